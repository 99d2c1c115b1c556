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
 * ConversionPathRule rule = ConversionPathRule.on("purchase")
 *         .withLookback("click", Duration.ofDays(30))
 *         .withLookback("view", Duration.ofDays(1))
 *         .withDeduplication("view", "click", Duration.ofHours(1))
 *         .withDirectOnlyIfAlone()
 *         .withCurrency(Currency.getInstance("EUR"));
 * ConversionPaths paths = rule.over(journeys);
 * paths.conventions();
 * paths.leftOut();
 * }</pre>
 *
 * <p>Where journeys are too many to keep, or their paths are to be counted day by day, each is a function of one
 * journey that {@link dev.parcours.attribution.path.PathCounts} count:
 *
 * <pre>{@code
 * PathCounts counts = PathCounts.by(rule);
 * journeys.forEach(journey -> rule.pathsOf(journey).forEach(counts::add));
 * }</pre>
 *
 * <p>Paths that stand in columns of numbers elsewhere need no objects: {@link dev.parcours.attribution.path.PathRows}
 * take them one by one.
 *
 * <p>Nothing gets lost on the way: a conversion without a touch is still a path, and a touch that may get no credit is
 * kept beside the path with the {@linkplain dev.parcours.attribution.path.NoCredit reason}.
 */
@NullMarked
package dev.parcours.attribution.path;

import org.jspecify.annotations.NullMarked;
