package dev.parcours.core.path;

import static java.util.Objects.requireNonNull;

import dev.parcours.core.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pass through the levels of a funnel in order, where not every later step may follow: the one that reaches
 * furthest, among those the one whose steps are the earliest, from the first level on.
 *
 * <p>A scan forward keeps, for each level, the latest pass that leads to it: a later one of equal length leaves more of
 * every window, since it starts later, too. That tells how far a pass can reach. A scan backward, which is the same
 * seen in a mirror, then keeps for each level the earliest way on to the furthest one; the last it finds for the first
 * level is the pass. So the cost is that of looking at each step twice.
 */
final class ConstrainedPass {

    private final FunnelDefinition definition;
    private final List<Step> steps;

    ConstrainedPass(FunnelDefinition definition, List<Step> steps) {
        this.definition = definition;
        this.steps = steps;
    }

    /** Returns the places of the steps that reach the levels, none of them before a given place. */
    int[] find(int from) {
        Scan there = new Scan(definition.levels().size(), false);
        int end = from;
        while (end < steps.size() && there.reached < definition.levels().size()) {
            there.take(end++);
        }
        Scan back = new Scan(there.reached, true);
        for (int i = end - 1; i >= from && there.reached > 0; i--) {
            back.take(i);
        }
        return places(back);
    }

    private int[] places(Scan back) {
        int[] places = new int[definition.levels().size()];
        Arrays.fill(places, FunnelMatcher.NONE);
        Link link = back.whole;
        for (int level = 0; link != null; level++) {
            places[level] = link.place;
            link = link.before;
        }
        return places;
    }

    /** A step of a pass as a scan meets it, with the one that it met before and the time of the first it met. */
    private record Link(
            int place,
            Instant time,
            Instant first,
            @Nullable Link before) {}

    private final class Scan {

        private final int length;
        private final boolean backward;
        /** The latest pass that ends at each level, counted in the direction of the scan. */
        private final @Nullable Link[] latest;
        /** Those of them that the next step may go on: all, or those that end at another instant. */
        private final @Nullable Link[] open;

        /** The latest pass through all levels, which no later step breaks off. */
        private @Nullable Link whole;

        private @Nullable Instant now;
        private int reached;

        Scan(int length, boolean backward) {
            this.length = length;
            this.backward = backward;
            latest = new Link[length];
            open = definition.sameInstant() ? latest : new Link[length];
        }

        void take(int place) {
            Step step = steps.get(place);
            String value = definition.dimension().of(step);
            Instant time = step.interaction().time();
            if (!time.equals(now)) {
                now = time;
                System.arraycopy(latest, 0, open, 0, length);
            }
            // From the last level down, so that no step follows itself.
            for (int level = length - 1; level >= 0; level--) {
                if (definition.isReached(backward ? length - 1 - level : level, step, value)) {
                    reach(level, place, time);
                }
            }
            if (definition.isExcluded(step, value)) {
                breakOff(latest, place);
                breakOff(open, place);
            }
        }

        private void reach(int level, int place, Instant time) {
            if (level == 0) {
                latest[0] = new Link(place, time, time, null);
            } else if (open[level - 1] != null && mayFollow(requireNonNull(open[level - 1]), place, time)) {
                Link before = requireNonNull(open[level - 1]);
                latest[level] = new Link(place, time, before.first, before);
            } else {
                return;
            }
            reached = Math.max(reached, level + 1);
            whole = level == length - 1 ? latest[level] : whole;
        }

        private boolean mayFollow(Link before, int place, Instant time) {
            return (definition.kind() != Funnel.Kind.STRICT || Math.abs(place - before.place) == 1)
                    && isWithin(definition.levelWindow(), before.time, time)
                    && isWithin(definition.window(), before.first, time);
        }

        private static boolean isWithin(Optional<Duration> window, Instant a, Instant b) {
            return window.isEmpty() || Duration.between(a, b).abs().compareTo(window.get()) <= 0;
        }

        /** An excluded step that reaches a level itself is an end of the pass, and so does not lie inside it. */
        private static void breakOff(@Nullable Link[] links, int place) {
            for (int level = 0; level < links.length; level++) {
                Link link = links[level];
                if (link != null && link.place != place) {
                    links[level] = null;
                }
            }
        }
    }
}
