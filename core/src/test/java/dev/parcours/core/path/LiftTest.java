package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.ConfidenceInterval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiftTest {

    private static final Offset<Double> ROUNDED = within(5e-4);

    @Test
    void workedExample_isWhatTheClassCommentSays() {
        Lift lift = new Lift(609, 122, 71, 27);
        assertThat(lift.rate().orElseThrow()).isCloseTo(0.2213, ROUNDED);
        assertThat(lift.baseRate().orElseThrow()).isCloseTo(0.1166, ROUNDED);
        assertThat(lift.rateOfOthers().orElseThrow()).isCloseTo(0.0903, ROUNDED);
        assertThat(lift.lift().orElseThrow()).isCloseTo(1.898, ROUNDED);
        assertThat(lift.liftInterval().orElseThrow().lower()).isCloseTo(1.445, ROUNDED);
        assertThat(lift.liftInterval().orElseThrow().upper()).isCloseTo(2.493, ROUNDED);
    }

    @Test
    void ratio_exampleOfScipy_isThePublishedOne() {
        // From the documentation of scipy.stats.contingency.relative_risk: 27 of 122 against 44 of 487.
        Lift lift = new Lift(122 + 487, 122, 27 + 44, 27);
        assertThat(lift.ratio().orElseThrow()).isCloseTo(2.4495156482861398, within(1e-12));
        ConfidenceInterval interval = lift.ratioInterval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(1.5836990926700116, within(1e-9));
        assertThat(interval.upper()).isCloseTo(3.7886786315466354, within(1e-9));
        assertThat(interval.level()).isEqualTo(0.95);
    }

    @ParameterizedTest
    @CsvSource({
        // Nobody; nobody with the pattern; nobody with the outcome.
        "0, 0, 0, 0, NaN, NaN",
        "9, 0, 3, 0, NaN, NaN",
        "9, 3, 0, 0, NaN, NaN",
        // All with the pattern, so no others; all with both.
        "9, 9, 3, 3, 1, NaN",
        "9, 9, 9, 9, 1, NaN",
        // None with both; only those with the pattern.
        "9, 3, 3, 0, 0, 0",
        "9, 3, 3, 3, 3, NaN"
    })
    void lift_edges_areEmptyOrZero(long journeys, long matching, long outcome, long both, double lift, double ratio) {
        Lift counted = new Lift(journeys, matching, outcome, both);
        assertThat(counted.lift().orElse(Double.NaN)).isEqualTo(Double.valueOf(lift));
        assertThat(counted.ratio().orElse(Double.NaN)).isEqualTo(Double.valueOf(ratio));
        assertThat(counted.liftInterval().isPresent()).isEqualTo(lift > 0);
        assertThat(counted.ratioInterval().isPresent()).isEqualTo(ratio > 0);
    }

    @ParameterizedTest
    @CsvSource({"5, 6, 1, 1", "5, 3, 3, 0", "5, 2, 2, 3", "5, 2, 6, 2", "5, 2, 2, -1"})
    void of_impossibleCounts_throws(long journeys, long matching, long outcome, long both) {
        assertThatThrownBy(() -> new Lift(journeys, matching, outcome, both))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("of 5 journeys, ");
    }

    @Property
    void liftIntervalIsThatOfTheDeltaMethod(
            @ForAll @LongRange(min = 1, max = 200) long both,
            @ForAll @LongRange(max = 200) long patternOnly,
            @ForAll @LongRange(max = 200) long outcomeOnly,
            @ForAll @LongRange(max = 200) long neither) {
        long n = both + patternOnly + outcomeOnly + neither;
        Lift lift = new Lift(n, both + patternOnly, both + outcomeOnly, both);
        double a = (double) both / n;
        double m = (double) (both + patternOnly) / n;
        double o = (double) (both + outcomeOnly) / n;
        // The gradient of log(a / (m o)) by the shares of the four cells, and the covariances of a multinomial.
        double[] shares = {a, m - a, o - a, 1 - m - o + a};
        double[] gradient = {1 / a - 1 / m - 1 / o, -1 / m, -1 / o, 0};
        double variance = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double covariance = shares[i] * ((i == j ? 1 : 0) - shares[j]) / n;
                variance += gradient[i] * gradient[j] * covariance;
            }
        }
        double upper = lift.lift().orElseThrow() * Math.exp(1.959963984540054 * Math.sqrt(Math.max(0, variance)));
        assertThat(lift.liftInterval().orElseThrow().upper()).isCloseTo(upper, within(upper * 1e-6));
    }
}
