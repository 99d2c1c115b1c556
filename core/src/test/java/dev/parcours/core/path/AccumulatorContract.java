package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What holds for every accumulator. */
abstract class AccumulatorContract<A extends Accumulator<A>> {

    /** An accumulator without any journey, always of the same definition. */
    abstract A empty();

    /** Accumulators of the same class that count something else. */
    abstract List<A> definedOtherwise();

    /** All that the accumulator says, except its grain and number of journeys, as a value with equality. */
    abstract Object figures(A accumulator);

    private List<Object> result(A accumulator) {
        return List.of(accumulator.grain(), accumulator.journeys(), figures(accumulator));
    }

    private List<Object> resultOf(List<Journey> journeys) {
        return result(empty().over(journeys));
    }

    @Property(tries = 200)
    void orderDoesNotMatter(@ForAll("journeyLists") List<Journey> journeys, @ForAll Random random) {
        List<Journey> shuffled = new ArrayList<>(journeys);
        Collections.shuffle(shuffled, random);
        assertThat(resultOf(shuffled)).isEqualTo(resultOf(journeys));
    }

    @Property(tries = 200)
    void overCountsTheGivenJourneysAlone(@ForAll("journeyLists") List<Journey> journeys) {
        A counted = empty().over(journeys);
        assertThat(result(counted.over(journeys))).isEqualTo(result(counted));
        assertThat(result(counted.empty())).isEqualTo(result(empty()));
    }

    @Property(tries = 200)
    void mergedPartsEqualTheWhole(
            @ForAll("journeyLists") List<Journey> first,
            @ForAll("journeyLists") List<Journey> second,
            @ForAll("journeyLists") List<Journey> third) {
        A merged = empty().over(first);
        A others = empty().over(second);
        others.merge(empty().over(third));
        merged.merge(others);
        assertThat(result(merged)).isEqualTo(resultOf(joined(joined(first, second), third)));
    }

    @Property(tries = 200)
    void mergeLeavesTheOtherAsItIs(
            @ForAll("journeyLists") List<Journey> first, @ForAll("journeyLists") List<Journey> second) {
        A other = empty().over(second);
        A merged = empty().over(first);
        merged.merge(other);
        first.forEach(merged::add);
        assertThat(result(other)).isEqualTo(resultOf(second));
    }

    @Property(tries = 200)
    void mergeWithItselfCountsTwice(@ForAll("journeyLists") List<Journey> journeys) {
        A accumulator = empty().over(journeys);
        accumulator.merge(accumulator);
        assertThat(result(accumulator)).isEqualTo(resultOf(joined(journeys, journeys)));
    }

    @Property(tries = 200)
    void removeUndoesAdd(
            @ForAll("journeyLists") List<Journey> kept,
            @ForAll("journeyLists") List<Journey> removed,
            @ForAll Random random) {
        List<Journey> all = joined(kept, removed);
        Collections.shuffle(all, random);
        A accumulator = empty().over(all);
        removed.forEach(accumulator::remove);
        assertThat(result(accumulator)).isEqualTo(resultOf(kept));
    }

    @Property
    void removeOfAnotherJourneyIsRefusedWholeOrTakenWhole(
            @ForAll("journeyLists") List<Journey> journeys, @ForAll("journeys") Journey other) {
        A accumulator = empty().over(journeys);
        List<Object> before = result(accumulator);
        try {
            accumulator.remove(other);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining(other.toString());
            assertThat(result(accumulator)).isEqualTo(before);
            return;
        }
        accumulator.add(other);
        assertThat(result(accumulator)).isEqualTo(before);
    }

    @Property(tries = 200)
    void emptiedAccumulatorIsAsNew(@ForAll("journeyLists") List<Journey> journeys) {
        A accumulator = empty().over(journeys);
        journeys.forEach(accumulator::remove);
        assertThat(result(accumulator)).isEqualTo(result(empty()));
        accumulator.add(Samples.withGrain(Samples.journey("a"), Grain.SESSION));
        assertThat(accumulator.grain()).contains(Grain.SESSION);
    }

    @Example
    void removeFromEmptyIsRefused() {
        A accumulator = empty();
        assertRefused(accumulator, () -> accumulator.remove(Samples.journey("a")), "no journey is counted");
    }

    @Property(tries = 200)
    void grainsDoNotMix(@ForAll("journeys") Journey journey, @ForAll("journeys") Journey other) {
        Journey session = Samples.withGrain(other, Grain.SESSION);
        A accumulator = empty().over(List.of(journey));
        A sessions = empty().over(List.of(session));
        String message = "these figures count each JOURNEY; a SESSION does not add to them";
        assertRefused(accumulator, () -> accumulator.add(session), message);
        assertRefused(accumulator, () -> accumulator.remove(session), message);
        assertRefused(accumulator, () -> accumulator.merge(sessions), message);
    }

    @Property(tries = 100)
    void otherDefinitionsDoNotMerge(@ForAll("journeyLists") List<Journey> journeys) {
        A accumulator = empty().over(journeys);
        for (A other : definedOtherwise()) {
            A counted = other.over(journeys);
            assertRefused(accumulator, () -> accumulator.merge(counted), "add to");
        }
    }

    @Example
    void emptyHasNoGrainAndMergesWithAny() {
        A accumulator = empty().over(List.of(Samples.journey("a")));
        List<Object> before = result(accumulator);
        accumulator.merge(empty());
        assertThat(result(accumulator)).isEqualTo(before);
        A other = empty();
        other.merge(accumulator);
        assertThat(result(other)).isEqualTo(before);
        assertThat(empty().grain()).isEmpty();
        assertThat(empty().journeys()).isZero();
    }

    private void assertRefused(A accumulator, ThrowingCallable action, String message) {
        List<Object> before = result(accumulator);
        assertThatThrownBy(action).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
        assertThat(result(accumulator)).isEqualTo(before);
    }

    private static List<Journey> joined(List<Journey> first, List<Journey> second) {
        List<Journey> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    @Provide
    Arbitrary<Journey> journeys() {
        return Samples.journeys();
    }

    @Provide
    Arbitrary<List<Journey>> journeyLists() {
        return Samples.journeys().list().ofMaxSize(8);
    }
}
