package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.ConfidenceInterval;
import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.internal.Shares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What the first, second, ... step of journeys says.
 *
 * <p>Step 1 is the first step of a journey; {@linkplain #withStart() with start}, step 1 of every journey is
 * {@link Transitions#START} and its first real step is step 2, as retentioneering counts. A journey that has ended says
 * {@link Transitions#END} at every step after its last, so that the journeys of each step sum up to all that
 * {@linkplain #counted() take part}. Of the journeys <em>view, cart</em> and <em>view</em>, all say view at step 1, and
 * at step 2 half say cart and half have ended; of those that go on, all say cart.
 *
 * <p>{@linkplain #centredOn Centred on an anchor}, step 0 is the first step of a journey that says the anchor, step -1
 * the one before it, and step 1 the one after it. Before its first step a journey says {@link Transitions#START}. A
 * journey without the anchor does not take part.
 */
public final class StepMatrix extends FactAccumulator<StepMatrix, StepMatrix.Place> implements Accumulator<StepMatrix> {

    private static final int MOST_STEPS = 1000;

    private final Layout layout;

    private StepMatrix(Layout layout) {
        super(layout);
        this.layout = layout;
    }

    /**
     * Returns a matrix without any journey.
     *
     * @param dimension what the steps say
     * @param steps how many steps are looked at, from step 1 on, between 1 and 1,000; each journey costs as many
     * @throws IllegalArgumentException if the number of steps is out of range
     */
    public static StepMatrix by(Dimension dimension, int steps) {
        checkArgument(
                steps >= 1 && steps <= MOST_STEPS,
                "a matrix looks at 1 to %s steps, but %s are asked for",
                MOST_STEPS,
                steps);
        return new StepMatrix(new Layout(dimension, 1, steps, false, Optional.empty()));
    }

    /**
     * Returns a matrix of as many steps in which step 1 is {@link Transitions#START}, without any journey. It is not
     * centred.
     */
    public StepMatrix withStart() {
        return new StepMatrix(new Layout(layout.dimension, 1, layout.last, true, Optional.empty()));
    }

    /**
     * Returns a matrix of as many steps after an anchor, without any journey.
     *
     * @param anchor what step 0 says
     * @param before how many steps before the anchor are looked at, too, between 0 and 1,000
     * @throws IllegalArgumentException if the number of steps before is out of range
     */
    public StepMatrix centredOn(String anchor, int before) {
        checkArgument(
                before >= 0 && before <= MOST_STEPS,
                "a matrix looks at 0 to %s steps before '%s', but %s are asked for",
                MOST_STEPS,
                anchor,
                before);
        return new StepMatrix(new Layout(layout.dimension, -before, layout.last, false, Optional.of(anchor)));
    }

    @Override
    void forEachFact(Journey journey, Consumer<Place> action) {
        String[] path = Paths.of(journey, layout.dimension);
        int stepZero = layout.stepZero(path);
        if (stepZero == path.length) {
            return;
        }
        for (int step = layout.first; step <= layout.last; step++) {
            action.accept(new Place(step, said(path, stepZero + step)));
        }
    }

    private static String said(String[] path, int place) {
        if (place < 0) {
            return Transitions.START;
        }
        return place < path.length ? path[place] : Transitions.END;
    }

    @Override
    public StepMatrix empty() {
        return new StepMatrix(layout);
    }

    /** Returns how many journeys take part: all, or, if the matrix is centred, those that say the anchor. */
    public long counted() {
        return layout.anchor.map(anchor -> count(0, anchor)).orElse(journeys());
    }

    /** Returns how many journeys say something at a step; {@link Transitions#END} are those that have ended. */
    public long count(int step, String value) {
        return counts().count(new Place(step, value));
    }

    /**
     * Returns those journeys as a share of all that {@linkplain #counted() take part}, ended ones included, or empty if
     * none does.
     */
    public OptionalDouble share(int step, String value) {
        return Shares.of(count(step, value), counted());
    }

    /** Returns what journeys say at each step: by step, then the most frequent first, then by what they say. */
    public List<Cell> cells() {
        return counts().list(Place.ORDER).stream()
                .map(entry -> cell(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Cell::step)
                        .thenComparing(Comparator.comparingLong(Cell::journeys).reversed()))
                .toList();
    }

    private Cell cell(Place place, long count) {
        long beyond = count(place.step, Transitions.START) + count(place.step, Transitions.END);
        boolean isBeyond = place.said.equals(Transitions.START) || place.said.equals(Transitions.END);
        return new Cell(
                place.step,
                place.said,
                count,
                (double) count / counted(),
                isBeyond ? OptionalDouble.empty() : Shares.of(count, counted() - beyond));
    }

    /**
     * Returns by how much the shares of this matrix differ from those of another, by step, then by what journeys say;
     * nothing if one of them has no journey that takes part.
     *
     * @throws IllegalArgumentException if the matrices are not defined alike or not of one grain
     */
    public List<Difference> differences(StepMatrix other) {
        checkArgument(layout.equals(other.layout), "%s does not compare with %s", other.layout, layout);
        if (counted() == 0 || other.counted() == 0) {
            return List.of();
        }
        checkArgument(
                grain().equals(other.grain()),
                "shares of each %s do not compare with those of each %s",
                grain().orElseThrow(),
                other.grain().orElseThrow());
        TreeSet<Place> all = new TreeSet<>(Place.ORDER);
        Stream.of(this, other).forEach(matrix -> matrix.counts().forEach((place, count) -> all.add(place)));
        List<Difference> differences = new ArrayList<>(all.size());
        all.forEach(place -> differences.add(difference(place, other)));
        return List.copyOf(differences);
    }

    private Difference difference(Place place, StepMatrix other) {
        long count = count(place.step, place.said);
        long otherCount = other.count(place.step, place.said);
        return new Difference(
                place.step,
                place.said,
                (double) count / counted(),
                (double) otherCount / other.counted(),
                Shares.differenceInterval(
                                count, counted(), otherCount, other.counted(), ConfidenceInterval.DEFAULT_LEVEL)
                        .orElseThrow());
    }

    /**
     * What some journeys say at a step.
     *
     * @param step the step
     * @param value what they say, or {@link Transitions#START} or {@link Transitions#END}
     * @param journeys how many journeys, at least 1
     * @param share those as a share of all journeys that take part; the shares of a step sum up to 1
     * @param shareOfOngoing those as a share of the journeys that have begun and not ended at the step; empty for
     *     {@link Transitions#START} and {@link Transitions#END}
     */
    public record Cell(int step, String value, long journeys, double share, OptionalDouble shareOfOngoing) {}

    /**
     * By how much two matrices differ.
     *
     * @param step the step
     * @param value what journeys say, or {@link Transitions#START} or {@link Transitions#END}
     * @param share the share of journeys that say so in the one
     * @param otherShare the share of journeys that say so in the other
     * @param interval the differences, the one less the other, that the data leave plausible if the two have no journey
     *     in common (Newcombe 1998, method 10, at the {@linkplain ConfidenceInterval#DEFAULT_LEVEL usual level}); each
     *     cell is looked at by itself, so of 20 cells that do not differ one may well seem to
     */
    public record Difference(int step, String value, double share, double otherShare, ConfidenceInterval interval) {

        /** Returns the share in the one less that in the other. */
        public double difference() {
            return share - otherShare;
        }
    }

    record Place(int step, String said) {

        static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::step).thenComparing(Place::said);
    }

    private record Layout(Dimension dimension, int first, int last, boolean withStart, Optional<String> anchor) {

        Layout {
            checkNotNull(dimension, "dimension");
        }

        /** Where in a path step 0 stands, or its end if the path takes no part. */
        int stepZero(String[] path) {
            if (anchor.isEmpty()) {
                return withStart ? -2 : -1;
            }
            int place = Arrays.asList(path).indexOf(anchor.get());
            return place < 0 ? path.length : place;
        }

        @Override
        public String toString() {
            return "a matrix by %s of the steps %s to %s%s%s"
                    .formatted(
                            dimension,
                            first,
                            last,
                            withStart ? " with start" : "",
                            anchor.map(" around '%s'"::formatted).orElse(""));
        }
    }
}
