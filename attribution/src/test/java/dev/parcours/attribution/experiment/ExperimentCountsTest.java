package dev.parcours.attribution.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentCountsTest {

    private static final Experiment SHOP =
            Experiment.builder("shop").variant("a", 1).variant("b", 1).build();

    private static ExperimentCounts counts(List<Double> values) {
        ExperimentCounts counts = ExperimentCounts.of(SHOP);
        values.forEach(value -> counts.add("b", outcome(value)));
        return counts;
    }

    private static Outcome outcome(double value) {
        return Outcome.of(value > 0).withValue(value).withCovariate(Math.sqrt(Math.abs(value)));
    }

    private static List<Double> figures(ExperimentCounts counts) {
        Arm arm = counts.arm("b");
        return List.of(
                (double) arm.customers(),
                (double) arm.conversions(),
                arm.mean(),
                arm.variance(),
                arm.covariateMean(),
                arm.covariateVariance(),
                arm.covariance());
    }

    @Property(tries = 200)
    void orderAndSharding_changeNoBit(
            @ForAll @Size(min = 2, max = 50) List<@DoubleRange(min = -1e12, max = 1e12) Double> values,
            @ForAll Random random) {
        List<Double> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(values.size());
        ExperimentCounts merged = counts(shuffled.subList(cut, shuffled.size()));
        merged.merge(counts(shuffled.subList(0, cut)));

        assertThat(figures(merged)).isEqualTo(figures(counts(values)));
    }

    @Property(tries = 200)
    void removal_undoesAdding(
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -1e12, max = 1e12) Double> values,
            @ForAll @Size(max = 20) List<@DoubleRange(min = -1e12, max = 1e12) Double> others) {
        ExperimentCounts counts = counts(values);
        others.forEach(value -> counts.add("b", outcome(value)));
        others.forEach(value -> counts.remove("b", outcome(value)));

        assertThat(figures(counts)).isEqualTo(figures(counts(values)));
    }

    @Test
    void variance_ofValuesFarFromZero_isExact() {
        assertThat(counts(List.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16))
                        .arm("b")
                        .variance())
                .isEqualTo(30);
        assertThat(counts(List.of(9e14 + 0.25, 9e14 + 0.5, 9e14 + 0.75))
                        .arm("b")
                        .variance())
                .isEqualTo(0.0625);
    }

    @Test
    void variance_ofWholeNumbersBeyondLong_isExact() {
        List<Double> values = new ArrayList<>(Collections.nCopies(3000, 90_000_001.0));
        values.addAll(Collections.nCopies(3000, 90_000_003.0));

        assertThat(counts(values).arm("b").mean()).isEqualTo(90_000_002);
        assertThat(counts(values).arm("b").variance()).isEqualTo(6000 / 5999.0, within(1e-15));
    }

    @Test
    void merge_withItself_countsEverybodyTwice() {
        ExperimentCounts counts = counts(List.of(1.0, 2.5));
        counts.merge(counts);

        assertThat(figures(counts)).isEqualTo(figures(counts(List.of(1.0, 2.5, 1.0, 2.5))));
    }

    @Test
    void merge_withNothing_changesNothing() {
        ExperimentCounts counts = counts(List.of(1.0, 2.5));
        counts.merge(ExperimentCounts.of(SHOP));

        assertThat(figures(counts)).isEqualTo(figures(counts(List.of(1.0, 2.5))));
    }

    @Test
    void merge_otherTraffic_isAllowed() {
        ExperimentCounts counts = ExperimentCounts.of(Experiment.builder("shop")
                .variant("a", 1)
                .variant("b", 1)
                .traffic(0.1)
                .build());
        counts.merge(counts(List.of(1.0)));

        assertThat(counts.customers("b")).isEqualTo(1);
    }

    @Test
    void merge_otherWeights_throws() {
        ExperimentCounts other = ExperimentCounts.of(
                Experiment.builder("shop").variant("a", 1).variant("b", 2).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.merge(counts(List.of())))
                .withMessageContaining("analyse them apart");
    }

    @Test
    void add_unknownVariant_namesTheVariants() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts(List.of()).add("c", Outcome.of(true)))
                .withMessage("experiment 'shop' has no variant 'c'; its variants are [a, b]");
    }

    @Test
    void add_outcomeWithoutTheValueThatOthersHave_throws() {
        ExperimentCounts counts = counts(List.of(1.0));

        assertThatIllegalArgumentException().isThrownBy(() -> counts.add("a", Outcome.of(true)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.add("a", Outcome.of(true).withValue(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> counts.addAll("a", 10, 1));
        counts.remove("b", outcome(1));
        counts.addAll("a", 10, 1);
        assertThat(counts.customers("a")).isEqualTo(10);
    }

    @Test
    void remove_whatWasNotCounted_throwsAndKeepsTheCounts() {
        ExperimentCounts counts = ExperimentCounts.of(SHOP);
        counts.add("a", Outcome.of(true));

        assertThatIllegalArgumentException().isThrownBy(() -> counts.remove("a", Outcome.of(false)));
        assertThatIllegalArgumentException().isThrownBy(() -> counts.remove("b", Outcome.of(true)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.remove("a", Outcome.of(true).withValue(1)));
        assertThat(counts.customers("a")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"10, 11", "10, -1", "-1, -1", "-1, 0"})
    void addAll_impossibleCounts_throws(long customers, long conversions) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts(List.of()).addAll("a", customers, conversions))
                .withMessageContaining("cannot have converted");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.1e15})
    void outcome_numberThatIsNone_throws(double number) {
        Outcome outcome = Outcome.of(true);

        assertThatIllegalArgumentException().isThrownBy(() -> outcome.withValue(number));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcome.withValue(1).withCovariate(number));
        assertThatIllegalArgumentException().isThrownBy(() -> outcome.withCovariate(1));
    }

    @Test
    void outcome_inAText_tellsNothing() {
        assertThat(outcome(42)).hasToString("outcome of a customer");
    }
}
