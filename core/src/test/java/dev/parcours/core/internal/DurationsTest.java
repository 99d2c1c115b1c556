package dev.parcours.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    private static Durations of(List<Duration> list) {
        Durations durations = new Durations();
        list.forEach(durations::add);
        return durations;
    }

    @ParameterizedTest
    @CsvSource({"0, PT1S", "50, PT2.5S", "90, PT7.9S", "100, PT10S", "25, PT1.75S"})
    void quantile_workedExample_isInterpolated(int percent, Duration quantile) {
        // Of 1, 2, 3 and 10 s, the 90th lies at place 3 * 0.9 = 2.7, which is 3 + 0.7 * 7.
        List<Duration> list =
                List.of(Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(2));
        assertThat(of(list).quantile(percent)).contains(quantile);
    }

    @Test
    void quantile_halfANanosecond_isRoundedUp() {
        assertThat(of(List.of(Duration.ofNanos(0), Duration.ofNanos(1))).quantile(50))
                .contains(Duration.ofNanos(1));
    }

    @Test
    void total_severalAlike_countsEach() {
        Durations durations = of(List.of(Duration.ofSeconds(5)));
        durations.add(Duration.ofSeconds(2), 3);
        durations.add(Duration.ofSeconds(9), 0);
        assertThat(durations.total()).isEqualTo(Duration.ofSeconds(11));
        assertThat(durations.size()).isEqualTo(4);
    }

    @Test
    void total_none_isZero() {
        assertThat(new Durations().total()).isZero();
        assertThat(new Durations().size()).isZero();
    }

    @Test
    void quantiles_several_areInTheOrderAskedFor() {
        Durations durations = of(List.of(Duration.ofSeconds(1), Duration.ofSeconds(3)));
        assertThat(durations.quantiles(100, 0, 50))
                .containsExactly(
                        Optional.of(Duration.ofSeconds(3)),
                        Optional.of(Duration.ofSeconds(1)),
                        Optional.of(Duration.ofSeconds(2)));
    }

    @Test
    void quantile_none_isEmpty() {
        assertThat(new Durations().quantile(50)).isEmpty();
    }

    @Test
    void quantile_allOfTime_doesNotOverflow() {
        Duration allOfTime = Duration.between(Instant.MIN, Instant.MAX);
        assertThat(of(List.of(Duration.ZERO, allOfTime)).quantile(99))
                .hasValueSatisfying(quantile ->
                        assertThat(quantile).isCloseTo(allOfTime.minus(allOfTime.dividedBy(100)), Duration.ofNanos(1)));
    }

    @Property(tries = 500)
    void quantileIsExact(@ForAll("durationLists") List<Duration> list, @ForAll @IntRange(max = 100) int percent) {
        List<Duration> sorted = list.stream().sorted().toList();
        BigDecimal place = BigDecimal.valueOf((sorted.size() - 1L) * percent, 2);
        int below = place.intValue();
        BigDecimal low = nanos(sorted.get(below));
        BigDecimal high = nanos(sorted.get(Math.min(below + 1, sorted.size() - 1)));
        BigDecimal expected = low.add(high.subtract(low).multiply(place.subtract(BigDecimal.valueOf(below))));
        assertThat(nanos(of(list).quantile(percent).orElseThrow()))
                .isEqualByComparingTo(expected.setScale(0, RoundingMode.HALF_UP));
    }

    private static BigDecimal nanos(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(duration.getNano()));
    }

    @Provide
    Arbitrary<List<Duration>> durationLists() {
        Arbitrary<Long> seconds = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3), Arbitraries.longs().between(0, 60_000_000_000_000_000L));
        Arbitrary<Long> nanos = Arbitraries.longs().between(0, 999_999_999);
        return Combinators.combine(seconds, nanos)
                .as(Duration::ofSeconds)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
