package dev.parcours.segmentation.check;

import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.Truth;

/** What the answer to a condition has to be, or has not to be. */
enum Target {
    TRUE,
    FALSE,
    NOT_TRUE,
    NOT_FALSE;

    /** Returns what is asked of the part of a negation. */
    Target negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case NOT_TRUE -> NOT_FALSE;
            case NOT_FALSE -> NOT_TRUE;
        };
    }

    /** Returns whether "all of" comes down to this target of all of its parts; else to this target of any of them. */
    boolean isOfAllParts() {
        return this == TRUE || this == NOT_FALSE;
    }

    /** Returns the answers asked for as a logic reads them. */
    TruthSet answers() {
        return switch (this) {
            case TRUE -> TruthSet.of(Truth.TRUE);
            case FALSE -> TruthSet.of(Truth.FALSE);
            case NOT_TRUE -> TruthSet.of(Truth.FALSE, Truth.UNKNOWN);
            case NOT_FALSE -> TruthSet.of(Truth.UNKNOWN, Truth.TRUE);
        };
    }

    /** Returns the answers of a condition without parts, before they are read, that are read as asked for. */
    TruthSet answers(Logic logic) {
        TruthSet found = TruthSet.of();
        for (Truth answer : Truth.values()) {
            if (answers().has(logic.read(answer))) {
                found = new TruthSet(found.bits() | TruthSet.of(answer).bits());
            }
        }
        return found;
    }
}
