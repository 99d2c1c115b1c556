package dev.parcours.attribution.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often tests and intervals err, by experiments that are made up. Each share is compared with what is promised to
 * within three standard errors of the simulation; of counts, which leave gaps between p-values, to half a point more.
 */
class ErrorRatesTest {

    private static final Experiment EXPERIMENT =
            Experiment.builder("made-up").variant("a", 1).variant("b", 1).build();
    private static final int RUNS = 20_000;
    private static final int RUNS_OF_VALUES = 2_000;
    private static final int RUNS_WITH_LOOKS = 500;
    private static final double GAP = 0.005;

    private static Offset<Double> error(double share, int runs, double more) {
        return within(more + 3 * Math.sqrt(share * (1 - share) / runs));
    }

    private static double share(int runs, Supplier<Effect> experiment, Predicate<Effect> event) {
        return Stream.generate(experiment).limit(runs).filter(event).count() / (double) runs;
    }

    private static Comparison compare(ExperimentCounts counts) {
        return ExperimentAnalysis.withDefaults().analyze(counts).comparison("b");
    }

    /** Draws how many of some customers convert. */
    private static final class Conversions {

        private final double[] cumulative;

        Conversions(int customers, double share) {
            cumulative = IntStream.range(0, customers)
                    .mapToDouble(BinomialDistribution.of(customers, share)::cumulativeProbability)
                    .toArray();
        }

        int draw(Random random) {
            int found = Arrays.binarySearch(cumulative, random.nextDouble());
            return found < 0 ? -found - 1 : found;
        }
    }

