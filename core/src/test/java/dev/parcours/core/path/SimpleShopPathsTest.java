package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.SharedData;
import dev.parcours.core.StageModels;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.SessionRule;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.path.Representatives.Representative;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The paths of the customers of a shop, against figures that an independent script counted in the same file. */
class SimpleShopPathsTest {

    private static Journeys journeys;

    @BeforeAll
    static void read() throws IOException {
        List<Interaction> interactions = RecordReader.csv(
                        InteractionMapping.of("user_id", "timestamp", "event").inZone(ZoneOffset.UTC))
                .read(SharedData.file("data/retentioneering_simple_shop/simple-onlineshop.csv.gz"))
                .accepted();
        journeys = JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                .assemble(interactions);
    }

    @Test
    void stepMatrix_firstRealEvent_isThatOfRetentioneering() {
        StepMatrix matrix = StepMatrix.by(Dimension.TYPE, 3).over(journeys);
        assertThat(matrix.share(1, "catalog").orElseThrow()).isCloseTo(.716076, within(5e-7));
        assertThat(matrix.count(1, "main")).isEqualTo(1_065);
        assertThat(matrix.count(3, "catalog")).isEqualTo(1_441);
        assertThat(matrix.count(3, Transitions.END)).isEqualTo(823);
        assertThat(matrix.grain()).contains(Grain.CUSTOMER);
        StepMatrix withStart = StepMatrix.by(Dimension.TYPE, 3).withStart().over(journeys);
        assertThat(withStart.share(2, "catalog")).isEqualTo(matrix.share(1, "catalog"));
    }

    @Test
    void variants_withAndWithoutRepeats_areThoseCounted() {
        Variants variants = Variants.by(Dimension.TYPE).over(journeys);
        assertThat(variants.size()).isEqualTo(2_028);
        Variants collapsed = variants.withoutRepeats().over(journeys);
        assertThat(collapsed.size()).isEqualTo(1_474);
        assertThat(collapsed.list()).extracting(Variants.Variant::text).startsWith("catalog", "main > catalog", "main");
        assertThat(collapsed.list()).extracting(Variants.Variant::journeys).startsWith(508L, 174L, 140L);
    }

    @Test
    void patterns_cartAndPurchase_areThoseCounted() {
        assertThat(matching("cart -> .* -> payment_done")).isEqualTo(653);
        assertThat(matching("cart -> !catalog* -> payment_done")).isEqualTo(653);
        assertThat(matching("cart -> $")).isEqualTo(351);
        assertThat(matching("^ -> catalog")).isEqualTo(2_686);
        PatternCounts products = PatternCounts.of(Pattern.parse("product1|product2"))
                .withOutcome(Pattern.parse("payment_done"))
                .over(journeys);
        assertThat(products.lift()).contains(new Lift(3_751, 2_010, 653, 460));
    }

    private static long matching(String pattern) {
        return PatternCounts.of(Pattern.parse(pattern)).over(journeys).matching();
    }

    @Test
    void loops_ofTheShop_areThoseCounted() {
        Loops loops = Loops.by(Dimension.TYPE).over(journeys);
        assertLoop(loops.repeats().get(0), "catalog", 2_004, 4_857);
        assertLoop(loops.repeats().get(1), "main", 603, 1_042);
        assertLoop(loops.returns().get(0), "catalog", 2_157, 6_050);
        assertLoop(loops.returns().get(2), "cart", 569, 917);
        assertLoop(loops.cycles().get(0), "catalog > main > catalog", 1_278, 2_262);
        assertThat(loops.cycles().get(0).times().median()).contains(Duration.ofNanos(38_511_138_000L));
        assertThat(loops.cycles()).hasSize(26);
    }

    private static void assertLoop(Loops.Loop loop, String path, long journeys, long occurrences) {
        assertThat(String.join(" > ", loop.path())).isEqualTo(path);
        assertThat(loop.journeys()).isEqualTo(journeys);
        assertThat(loop.occurrences()).isEqualTo(occurrences);
    }

    @Test
    void dwell_atCart_isThatCounted() {
        Dwell steps = Dwell.by(Dimension.TYPE);
        assertDwell(steps, 2_491, Duration.ofNanos(2_276_910_000L), Duration.parse("P2959DT7343.427118S"));
        assertDwell(
                steps.withinSessions(SessionRule.gap(Duration.ofMinutes(30))),
                2_258,
                Duration.ofNanos(1_940_386_000L),
                Duration.parse("PT6974.479457S"));
        assertDwell(steps.ofVisits(), 2_490, Duration.ofNanos(2_275_009_000L), Duration.parse("P2959DT7343.427118S"));
    }

    private static void assertDwell(Dwell dwell, long count, Duration median, Duration total) {
        TimeSummary cart = dwell.over(journeys).stays().stream()
                .filter(stay -> stay.value().equals("cart"))
                .findFirst()
                .orElseThrow()
                .times();
        assertThat(cart.count()).isEqualTo(count);
        assertThat(cart.median().orElseThrow()).isCloseTo(median, Duration.ofNanos(1000));
        assertThat(cart.total()).isEqualTo(total);
    }

    @Test
    void pathsBetween_catalogAndPurchase_areThoseCounted() {
        PathsBetween paths = PathsBetween.of(Dimension.TYPE, "catalog", "payment_done")
                .withMaximalLength(10)
                .over(journeys);
        assertThat(paths.arrived()).isEqualTo(653);
        assertThat(paths.unfinished()).isEqualTo(2_958);
        assertThat(paths.longer()).isEqualTo(301);
        assertThat(paths.list()).hasSize(99);
        assertThat(paths.list().get(0).journeys()).isEqualTo(59);
        assertThat(paths.list().get(0).path())
                .containsExactly(
                        "catalog",
                        "cart",
                        "delivery_choice",
                        "delivery_courier",
                        "payment_choice",
                        "payment_card",
                        "payment_done");
        assertThat(paths.fromLast().over(journeys).list().get(0).journeys()).isEqualTo(197);
    }

    @Test
    void representatives_ofTheShop_standForAllOfTheVariantsConsidered() {
        Representatives representatives =
                Representatives.of(Variants.by(Dimension.TYPE).withoutRepeats().over(journeys), 5);
        assertThat(representatives.list()).hasSize(5);
        assertThat(representatives.list().stream()
                                .mapToLong(Representative::covered)
                                .sum()
                        + representatives.notConsidered())
                .isEqualTo(3_751);
        assertThat(representatives.list().get(0).path()).containsExactly("catalog");
    }
}
