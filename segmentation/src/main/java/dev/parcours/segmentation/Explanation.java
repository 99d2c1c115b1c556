package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Score;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.evaluation.Evaluator;
import dev.parcours.segmentation.evaluation.Facts;
import dev.parcours.segmentation.evaluation.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a condition is true, false or unknown of a customer.
 *
 * <p>Shows what the rule asks for and how much there was, never the value of an attribute of the customer.
 *
 * @param condition the condition
 * @param truth the answer
 * @param seen what the condition found in the data; empty if it only combines its parts
 * @param parts the explanations of its parts, in order; of a position, those of the position rules that were looked at
 */
public record Explanation(Condition condition, Truth truth, Optional<Seen> seen, List<Explanation> parts) {

    /** Creates an explanation. */
    public Explanation {
        checkNotNull(condition, "condition");
        checkNotNull(truth, "truth");
        checkNotNull(seen, "seen");
        parts = List.copyOf(parts);
    }

    static Explanation of(Condition condition, Facts facts) {
        if (condition.parts().isEmpty()) {
            Finding finding = Evaluator.find(condition, facts);
            List<Explanation> reasons = explanations(Evaluator.reasons(condition, facts), facts);
            return new Explanation(condition, Evaluator.read(finding, facts), Optional.of(finding.seen()), reasons);
        }
        List<Explanation> parts = explanations(condition.parts(), facts);
        Truth truth = Evaluator.combined(
                condition, parts.stream().map(Explanation::truth).toList());
        return new Explanation(condition, truth, Optional.empty(), parts);
    }

    private static List<Explanation> explanations(List<Condition> conditions, Facts facts) {
        return conditions.stream().map(condition -> of(condition, facts)).toList();
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
