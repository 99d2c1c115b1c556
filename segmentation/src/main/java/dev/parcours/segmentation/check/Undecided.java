package dev.parcours.segmentation.check;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Segment;
import java.util.List;
import java.util.Locale;

/**
 * What could not be decided of a segment: there may be more to find than was found.
 *
 * @param segment the segment
 * @param reason why
 * @param conditions the conditions that are the reason; none where it is not any of them
 */
public record Undecided(Segment segment, Reason reason, List<ConditionPlace> conditions) {

    /** Creates what was not decided. */
    public Undecided {
        checkNotNull(segment, "segment");
        checkNotNull(reason, "reason");
        conditions = List.copyOf(conditions);
    }

    /** Why something could not be decided. */
    public enum Reason {
        /** Of some conditions nothing is known here but that equal ones have one answer. */
        UNKNOWN_KIND,
        /** The rule is so large, or has so many ways to hold, that a question would have taken too long. */
        TOO_LARGE,
        /** The rules are so many that the segment was not compared with all others. */
        NOT_COMPARED
    }

    /**
     * Returns it in one line.
     *
     * @param locale the reader's language; French for French locales, English for all others
     */
    public String sentence(Locale locale) {
        return new CheckText(locale).of(this);
    }

    /** Returns the reason, the id of the segment and the places of the conditions. */
    @Override
    public String toString() {
        return "%s %s %s".formatted(reason, segment.id(), conditions);
    }
}
