package dev.parcours.core.path;

import static dev.parcours.core.path.DesignedPath.anyOf;
import static dev.parcours.core.path.DesignedPath.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.SharedData;
import dev.parcours.core.StageModels;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.path.ConformanceReport.StageSummary;
import dev.parcours.core.path.ConformanceReport.StepSummary;
import dev.parcours.core.path.ConformanceReport.Variant;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ConformanceTest extends AccumulatorContract<Conformance> {

    private static final DesignedPath DESIGN = DesignedPath.of(
            step("a").inStage("first"), step("b").optional(), step("c").inStage("first"));

    @Override
    Conformance empty() {
        return Conformance.to(DESIGN);
    }

    @Override
    List<Conformance> definedOtherwise() {
        return List.of(
                Conformance.to(DESIGN.by(Dimension.STAGE)),
                Conformance.to(DesignedPath.of(step("a"), step("b").optional(), step("c"))));
    }

    @Override
    Object figures(Conformance conformance) {
        ConformanceReport report = conformance.report();
        return List.of(
                report.variants(),
                report.steps(),
                report.stages(),
                report.extraAtEnd(),
                report.conforming(),
                report.cost(),
                report.averageFitness(),
                report.logFitness());
    }

    @Test
    void report_handCountedJourneys_isTheCount() {
        ConformanceReport report = empty().over(List.of(
                        Samples.journey("a", "c", "x"),
                        Samples.journey("a", "b", "c"),
                        Samples.journey("x", "b"),
                        Samples.journey("x", "b"),
                        Samples.journey("c", "a", "x")))
                .report();

        assertThat(report.journeys()).isEqualTo(5);
        assertThat(report.conforming()).isEqualTo(1);
        // One x at the end; nothing; twice an x extra, a and c skipped; c out of order and an x where c is missing.
        assertThat(report.cost()).isEqualTo(1 + 0 + 2 * 3 + 3);
        assertThat(report.meanCost()).hasValue(2);
        assertThat(report.averageFitness().orElseThrow())
                .isCloseTo((4.0 / 5 + 1 + 2 * (1.0 / 4) + 2.0 / 5) / 5, within(1e-15));
        assertThat(report.logFitness().orElseThrow()).isCloseTo(1 - 10.0 / (5 + 5 + 4 + 4 + 5), within(1e-15));
        assertThat(report.variants())
                .extracting(Variant::text, Variant::journeys)
                .startsWith(tuple("x > b", 2L), tuple("a > b > c", 1L))
                .hasSize(4);
        assertThat(report.steps())
                .containsExactly(
                        new StepSummary(DESIGN.steps().get(0), 3, 2, 0, 2),
                        new StepSummary(DESIGN.steps().get(1), 3, 0, 0, 0),
                        new StepSummary(DESIGN.steps().get(2), 2, 2, 1, 1));
        assertThat(report.stages())
                .containsExactly(
                        new StageSummary(Optional.of("first"), 3, 4, 1, 3),
                        new StageSummary(Optional.empty(), 3, 0, 0, 0));
        assertThat(report.extraAtEnd()).isEqualTo(1);
    }

    @Test
    void report_withoutJourneys_hasNoMeans() {
        ConformanceReport report = empty().report();
        assertThat(report.journeys()).isZero();
        assertThat(report.meanCost()).isEmpty();
        assertThat(report.averageFitness()).isEmpty();
        assertThat(report.logFitness()).isEmpty();
        assertThat(report.variants()).isEmpty();
        assertThat(report.steps()).hasSize(3);
    }

    @Test
    void report_anotherDimension_comparesWhatStepsSayOnIt() {
        DesignedPath stages =
                DesignedPath.of(step("awareness"), step("purchase")).by(Dimension.STAGE);
        ConformanceReport report = Conformance.to(stages)
                .over(List.of(
                        Samples.journeyThrough("awareness", "purchase"),
                        Samples.journeyThrough("awareness", "", "purchase")))
                .report();
        assertThat(report.conforming()).isEqualTo(1);
        assertThat(report.cost()).isEqualTo(1);
    }

    @Property(tries = 200)
    void costIsTheSumOfWhatTheSummariesCount(@ForAll("journeyLists") List<Journey> journeys) {
        ConformanceReport report = empty().over(journeys).report();
        long bySteps = report.steps().stream()
                .mapToLong(s -> s.skipped() + 2 * s.outOfOrder() + s.extraBefore())
                .sum();
        long byStages = report.stages().stream()
                .mapToLong(s -> s.skipped() + 2 * s.outOfOrder() + s.extraBefore())
                .sum();
        assertThat(bySteps + report.extraAtEnd()).isEqualTo(report.cost());
        assertThat(byStages + report.extraAtEnd()).isEqualTo(report.cost());
    }

    static DesignedPath simpleShop() {
        return DesignedPath.of(
                step("catalog"),
                anyOf("product1", "product2").optional(),
                step("cart"),
                step("delivery_choice"),
                anyOf("delivery_courier", "delivery_pickup"),
                step("payment_choice"),
                anyOf("payment_card", "payment_cash").optional(),
                step("payment_done"));
    }

    /** The figures are those of a plain edit distance in a script, over the whole history of each customer. */
    @Test
    void simpleShop_customers_conformAsCounted() throws IOException {
        Journeys journeys = JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                .assemble(RecordReader.csv(InteractionMapping.of("user_id", "timestamp", "event")
                                .inZone(ZoneOffset.UTC))
                        .read(SharedData.file("data/retentioneering_simple_shop/simple-onlineshop.csv.gz"))
                        .accepted());

        Conformance conformance = Conformance.to(simpleShop()).over(journeys);
        ConformanceReport report = conformance.report();

        assertThat(conformance.grain()).contains(Grain.CUSTOMER);
        assertThat(report.journeys()).isEqualTo(3_751);
        assertThat(report.variants()).hasSize(2_028);
        assertThat(report.conforming()).isEqualTo(86);
        assertThat(report.cost()).isEqualTo(32_931);
        assertThat(report.meanCost().orElseThrow()).isCloseTo(8.779258864302852, within(1e-12));
        assertThat(report.averageFitness().orElseThrow()).isCloseTo(0.3899127863865641, within(1e-12));
        assertThat(report.logFitness().orElseThrow()).isCloseTo(0.3989486940809287, within(1e-12));
    }
}
