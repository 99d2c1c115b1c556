package dev.parcours.attribution.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the power is the one asked for is shown in {@link ErrorRatesTest}. */
class PowerAnalysisTest {

    @Test
    void customers_workedExample_givesItsNumber() {
        assertThat(PowerAnalysis.ofShares(0.10, 0.12).customers(0.8)).isEqualTo(7_682);
    }

    /** By hand: ((1.959964 + 0.841621) / 0.5)^2 (1 + 1) is 62.79 customers of each variant. */
    @Test
    void customers_ofMeans_followTheTextbook() {
        assertThat(PowerAnalysis.ofMeans(0.5, 1).customers(0.8)).isEqualTo(126);
        assertThat(PowerAnalysis.ofMeans(-5, 10).customers(0.8)).isEqualTo(126);
        // With a control of a tenth, 1/k + 1/(1 - k) is 100/9 instead of 4.
        assertThat(PowerAnalysis.ofMeans(0.5, 1).withControlShare(0.1).customers(0.8))
                .isEqualTo(349);
    }

    @Property
    void power_isTheInverseOfCustomers(
            @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 0.999) double control,
            @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 0.999) double variant,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double controlShare,
            @ForAll @Scale(4) @DoubleRange(min = 0.2, max = 0.999) double power) {
        Assume.that(Math.abs(control - variant) > 1e-4);
        PowerAnalysis analysis = PowerAnalysis.ofShares(control, variant).withControlShare(controlShare);
        long customers = analysis.customers(power);

        assertThat(analysis.power(customers)).isGreaterThanOrEqualTo(power - 1e-12);
        if (customers > 1) {
            assertThat(analysis.power(customers - 1)).isLessThan(power + 1e-12);
        }
    }

    @Test
    void withLevel_stricter_takesMoreCustomers() {
        assertThat(PowerAnalysis.ofShares(0.10, 0.12).withLevel(0.99).customers(0.8))
                .isGreaterThan(11_000);
        assertThat(PowerAnalysis.ofMeans(1, 10).withLevel(0.5).power(1)).isCloseTo(0.27, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.1", "0.1, 1", "0.1, 0.1", "NaN, 0.1", "0.1, Infinity"})
    void ofShares_noSuchShares_throws(double control, double variant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PowerAnalysis.ofShares(control, variant))
                .withMessageContaining("the shares must differ and be between 0 and 1");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "NaN, 1", "Infinity, 1", "1, 0", "1, -1", "1, NaN", "1, Infinity"})
    void ofMeans_noSuchMeans_throws(double difference, double deviation) {
        assertThatIllegalArgumentException().isThrownBy(() -> PowerAnalysis.ofMeans(difference, deviation));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 1, -1, Double.NaN})
    void customers_powerOutOfRange_throws(double power) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PowerAnalysis.ofMeans(1, 1).customers(power))
                .withMessageContaining("but was " + power);
    }

    @Test
    void customers_ofATinyDifference_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PowerAnalysis.ofMeans(1e-9, 1).customers(0.8))
                .withMessageContaining("look for a larger one");
    }

    @Test
    void otherOptions_outOfRange_throw() {
        PowerAnalysis analysis = PowerAnalysis.ofMeans(1, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> analysis.withControlShare(1));
        assertThatIllegalArgumentException().isThrownBy(() -> analysis.withLevel(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> analysis.power(0));
    }
}
