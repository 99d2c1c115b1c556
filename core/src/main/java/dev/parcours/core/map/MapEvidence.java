package dev.parcours.core.map;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import dev.parcours.core.Step;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.internal.Counts;
import dev.parcours.core.internal.Days;
import dev.parcours.core.internal.JourneyTally;
import dev.parcours.core.internal.Shares;
import dev.parcours.core.map.StageTally.Figure;
import dev.parcours.core.path.Accumulator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * What lived journeys show on a map: how many reach each stage and each touchpoint, how long they stay, where they go
 * back and end, and which touchpoints they meet that the map does not plan, or never meet though it does.
 *
 * <p>Journeys count only if they are placed in the stages that the map describes. Each journey counts once in every
 * figure of journeys, however often it comes by; {@link #grain()} says what a journey is and {@link #journeys()} how
 * many there are. Every journey either ends in one stage, as {@link StageEvidence} says, or has no placed step at all,
 * so
 *
 * <pre>{@code
 * journeys() = unplacedJourneys() + sum over the stages of (converted + stillOpen + droppedOff)
 * }</pre>
 *
 * <p>This class is mutable and not thread-safe: give each thread its own and merge them.
 */
public final class MapEvidence implements Accumulator<MapEvidence> {

    private static final Comparator<TouchpointEvidence> MOST_MET_FIRST = Comparator.comparingLong(
                    TouchpointEvidence::journeys)
            .reversed()
            .thenComparing(TouchpointEvidence::touchpoint);

    private final JourneyMap map;
    private final List<StageTally> stages = new ArrayList<>();
    private final Counts<Touchpoint> touchpoints = new Counts<>();
    private final Counts<LocalDate> days = new Counts<>();
    private final JourneyTally tally = new JourneyTally();
    private long unplacedJourneys;
    private long unplacedSteps;

    private MapEvidence(JourneyMap map) {
        this.map = checkNotNull(map, "map");
        map.stages().forEach(stage -> stages.add(new StageTally()));
    }

    /** Returns the evidence of a map without any journey. */
    public static MapEvidence of(JourneyMap map) {
        return new MapEvidence(map);
    }

    /**
     * Counts a journey.
     *
     * @throws IllegalArgumentException if it is placed in the stages of another model than the map's, or if its grain
     *     is not that of the journeys before it
     */
    @Override
    public void add(Journey journey) {
        checkModel(journey);
        tally.add(journey);
        count(journey);
    }

    /**
     * Takes back a journey that was added before.
     *
     * @throws IllegalArgumentException if it is placed in the stages of another model than the map's, if its grain is
     *     not that of the journeys counted, or if it was not counted, as far as the counts can show it
     */
    @Override
    public void remove(Journey journey) {
        checkModel(journey);
        tally.checkRemovable(journey);
        MapEvidence removed = of(map);
        removed.count(journey);
        checkArgument(contains(removed), "%s was not counted, so it cannot be removed", journey);
        subtract(removed);
        tally.remove();
    }

    /**
     * Adds what other evidence of the same map has counted. The other one is left as it is.
     *
     * @throws IllegalArgumentException if the maps or the grains differ
     */
    @Override
    public void merge(MapEvidence other) {
        checkArgument(
                map.equals(other.map),
                "evidence of %s does not add to evidence of %s; count both on the same map",
                other.map,
                map);
        tally.merge(other.tally);
        for (int i = 0; i < stages.size(); i++) {
            stages.get(i).merge(other.stages.get(i));
        }
        touchpoints.merge(other.touchpoints);
        days.merge(other.days);
        unplacedJourneys += other.unplacedJourneys;
        unplacedSteps += other.unplacedSteps;
    }

    @Override
    public MapEvidence empty() {
        return of(map);
    }

    private boolean contains(MapEvidence other) {
        for (int i = 0; i < stages.size(); i++) {
            if (!stages.get(i).contains(other.stages.get(i))) {
                return false;
            }
        }
        return touchpoints.contains(other.touchpoints)
                && days.contains(other.days)
                && unplacedJourneys >= other.unplacedJourneys
                && unplacedSteps >= other.unplacedSteps;
    }

    private void subtract(MapEvidence other) {
        for (int i = 0; i < stages.size(); i++) {
            stages.get(i).subtract(other.stages.get(i));
        }
        touchpoints.subtract(other.touchpoints);
        days.subtract(other.days);
        unplacedJourneys -= other.unplacedJourneys;
        unplacedSteps -= other.unplacedSteps;
    }

    private void checkModel(Journey journey) {
        StageModel model = journey.stageModel();
        checkArgument(
                model.equals(map.stageModel()) || codes(model).equals(codes(map.stageModel())),
                "journey '%s' is placed in stages %s, but map '%s' describes stages %s; assemble the journeys with the"
                        + " stage model of the map",
                journey.id(),
                codes(model),
                map.id(),
                codes(map.stageModel()));
    }

    private static List<String> codes(StageModel model) {
        return model.stages().stream().map(Stage::id).toList();
    }

    private void count(Journey journey) {
        days.add(day(journey.startTime()), 1);
        days.add(day(journey.endTime()), 1);
        Set<Touchpoint> met = new TreeSet<>();
        List<Set<Touchpoint>> metInStage = new ArrayList<>();
        stages.forEach(stage -> metInStage.add(new TreeSet<>()));
        for (int i = 0; i < journey.steps().size(); i++) {
            Interaction interaction = journey.steps().get(i).interaction();
            met.add(interaction.touchpoint());
            int stage = journey.stageIndex(i);
            if (stage >= 0) {
                stages.get(stage).addStep(interaction);
                metInStage.get(stage).add(interaction.touchpoint());
            } else {
                unplacedSteps++;
            }
        }
        met.forEach(touchpoint -> touchpoints.add(touchpoint, 1));
        for (int i = 0; i < stages.size(); i++) {
            countReached(stages.get(i), metInStage.get(i));
        }
        countVisits(journey);
    }

    private static void countReached(StageTally stage, Set<Touchpoint> met) {
        if (!met.isEmpty()) {
            stage.add(Figure.JOURNEYS);
            met.forEach(touchpoint -> stage.add(touchpoint));
        }
    }

    private void countVisits(Journey journey) {
        List<Visit> visits = visits(journey);
        for (int i = 0; i < visits.size() - 1; i++) {
            Visit visit = visits.get(i);
            Visit next = visits.get(i + 1);
            StageTally stage = stages.get(visit.stage());
            stage.addVisit(Duration.between(visit.first(), next.first()));
            if (next.stage() < visit.stage()) {
                stage.add(Figure.MOVES_BACK);
            }
        }
        if (visits.isEmpty()) {
            unplacedJourneys++;
        } else {
            Visit last = visits.get(visits.size() - 1);
            StageTally stage = stages.get(last.stage());
            stage.addVisit(Duration.between(last.first(), last.last()));
            stage.add(journey.end());
        }
    }

    private static List<Visit> visits(Journey journey) {
        List<Visit> visits = new ArrayList<>();
        List<Step> steps = journey.steps();
        for (int i = 0; i < steps.size(); i++) {
            int stage = journey.stageIndex(i);
            if (stage < 0) {
                continue;
            }
            Instant time = steps.get(i).interaction().time();
            int previous = visits.size() - 1;
            if (previous >= 0 && visits.get(previous).stage() == stage) {
                visits.set(previous, new Visit(stage, visits.get(previous).first(), time));
            } else {
                visits.add(new Visit(stage, time, time));
            }
        }
        return visits;
    }

    private static LocalDate day(Instant time) {
        return Days.of(time, ZoneOffset.UTC);
    }

    /** Returns the map. */
    public JourneyMap map() {
        return map;
    }

    /** Returns one evidence for each stage of the map's model, in its order. */
    public List<StageEvidence> stages() {
        List<StageEvidence> evidence = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            evidence.add(evidence(i));
        }
        return List.copyOf(evidence);
    }

    /**
     * Returns the evidence of a stage.
     *
     * @throws IllegalArgumentException if the map's model has no stage of that id
     */
    public StageEvidence stage(String stageId) {
        return evidence(map.stageModel().indexOf(map.stageModel().stage(stageId)));
    }

    private StageEvidence evidence(int index) {
        StageTally stage = stages.get(index);
        long reached = stage.count(Figure.JOURNEYS);
        long droppedOff = stage.ended() - stage.count(Journey.End.CONVERTED) - stage.count(Journey.End.OPEN);
        return new StageEvidence(
                map.stageModel().stages().get(index),
                reached,
                Shares.of(reached, journeys()),
                stage.count(Figure.STEPS),
                stage.count(Figure.VISITS),
                stage.medianTime(),
                stage.count(Figure.MOVES_BACK),
                stage.count(Journey.End.CONVERTED),
                stage.count(Journey.End.OPEN),
                droppedOff,
                Shares.of(droppedOff, reached),
                stage.answers(),
                stage.meanSatisfaction(),
                touchpoints(map.stages().get(index).touchpoints(), stage.touchpoints(), reached));
    }

    /**
     * Returns the touchpoints of the whole map: those planned for any stage in the order of the map, also those never
     * met, then those met without being planned anywhere, the most met first. A touchpoint is met here wherever it is
     * met, also at a step without a stage; shares are of all journeys.
     */
    public List<TouchpointEvidence> touchpoints() {
        Set<Touchpoint> seen = new TreeSet<>();
        List<Touchpoint> planned = map.stages().stream()
                .flatMap(stage -> stage.touchpoints().stream())
                .filter(seen::add)
                .toList();
        return touchpoints(planned, touchpoints, journeys());
    }

    private static List<TouchpointEvidence> touchpoints(
            List<Touchpoint> planned, Counts<Touchpoint> met, long journeys) {
        List<TouchpointEvidence> evidence = new ArrayList<>();
        for (Touchpoint touchpoint : planned) {
            long count = met.count(touchpoint);
            evidence.add(new TouchpointEvidence(touchpoint, true, count, Shares.of(count, journeys)));
        }
        Set<Touchpoint> plan = new TreeSet<>(planned);
        met.list(Comparator.naturalOrder()).stream()
                .filter(entry -> !plan.contains(entry.getKey()))
                .map(entry -> new TouchpointEvidence(
                        entry.getKey(), false, entry.getValue(), Shares.of(entry.getValue(), journeys)))
                .sorted(MOST_MET_FIRST)
                .forEach(evidence::add);
        return List.copyOf(evidence);
    }

    /** Returns how many journeys have no step in any stage. */
    public long unplacedJourneys() {
        return unplacedJourneys;
    }

    /** Returns the unplaced journeys as a share of all journeys; empty if there is none. */
    public OptionalDouble shareUnplaced() {
        return Shares.of(unplacedJourneys, journeys());
    }

    /** Returns how many steps have no stage, also those of journeys whose other steps have one. */
    public long unplacedSteps() {
        return unplacedSteps;
    }

    /** Returns the day of the earliest step, in UTC; empty if there is no journey. */
    public Optional<LocalDate> firstDay() {
        return days.list(Comparator.naturalOrder()).stream()
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the day of the latest step, in UTC; empty if there is no journey. */
    public Optional<LocalDate> lastDay() {
        return days.list(Comparator.reverseOrder()).stream()
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Optional<Grain> grain() {
        return tally.grain();
    }

    @Override
    public long journeys() {
        return tally.journeys();
    }

    /** Returns the map and the number of journeys. */
    @Override
    public String toString() {
        return "evidence of %s by %s journeys".formatted(map, journeys());
    }

    private record Visit(int stage, Instant first, Instant last) {}
}
