/**
 * The condition language: what can be asked of a customer at an instant.
 *
 * <p>A {@link dev.parcours.segmentation.condition.Condition} is data, one immutable record per kind of condition,
 * checked when it is built. {@link dev.parcours.segmentation.condition.Conditions} writes them so that they read aloud:
 *
 * <pre>{@code
 * allOf(inPosition(HOT_PROSPECT), did("add_to_cart").atLeast(2).within(days(7)))
 * allOf(prefers(SMS), hasConsent(SMS))
 * not(attribute("city").isIn("Paris", "Lyon"))
 * }</pre>
 *
 * <p>A condition is true, false or unknown. It is unknown where the data that it asks for are absent or of another
 * type, and the unknown stays unknown under {@code not}: of somebody whose city is not known, neither "lives in Paris"
 * nor "does not live in Paris" holds. What counts as absent stands on each condition. In short:
 *
 * <ul>
 *   <li>an attribute that is absent, or that cannot be read as what the condition compares: unknown; only
 *       {@link dev.parcours.segmentation.condition.AttributePresent} knows its absence and is false;
 *   <li>no journey, or no step of it in a stage where stages are asked for: unknown; a journey that shows no friction
 *       by itself: false, whatever those of others show;
 *   <li>no answer on a consent, no preferred channel at all, no answer to a satisfaction question: unknown;
 *   <li>no interaction of a kind: a count of 0, which is known, and so are a sum of 0, a sequence that never was and a
 *       first or last time that is in no window; but an average, maximum or minimum of nothing is unknown, as is a
 *       trend from nothing and a habit of too few.
 * </ul>
 *
 * <p>"All of" is false if one part is false, else unknown if one is unknown; "any of" is true if one part is true, else
 * unknown if one is unknown. This is the strong three-valued logic of Kleene (1952), Introduction to Metamathematics,
 * section 64.
 *
 * <p>Time enters by the instant that the question is asked for, and by a
 * {@link dev.parcours.segmentation.condition.Window} before it. A length of time is a {@link java.time.Duration}: 7
 * days are exactly 7 times 24 hours, whatever the calendar does to clocks or leap years meanwhile. Days, weeks, months,
 * quarters and years of the calendar are read in a zone that is named.
 */
@NullMarked
package dev.parcours.segmentation.condition;

import org.jspecify.annotations.NullMarked;
