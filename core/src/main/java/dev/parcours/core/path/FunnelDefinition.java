package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Step;
import dev.parcours.core.path.Funnel.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a {@link Funnel} counts, with the meaning that is written there. */
record FunnelDefinition(
        Kind kind,
        Dimension dimension,
        List<StepSelector> levels,
        List<StepSelector> exclusions,
        Optional<Duration> window,
        Optional<Duration> levelWindow,
        boolean repeated,
        boolean sameInstant,
        boolean timed) {

    FunnelDefinition {
        checkNotNull(kind, "kind");
        checkNotNull(dimension, "dimension");
        checkArgument(!levels.isEmpty(), "a funnel needs at least one level");
        levels = List.copyOf(levels);
        exclusions = List.copyOf(exclusions);
    }

    static FunnelDefinition of(Kind kind, Dimension dimension, List<StepSelector> levels) {
        return new FunnelDefinition(
                kind, dimension, levels, List.of(), Optional.empty(), Optional.empty(), false, true, true);
    }

    FunnelDefinition excluding(List<StepSelector> excluded) {
        checkOrdered("steps between its levels to exclude");
        return new FunnelDefinition(
                kind, dimension, levels, excluded, window, levelWindow, repeated, sameInstant, timed);
    }

    FunnelDefinition within(Duration time) {
        return new FunnelDefinition(
                kind, dimension, levels, exclusions, checkedWindow(time), levelWindow, repeated, sameInstant, timed);
    }

    FunnelDefinition eachWithin(Duration time) {
        return new FunnelDefinition(
                kind, dimension, levels, exclusions, window, checkedWindow(time), repeated, sameInstant, timed);
    }

    FunnelDefinition counting(boolean everyPass) {
        checkOrdered("passes to repeat");
        return new FunnelDefinition(
                kind, dimension, levels, exclusions, window, levelWindow, everyPass, sameInstant, timed);
    }

    FunnelDefinition strictlyLater() {
        return new FunnelDefinition(kind, dimension, levels, exclusions, window, levelWindow, repeated, false, timed);
    }

    FunnelDefinition withoutTimes() {
        return new FunnelDefinition(
                kind, dimension, levels, exclusions, window, levelWindow, repeated, sameInstant, false);
    }

    private Optional<Duration> checkedWindow(Duration time) {
        checkOrdered("times between its levels to limit");
        checkArgument(!time.isNegative() && !time.isZero(), "the window must be positive, but was %s", time);
        return Optional.of(time);
    }

    private void checkOrdered(String what) {
        checkArgument(isOrdered(), "a funnel that is %s has no %s; make it CLOSED or STRICT", kind, what);
    }

    /** Whether each level comes after the one before it. */
    boolean isOrdered() {
        return kind == Kind.CLOSED || kind == Kind.STRICT;
    }

    /** Whether any later step may follow any earlier one, so that the first step of a level is never the wrong one. */
    boolean isUnconstrained() {
        return kind != Kind.STRICT && exclusions.isEmpty() && window.isEmpty() && levelWindow.isEmpty();
    }

    /**
     * Whether those who reach a level are some of those who reach the ones before, one independent of the other: not so
     * where each level is counted by itself, and not for several passes of one journey.
     */
    boolean countsPartsOfLevels() {
        return kind != Kind.OPEN && !repeated;
    }

    boolean isReached(int level, Step step, String value) {
        return levels.get(level).matches(step, value);
    }

    boolean isExcluded(Step step, String value) {
        for (StepSelector exclusion : exclusions) {
            if (exclusion.matches(step, value)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "%s funnel of %s by %s".formatted(kind, levels, dimension)
                + window.map(" within %s"::formatted).orElse("")
                + levelWindow.map(" each within %s"::formatted).orElse("")
                + (exclusions.isEmpty() ? "" : " excluding %s".formatted(exclusions))
                + (repeated ? " repeated" : "")
                + (sameInstant ? "" : " strictly later")
                + (timed ? "" : " without times");
    }
}
