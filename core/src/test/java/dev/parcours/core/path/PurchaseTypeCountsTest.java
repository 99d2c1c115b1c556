package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Journey;
import dev.parcours.core.PurchaseType;
import dev.parcours.core.Samples;
import dev.parcours.core.journey.PurchaseJourney;
import dev.parcours.core.journey.PurchaseTypeRule;
import dev.parcours.core.journey.PurchaseTypeRules;
import dev.parcours.core.path.PurchaseTypeCounts.TypeCount;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PurchaseTypeCountsTest extends AccumulatorContract<PurchaseTypeCounts> {

    private static final PurchaseTypeRules RULES = PurchaseTypeRules.of(
            PurchaseTypeRule.of(PurchaseType.PLANNED).afterAtLeast(3),
            PurchaseTypeRule.of(PurchaseType.IMPULSIVE).lastingAtMost(Duration.ofMinutes(1)));

    @Override
    PurchaseTypeCounts empty() {
        return PurchaseTypeCounts.of(RULES, "a");
    }

    @Override
    List<PurchaseTypeCounts> definedOtherwise() {
        return List.of(PurchaseTypeCounts.of(RULES, "b"), PurchaseTypeCounts.of(PurchaseTypeRules.usual(), "a"));
    }

    @Override
    Object figures(PurchaseTypeCounts counts) {
        return List.of(counts.list(), counts.untyped());
    }

    @Test
    void list_severalPurchases_countsEach() {
        Journey seen = Samples.journey("b", "b", "c", "a", "b", "b", "a", "a");
        Journey edge = Samples.journey(Samples.journey("a", "b").steps(), Journey.Start.OPEN);
        PurchaseTypeCounts counts = empty().over(List.of(seen, edge, Samples.journey("b")));
        assertThat(counts.list())
                .containsExactly(
                        new TypeCount(PurchaseType.IMPULSIVE, 2, OptionalDouble.of(0.5), 1),
                        new TypeCount(PurchaseType.PLANNED, 1, OptionalDouble.of(0.25), 0),
                        new TypeCount(PurchaseType.REACTIVE, 0, OptionalDouble.of(0), 0),
                        new TypeCount(PurchaseType.BY_DEFAULT, 0, OptionalDouble.of(0), 0));
        assertThat(counts.untyped()).isEqualTo(1);
        assertThat(counts.purchases()).isEqualTo(4);
        assertThat(counts).hasToString("types of the purchases [a] over 3 journeys");
    }

    @Test
    void list_nothing_hasNoShare() {
        assertThat(empty().list()).extracting(TypeCount::share).containsOnly(OptionalDouble.empty());
    }

    @Test
    void of_noPurchaseNamed_throws() {
        assertThatThrownBy(() -> PurchaseTypeCounts.of(RULES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name the types of interactions that are purchases");
    }

    @Property(tries = 200)
    void everyPurchaseCountsOnce(@ForAll("journeyLists") List<Journey> journeys) {
        long purchases = journeys.stream()
                .mapToLong(
                        journey -> PurchaseJourney.allOf(journey, Set.of("a")).size())
                .sum();
        assertThat(empty().over(journeys).purchases()).isEqualTo(purchases);
    }
}
