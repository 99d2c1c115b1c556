/**
 * Answers conditions for one customer at one instant, each by looking through the data anew: the reference that the
 * fast engine is measured against, and what explanations are made of.
 *
 * <p>A condition without parts is answered by the {@link dev.parcours.segmentation.evaluation.Question} of its kind,
 * which says three things: the answer with what was seen ({@code find}), until when time alone cannot change it
 * ({@code steadyUntil}), and which data it depends on ({@code reads}). Questions keep no state; what they need to know
 * of the customer and of the rules around comes as {@link dev.parcours.segmentation.evaluation.Facts}. They are
 * registered by family in {@link dev.parcours.segmentation.evaluation.Questions}. Conditions with parts are put
 * together by {@link dev.parcours.segmentation.evaluation.Evaluator}.
 *
 * <p>What would change an answer is searched by {@link dev.parcours.segmentation.evaluation.Nearest}. A question only
 * proposes ways to do it ({@code ways}), which may be wrong: each is tried on the customer, in a hypothesis, before it
 * is told. How long it would do follows from until when it makes no difference at which instant the interactions come
 * ({@code steadyUntilWith}); that may be too early, never too late. What a change leaves open, such as which of the
 * values asked for an attribute gets, is made up by {@link dev.parcours.segmentation.evaluation.Examples} from what the
 * conditions name; it is told only if it does for all of those.
 *
 * <p>Whatever has a window is answered from {@link dev.parcours.segmentation.evaluation.Presences}: for each
 * interaction the range of instants at which it counts. All breaks in time follow from the ends of these ranges.
 */
@NullMarked
package dev.parcours.segmentation.evaluation;

import org.jspecify.annotations.NullMarked;
