/**
 * Says which segments a customer is in at an instant, why, and until when.
 *
 * <p>A {@link dev.parcours.segmentation.SegmentRule} gives a segment its
 * {@linkplain dev.parcours.segmentation.condition.Condition condition}; a
 * {@link dev.parcours.segmentation.SegmentationEngine} asks all rules of a customer and returns
 * {@link dev.parcours.segmentation.Memberships}. {@link dev.parcours.segmentation.position.CyclePositionRules} decide
 * what "visitor", "prospect", "customer" and "ambassador" mean.
 *
 * <pre>{@code
 * SegmentationEngine engine = SegmentationEngine.of(
 *         SegmentRule.of(hotProspects, allOf(inPosition(HOT_PROSPECT), did("add_to_cart").atLeast(2).within(days(7)))),
 *         SegmentRule.of(reachableBySms, allOf(prefers(SMS), hasConsent(SMS))));
 * Memberships memberships = engine.evaluate(customer, asOf);
 * memberships.in();                        // the segments
 * memberships.explain(hotProspects);       // why, or what is missing
 * memberships.validUntil(hotProspects);    // when time alone changes the answer
 * }</pre>
 *
 * <p>Nothing here reads a clock: the instant to answer for is an argument, and whatever is dated later does not exist
 * for the answer. All types are immutable and thread-safe.
 */
@NullMarked
package dev.parcours.segmentation;

import org.jspecify.annotations.NullMarked;
