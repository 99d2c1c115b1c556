package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every design and journey, and the cost against one that is found in another way. */
class AlignmentLawsTest {

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void costIsThatOfTheNearestJourneyThatConforms(
            @ForAll("designs") DesignedPath design, @ForAll("journeys") List<String> journey) {
        assertThat(Alignment.of(design, journey).cost()).isEqualTo(PlainAlignment.cost(design, journey));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void journeyMadeByTheDesignCostsNothing(@ForAll("designs") DesignedPath design, @ForAll Random random) {
        Alignment alignment = Alignment.of(design, PlainAlignment.journey(design, random));
        assertThat(alignment.cost()).isZero();
        assertThat(alignment.fitness()).isEqualTo(1);
        assertThat(alignment.deviations()).isEmpty();
        assertThat(alignment.matches()).doesNotContain(-1);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void foreignStepsCostOneEach(@ForAll("designs") DesignedPath design, @ForAll Random random) {
        List<String> journey = new ArrayList<>(PlainAlignment.journey(design, random));
        int foreign = random.nextInt(6);
        for (int i = 0; i < foreign; i++) {
            journey.add(random.nextInt(journey.size() + 1), "foreign");
        }
        Alignment alignment = Alignment.of(design, journey);
        assertThat(alignment.cost()).isEqualTo(foreign);
        assertThat(alignment.deviations())
                .hasSize(foreign)
                .allSatisfy(deviation -> assertThat(deviation).isInstanceOf(Deviation.Extra.class));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void movesAddUp(@ForAll("designs") DesignedPath design, @ForAll("journeys") List<String> journey) {
        Alignment alignment = Alignment.of(design, journey);
        assertThat(alignment.deviations().stream().mapToInt(Deviation::cost).sum())
                .isEqualTo(alignment.cost());
        assertThat(alignment.cost()).isBetween(0, alignment.worstCost());
        assertThat(alignment.matches()).hasSameSizeAs(journey);
        for (int i = 0; i < journey.size(); i++) {
            int match = alignment.matches().get(i);
            assertThat(match == -1 || design.steps().get(match).anyOf().contains(journey.get(i)))
                    .isTrue();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void noExtraStepIsLeftThatASkippedOneWants(
            @ForAll("designs") DesignedPath design, @ForAll("journeys") List<String> journey) {
        List<Deviation> deviations = Alignment.of(design, journey).deviations();
        for (Deviation skipped : deviations) {
            for (Deviation extra : deviations) {
                if (skipped instanceof Deviation.Skipped s && extra instanceof Deviation.Extra e) {
                    assertThat(design.steps().get(s.step()).anyOf()).doesNotContain(e.name());
                }
            }
        }
    }

    @Provide
    Arbitrary<List<String>> journeys() {
        return Arbitraries.of("a", "b", "c", "d").list().ofMaxSize(9);
    }

    @Provide
    Arbitrary<DesignedPath> designs() {
        return DesignedPaths.any();
    }
}
