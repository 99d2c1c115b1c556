package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.path.Variants.Variant;
import java.util.List;
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
