/**
 * What journeys do, counted.
 *
 * <p>Each figure is an {@link dev.parcours.core.path.Accumulator}: journeys are added one by one, what was counted in
 * two places is merged, and a journey that was counted by mistake, or whose customer asked to be forgotten, is removed.
 * The result depends on neither order nor sharding. A factory method such as {@code by} or {@code of} says what is
 * counted, {@code over(journeys)} counts, and an option returns figures that count otherwise, without any journey.
 *
 * <p>How do journeys go on, from each step and from stage to stage?
 *
 * <pre>{@code
 * Transitions.by(Dimension.TYPE).over(journeys).count("catalog", "cart");
 * MoveCounts.none().over(journeys).count(Move.GO_BACK);
 * StepMatrix.by(Dimension.TYPE, 10).over(journeys).share(1, "catalog");
 * }</pre>
 *
 * <p>How far do they get, and do segments differ in it?
 *
 * <pre>{@code
 * Funnel.closed("catalog", "cart", "payment_done").over(journeys).levels();
 * Funnel.closed("catalog", "cart").bySegment(segment).over(journeys).differences(FunnelComparison.Share.OF_PREVIOUS);
 * FurthestStages.in(StageModels.fiveStages()).over(journeys).stages();
 * }</pre>
 *
 * <p>Which paths do they take, and which few stand for all?
 *
 * <pre>{@code
 * Variants variants = Variants.by(Dimension.TYPE).withoutRepeats().over(journeys);
 * Representatives.of(variants, 5).list();
 * PathsBetween.of(Dimension.TYPE, "catalog", "payment_done").over(journeys).list();
 * PatternCounts.of(Pattern.parse("cart -> !support* -> payment_done")).over(journeys).share();
 * PatternCounts.of(Pattern.parse("search")).withOutcome(Pattern.parse("payment_done")).over(journeys).lift();
 * }</pre>
 *
 * <p>Where do they stay, and where do they go round?
 *
 * <pre>{@code
 * Dwell.by(Dimension.STAGE).ofVisits().over(journeys).stays();
 * Loops.by(Dimension.TYPE).over(journeys).returns();
 * }</pre>
 *
 * <p>What did customers buy and answer, and on which channels?
 *
 * <pre>{@code
 * PurchaseTypeCounts.of(PurchaseTypeRules.usual(), "order").over(journeys).list();
 * SatisfactionCounts.none().over(journeys).netPromoterScore().score();
 * ChannelMixCounts.by(ChannelMixRule.usual()).over(journeys).bridges();
 * }</pre>
 *
 * <p>Are they as designed?
 *
 * <pre>{@code
 * Conformance.to(DesignedPath.of(step("catalog"), step("cart").optional(), step("order")))
 *         .over(journeys).report().meanCost();
 * }</pre>
 *
 * <p>Read {@link dev.parcours.core.path.Accumulator} first, then {@link dev.parcours.core.path.Transitions} and
 * {@link dev.parcours.core.path.Funnel}, whose options the other figures share. Other tools count by other
 * {@linkplain dev.parcours.core.path.Conventions conventions}, each of which is an option here.
 *
 * <p>Three names mean no step: {@link dev.parcours.core.path.Transitions#START},
 * {@link dev.parcours.core.path.Transitions#END}, and {@link dev.parcours.core.Dimension#NONE}, which a step says that
 * says nothing on a dimension. Such a step takes part like any other, as an extra step of a designed path, too; only
 * {@link dev.parcours.core.path.Loops} pass it over. A step that says just one of the three looks alike.
 *
 * <p>Times, wherever there are some, are summed up as a {@link dev.parcours.core.path.TimeSummary} says.
 *
 * <p>Accumulators are mutable and not thread-safe: give each thread its own and merge them.
 */
@NullMarked
package dev.parcours.core.path;

import org.jspecify.annotations.NullMarked;
