package dev.parcours.core.identity;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why two identifiers are one person, or why they are not.
 *
 * @param from the identifier that was asked for first
 * @param to the other one
 * @param verdict the answer
 * @param chain the links from the first identifier to the other one, in order: of one person, those that make it one;
 *     else a chain of which at least one link was refused; empty if there is no chain or both identifiers are the same
 */
public record IdentityExplanation(Identifier from, Identifier to, Verdict verdict, List<Hop> chain) {

    /** Whether two identifiers are one person. */
    public enum Verdict {
        /** They are. */
        ONE_PERSON,
        /** They are not, since links between them were refused. */
        REFUSED,
        /** They are not, since no chain of links leads from one to the other. */
        NOT_LINKED
    }

    /**
     * A link as it was passed on the way from one identifier to another.
     *
     * @param from where it was entered
     * @param to where it was left
     * @param link the link
     * @param refusal why it was refused, or empty if it was not
     */
    public record Hop(Identifier from, Identifier to, IdentityLink link, Optional<RefusedLink> refusal) {

        /** Creates a hop. */
        public Hop {
            checkNotNull(from, "from");
            checkNotNull(to, "to");
            checkNotNull(link, "link");
            checkNotNull(refusal, "refusal");
        }
    }

    /** Creates an explanation. */
    public IdentityExplanation {
        checkNotNull(from, "from");
        checkNotNull(to, "to");
        checkNotNull(verdict, "verdict");
        chain = List.copyOf(chain);
    }

    /** Returns the links of the chain that were refused, in order; empty if the identifiers are one person. */
    public List<RefusedLink> refused() {
        return chain.stream().flatMap(hop -> hop.refusal().stream()).toList();
    }

    /**
     * Returns the explanation as lines of text: the answer, then each link of the chain.
     *
     * <pre>
     * c-1 and c-2 are not one person
     *   c-1 - cookie:f3a9: verified, login, 2024-03-01T10:00:00Z
     *   cookie:f3a9 - c-2: verified, login, 2024-03-01T20:00:00Z; refused, since one person would be both c-1 and c-2
     * </pre>
     *
     * @param locale the reader's language; French for French locales, English for all others
     */
    public String sentence(Locale locale) {
        return new ExplanationText(locale).of(this);
    }
}
