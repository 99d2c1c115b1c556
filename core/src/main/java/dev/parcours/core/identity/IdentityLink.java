package dev.parcours.core.identity;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.Instant;
import java.util.Comparator;

/**
 * The statement of a source that two identifiers are one person's.
 *
 * <p>A link has no direction: the two identifiers are kept in their order, whichever is given first.
 *
 * @param first the lesser identifier
 * @param second the greater identifier
 * @param time when the source learned it
 * @param origin what stated it, such as {@code login} or the name of a file
 * @param strength how sure it is
 */
public record IdentityLink(Identifier first, Identifier second, Instant time, String origin, Strength strength)
        implements Comparable<IdentityLink> {

    /** How sure a link is, the surest first. */
    public enum Strength {
        /** The person proved it, by logging in or by following a link that was sent. */
        VERIFIED,
        /** The person said so, in a form or at a counter. */
        DECLARED,
        /** It was concluded, such as from two identifiers in one record. */
        INFERRED
    }

    private static final Comparator<IdentityLink> BY_WHAT_IT_STATES = Comparator.comparing(IdentityLink::first)
            .thenComparing(IdentityLink::second)
            .thenComparing(IdentityLink::origin);

    /**
     * Creates a link.
     *
     * @throws IllegalArgumentException if the identifiers are the same, or if the origin is blank or holds a control
     *     character
     */
    public IdentityLink {
        checkNotNull(time, "time");
        checkNotNull(strength, "strength");
        checkArgument(!first.equals(second), "a link needs two identifiers, but both are %s", first);
        checkArgument(
                !origin.isBlank() && origin.chars().noneMatch(Character::isISOControl),
                "the origin of a link between %s and %s is blank or holds a control character",
                first,
                second);
        if (first.compareTo(second) > 0) {
            Identifier lesser = second;
            second = first;
            first = lesser;
        }
    }

    /** Compares by strength, the surest first, then by time, identifiers and origin. */
    @Override
    public int compareTo(IdentityLink other) {
        // By hand as far as links mostly differ, since millions are sorted.
        int order = strength.compareTo(other.strength);
        if (order == 0) {
            order = time.compareTo(other.time);
        }
        return order != 0 ? order : BY_WHAT_IT_STATES.compare(this, other);
    }
}
