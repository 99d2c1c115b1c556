package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Truth;

/** An answer that depends on which interactions are in a window, kept up to date as they come in and go out. */
interface Tally {

    /** Adds an interaction that came in, by 1, or takes one away that went out, by -1. */
    void change(Interaction interaction, int by);

    /** Returns the answer, at a cost that does not grow with how many there are. */
    Truth truth();
}
