package dev.parcours.attribution.path;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The steps of a journey that one path is about, and what becomes of each: a touch, or nothing for some reason. */
final class PathDraft {

    private final Journey journey;
    private final int from;
    private final int to;
    private final @Nullable Instant conversionTime;
    private final @Nullable String[] names;
    private final @Nullable NoCredit[] reasons;

    /**
     * Creates a draft without any touch.
     *
     * @param from its first step
     * @param to the step after its last
     * @param conversionTime when the path converts, or null if it does not
     */
    PathDraft(Journey journey, int from, int to, @Nullable Instant conversionTime) {
        this.journey = journey;
        this.from = from;
        this.to = to;
        this.conversionTime = conversionTime;
        names = new String[to - from];
        reasons = new NoCredit[to - from];
    }

    Journey journey() {
        return journey;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    @Nullable Instant conversionTime() {
        return conversionTime;
    }

    Interaction interaction(int step) {
        return journey.interaction(step);
    }

    Instant time(int step) {
        return journey.interaction(step).time();
    }

    /** Makes a step a touch. */
    void touch(int step, String name) {
        names[step - from] = name;
    }

    /** Returns whether a step is a touch of the path. */
    boolean isTouch(int step) {
        return names[step - from] != null;
    }

    /** Returns what a touch says on the dimension, or that it is a gap, or null if the step is no touch. */
    @Nullable String name(int step) {
        return names[step - from];
    }

    /** Makes a step no touch. The first reason why stays. */
    void leaveOut(int step, NoCredit reason) {
        names[step - from] = null;
        if (reasons[step - from] == null) {
            reasons[step - from] = reason;
        }
    }

    /** Makes a touch one that keeps its place in the path, but whose credit is nobody's. */
    void leaveGap(int step) {
        names[step - from] = ConversionPaths.GAP;
    }

    /** Returns why a step is no touch, or null if it is one, or if it never was. */
    @Nullable NoCredit reason(int step) {
        return reasons[step - from];
    }
}
