/**
 * Conversion paths: what attribution models are given.
 *
 * <p>A {@link dev.parcours.attribution.path.ConversionPath} is a sequence of
 * {@linkplain dev.parcours.attribution.path.Touch touches} and how it ended: with conversions of some value, without,
 * or, where equal paths were counted together, some of each. {@link dev.parcours.attribution.path.ConversionPaths} are
 * many of them on one dimension and in one currency. They are made from journeys by a
 * {@link dev.parcours.attribution.path.ConversionPathRule} or built one by one.
 *
 * <pre>{@code
 * ConversionPaths paths = ConversionPathRule.on("purchase").withLookback(Duration.ofDays(14)).over(journeys);
 * paths.conversions();
 * paths.leftOut();
 * }</pre>
 *
 * <p>Nothing gets lost on the way: a conversion without a touch is still a path, and a touch that may get no credit is
 * kept beside the path with the {@linkplain dev.parcours.attribution.path.NoCredit reason}.
 */
@NullMarked
package dev.parcours.attribution.path;

import org.jspecify.annotations.NullMarked;
