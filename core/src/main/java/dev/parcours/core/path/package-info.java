/**
 * What journeys do: transitions, funnels, moves; variants, step matrices, patterns, loops, dwell, paths between two
 * steps, and the paths that stand for all; and how well they conform to a designed path.
 *
 * <p>Each figure is an {@link dev.parcours.core.path.Accumulator}: journeys are added one by one, what was counted in
 * two places is merged, and a journey that was counted by mistake, or whose customer asked to be forgotten, is removed.
 * The result depends on neither order nor sharding.
 *
 * <pre>{@code
 * Funnel funnel = Funnel.closed("catalog", "cart", "payment_done").over(journeys);
 * funnel.levels().get(1).reached();
 * Transitions.by(Dimension.TYPE).over(journeys).count("catalog", "cart");
 * Variants.by(Dimension.TYPE).over(journeys).size();
 * MoveCounts.none().over(journeys).count(Move.GO_BACK);
 * Conformance.to(DesignedPath.of(step("catalog"), step("cart").optional(), step("order")))
 *         .over(journeys).report().meanCost();
 * PatternCounts.of(Pattern.parse("cart -> !support* -> payment_done")).over(journeys).share();
 * StepMatrix.by(Dimension.TYPE, 10).over(journeys).share(1, "catalog");
 * Dwell.by(Dimension.STAGE).ofVisits().over(journeys).stays();
 * }</pre>
 *
 * <p>Accumulators are mutable and not thread-safe: give each thread its own and merge them.
 */
@NullMarked
package dev.parcours.core.path;

import org.jspecify.annotations.NullMarked;
