/**
 * Which touchpoints earned the conversions.
 *
 * <p>An {@link dev.parcours.attribution.AttributionModel} takes {@link dev.parcours.attribution.path.ConversionPaths}
 * and returns an {@link dev.parcours.attribution.AttributionReport}: the credit of each channel, and what nobody
 * earned. There is one class per model.
 *
 * <pre>{@code
 * ConversionPaths paths = ConversionPathRule.on("purchase").over(journeys);
 * AttributionReport report = TimeDecayAttribution.ofHalfLife(Duration.ofDays(7)).attribute(paths);
 * report.channel(Channel.EMAIL).money();
 * report.journey("c-42#1").credits();
 * }</pre>
 *
 * <ul>
 *   <li>First, last, linear, position-based and time-decay attribution are rules: each shares out every conversion
 *       among the touches of its own path.
 *   <li>{@link dev.parcours.attribution.MarkovAttribution} learns from all paths, those that did not convert included,
 *       and asks how many conversions would be lost without a channel.
 * </ul>
 *
 * <p>Attributed and unattributed conversions sum to the total, and so do their values. Models are immutable and
 * thread-safe, read no clock and draw no random number.
 */
@NullMarked
package dev.parcours.attribution;

import org.jspecify.annotations.NullMarked;
