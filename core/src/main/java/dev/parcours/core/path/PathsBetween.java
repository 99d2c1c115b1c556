package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The paths that journeys take from one step to another.
 *
 * <p>A journey counts once: from its first step that says {@code from} to the first step after that which says
 * {@code to}, as in a {@linkplain Funnel.Kind#CLOSED closed funnel}; or, {@linkplain #fromLast() from the last}, on the
 * shortest way, from the last step before that one which says {@code from}. Of <em>view, cart, view, done, view,
 * done</em> the path from view to done is <em>view, cart, view, done</em>, and from the last view <em>view, done</em>.
 *
 * <p>Paths of more than 20 steps, or of {@linkplain #withMaximalLength another number}, are counted together and not
 * listed.
 */
public final class PathsBetween extends OccurrenceAccumulator<PathsBetween, List<String>>
        implements Accumulator<PathsBetween> {

    private static final int USUAL_LENGTH = 20;

    /** Stands for all paths that are too long. */
    private static final List<String> LONGER = List.of();

    private final Definition definition;

    private PathsBetween(Definition definition) {
        super(definition);
        this.definition = definition;
    }

    /**
     * Returns paths without any journey, with repeats.
     *
     * @param dimension what the steps say
     * @param from what the first step of a path says
     * @param to what the last step of a path says; it may be the same
     */
    public static PathsBetween of(Dimension dimension, String from, String to) {
        return new PathsBetween(new Definition(dimension, from, to, false, true, USUAL_LENGTH));
    }

    /** Returns paths from the last step that can be their first, without any journey. */
    public PathsBetween fromLast() {
        return new PathsBetween(definition.fromTheLast());
    }

    /** Returns paths that leave out steps that say the same as the step before, without any journey. */
    public PathsBetween withoutRepeats() {
        return new PathsBetween(definition.withoutTheRepeats());
    }

    /**
     * Returns paths of which longer ones are listed, or only shorter ones, without any journey.
     *
     * @param steps the number of steps of the longest path that is listed, its first and last included, at least 2
     * @throws IllegalArgumentException if there are fewer than 2 steps
     */
    public PathsBetween withMaximalLength(int steps) {
        checkArgument(
                steps >= 2, "a path has at least 2 steps, its first and its last, but up to %s are asked for", steps);
        return new PathsBetween(definition.withLength(steps));
    }

    @Override
    void forEachOccurrence(Journey journey, Sink<List<String>> sink) {
        // What is not listed is kept as shorter than any path: no step for one too long, one step for one without end.
        String[] path = Paths.of(journey, definition.dimension);
        int first = indexOf(definition.from, path, 0);
        if (first < 0) {
            return;
        }
        int last = indexOf(definition.to, path, first + 1);
        if (last < 0) {
            sink.take(List.of(definition.from), null);
            return;
        }
        int start = definition.isFromLast ? lastIndexOf(definition.from, path, last - 1) : first;
        sink.take(listed(path, start, last), Paths.time(journey, start, last));
    }

    private List<String> listed(String[] path, int start, int last) {
        String[] before = Arrays.copyOfRange(path, start, last);
        List<String> listed = new ArrayList<>(List.of(definition.withRepeats ? before : Paths.withoutRepeats(before)));
        // The last step is kept even if it repeats the first: from a step to its equal there are two.
        listed.add(path[last]);
        return listed.size() <= definition.maximalLength ? List.copyOf(listed) : LONGER;
    }

    private static int indexOf(String said, String[] path, int from) {
        for (int i = from; i < path.length; i++) {
            if (path[i].equals(said)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastIndexOf(String said, String[] path, int from) {
        int i = from;
        while (!path[i].equals(said)) {
            i--;
        }
        return i;
    }

    @Override
    public PathsBetween empty() {
        return new PathsBetween(definition);
    }

    /** Returns how many journeys have a path between the two steps, listed or not. */
    public long arrived() {
        return journeysWithAny(path -> path.size() != 1);
    }

    /** Returns how many journeys have the first step, and none after it that could be the last. */
    public long unfinished() {
        return journeysWith(List.of(definition.from));
    }

    /** Returns how many journeys have a path that is too long to be listed. */
    public long longer() {
        return journeysWith(LONGER);
    }

    /** Returns the paths that are listed, the most frequent first, those of equal frequency step by step. */
    public List<Path> list() {
        long arrived = arrived();
        return mostFrequentFirst(path -> path.size() > 1, Paths.ORDER).stream()
                .map(path -> new Path(path.thing(), path.journeys(), (double) path.journeys() / arrived, path.times()))
                .toList();
    }

    /**
     * A path between the two steps.
     *
     * @param path what the steps say, from the first to the last
     * @param journeys how many journeys take it, at least 1
     * @param share those as a share of all that {@linkplain #arrived() have} a path, listed or not
     * @param times the times from the first step to the last, one for each journey
     */
    public record Path(List<String> path, long journeys, double share, TimeSummary times) {

        /** Creates a path. */
        public Path {
            path = List.copyOf(path);
        }
    }

    private record Definition(
            Dimension dimension, String from, String to, boolean isFromLast, boolean withRepeats, int maximalLength) {

        Definition {
            checkNotNull(dimension, "dimension");
            checkNotNull(from, "from");
            checkNotNull(to, "to");
        }

        Definition fromTheLast() {
            return new Definition(dimension, from, to, true, withRepeats, maximalLength);
        }

        Definition withoutTheRepeats() {
            return new Definition(dimension, from, to, isFromLast, false, maximalLength);
        }

        Definition withLength(int steps) {
            return new Definition(dimension, from, to, isFromLast, withRepeats, steps);
        }

        @Override
        public String toString() {
            return "paths by %s from '%s' (the %s) to '%s' with%s repeats of up to %s steps"
                    .formatted(
                            dimension,
                            from,
                            isFromLast ? "last" : "first",
                            to,
                            withRepeats ? "" : "out",
                            maximalLength);
        }
    }
}
