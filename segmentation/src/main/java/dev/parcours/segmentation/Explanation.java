package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Score;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.evaluation.Facts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a condition is true, false or unknown of a customer.
 *
 * <p>Shows what the rule asks for and how much there was. The values of attributes of the customer are there only if
 * they were asked for, by {@link Memberships#explainWithValues}.
 *
 * <p>Of a position and of another segment the parts are the conditions that decide them. What these ask of yet other
 * segments is not looked into; to go on, explain that segment.
 *
 * @param condition the condition
 * @param truth the answer
 * @param seen what the condition found in the data: of a score its points, of "at least so many of" how many hold;
 *     empty if it only combines the answers to its parts
 * @param parts the explanations of its parts, in order; of a position, those of the position rules that were looked at;
 *     of another segment, that of its condition
 */
public record Explanation(Condition condition, Truth truth, Optional<Seen> seen, List<Explanation> parts) {

    /** Creates an explanation. */
    public Explanation {
        checkNotNull(condition, "condition");
        checkNotNull(truth, "truth");
        checkNotNull(seen, "seen");
        parts = List.copyOf(parts);
    }

    static Explanation of(Condition condition, Facts facts, boolean showsValues) {
        return new Explainer(facts, showsValues).explain(condition);
    }

    /**
     * Returns the conditions without parts that brought the answer about, in order: for somebody who is out, what is
     * missing.
     *
     * <p>Of "all of", "any of" and "at least so many of" these are the parts with the same answer as the whole, of
     * "not" its part, of a score all its parts, and so on down. For example, if <em>all of (prefers SMS, has consent
     * for SMS)</em> is false since the consent was refused, the consent alone is returned. A position is returned as a
     * whole.
     */
    public List<Explanation> deciding() {
        return condition.parts().isEmpty()
                ? List.of(this)
                : decidingParts().flatMap(part -> part.deciding().stream()).toList();
    }

    Stream<Explanation> decidingParts() {
        boolean areAll = condition instanceof Not || condition instanceof Score;
        return parts.stream().filter(part -> areAll || part.truth == truth);
    }

    /**
     * Returns the explanation as lines of text, each indented below what it explains: the answer first, then what
     * brought it about, parts that made no difference left out.
     *
     * <pre>
     * no: all of these
     *   no: add_to_cart: 1 of at least 2 in 7 days
     * </pre>
     *
     * @param locale the reader's language; French for French locales, English for all others
     */
    public String sentence(Locale locale) {
        return new ExplanationText(locale).of(this);
    }

    /**
     * Returns the answer and the kind of the condition; not what the condition compares with, which together with the
     * answer would show an attribute of the customer.
     */
    @Override
    public String toString() {
        return truth + " of " + condition.getClass().getSimpleName();
    }
}
