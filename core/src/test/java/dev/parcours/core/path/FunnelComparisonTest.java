package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.internal.ShareTest;
import dev.parcours.core.path.FunnelComparison.Difference;
import dev.parcours.core.path.FunnelComparison.Segment;
import dev.parcours.core.path.FunnelComparison.Share;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FunnelComparisonTest extends AccumulatorContract<FunnelComparison> {

    @Override
    FunnelComparison empty() {
        return Funnel.closed("a", "b").bySegment(FunnelComparisonTest::firstType);
    }

    @Override
    List<FunnelComparison> definedOtherwise() {
        return List.of(Funnel.strict("a", "b").bySegment(FunnelComparisonTest::firstType));
    }

    @Override
    Object figures(FunnelComparison comparison) {
        return List.of(
                comparison.segments(), comparison.differences(Share.OF_PREVIOUS), comparison.differences(Share.OF_ALL));
    }

    private static String firstType(Journey journey) {
        return journey.steps().get(0).interaction().type();
    }

    private static void add(FunnelComparison comparison, int times, String... types) {
        for (int i = 0; i < times; i++) {
            comparison.add(Samples.journey(types));
        }
    }

    /** Of 110 journeys from home 100 see the catalog and 15 the cart, of 100 from an ad all and 30. */
    private static FunnelComparison ofAdsAndHomes(Funnel funnel) {
        FunnelComparison comparison = funnel.bySegment(FunnelComparisonTest::firstType);
        add(comparison, 10, "home");
        add(comparison, 85, "home", "catalog");
        add(comparison, 15, "home", "catalog", "cart");
        add(comparison, 70, "ad", "catalog");
        add(comparison, 30, "ad", "catalog", "cart");
        return comparison;
    }

    @Test
    void differences_twoSegments_areTestedLevelByLevel() {
        FunnelComparison comparison = ofAdsAndHomes(Funnel.closed("catalog", "cart"));

        assertThat(comparison.segments()).extracting(Segment::name).containsExactly("ad", "home");
        assertThat(comparison.segments()).extracting(Segment::journeys).containsExactly(100L, 110L);
        assertThat(comparison.segments().get(1).levels().get(1).shareOfPrevious())
                .hasValue(0.15);
        List<Difference> differences = comparison.differences(Share.OF_PREVIOUS);
        assertThat(differences).extracting(Difference::level).containsExactly("catalog", "cart");
        assertThat(differences.get(0).pValue()).isEmpty();
        assertThat(differences.get(0).correctedPValue()).isEmpty();
        // 15 of 100 and 30 of 100: see ShareTestTest. One level is tested, so nothing is to be corrected.
        assertThat(differences.get(1).pValue().orElseThrow()).isCloseTo(0.01109, within(5e-6));
        assertThat(differences.get(1).correctedPValue())
                .isEqualTo(differences.get(1).pValue());
    }

    @Test
    void differences_sharesOfAll_areTestedAtEveryLevelAndCorrected() {
        List<Difference> differences =
                ofAdsAndHomes(Funnel.closed("catalog", "cart")).differences(Share.OF_ALL);
        double catalog =
                ShareTest.pValue(new long[] {100, 100}, new long[] {100, 110}).orElseThrow();
        double cart =
                ShareTest.pValue(new long[] {30, 15}, new long[] {100, 110}).orElseThrow();
        assertThat(differences)
                .containsExactly(
                        new Difference("catalog", OptionalDouble.of(catalog), OptionalDouble.of(2 * catalog)),
                        new Difference("cart", OptionalDouble.of(cart), OptionalDouble.of(cart)));
        assertThat(cart).isGreaterThan(2 * catalog);
    }

    @Test
    void differences_openFunnel_areOnlyOfSharesOfAll() {
        FunnelComparison comparison = ofAdsAndHomes(Funnel.open("catalog", "cart"));
        assertThat(comparison.differences(Share.OF_PREVIOUS))
                .extracting(Difference::pValue)
                .containsOnly(OptionalDouble.empty());
        assertThat(comparison.differences(Share.OF_FIRST))
                .extracting(Difference::pValue)
                .containsOnly(OptionalDouble.empty());
        assertThat(comparison.differences(Share.OF_ALL))
                .isEqualTo(ofAdsAndHomes(Funnel.closed("catalog", "cart")).differences(Share.OF_ALL));
    }

    @Test
    void differences_sharesOfFirst_areOfTheJourneysOfTheFirstLevel() {
        FunnelComparison comparison =
                Funnel.closed("catalog", "cart", "done").bySegment(FunnelComparisonTest::firstType);
        add(comparison, 5, "home", "catalog", "cart");
        add(comparison, 20, "home", "catalog");
        add(comparison, 9, "ad", "catalog", "cart", "done");
        add(comparison, 20, "ad", "catalog", "cart");
        assertThat(comparison.differences(Share.OF_FIRST).get(2).pValue())
                .isEqualTo(ShareTest.pValue(new long[] {0, 9}, new long[] {25, 29}));
        assertThat(comparison.differences(Share.OF_PREVIOUS).get(2).pValue())
                .isEqualTo(ShareTest.pValue(new long[] {0, 9}, new long[] {5, 29}));
    }

    @Test
    void differences_oneSegmentOrNone_areEmpty() {
        FunnelComparison comparison = Funnel.closed("catalog", "cart").bySegment(journey -> "all");
        assertThat(comparison.differences(Share.OF_ALL))
                .hasSize(2)
                .extracting(Difference::pValue)
                .containsOnly(OptionalDouble.empty());
        add(comparison, 3, "catalog", "cart");
        assertThat(comparison.differences(Share.OF_ALL))
                .extracting(Difference::pValue)
                .containsOnly(OptionalDouble.empty());
    }

    @Property(tries = 200)
    void eachSegmentHasTheFunnelOfItsJourneys(@ForAll("journeyLists") List<Journey> journeys) {
        Map<String, List<Journey>> bySegment =
                journeys.stream().collect(Collectors.groupingBy(FunnelComparisonTest::firstType));
        FunnelComparison comparison = empty().over(journeys);
        assertThat(comparison.segments())
                .isEqualTo(new TreeMap<>(bySegment)
                        .entrySet().stream()
                                .map(entry -> new Segment(
                                        entry.getKey(),
                                        entry.getValue().size(),
                                        Funnel.closed("a", "b")
                                                .over(entry.getValue())
                                                .levels()))
                                .toList());
    }

    @Test
    void bySegment_repeatedFunnel_isRefused() {
        assertThatThrownBy(() -> Funnel.closed("a").repeated().bySegment(journey -> "all"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a repeated funnel cannot be compared, since its passes are not independent");
    }

    @Test
    void toString_saysWhatIsCompared() {
        assertThat(empty()).hasToString("CLOSED funnel of [a, b] by TYPE by segment over 0 journeys");
    }
}
