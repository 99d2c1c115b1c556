/**
 * Checks rules without any customer: what is proved of them, and what cannot be decided.
 *
 * <p>{@link dev.parcours.segmentation.check.RuleReview} is where to start.
 *
 * <p>How it works: that somebody is in a segment, or is not, becomes a demand with negations at the leaves only
 * ({@code DemandWriter}), where three-valued logic has gone into which of the answers true, false and unknown a leaf
 * may have. "A is contained in B" is that nobody meets both "A is true" and "B is not true"; "disjoint" that nobody
 * meets "A is true" and "B is true"; "always true" that nobody meets "A is not true". {@code Search} looks for somebody
 * who does: it assumes what is forced and tries the ways that are left in turn, until all end in a contradiction. What
 * contradicts what is known by {@code Subject}s: the values of one attribute, the position, the counts of interactions,
 * ...
 *
 * <p>Most pairs of segments have nothing against each other. So before a search for two, the {@code Case}s of both are
 * put side by side, each one way in which a segment holds, or does not, found once: if two of them go together, that is
 * the answer. Only what is not seen so is searched.
 */
@NullMarked
package dev.parcours.segmentation.check;

import org.jspecify.annotations.NullMarked;
