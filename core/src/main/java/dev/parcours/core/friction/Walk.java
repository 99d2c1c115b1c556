package dev.parcours.core.friction;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What detectors ask of the steps of a journey, asked once. Steps that the brand began are left out, as
 * {@link FrictionOptions} says.
 */
final class Walk {

    /** How many steps are looked ahead for what follows, which keeps the cost linear in long histories. */
    static final int HORIZON = 20;

    private final Journey journey;
    /** The places in the journey of the steps that are looked at. */
    private final int[] places;

    private final Interaction[] interactions;
    private final String[] types;
    private final int[] names;
    private final long[] seconds;
    private final int[] days;
    private final int[][] groups;
    private final int[] slices;
    private final List<int[]> groupsOfSlices = new ArrayList<>();
    private final List<Integer> daysOfSlices = new ArrayList<>();

    Walk(
            Journey journey,
            Predicate<Interaction> isStep,
            FrictionOptions options,
            LabelNumbers labels,
            GroupNumbers groupNumbers) {
        this.journey = journey;
        places = IntStream.range(0, journey.steps().size())
                .filter(i -> isStep.test(journey.interaction(i)))
                .toArray();
        interactions = new Interaction[places.length];
        types = new String[interactions.length];
        names = new int[interactions.length];
        seconds = new long[interactions.length];
        days = new int[interactions.length];
        for (int i = 0; i < interactions.length; i++) {
            interactions[i] = journey.interaction(places[i]);
            types[i] = interactions[i].type();
            names[i] = labels.name(types[i]);
            Instant time = interactions[i].time();
            seconds[i] = time.getEpochSecond();
            days[i] = (int) LocalDate.ofInstant(time, options.zone()).toEpochDay();
        }
        groups = groupNumbers.ofSteps(interactions);
        slices = slicesOfSteps();
    }

    /** Some steps of another walk. */
    private Walk(Walk walk, int from, int to) {
        journey = walk.journey;
        places = Arrays.copyOfRange(walk.places, from, to);
        interactions = Arrays.copyOfRange(walk.interactions, from, to);
        types = Arrays.copyOfRange(walk.types, from, to);
        names = Arrays.copyOfRange(walk.names, from, to);
        seconds = Arrays.copyOfRange(walk.seconds, from, to);
        days = Arrays.copyOfRange(walk.days, from, to);
        groups = Arrays.copyOfRange(walk.groups, from, to);
        slices = slicesOfSteps();
    }

    /** Its parts, between which nothing happens for some seconds. */
    List<Walk> visits(long pause) {
        List<Walk> visits = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < size(); i++) {
            if (isLeftAfter(i, pause)) {
                visits.add(new Walk(this, from, i + 1));
                from = i + 1;
            }
        }
        return visits;
    }

    private int[] slicesOfSteps() {
        int[] numbers = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            if (i == 0 || days[i] != days[i - 1] || !Arrays.equals(groups[i], groups[i - 1])) {
                groupsOfSlices.add(groups[i]);
                daysOfSlices.add(days[i]);
            }
            numbers[i] = groupsOfSlices.size() - 1;
        }
        return numbers;
    }

    /** The number of the stretch of steps, on one day and in the same groups, that a step belongs to. */
    int slice(int i) {
        return slices[i];
    }

    int slices() {
        return groupsOfSlices.size();
    }

    int[] groups(int slice) {
        return groupsOfSlices.get(slice);
    }

    int dayOfSlice(int slice) {
        return daysOfSlices.get(slice);
    }

    /** Whether a step is the first of its slice. */
    boolean beginsSlice(int i) {
        return i == 0 || slices[i] != slices[i - 1];
    }

    int size() {
        return types.length;
    }

    Interaction interaction(int i) {
        return interactions[i];
    }

    String type(int i) {
        return types[i];
    }

    /** The number of a step's type among the names. */
    int name(int i) {
        return names[i];
    }

    int day(int i) {
        return days[i];
    }

    /** The seconds from one step to a later one. */
    long wait(int from, int to) {
        return seconds[to] - seconds[from];
    }

    /** Whether nothing follows a step within some seconds. */
    boolean isLeftAfter(int i, long patience) {
        return i == types.length - 1 || wait(i, i + 1) > patience;
    }

    /** The place of a step's stage in the model, or -1. */
    int stageIndex(int i) {
        return journey.stageIndex(places[i]);
    }

    String stage(int index) {
        return journey.stageModel().stages().get(index).id();
    }

    /** Whether no step of the same type comes before it on the same day. */
    boolean isFirstOfDay(int i) {
        for (int j = i - 1; j >= 0 && days[j] == days[i]; j--) {
            if (names[j] == names[i]) {
                return false;
            }
        }
        return true;
    }
}
