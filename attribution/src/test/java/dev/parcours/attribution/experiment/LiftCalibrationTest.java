package dev.parcours.attribution.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.experiment.CalibratedCredit.Basis;
import dev.parcours.core.ConfidenceInterval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiftCalibrationTest {

    private static final Map<String, Double> CREDITS = Map.of("email", 400.0, "search", 600.0);
    private static final MeasuredLift EMAIL = MeasuredLift.of("email", 100, 20);
    private static final Offset<Double> EXACT = within(1e-9);

    private static ExperimentCounts holdOut(long heldBack, long converted, long treated, long convertedToo) {
        ExperimentCounts counts = ExperimentCounts.of(Experiment.ofHoldOut("email-2026", 0.1));
        counts.addAll(Experiment.HOLD_OUT, heldBack, converted);
        counts.addAll(Experiment.TREATED, treated, convertedToo);
        return counts;
    }

    @Test
    void calibrate_workedExample_givesItsNumbers() {
        CalibratedCredits credits = LiftCalibration.by(EMAIL).calibrate(CREDITS);

        assertThat(credits.channels())
                .containsExactly(
                        new CalibratedCredit("email", 400, 100, Basis.MEASURED),
                        new CalibratedCredit("search", 600, 600, Basis.MODEL));
        assertThat(credits.notCausedByMarketing()).isEqualTo(300);
        assertThat(credits.reduced()).isFalse();
        CalibratedCredits pooled = LiftCalibration.by(EMAIL).withPooledRatio().calibrate(CREDITS);
        assertThat(pooled.channel("search").calibrated()).isCloseTo(150, EXACT);
        assertThat(pooled.channel("search").basis()).isEqualTo(Basis.POOLED_RATIO);
        assertThat(pooled.notCausedByMarketing()).isCloseTo(750, EXACT);
        assertThat(credits.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "Of 1,000 conversions credited to marketing, 300 are not caused by it, as far as the channels"
                                + " were measured (email).");
        assertThat(credits.sentence(Locale.FRENCH))
                .contains("300 n’ont pas été causées par lui")
                .endsWith("(email).");
    }

    @Test
    void pooledRatio_ofSeveralLifts_weighsThemByTheirVariances() {
        // Ratios 0.25 and 0.75 with standard errors 0.05 and 0.1, so that they weigh 4 to 1.
        CalibratedCredits credits = LiftCalibration.by(EMAIL, MeasuredLift.of("search", 450, 60))
                .withPooledRatio()
                .calibrate(Map.of("email", 400.0, "search", 600.0, "social", 100.0));

        assertThat(credits.pooledRatio()).hasValueCloseTo(0.35, EXACT);
        assertThat(credits.channel("social").calibrated()).isCloseTo(35, EXACT);
        assertThat(credits.channel("search").calibrated()).isEqualTo(450);
    }

    @Test
    void calibrate_harmMeasured_creditsNothing() {
        CalibratedCredits credits = LiftCalibration.by(MeasuredLift.of("email", -50, 20))
                .withPooledRatio()
                .calibrate(CREDITS);

        assertThat(credits.channel("email").calibrated()).isZero();
        assertThat(credits.channel("search").calibrated()).isZero();
        assertThat(credits.notCausedByMarketing()).isEqualTo(1000);
    }

    @Test
    void calibrate_moreMeasuredThanCredited_reducesAll() {
        CalibratedCredits credits =
                LiftCalibration.by(MeasuredLift.of("email", 1400, 20)).calibrate(CREDITS);

        assertThat(credits.reduced()).isTrue();
        assertThat(credits.channel("email").calibrated()).isEqualTo(700);
        assertThat(credits.channel("search").calibrated()).isEqualTo(300);
        assertThat(credits.notCausedByMarketing()).isZero();
    }

    @Test
    void calibrate_measuredChannelWithoutCredit_isListed() {
        CalibratedCredits credits =
                LiftCalibration.by(EMAIL, MeasuredLift.of("social", 30, 10)).calibrate(CREDITS);

        assertThat(credits.channels())
                .extracting(CalibratedCredit::channel)
                .containsExactly("email", "search", "social");
        assertThat(credits.channel("social")).isEqualTo(new CalibratedCredit("social", 0, 30, Basis.MEASURED));
        assertThat(LiftCalibration.by(EMAIL).calibrate(Map.of()).pooledRatio()).isEmpty();
    }

    @Property(tries = 200)
    void calibratedAndNotCaused_sumToCredited(
            @ForAll @Size(min = 1, max = 10) List<@DoubleRange(min = 0, max = 1e6) Double> credits,
            @ForAll @Size(min = 1, max = 10) List<@DoubleRange(min = -1e6, max = 1e6) Double> lifts) {
        Map<String, Double> named = new HashMap<>();
        credits.forEach(credit -> named.put("c" + named.size(), credit));
        List<MeasuredLift> measured = new ArrayList<>();
        lifts.forEach(lift -> measured.add(MeasuredLift.of("c" + 2 * measured.size(), lift, 1 + Math.abs(lift) / 10)));

        for (LiftCalibration calibration : List.of(
                LiftCalibration.by(measured), LiftCalibration.by(measured).withPooledRatio())) {
            CalibratedCredits calibrated = calibration.calibrate(named);
            double sum = calibrated.channels().stream()
                    .mapToDouble(CalibratedCredit::calibrated)
                    .sum();
            assertThat(sum + calibrated.notCausedByMarketing())
                    .isCloseTo(calibrated.credited(), within(1e-9 * (1 + calibrated.credited())));
            assertThat(calibrated.notCausedByMarketing()).isNotNegative();
            assertThat(calibrated.channels())
                    .allSatisfy(credit -> assertThat(credit.calibrated()).isNotNegative());
        }
    }

    @Test
    void calibrate_impossibleCredits_namesThemAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LiftCalibration.by(EMAIL)
                        .calibrate(Map.of("a", -1.0, "b", Double.NaN, "c", Double.POSITIVE_INFINITY, "d", 1.0)))
                .withMessage(
                        "credits must be conversions from 0 to 1.0E15, but channel 'a' has -1.0, 'b' has NaN, 'c' has"
                                + " Infinity");
    }

    @Test
    void by_noneOrTwoOfOneChannel_throws() {
        assertThatIllegalArgumentException().isThrownBy(LiftCalibration::by);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LiftCalibration.by(EMAIL, EMAIL))
                .withMessageContaining("channel 'email' was measured twice");
    }

    @Test
    void lift_ofAHoldOut_isTheWorkedExample() {
        MeasuredLift lift = MeasuredLift.of("email", holdOut(1_000, 50, 9_000, 600));
        ConfidenceInterval heldBack = ConfidenceInterval.ofShare(50, 1_000, 0.95);
        ConfidenceInterval treated = ConfidenceInterval.ofShare(600, 9_000, 0.95);
        double share = 600 / 9_000.0;

        assertThat(lift.conversions()).isCloseTo(150, EXACT);
        assertThat(lift.interval().lower())
                .isCloseTo(150 - 9_000 * Math.hypot(share - treated.lower(), heldBack.upper() - 0.05), EXACT);
        assertThat(lift.interval().upper())
                .isCloseTo(150 + 9_000 * Math.hypot(treated.upper() - share, 0.05 - heldBack.lower()), EXACT);
        // The standard error of the textbook, to some percent.
        assertThat(lift.standardError())
                .isCloseTo(9_000 * Math.sqrt(share * (1 - share) / 9_000 + 0.05 * 0.95 / 1_000), within(3.0));
        assertThat(lift.times(2).conversions()).isCloseTo(300, EXACT);
        assertThat(lift.times(2).standardError()).isCloseTo(2 * lift.standardError(), EXACT);
        assertThat(lift.sentence(Locale.ENGLISH)).startsWith("email caused 150 conversions (95 % interval ");
        assertThat(lift.sentence(Locale.FRENCH)).startsWith("email a causé 150 conversions (intervalle à 95");
    }

    @Test
    void lift_ofNoConversions_hasAnInterval() {
        MeasuredLift lift = MeasuredLift.of("email", holdOut(100, 0, 900, 0));

        assertThat(lift.conversions()).isZero();
        assertThat(lift.standardError()).isPositive();
        assertThat(lift.sentence(Locale.ENGLISH)).startsWith("The data do not tell whether email causes conversions");
    }

    @Test
    void lift_ofNoCustomersOrThreeVariants_throws() {
        Experiment three = Experiment.builder("three")
                .variant("a", 1)
                .variant("b", 1)
                .variant("c", 1)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredLift.of("email", holdOut(0, 0, 900, 0)))
                .withMessageContaining("has no customer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredLift.of("email", ExperimentCounts.of(three)))
                .withMessageContaining("make one experiment for each channel");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', 1, 1",
        "email, NaN, 1",
        "email, Infinity, 1",
        "email, 1, 0",
        "email, 1, -1",
        "email, 1, NaN",
        "email, 1, 1e-12",
        "email, 1e16, 1"
    })
    void lift_impossible_throws(String channel, double conversions, double standardError) {
        assertThatIllegalArgumentException().isThrownBy(() -> MeasuredLift.of(channel, conversions, standardError));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void times_noFactor_throws(double factor) {
        assertThatIllegalArgumentException().isThrownBy(() -> EMAIL.times(factor));
    }
}
