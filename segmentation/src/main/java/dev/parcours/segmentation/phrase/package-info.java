/**
 * Says conditions in French and English: in rules, where a marketer reads them with all their values
 * ({@link dev.parcours.segmentation.phrase.RuleSentence}), and in explanations of one customer, where the single values
 * that an attribute is compared with are not shown.
 *
 * <p>A {@code Phrase} says one kind of condition. {@code Phrases} finds the phrase by the class of the condition; each
 * family of conditions ({@code ProfilePhrases}, {@code BehaviourPhrases}, ...) adds its own. What several say alike is
 * in {@code Wording}, windows of time are in {@code WindowWords}, filters of interactions in {@code FilterWords}, and
 * the words are in {@code sentences.properties} and {@code sentences_fr.properties}.
 *
 * <h2>To add a kind of condition</h2>
 *
 * <p>One line in its family:
 *
 * <pre>{@code
 * phrases.add(Prefers.class, Phrase.of("prefers", (condition, wording) -> new Object[] {wording.channel(condition.channel())}));
 * }</pre>
 *
 * <p>And three in each of the two files, below the heading of the family:
 *
 * <pre>
 * prefers=who prefer the {0} channel              prefers=qui préfèrent le canal {0}
 * prefers.not=who do not prefer the {0} channel   prefers.not=qui ne préfèrent pas le canal {0}
 * prefers.note=prefers {0}                        prefers.note=préfère {0}
 * </pre>
 *
 * <ul>
 *   <li>The first two are clauses that follow "Customers" or "those", so they begin with "who", "whose", "qui", "dont".
 *       They are joined by "and" and "or" as they are; where a clause needs such a word in it, it comes after a
 *       relative pronoun or between values, so that nobody takes it for the joint.
 *   <li>Where there is no good negative, {@code Phrase.withoutNegative} needs no {@code .not}.
 *   <li>The note follows "yes:" and "no:". If it shows less than the clause, or counts and dates of what was
 *       {@linkplain dev.parcours.segmentation.condition.Seen seen}, give the phrase both parts: {@code new
 *       Phrase<>(Phrase.clause(key, blanks), Phrase.note(key, fewerBlanks))}, or two methods.
 *   <li>A number asked for is {@code wording.amount(minimum, maximum, holds)}: "at least 18", "from 18 to 25", and
 *       "less than 18" if it is denied, so that {@code .not} is not needed: "whose {0} is {1}". Likewise
 *       {@code wording.dates} and {@code wording.times}. Lists are {@code wording.or}, {@code and}, {@code nor};
 *       lengths of time {@code wording.duration}.
 *   <li>What asks for values or a range of an attribute is {@code among} or {@code within} of {@code ProfilePhrases}.
 *   <li>A text from outside is a blank by {@code wording.text}, never a part of a key or pattern. In French nothing
 *       that elides or contracts ("de", "le", "que") stands before one.
 *   <li>A sentence with a number of things has its plural: <code>{0,choice,1#1 day|1&lt;{1} days}</code>; in French the
 *       plural begins at 2. An apostrophe is ’, since ' is a sign of {@link java.text.MessageFormat}.
 * </ul>
 *
 * <p>{@code PhrasesTest} fails for a kind of condition without a phrase and for a sentence in one language only.
 */
@NullMarked
package dev.parcours.segmentation.phrase;

import org.jspecify.annotations.NullMarked;
