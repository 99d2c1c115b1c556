/**
 * The values of core as JSON: read strictly, written always in the same way, pleasant to write by hand.
 *
 * <p>{@link dev.parcours.core.json.JsonCodec} does both. Field names are those of the accessors, codes are in lower
 * case ({@code hot_prospect}), times are in ISO 8601. A part that may be absent, a list, a set and a map are left out
 * when empty; every other field is needed. What is usual is short:
 *
 * <ul>
 *   <li>a channel is its id ({@code "email"}), one that its id does not tell all of an object with {@code id},
 *       {@code medium}, {@code ownership} and {@code messaging};
 *   <li>a stage model of {@link dev.parcours.core.StageModels} is its id ({@code "five-stages"}), any other an object
 *       with {@code id} and {@code stages};
 *   <li>a text without a language is itself, others are an object with a field per language;
 *   <li>the value of an attribute is a text, a number, true or false or an array of texts; a date is <code>
 *       {"date": "2026-03-04"}</code>, an instant <code>{"instant": "2026-03-04T10:00:00Z"}</code>;
 *   <li>an amount of money is text, digit by digit, beside its currency;
 *   <li>a stage placement is the array of its rules, and the {@link dev.parcours.core.journey.StageRules} that a file
 *       holds are <code>{"stageModel": "five-stages", "rules": [{"stage": "purchase", "types": ["order"]}]}</code>;
 *   <li>an element of a {@link dev.parcours.core.path.DesignedPath} is the name of a step, an array of elements that
 *       follow one another, or an object with one of {@code step}, {@code anyOf}, {@code sequence}, {@code inAnyOrder}
 *       and {@code either}, perhaps {@code optional} or {@code repeatable} and, of a step, its {@code name} for people
 *       and its {@code stage}: <code>
 *       {"steps": ["catalog", {"anyOf": ["product1", "product2"], "optional": true}, "cart"]}</code>;
 *   <li>the {@linkplain dev.parcours.core.journey.PurchaseTypeRules rules of purchase types} are an object whose rules
 *       have a type and, each as an object with one field, the conditions of it: <code>
 *       {"rules": [{"type": "reactive", "when": [{"startedBy": "outbound"}, {"lastingAtMost": "P7D"}]},
 *       {"type": "planned", "when": [{"meeting": ["comparison"]}]}]}</code>;
 *   <li>an identifier is its text ({@code "cookie:f3a9"}), and {@link dev.parcours.core.identity.IdentityRules} are an
 *       object of what is not as in the rules by default: <code>
 *       {"shared": ["cookie", "device", "kiosk"], "mostPeople": 5, "neverLinked": ["test-user"], "anonymous": "all"}
 *       </code>.
 * </ul>
 *
 * <p>The steps of a journey name their stages by the ids of its model:
 *
 * <pre>{@code
 * {
 *   "id": "c-42#1",
 *   "grain": "journey",
 *   "stageModel": "five-stages",
 *   "start": "first_interaction",
 *   "end": "converted",
 *   "steps": [
 *     {
 *       "stage": "purchase",
 *       "interaction": {
 *         "customer": "c-42",
 *         "type": "order",
 *         "time": "2026-03-01T12:00:00Z",
 *         "touchpoint": {"channel": "web", "name": "checkout"},
 *         "value": {"amount": "59.90", "currency": "EUR"},
 *         "properties": {"size": "M", "gift": true, "delivery": {"date": "2026-03-04"}}
 *       }
 *     }
 *   ]
 * }
 * }</pre>
 */
@NullMarked
package dev.parcours.core.json;

import org.jspecify.annotations.NullMarked;
