package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.path.Variants.Variant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VariantsTest extends AccumulatorContract<Variants> {

    @Override
    Variants empty() {
        return Variants.by(Dimension.TYPE);
    }

    @Override
    List<Variants> definedOtherwise() {
        return List.of(Variants.by(Dimension.CHANNEL), empty().withoutRepeats());
    }

    @Override
    Object figures(Variants variants) {
        return List.of(variants.size(), variants.list());
    }

    @Test
    void list_severalPaths_isTheMostFrequentFirstThenByPath() {
        Variants variants = empty().over(List.of(
                Samples.journey("view", "cart"),
                Samples.journey("view"),
                Samples.journey("cart", "view"),
                Samples.journey("view", "cart"),
                Samples.journey("cart")));
        assertThat(variants.list())
                .containsExactly(
                        new Variant(List.of("view", "cart"), 2, 0.4, 0.4),
                        new Variant(List.of("cart"), 1, 0.2, 0.6),
                        new Variant(List.of("cart", "view"), 1, 0.2, 0.8),
                        new Variant(List.of("view"), 1, 0.2, 1));
        assertThat(variants.size()).isEqualTo(4);
        assertThat(variants.list().get(0).text()).isEqualTo("view > cart");
    }

    @Test
    void list_pathsOfTheSameText_areToldApart() {
        Variants variants = empty().over(List.of(Samples.journey("a > b"), Samples.journey("a", "b")));
        assertThat(variants.list())
                .containsExactly(new Variant(List.of("a", "b"), 1, 0.5, 0.5), new Variant(List.of("a > b"), 1, 0.5, 1));
    }

    @Property(tries = 200)
    void everyJourneyIsInOneVariant(@ForAll("journeyLists") List<Journey> journeys) {
        Variants variants = empty().over(journeys);
        assertThat(variants.list().stream().mapToLong(Variant::journeys).sum()).isEqualTo(journeys.size());
        assertThat(variants.list())
                .hasSize(variants.size())
                .allSatisfy(variant -> assertThat(journeys.stream()
                                .filter(journey -> journey.steps().stream()
                                        .map(step -> step.interaction().type())
                                        .toList()
                                        .equals(variant.path()))
                                .count())
                        .isEqualTo(variant.journeys()));
    }

    @Test
    void withoutRepeats_workedExample_leavesOutTheSecondView() {
        Variants variants = empty().withoutRepeats()
                .over(List.of(
                        Samples.journey("view", "view", "cart", "view"), Samples.journey("view", "cart", "view")));
        assertThat(variants.list()).containsExactly(new Variant(List.of("view", "cart", "view"), 2, 1, 1));
        assertThat(variants.empty().over(List.of(Samples.journey("a", "a"))).list())
                .containsExactly(new Variant(List.of("a"), 1, 1, 1));
    }

    @Test
    void toString_ofEachAccumulator_saysItsDefinition() {
        Pattern pattern = Pattern.parse("a -> b");
        assertThat(Stream.of(
                                empty().withoutRepeats(),
                                StepMatrix.by(Dimension.TYPE, 3).centredOn("cart", 2),
                                PatternCounts.of(pattern).withOutcome(Pattern.parse("c")),
                                Loops.by(Dimension.STAGE),
                                Dwell.by(Dimension.STAGE).ofVisits(),
                                PathsBetween.of(Dimension.TYPE, "a", "b").fromLast())
                        .map(Object::toString))
                .containsExactly(
                        "variants by TYPE without repeats over 0 journeys",
                        "a matrix by TYPE of the steps -2 to 3 around 'cart' over 0 journeys",
                        "pattern 'a -> b' by TYPE with the outcome pattern 'c' by TYPE over 0 journeys",
                        "loops by STAGE with cycles of up to 3 moves over 0 journeys",
                        "dwell by STAGE at visits over 0 journeys",
                        "paths by TYPE from 'a' (the last) to 'b' with repeats of up to 20 steps over 0 journeys");
    }

    @Test
    void list_noJourney_isEmpty() {
        assertThat(empty().list()).isEmpty();
    }

    @Property(tries = 200)
    void coverageIsTheSumOfTheSharesSoFar(@ForAll("journeyLists") List<Journey> journeys) {
        double covered = 0;
        for (Variant variant : empty().withoutRepeats().over(journeys).list()) {
            assertThat(variant.share()).isEqualTo((double) variant.journeys() / journeys.size());
            covered += variant.share();
            assertThat(variant.coverage()).isCloseTo(covered, within(1e-12));
        }
        assertThat(covered).isCloseTo(journeys.isEmpty() ? 0 : 1, within(1e-12));
    }
}
