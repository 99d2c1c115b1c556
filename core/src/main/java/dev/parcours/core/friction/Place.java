package dev.parcours.core.friction;

import dev.parcours.core.path.Variants;
import java.util.List;

/**
 * A place where a kind of friction can be met, and what is counted there.
 *
 * @param kind the kind of friction
 * @param from the step or stage, or the first of two
 * @param to the second, or empty
 * @param exposed what is shown by those who could meet it, added up
 * @param counted what is shown by those who do meet it, added up
 * @param isMissing whether meeting it is not to show what is counted
 */
record Place(FrictionKind kind, String from, String to, List<Label> exposed, List<Label> counted, boolean isMissing) {

    /** A place where meeting the friction is to show something. */
    static Place met(FrictionKind kind, Label exposed, Label met) {
        return new Place(kind, met.from(), met.to(), List.of(exposed), List.of(met), false);
    }

    /** A place where meeting the friction is not to show something. */
    static Place missed(FrictionKind kind, Label exposed, Label missed) {
        return new Place(kind, missed.from(), missed.to(), List.of(exposed), List.of(missed), true);
    }

    String where() {
        return to.isEmpty() ? from : from + Variants.SEPARATOR + to;
    }

    /** How many meet it, of so many exposed, of whom so many show what is counted. */
    int shown(int exposedCount, int countedCount) {
        int within = Math.min(exposedCount, countedCount);
        return isMissing ? exposedCount - within : within;
    }
}
