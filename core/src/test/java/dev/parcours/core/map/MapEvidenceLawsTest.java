package dev.parcours.core.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Channel;
import dev.parcours.core.Journey;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Satisfaction.Scale;
import dev.parcours.core.StageModel;
import dev.parcours.core.StageModels;
import dev.parcours.core.Touchpoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MapEvidenceLawsTest {

    private static final List<Scale> SCALES = List.of(Scale.NPS, Scale.CSAT, Scale.CES);
    private static final StageModel MODEL = StageModels.threeStages();
    private static final List<Touchpoint> TOUCHPOINTS = List.of(
            Touchpoint.of(Channel.WEB, "a"),
            Touchpoint.of(Channel.APP, "a"),
            Touchpoint.of(Channel.STORE, "b"),
            Touchpoint.of("c"));
    private static final JourneyMap MAP = JourneyMap.builder()
            .id("m")
            .title(LocalizedText.of("A map"))
            .stageModel(MODEL)
            .stages(
                    MapStage.builder()
                            .stage("discovery")
                            .touchpoints(TOUCHPOINTS.subList(0, 2))
                            .build(),
                    MapStage.builder()
                            .stage("conversion")
                            .touchpoints(TOUCHPOINTS.subList(1, 3))
                            .build())
            .build();

    /** A step: the place of its stage or -1, the place of its touchpoint, the minutes since the last, a score or -1. */
    record DrawnStep(int stage, int touchpoint, int minutes, int score) {}

    @Provide
    Arbitrary<List<Journey>> journeys() {
        Arbitrary<DrawnStep> steps = Combinators.combine(
                        Arbitraries.integers().between(-1, 2),
                        Arbitraries.integers().between(0, TOUCHPOINTS.size() - 1),
                        Arbitraries.integers().between(0, 5000),
                        Arbitraries.integers().between(-1, 5))
                .as(DrawnStep::new);
        Arbitrary<Journey> journey = Combinators.combine(
                        steps.list().ofMinSize(1).ofMaxSize(8), Arbitraries.of(Journey.End.values()))
                .as(MapEvidenceLawsTest::journey);
        return journey.list().ofMaxSize(12);
    }

    private static Journey journey(List<DrawnStep> steps, Journey.End end) {
        LivedJourney journey = LivedJourney.journey("j", MODEL);
        long minute = 0;
        for (DrawnStep step : steps) {
            minute += step.minutes();
            Touchpoint touchpoint = TOUCHPOINTS.get(step.touchpoint());
            if (step.stage() < 0) {
                journey.unplaced(touchpoint, minute);
            } else if (step.score() < 1) {
                journey.in(MODEL.stages().get(step.stage()).id(), touchpoint, minute);
            } else {
                Scale scale = SCALES.get(step.score() % 3);
                journey.in(MODEL.stages().get(step.stage()).id(), touchpoint, minute, scale, step.score());
            }
        }
        return journey.ending(end);
    }

    private static MapEvidence over(List<Journey> journeys) {
        return MapEvidence.of(MAP).over(journeys);
    }

    /** Everything that evidence says. */
    private static List<Object> figures(MapEvidence evidence) {
        return List.of(
                evidence.stages(),
                evidence.touchpoints(),
                evidence.unplacedJourneys(),
                evidence.shareUnplaced(),
                evidence.unplacedSteps(),
                evidence.firstDay(),
                evidence.lastDay(),
                evidence.grain(),
                evidence.journeys());
    }

    @Property
    void mergeOfPartsIsTheWhole(@ForAll("journeys") List<Journey> some, @ForAll("journeys") List<Journey> others) {
        MapEvidence merged = over(some);
        merged.merge(over(others));
        List<Journey> all = new ArrayList<>(some);
        all.addAll(others);

        assertThat(figures(merged)).isEqualTo(figures(over(all)));
    }

    @Property
    void mergeLeavesTheOtherAsItIs(@ForAll("journeys") List<Journey> some, @ForAll("journeys") List<Journey> others) {
        MapEvidence other = over(others);
        MapEvidence merged = over(some);
        merged.merge(other);
        some.forEach(merged::add);

        assertThat(figures(other)).isEqualTo(figures(over(others)));
    }

    @Property
    void orderDoesNotMatter(@ForAll("journeys") List<Journey> journeys, @ForAll long seed) {
        List<Journey> shuffled = new ArrayList<>(journeys);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(figures(over(shuffled))).isEqualTo(figures(over(journeys)));
    }

    @Property
    void removeUndoesAdd(@ForAll("journeys") List<Journey> kept, @ForAll("journeys") List<Journey> removed) {
        List<Journey> all = new ArrayList<>(kept);
        all.addAll(removed);
        MapEvidence evidence = over(all);
        removed.forEach(evidence::remove);

        assertThat(figures(evidence)).isEqualTo(figures(over(kept)));
    }

    @Property
    void everyJourneyEndsOnceOrIsUnplaced(@ForAll("journeys") List<Journey> journeys) {
        MapEvidence evidence = over(journeys);
        long ended = evidence.stages().stream()
                .mapToLong(stage -> stage.converted() + stage.stillOpen() + stage.droppedOff())
                .sum();

        assertThat(ended + evidence.unplacedJourneys()).isEqualTo(evidence.journeys());
    }

    @Property
    void everyStepIsInOneStageOrInNone(@ForAll("journeys") List<Journey> journeys) {
        MapEvidence evidence = over(journeys);
        long steps = evidence.stages().stream().mapToLong(StageEvidence::steps).sum();

        assertThat(steps + evidence.unplacedSteps())
                .isEqualTo(journeys.stream()
                        .mapToLong(journey -> journey.steps().size())
                        .sum());
    }

    @Property
    void stagesBoundWhatIsCountedInThem(@ForAll("journeys") List<Journey> journeys) {
        for (StageEvidence stage : over(journeys).stages()) {
            assertThat(stage.journeys()).isLessThanOrEqualTo(stage.visits());
            assertThat(stage.visits()).isLessThanOrEqualTo(stage.steps());
            assertThat(stage.movesBack()).isLessThanOrEqualTo(stage.visits());
            assertThat(stage.converted() + stage.stillOpen() + stage.droppedOff())
                    .isLessThanOrEqualTo(stage.journeys());
            assertThat(stage.touchpoints()).allMatch(met -> met.journeys() <= stage.journeys());
        }
    }
}
