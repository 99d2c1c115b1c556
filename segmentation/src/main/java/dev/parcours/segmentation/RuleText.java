package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.phrase.RuleSentence;
import java.util.Locale;

/**
 * Reads rules aloud: says in French or English whom a condition asks for.
 *
 * <p>A few conditions that are joined in one way are one line:
 *
 * <pre>
 * Customers who are hot prospects and who did add_to_cart at least 2 times in the last 7 days
 * </pre>
 *
 * <p>More of them, or some joined by "and" and some by "or", are a list below the first line, with lists in it where
 * one joins others:
 *
 * <pre>
 * Customers who are in all of these groups:
 * • those who are hot prospects
 * • those whose city is neither Lyon nor Paris
 * • those who prefer the E-mail channel or who prefer the SMS channel
 * </pre>
 *
 * <p>"Not" is said of the single conditions: who are not in all of two groups are those who are not in the one or not
 * in the other. "Not" means false here, as in the rule, so those of whom an answer is not known are not meant.
 *
 * <p>Texts that come from outside, such as values of attributes, stand in quotes unless they are one word, control
 * characters are replaced, and of more than 10 values or 100 characters the first are shown. A sentence is for people:
 * different rules may read the same.
 */
public final class RuleText {

    private RuleText() {}

    /**
     * Returns whom a condition asks for: one line or several, separated by line feeds, without one at the end.
     *
     * @param condition the condition of a segment or of a position in the cycle
     * @param locale the reader's language; French for French locales, English for all others
     */
    public static String of(Condition condition, Locale locale) {
        return RuleSentence.of(checkNotNull(condition, "condition"), checkNotNull(locale, "locale"));
    }
}
