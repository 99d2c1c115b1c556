package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.path.Representatives.Representative;
import dev.parcours.core.path.Variants.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentativesTest {

    private static Variants variants(List<Journey> journeys) {
        return Variants.by(Dimension.TYPE).over(journeys);
    }

    private static Variants workedExample() {
        List<Journey> journeys = new ArrayList<>(Collections.nCopies(5, Samples.journey("a", "b")));
        journeys.addAll(Collections.nCopies(2, Samples.journey("a", "b", "c")));
        journeys.addAll(Collections.nCopies(3, Samples.journey("x", "y")));
        return variants(journeys);
    }

    @Test
    void of_workedExample_isWhatTheClassCommentSays() {
        assertThat(Representatives.of(workedExample(), 1).list())
                .containsExactly(new Representative(List.of("a", "b"), 5, 10, 1, 0.8));
        Representatives two = Representatives.of(workedExample(), 2);
        assertThat(two.list())
                .containsExactly(
                        new Representative(List.of("a", "b"), 5, 7, 0.7, 2.0 / 7),
                        new Representative(List.of("x", "y"), 3, 3, 0.3, 0));
        assertThat(two.grain()).contains(Grain.JOURNEY);
        assertThat(two.journeys()).isEqualTo(10);
        assertThat(two.notConsidered()).isZero();
    }

    @Test
    void of_moreThanVariants_areAllVariants() {
        assertThat(Representatives.of(workedExample(), 9).list())
                .extracting(Representative::covered)
                .containsExactly(5L, 3L, 2L);
    }

    @Test
    void of_fewerConsidered_countsTheOthers() {
        Representatives one = Representatives.of(workedExample(), 3, 2);
        assertThat(one.list()).extracting(Representative::share).containsExactly(0.5, 0.3);
        assertThat(one.notConsidered()).isEqualTo(2);
    }

    @Test
    void of_pathOfMoreThanAHundredSteps_isNotConsidered() {
        Journey longest = Samples.journey(Collections.nCopies(101, "a").toArray(String[]::new));
        Journey allowed = Samples.journey(Collections.nCopies(100, "a").toArray(String[]::new));
        Representatives representatives = Representatives.of(variants(List.of(longest, longest, allowed)), 2);
        assertThat(representatives.notConsidered()).isEqualTo(2);
        assertThat(representatives.list()).extracting(Representative::journeys).containsExactly(1L);
    }

    @Test
    void of_noJourney_isEmpty() {
        Representatives none = Representatives.of(Variants.by(Dimension.TYPE), 3);
        assertThat(none.list()).isEmpty();
        assertThat(none.grain()).isEmpty();
        assertThat(none.journeys()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 'at least one representative must be asked for, but were 0'",
        "1, 0, '1 to 1000 variants can be considered, but 0 are asked for'",
        "1, 1001, '1 to 1000 variants can be considered, but 1001 are asked for'"
    })
    void of_numberOutOfRange_throws(int count, int considered, String message) {
        assertThatThrownBy(() -> Representatives.of(workedExample(), count, considered))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "flaw, lawn, 2", "a, '', 1", "'', '', 0", "abc, abc, 0", "ab, ba, 2"})
    void distance_wellKnownPairs_isThePublishedOne(String from, String to, int distance) {
        assertThat(PathDistances.distance(from.chars().toArray(), to.chars().toArray()))
                .isEqualTo(distance);
        assertThat(PathDistances.distance(to.chars().toArray(), from.chars().toArray()))
                .isEqualTo(distance);
    }

    @Property(tries = 300)
    void oneRepresentativeIsTheBestAndNoneOfSeveralCanBeReplacedForTheBetter(
            @ForAll("journeyLists") List<Journey> journeys, @ForAll @IntRange(min = 1, max = 3) int count) {
        Variants variants = variants(journeys);
        Representatives chosen = Representatives.of(variants, count);
        List<List<String>> medoids =
                chosen.list().stream().map(Representative::path).toList();
        long cost = Math.round(chosen.list().stream()
                .mapToDouble(one -> one.meanDistance() * one.covered())
                .sum());
        assertThat(cost).isEqualTo(cost(variants, medoids));
        assertThat(chosen.list().stream().mapToLong(Representative::covered).sum())
                .isEqualTo(journeys.size());
        for (int i = 0; i < medoids.size(); i++) {
            for (Variant variant : variants.list()) {
                List<List<String>> others = new ArrayList<>(medoids);
                others.set(i, variant.path());
                assertThat(cost(variants, others)).isGreaterThanOrEqualTo(cost);
            }
        }
    }

    private static long cost(Variants variants, List<List<String>> medoids) {
        return variants.list().stream()
                .mapToLong(variant -> variant.journeys()
                        * medoids.stream()
                                .mapToInt(medoid -> distance(variant.path(), medoid))
                                .min()
                                .orElseThrow())
                .sum();
    }

    /** The definition, by the first step of each path. */
    private static int distance(List<String> from, List<String> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.size() + to.size();
        }
        List<String> restOfFrom = from.subList(1, from.size());
        List<String> restOfTo = to.subList(1, to.size());
        if (from.get(0).equals(to.get(0))) {
            return distance(restOfFrom, restOfTo);
        }
        return 1
                + Math.min(
                        distance(restOfFrom, restOfTo), Math.min(distance(restOfFrom, to), distance(from, restOfTo)));
    }

    @Property(tries = 100)
    void orderOfTheJourneysDoesNotMatter(@ForAll("journeyLists") List<Journey> journeys) {
        List<Journey> reversed = new ArrayList<>(journeys);
        Collections.reverse(reversed);
        assertThat(Representatives.of(variants(reversed), 2)).isEqualTo(Representatives.of(variants(journeys), 2));
    }

    @Provide
    Arbitrary<List<Journey>> journeyLists() {
        return Samples.journeys().list().ofMaxSize(8);
    }
}
