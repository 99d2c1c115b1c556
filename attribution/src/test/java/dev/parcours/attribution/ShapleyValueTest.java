package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyValueTest {

    @Test
    void exact_workedExample_givesTwentyThreeSixteenTwelve() {
        double[] exactSets = {0, 10, 6, 12, 4, 8, 2, 9};
        double[] worths = ShapleyValue.worthsOfExactSets(exactSets);
        assertThat(worths).containsExactly(0, 10, 6, 28, 4, 22, 12, 51);
        assertThat(exactSets).containsExactly(0, 10, 6, 12, 4, 8, 2, 9);
        assertThat(ShapleyValue.exact(worths)).containsExactly(new double[] {23, 16, 12}, within(1e-12));
    }

    // The glove game: A and B each have a left glove, C the right one, and only a pair is worth something.
    @Test
    void exact_gloveGame_givesSixths() {
        double[] worths = {0, 0, 0, 0, 0, 1, 1, 1};
        assertThat(ShapleyValue.exact(worths)).containsExactly(new double[] {1.0 / 6, 1.0 / 6, 4.0 / 6}, within(1e-15));
    }

    @Test
    void exact_nobodyOrOne_isDefined() {
        assertThat(ShapleyValue.exact(new double[] {5})).isEmpty();
        assertThat(ShapleyValue.exact(new double[] {5, 7})).containsExactly(2);
    }

    @Property(tries = 50)
    void exactIsTheMeanOverAllOrders(@ForAll @IntRange(min = 1, max = 6) int players, @ForAll long seed) {
        double[] worths = new Random(seed).doubles(1L << players, -1, 1).toArray();
        double[] means = new double[players];
        List<List<Integer>> orders = orders(players);
        for (List<Integer> order : orders) {
            int set = 0;
            for (int player : order) {
                means[player] += (worths[set | 1 << player] - worths[set]) / orders.size();
                set |= 1 << player;
            }
        }
        assertThat(ShapleyValue.exact(worths)).containsExactly(means, within(1e-12));
    }

    private static List<List<Integer>> orders(int players) {
        if (players == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (List<Integer> shorter : orders(players - 1)) {
            for (int place = 0; place < players; place++) {
                List<Integer> order = new ArrayList<>(shorter);
                order.add(place, players - 1);
                orders.add(order);
            }
        }
        return orders;
    }

    // A player is worth 1 to each set; the pair of the first two 24 more, whoever else is there.
    @Test
    @Timeout(30)
    void exact_twentyFourPlayers_isExact() {
        double[] worths = new double[1 << 24];
        Arrays.setAll(worths, set -> Integer.bitCount(set) + ((set & 3) == 3 ? 24 : 0));
        double[] values = ShapleyValue.exact(worths);
        double[] expected = new double[24];
        Arrays.fill(expected, 1);
        expected[0] = 13;
        expected[1] = 13;
        assertThat(values).containsExactly(expected, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 12, 1 << 25})
    void exact_otherNumberOfWorths_isRefused(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShapleyValue.exact(new double[size]))
                .withMessage("there must be 2^n worths of the sets of n players, for n up to 24, but there were " + size
                        + "; sample more players");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void exact_worthThatIsNotFinite_isRefused(double worth) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShapleyValue.exact(new double[] {0, worth}))
                .withMessage("the worth of a set must be finite, but was " + worth);
    }

    // Forty players, each worth its number; the first two only together.
    @Test
    void sampled_manyPlayers_isWithinItsStandardErrors() {
        ShapleyEstimate estimate = ShapleyValue.sampled(40, ShapleyValueTest::worth, 400, 7);
        assertThat(estimate.values().get(0))
                .isCloseTo(50, within(4 * estimate.standardErrors().get(0)));
        assertThat(estimate.standardErrors().get(0)).isCloseTo(50 / Math.sqrt(400), within(0.1));
        assertThat(estimate.values().get(9)).isCloseTo(9, within(1e-12));
        assertThat(estimate.standardErrors().get(9)).isCloseTo(0, within(1e-12));
        assertThat(estimate.values().stream().mapToDouble(value -> value).sum())
                .isCloseTo(100 + 39 * 20 - 1, within(1e-9));
        assertThat(ShapleyValue.sampled(40, ShapleyValueTest::worth, 400, 7)).isEqualTo(estimate);
        assertThat(ShapleyValue.sampled(40, ShapleyValueTest::worth, 400, 8)).isNotEqualTo(estimate);
    }

    private static double worth(BitSet set) {
        int others = set.stream().filter(player -> player > 1).sum();
        return others + (set.get(0) && set.get(1) ? 100 : 0);
    }

    @Test
    void sampled_tooFew_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShapleyValue.sampled(0, set -> 0, 10, 1))
                .withMessage("there must be at least 1 player, but there were 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShapleyValue.sampled(3, set -> 0, 1, 1))
                .withMessage("there must be at least 2 orders, but there were 1");
    }
}
