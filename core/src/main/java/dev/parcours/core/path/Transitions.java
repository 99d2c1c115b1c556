package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.internal.Durations;
import dev.parcours.core.internal.Shares;
import dev.parcours.core.path.Transitions.Fact.Leaver;
import dev.parcours.core.path.Transitions.Fact.Mover;
import dev.parcours.core.path.Transitions.Fact.Pair;
import dev.parcours.core.path.Transitions.Fact.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * How often one step directly follows another in a journey, and how often a journey starts and ends with a step.
 *
 * <p>A journey of the steps a, b, a counts one each of start to a, a to b, b to a and a to end. By default every
 * succession is counted, also repeated ones of one journey and those of a step by an equal one. Three options, each of
 * which returns transitions without any journey, count otherwise:
 *
 * <ul>
 *   <li>{@link #oncePerJourney}: each journey at most once for a pair, so that counts are of sessions, journeys or
 *       customers, as the {@linkplain #grain grain} of the journeys is.
 *   <li>{@link #withoutEdges}: no start and no end. A step that ends its journey is then left by nothing.
 *   <li>{@link #withTimes}: the times between steps, too.
 * </ul>
 *
 * <p>A count is made a share by one of three {@linkplain Normalization normalizations}. On the two journeys a, b, a, c
 * and a, b, without edges and once per journey, a to b counts 2: 2/3 of the row of a, which has a to c beside, 2/2 of
 * all journeys with a transition, and 2/2 of those that leave a.
 */
public final class Transitions extends FactAccumulator<Transitions, Transitions.Fact>
        implements Accumulator<Transitions> {

    /** What a journey starts from: {@code (start)}. A step that says just this looks alike. */
    public static final String START = "(start)";

    /** What a journey ends in: {@code (end)}. A step that says just this looks alike. */
    public static final String END = "(end)";

    /** What a count is made a share of. */
    public enum Normalization {
        /** Of the sum of all counts from the same step, so that the shares from a step sum to 1. */
        OF_ROW,
        /** Of all that is counted: all successions, or all journeys with at least one. */
        OF_ALL,
        /**
         * Of all that leaves the step: the successions from it, as in {@link #OF_ROW}, or the journeys with at least
         * one of those. A journey can leave by several ways, so the shares of journeys from a step can sum to more than
         * 1.
         */
        OF_LEAVING
    }

    /** Which later steps follow a step. */
    public enum Following {
        /** The next step alone. */
        DIRECT,
        /**
         * The next step of each name, whatever stands between. Every step is so compared with each name that still
         * comes in its journey: the cost of a journey is that of its steps times its names.
         */
        EVENTUAL
    }

    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::from).thenComparing(Pair::to);

    private final TransitionOptions options;

    private Transitions(TransitionOptions options) {
        super(options);
        this.options = options;
    }

    /** Returns transitions between what steps say on a dimension, without any journey. */
    public static Transitions by(Dimension dimension) {
        checkNotNull(dimension, "dimension");
        return new Transitions(new TransitionOptions(dimension, false, true, false, false));
    }

    /** Returns these transitions, empty, where a journey counts at most once for a pair of steps. */
    public Transitions oncePerJourney() {
        return new Transitions(options.withOncePerJourney());
    }

    /** Returns these transitions, empty, without those from {@link #START} and to {@link #END}. */
    public Transitions withoutEdges() {
        return new Transitions(options.withoutEdges());
    }

    /**
     * Returns these transitions, empty, with the times between steps and those that follow them, every time they do.
     * The times are kept, one entry for each distinct time of a pair: as many as there are successions, if all differ.
     */
    public Transitions withTimes(Following following) {
        return new Transitions(options.withTimes(following));
    }

    @Override
    void forEachFact(Journey journey, Consumer<Fact> action) {
        options.forEachFact(journey, action);
    }

    @Override
    public Transitions empty() {
        return new Transitions(options);
    }

    /** Returns how often a step directly follows another; {@link #START} and {@link #END} stand for the edges. */
    public long count(String from, String to) {
        return counts().count(new Pair(from, to));
    }

    /** Returns every transition that was counted, by where it starts, then by where it ends. */
    public List<Transition> list() {
        List<Transition> transitions = new ArrayList<>();
        counts().forEach((fact, count) -> {
            if (fact instanceof Pair pair) {
                transitions.add(new Transition(pair.from(), pair.to(), count));
            }
        });
        transitions.sort(Comparator.comparing(Transition::from).thenComparing(Transition::to));
        return List.copyOf(transitions);
    }

    /** Returns the share of a transition, or empty if nothing is counted that it could be a share of. */
    public OptionalDouble share(String from, String to, Normalization normalization) {
        return Shares.of(count(from, to), wholes(normalization).getOrDefault(from, 0L));
    }

    /**
     * Returns every transition that was counted with what it is a share of, by where it starts, then by where it ends.
     */
    public List<Share> shares(Normalization normalization) {
        Map<String, Long> wholes = wholes(normalization);
        return list().stream()
                .map(transition -> new Share(
                        transition.from(),
                        transition.to(),
                        transition.count(),
                        wholes.getOrDefault(transition.from(), 0L)))
                .toList();
    }

    /** What the counts from each step are a share of. */
    private Map<String, Long> wholes(Normalization normalization) {
        Map<String, Long> sums = new HashMap<>();
        Map<String, Long> leavers = new HashMap<>();
        counts().forEach((fact, count) -> {
            if (fact instanceof Pair pair) {
                sums.merge(pair.from(), count, Long::sum);
            } else if (fact instanceof Leaver leaver) {
                leavers.put(leaver.from(), count);
            }
        });
        return switch (normalization) {
            case OF_ROW -> sums;
            case OF_LEAVING -> options.oncePerJourney() ? leavers : sums;
            case OF_ALL -> {
                long all = options.oncePerJourney()
                        ? counts().count(new Mover())
                        : sums.values().stream().mapToLong(sum -> sum).sum();
                sums.replaceAll((from, sum) -> all);
                yield sums;
            }
        };
    }

    /**
     * Returns the times from a step to those that follow it, or empty if none does.
     *
     * @throws IllegalArgumentException if such times are not counted
     */
    public Optional<Times> times(String from, String to, Following following) {
        Pair sought = new Pair(from, to);
        return durations(following, sought::equals).entrySet().stream()
                .map(entry -> times(entry.getKey(), entry.getValue()))
                .findAny();
    }

    /**
     * Returns the times between all steps that follow each other, by where they start, then by where they end.
     *
     * @throws IllegalArgumentException if such times are not counted
     */
    public List<Times> times(Following following) {
        return durations(following, pair -> true).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(entry -> times(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<Pair, Durations> durations(Following following, Predicate<Pair> sought) {
        checkArgument(
                options.hasTimes(following), "%s have no %s times; ask for them by withTimes", options, following);
        Map<Pair, Durations> durations = new HashMap<>();
        counts().forEach((fact, count) -> {
            if (fact instanceof Time time && time.following() == following && sought.test(time.pair())) {
                durations.computeIfAbsent(time.pair(), pair -> new Durations()).add(time.time(), count);
            }
        });
        return durations;
    }

    private static Times times(Pair pair, Durations durations) {
        TimeSummary summary = TimeSummary.of(durations);
        long count = summary.count();
        return new Times(
                pair.from(),
                pair.to(),
                count,
                summary.median().orElseThrow(),
                summary.p90().orElseThrow(),
                summary.total().plusNanos(count / 2).dividedBy(count));
    }

    /**
     * Returns what a count is of: {@link Grain#INTERACTION} where every succession is counted, else the grain of the
     * journeys; empty if there is no journey.
     */
    public Optional<Grain> countGrain() {
        return grain().map(grain -> options.oncePerJourney() ? grain : Grain.INTERACTION);
    }

    /**
     * A transition and how often it was counted.
     *
     * @param from the earlier step, or {@link #START}
     * @param to the later step, or {@link #END}
     * @param count how often, at least 1
     */
    public record Transition(String from, String to, long count) {}

    /**
     * A transition with what it is a share of.
     *
     * @param from the earlier step, or {@link #START}
     * @param to the later step, or {@link #END}
     * @param count how often it was counted, at least 1
     * @param whole what the count is a share of, at least the count
     */
    public record Share(String from, String to, long count, long whole) {

        /** Returns the share, above 0 and at most 1. */
        public double value() {
            return (double) count / whole;
        }
    }

    /**
     * The times between two steps of which one follows the other.
     *
     * @param from the earlier step
     * @param to the later step
     * @param count how many times there are, at least 1
     * @param median the median, as a {@link TimeSummary} has it
     * @param p90 the 90th percentile, as a {@link TimeSummary} has it
     * @param mean the mean, rounded half up to a nanosecond
     */
    public record Times(String from, String to, long count, Duration median, Duration p90, Duration mean) {}

    /** What a journey shows to transitions. */
    sealed interface Fact {

        /** A step and the one directly after it, or what takes the place of one at the edges. */
        record Pair(String from, String to) implements Fact {}

        /** A journey that leaves a step. */
        record Leaver(String from) implements Fact {}

        /** A journey that has a transition at all. */
        record Mover() implements Fact {}

        /** A time between two steps. */
        record Time(Following following, Pair pair, Duration time) implements Fact {}
    }
}
