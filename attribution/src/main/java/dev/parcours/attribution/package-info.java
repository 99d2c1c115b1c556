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
 *   <li>First and last touch (of all, or of those on some channels), linear, position-based, milestone and time-decay
 *       attribution, and weights by channel, kind or position are rules: each shares out every conversion among the
 *       touches of its own path.
 *   <li>{@link dev.parcours.attribution.ParticipationAttribution} gives every channel of a path the whole conversion.
 *       It is the only model whose credits do not sum to the conversions, and says so.
 *   <li>{@link dev.parcours.attribution.MarkovAttribution} learns from all paths, those that did not convert included,
 *       and asks how many conversions would be lost without a channel.
 * </ul>
 *
 * <p>{@link dev.parcours.attribution.AttributionProfile} attributes as other tools do, and
 * {@link dev.parcours.attribution.StageAttribution} credits moves between stages instead of conversions:
 *
 * <pre>{@code
 * StageModel stages = StageModels.fiveStages();
 * Map<Stage, AttributionReport> moves = StageAttribution.by(LinearAttribution.withDefaults()).over(journeys);
 * moves.get(stages.stage("consideration")).channel(Channel.SEARCH).conversions();
 * }</pre>
 *
 * <p>Attributed and unattributed conversions sum to the total, and so do their values. Models are immutable and
 * thread-safe, read no clock and draw no random number.
 */
@NullMarked
package dev.parcours.attribution;

import org.jspecify.annotations.NullMarked;
