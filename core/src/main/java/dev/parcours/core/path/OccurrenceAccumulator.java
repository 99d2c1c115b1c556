package dev.parcours.core.path;

import dev.parcours.core.Journey;
import dev.parcours.core.internal.Durations;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An accumulator of things that take time: how often journeys show each, how many journeys do, and how long it takes.
 *
 * @param <A> the subclass
 * @param <K> the things, which have equality
 */
abstract class OccurrenceAccumulator<A extends OccurrenceAccumulator<A, K>, K>
        extends FactAccumulator<A, OccurrenceAccumulator.Fact<K>> {

    /** Takes what a journey shows. */
    interface Sink<K> {

        /** Takes an occurrence, and how long it takes, or null if nobody knows. */
        void take(K thing, @Nullable Duration time);
    }

    OccurrenceAccumulator(Object definition) {
        super(definition);
    }

    /** Hands on each occurrence in a journey; a function of the journey alone. */
    abstract void forEachOccurrence(Journey journey, Sink<K> sink);

    @Override
    final void forEachFact(Journey journey, Consumer<Fact<K>> action) {
        Set<K> shown = new HashSet<>();
        forEachOccurrence(journey, (thing, time) -> {
            if (shown.add(thing)) {
                action.accept(Fact.ofJourney(thing));
            }
            action.accept(new Fact<>(thing, false, time));
        });
    }

    /** Returns how many journeys show a thing. */
    final long journeysWith(K thing) {
        return counts().count(Fact.ofJourney(thing));
    }

    /** Returns how many journeys show some things, if no journey shows two of them. */
    final long journeysWithAny(Predicate<K> things) {
        return tallies(things).values().stream()
                .mapToLong(tally -> tally.journeys)
                .sum();
    }

    /** Returns the times that a thing takes. */
    final TimeSummary times(K thing) {
        Tally tally = tallies(thing::equals).get(thing);
        return TimeSummary.of(tally == null ? new Durations() : tally.times);
    }

    /**
     * Returns some of the things that journeys show, those of most journeys first, those of equally many in an order.
     */
    final List<Occurrence<K>> mostFrequentFirst(Predicate<K> things, Comparator<? super K> order) {
        return tallies(things).entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .sorted(Comparator.<Occurrence<K>>comparingLong(Occurrence::journeys)
                        .reversed()
                        .thenComparing(Occurrence::thing, order))
                .toList();
    }

    private Map<K, Tally> tallies(Predicate<K> things) {
        Map<K, Tally> tallies = new HashMap<>();
        counts().forEach((fact, count) -> {
            if (things.test(fact.thing)) {
                tallies.computeIfAbsent(fact.thing, thing -> new Tally()).count(fact, count);
            }
        });
        return tallies;
    }

    /**
     * A thing that journeys show.
     *
     * @param thing what they show
     * @param journeys how many journeys
     * @param count how often
     * @param times how long it takes, where that is known
     */
    record Occurrence<K>(K thing, long journeys, long count, TimeSummary times) {}

    /** That a journey shows a thing at all, or that it shows it once more and how long that takes. */
    record Fact<K>(K thing, boolean isJourney, @Nullable Duration time) {

        static <K> Fact<K> ofJourney(K thing) {
            return new Fact<>(thing, true, null);
        }
    }

    private static final class Tally {

        private long journeys;
        private long count;
        private final Durations times = new Durations();

        void count(Fact<?> fact, long added) {
            if (fact.isJourney) {
                journeys += added;
                return;
            }
            count += added;
            if (fact.time != null) {
                times.add(fact.time, added);
            }
        }

        <K> Occurrence<K> of(K thing) {
            return new Occurrence<>(thing, journeys, count, TimeSummary.of(times));
        }
    }
}
