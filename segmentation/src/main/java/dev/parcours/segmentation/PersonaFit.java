package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Persona;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * How well a customer fits the persona that stands for a segment.
 *
 * @param persona the persona
 * @param isIn whether the customer is in the persona's segment
 * @param fit the share of what the segment's rule asks for that the customer has, from 0 to 1, by the formula of
 *     {@link Personas}
 * @param explanation why the customer is in the segment, or what is missing
 * @param parts the parts of the rule, in order
 */
public record PersonaFit(Persona persona, boolean isIn, double fit, Explanation explanation, List<Part> parts) {

    /** Creates a fit. */
    public PersonaFit {
        checkNotNull(persona, "persona");
        checkNotNull(explanation, "explanation");
        parts = List.copyOf(parts);
    }

    /**
     * How well the customer fits one part of the rule: a part of its outermost "all of", "any of", "at least so many
     * of" or score; or the whole rule, if it is not made of such.
     *
     * @param explanation the answer, and why
     * @param weight the points of a score; 1 of anything else
     * @param fit from 0 to 1
     */
    public record Part(Explanation explanation, BigDecimal weight, double fit) {

        /** Creates a part. */
        public Part {
            checkNotNull(explanation, "explanation");
            checkNotNull(weight, "weight");
        }
    }

    /**
     * Returns the fit as lines of text: the persona and how much it fits, and below it why.
     *
     * <pre>
     * Camille: 67 %
     *   no: all of these
     *     no: purchase: 1 of at least 2
     * </pre>
     *
     * @param locale the reader's language; French for French locales, English for all others
     */
    public String sentence(Locale locale) {
        return new ExplanationText(locale).of(this);
    }

    /** Returns the id of the persona and the fit. */
    @Override
    public String toString() {
        return "%s: %s".formatted(persona, fit);
    }
}