    private static Supplier<Effect> conversions(int n, double a, int m, double b) {
        Random random = new Random(1);
        Conversions ofA = new Conversions(n, a);
        Conversions ofB = new Conversions(m, b);
        return () -> {
            ExperimentCounts counts = ExperimentCounts.of(EXPERIMENT);
            counts.addAll("a", n, ofA.draw(random));
            counts.addAll("b", m, ofB.draw(random));
            return compare(counts).conversion().orElseThrow();
        };
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1000, 1000", "0.5, 500, 500", "0.01, 3000, 3000", "0.002, 10000, 10000", "0.05, 500, 4500"})
    void pValue_ofEqualShares_rejectsFiveInAHundred(double share, int control, int variant) {
        assertThat(share(RUNS, conversions(control, share, variant, share), effect -> effect.pValue() <= 0.05))
                .isCloseTo(0.05, error(0.05, RUNS, GAP));
    }

    @Test
    void pValue_ofSharesForTheExactTest_rejectsLess() {
        assertThat(share(RUNS, conversions(1000, 0.002, 1000, 0.002), effect -> effect.pValue() <= 0.05))
                .isLessThan(0.05);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 1000, 0.12, 1000",
        "0.01, 3000, 0.015, 3000",
        "0.002, 10000, 0.004, 10000",
        "0.05, 500, 0.06, 4500"
    })
    void intervals_ofDifferentShares_holdTheTruthNinetyFiveTimes(double a, int n, double b, int m) {
        assertThat(share(
                        RUNS,
                        conversions(n, a, m, b),
                        effect -> effect.interval().contains(b - a)))
                .isCloseTo(0.95, error(0.95, RUNS, GAP));
        assertThat(share(
                        RUNS,
                        conversions(n, a, m, b),
                        effect -> effect.relativeInterval().orElseThrow().contains(b / a - 1)))
                .isCloseTo(0.95, error(0.95, RUNS, GAP));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.12, 0.5, 0.8", "0.005, 0.008, 0.5, 0.9", "0.04, 0.06, 0.1, 0.8", "0.5, 0.4, 0.5, 0.9"})
    void customers_ofShares_haveThePowerAskedFor(double a, double b, double controlShare, double power) {
        long customers =
                PowerAnalysis.ofShares(a, b).withControlShare(controlShare).customers(power);
        int control = (int) Math.round(customers * controlShare);

        assertThat(share(
                        RUNS, conversions(control, a, (int) customers - control, b), effect -> effect.pValue() <= 0.05))
                .isCloseTo(power, error(power, RUNS, 2 * GAP));
    }

    /** Skewed values of standard deviation 1 that go with a covariate. */
    private static ExperimentCounts values(Random random, int customers, double lift, double correlation) {
        ExperimentCounts counts = ExperimentCounts.of(EXPERIMENT);
        for (int i = 0; i < 2 * customers; i++) {
            double covariate = -Math.log(1 - random.nextDouble()) - 1;
            double rest = -Math.log(1 - random.nextDouble()) - 1;
            double value = correlation * covariate + Math.sqrt(1 - correlation * correlation) * rest;
            boolean isControl = i % 2 == 0;
            counts.add(
                    isControl ? "a" : "b",
                    Outcome.of(true).withValue(isControl ? value : lift + value).withCovariate(covariate));
        }
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.3, 0.8"})
    void value_withACovariate_errsFiveTimesInAHundred(double lift, double correlation) {
        Random random = new Random(2);
        Supplier<Effect> experiment =
                () -> compare(values(random, 100, lift, correlation)).value().orElseThrow();

        assertThat(share(RUNS_OF_VALUES, experiment, effect -> effect.interval().contains(lift)))
                .isCloseTo(0.95, error(0.95, RUNS_OF_VALUES, 0));
        assertThat(share(
                        RUNS_OF_VALUES,
                        () -> compare(values(random, 100, 0, correlation))
                                .value()
                                .orElseThrow(),
                        effect -> effect.pValue() <= 0.05))
                .isCloseTo(0.05, error(0.05, RUNS_OF_VALUES, 0));
    }

    @Test
    void varianceReduction_ofCorrelatedValues_isTheSquareOfTheCorrelation() {
        assertThat(compare(values(new Random(3), 50_000, 0.1, 0.8))
                        .varianceReduction()
                        .orElseThrow()
                        .share())
                .isCloseTo(0.64, within(0.02));
    }

    @Test
    void customers_ofMeans_haveThePowerAskedFor() {
        Random random = new Random(4);
        double correlation = 0.6;
        long customers = PowerAnalysis.ofMeans(0.3, Math.sqrt(1 - correlation * correlation))
                .customers(0.8);

        assertThat(share(
                        RUNS_OF_VALUES,
                        () -> compare(values(random, (int) customers / 2, 0.3, correlation))
                                .value()
                                .orElseThrow(),
                        effect -> effect.pValue() <= 0.05))
                .isCloseTo(0.8, error(0.8, RUNS_OF_VALUES, GAP));
    }

    /** Looks at an experiment of 20,000 customers after every 100, and says whether any look misled. */
    private static boolean misleads(Random random, Conversions ofA, Conversions ofB, Predicate<Effect> isWrong) {
        ExperimentCounts counts = ExperimentCounts.of(EXPERIMENT);
        EffectCalculator calculator = new EffectCalculator(0.95, new ConfidenceSequence(0.95, 10_000));
        for (int look = 0; look < 200; look++) {
            counts.addAll("a", 50, ofA.draw(random));
            counts.addAll("b", 50, ofB.draw(random));
            if (isWrong.test(
                    calculator.ofConversion(counts.arm("a"), counts.arm("b")).orElseThrow())) {
                return true;
            }
        }
        return false;
    }

    /** Looks at the values of 2,000 customers after every 100. */
    private static boolean misleads(Random random, Predicate<Effect> isWrong) {
        ExperimentAnalysis planned = ExperimentAnalysis.withDefaults().withPlannedCustomers(2_000);
        ExperimentCounts counts = ExperimentCounts.of(EXPERIMENT);
        for (int look = 0; look < 20; look++) {
            counts.merge(values(random, 50, 0, 0.6));
            if (look > 1
                    && isWrong.test(
                            planned.analyze(counts).comparison("b").value().orElseThrow())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void alwaysValidInterval_ofValuesLookedAtOften_missesAtMostFiveInAHundred() {
        assertThat(shareMisled(random -> misleads(
                        random,
                        effect -> !effect.alwaysValidInterval().orElseThrow().contains(0))))
                .isBetween(0.001, 0.05);
        assertThat(shareMisled(random -> misleads(random, effect -> effect.pValue() <= 0.05)))
                .isGreaterThan(0.15);
    }

    private static double shareMisled(Predicate<Random> misleads) {
        Random random = new Random(5);
        return IntStream.range(0, RUNS_WITH_LOOKS)
                        .filter(run -> misleads.test(random))
                        .count()
                / (double) RUNS_WITH_LOOKS;
    }

    private static double shareMisled(double a, double b, Predicate<Effect> isWrong) {
        Conversions ofA = new Conversions(50, a);
        Conversions ofB = new Conversions(50, b);
        return shareMisled(random -> misleads(random, ofA, ofB, isWrong));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "0.1, 0.12", "0.01, 0.01", "0.01, 0.015"})
    void alwaysValidInterval_lookedAtTwoHundredTimes_missesAtMostFiveInAHundred(double a, double b) {
        assertThat(shareMisled(
                        a,
                        b,
                        effect ->
                                effect.alwaysValidInterval().stream().anyMatch(interval -> !interval.contains(b - a))))
                .isBetween(0.001, 0.05);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "0.01, 0.01"})
    void interval_lookedAtTwoHundredTimes_misleadsAThird(double a, double b) {
        assertThat(shareMisled(a, b, effect -> !effect.interval().contains(b - a)))
                .isGreaterThan(0.3);
        assertThat(shareMisled(a, b, effect -> effect.pValue() <= 0.05)).isGreaterThan(0.3);
    }
}
