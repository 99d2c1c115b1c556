package dev.parcours.core.path;

import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.internal.Durations;
import dev.parcours.core.internal.Ledger;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an accumulator keeps of things that take time: how often journeys show each, how many journeys do, and how long
 * it takes.
 *
 * @param <K> the things
 */
final class Occurrences<K> {

    /** Tells what a journey shows. */
    interface Reader<K> {

        /** Hands on each occurrence in a journey. */
        void read(Journey journey, Sink<K> sink);
    }

    /** Takes what a journey shows. */
    interface Sink<K> {

        /** Takes an occurrence, and how long it takes, or null if nobody knows. */
        void take(K thing, @Nullable Duration time);
    }

    private final Reader<K> reader;
    private final Ledger<Fact<K>> ledger = new Ledger<>(this::forEachFact);

    Occurrences(Reader<K> reader) {
        this.reader = reader;
    }

    private void forEachFact(Journey journey, Consumer<Fact<K>> action) {
        Set<K> shown = new HashSet<>();
        reader.read(journey, (thing, time) -> {
            if (shown.add(thing)) {
                action.accept(Fact.ofJourney(thing));
            }
            action.accept(new Fact<>(thing, false, time));
        });
    }

    void add(Journey journey) {
        ledger.add(journey);
    }

    void remove(Journey journey) {
        ledger.remove(journey);
    }

    void merge(Occurrences<K> other) {
        ledger.merge(other.ledger);
    }

    /** Returns how many journeys show a thing. */
    long journeys(K thing) {
        return ledger.counts().count(Fact.ofJourney(thing));
    }

    /** Returns how many journeys show some things, if no journey shows two of them. */
    long journeys(Predicate<K> things) {
        return tallies(things).values().stream()
                .mapToLong(tally -> tally.journeys)
                .sum();
    }

    /** Returns the times that a thing takes. */
    TimeSummary times(K thing) {
        Tally tally = tallies(thing::equals).get(thing);
        return TimeSummary.of(tally == null ? new Durations() : tally.times);
    }

    /**
     * Returns some of the things that journeys show, those of most journeys first, those of equally many in an order.
     */
    List<Occurrence<K>> mostFrequentFirst(Predicate<K> things, Comparator<? super K> order) {
        return tallies(things).entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .sorted(Comparator.<Occurrence<K>>comparingLong(Occurrence::journeys)
                        .reversed()
                        .thenComparing(Occurrence::thing, order))
                .toList();
    }

    private Map<K, Tally> tallies(Predicate<K> things) {
        Map<K, Tally> tallies = new HashMap<>();
        ledger.counts().forEach((fact, count) -> {
            if (things.test(fact.thing)) {
                tallies.computeIfAbsent(fact.thing, thing -> new Tally()).count(fact, count);
            }
        });
        return tallies;
    }

    Optional<Grain> grain() {
        return ledger.grain();
    }

    long journeys() {
        return ledger.journeys();
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
    private record Fact<K>(
            K thing, boolean isJourney, @Nullable Duration time) {

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
