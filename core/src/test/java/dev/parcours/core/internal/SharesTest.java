package dev.parcours.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.ConfidenceInterval;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static void assertInterval(long part, long whole, double lower, double upper) {
        ConfidenceInterval interval = Shares.interval(part, whole, 0.95).orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, within(5e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(5e-5));
        assertThat(interval.level()).isEqualTo(0.95);
    }

    @Test
    void interval_workedExample() {
        assertInterval(7, 10, 0.3968, 0.8922);
    }

    @Test
    void interval_newcombe1998_isThePublishedOne() {
        // Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
        assertInterval(81, 263, 0.2553, 0.3662);
        assertInterval(15, 148, 0.0624, 0.1605);
        assertInterval(0, 20, 0.0000, 0.1611);
        assertInterval(1, 29, 0.0061, 0.1718);
    }

    @Test
    void interval_ofNothingAndOfEverything_reachesTheEdge() {
        assertThat(Shares.interval(0, 7, 0.9).orElseThrow().lower()).isZero();
        assertThat(Shares.interval(7, 7, 0.9).orElseThrow().upper()).isEqualTo(1);
    }

    @Test
    void interval_ofAWholeThatIsNothingOrLess_isEmpty() {
        assertThat(Shares.interval(0, 0, 0.95)).isEmpty();
        assertThat(Shares.interval(3, 2, 0.95)).isEmpty();
    }

    @Test
    void differenceInterval_newcombe1998_isThePublishedOne() {
        // Newcombe (1998), Interval estimation for the difference, table II, method 10.
        assertDifference(56, 70, 48, 80, 0.0524, 0.3339);
        assertDifference(9, 10, 3, 10, 0.1705, 0.8090);
        assertDifference(10, 10, 0, 20, 0.6791, 1.0000);
        assertDifference(0, 10, 0, 20, -0.1611, 0.2775);
    }

    private static void assertDifference(
            long part, long whole, long otherPart, long otherWhole, double lower, double upper) {
        ConfidenceInterval interval = Shares.differenceInterval(part, whole, otherPart, otherWhole, 0.95)
                .orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, within(5e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(5e-5));
    }

    @Test
    void differenceInterval_ofAWholeThatIsNothing_isEmpty() {
        assertThat(Shares.differenceInterval(0, 0, 1, 2, 0.95)).isEmpty();
        assertThat(Shares.differenceInterval(1, 2, 0, 0, 0.95)).isEmpty();
    }
}
