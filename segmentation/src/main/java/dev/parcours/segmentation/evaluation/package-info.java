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
 * <p>Whatever has a window is answered from {@link dev.parcours.segmentation.evaluation.Presences}: for each
 * interaction the range of instants at which it counts. All breaks in time follow from the ends of these ranges.
 */
@NullMarked
package dev.parcours.segmentation.evaluation;

import org.jspecify.annotations.NullMarked;
