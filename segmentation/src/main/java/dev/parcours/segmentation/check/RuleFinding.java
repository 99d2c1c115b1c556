package dev.parcours.segmentation.check;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Segment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that is proved of the rules, whoever the customer and whatever the instant.
 *
 * @param kind what is proved
 * @param segment the segment that it is proved of
 * @param other the other segment; empty where there is one only
 * @param conditions the conditions that prove it; for {@link Kind#UNREACHABLE} the one that cannot be reached comes
 *     first
 */
public record RuleFinding(Kind kind, Segment segment, Optional<Segment> other, List<ConditionPlace> conditions) {

    /** Creates a finding. */
    public RuleFinding {
        checkNotNull(kind, "kind");
        checkNotNull(segment, "segment");
        checkNotNull(other, "other");
        conditions = List.copyOf(conditions);
    }

    /** What is proved. */
    public enum Kind {
        /** Nobody can be in the segment. */
        NEVER_TRUE(true),
        /** Everybody is in the segment, also those of whom nothing is known. */
        ALWAYS_TRUE(true),
        /** A score of the rule, or an "at least so many of", cannot be reached, since its parts exclude each other. */
        UNREACHABLE(true),
        /** Whoever is in one of both segments is in the other. */
        SAME(true),
        /** Whoever is in the segment is in the other. */
        CONTAINED(false),
        /** Nobody can be in both segments. */
        DISJOINT(false);

        private final boolean isMistake;

        Kind(boolean isMistake) {
            this.isMistake = isMistake;
        }

        /**
         * Returns whether hardly anybody means it so: true of all but {@link #CONTAINED} and {@link #DISJOINT}, which
         * are what segments often are meant to be.
         */
        public boolean isMistake() {
            return isMistake;
        }
    }

    /**
     * Returns the finding in one line, with the first of the conditions that prove it.
     *
     * @param locale the reader's language; French for French locales, English for all others
     */
    public String sentence(Locale locale) {
        return new CheckText(locale).of(this);
    }

    /** Returns the kind, the ids of the segments and the places of the conditions. */
    @Override
    public String toString() {
        return "%s %s%s %s"
                .formatted(
                        kind, segment.id(), other.map(found -> " " + found.id()).orElse(""), conditions);
    }
}
