package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Truth;
import java.util.Optional;

/**
 * The answer to a condition without parts.
 *
 * @param truth the answer, in three-valued logic
 * @param seen what was found in the data
 */
public record Finding(Truth truth, Seen seen) {

    /** Nothing to compare. */
    static final Finding ABSENT = new Finding(Truth.UNKNOWN, Seen.Datum.ABSENT);

    /** Something that cannot be read as what the condition compares. */
    static final Finding OTHER_TYPE = new Finding(Truth.UNKNOWN, Seen.Datum.OTHER_TYPE);

    /** Returns the answer of a comparison. */
    static Finding of(boolean holds) {
        return new Finding(Truth.of(holds), Seen.Datum.PRESENT);
    }

    /** Returns the answer of a comparison, or that there was nothing to compare. */
    static Finding of(Optional<Boolean> holds) {
        return holds.map(Finding::of).orElse(ABSENT);
    }
}
