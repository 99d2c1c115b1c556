package dev.parcours.attribution.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.experiment.Effect.Verdict;
import dev.parcours.core.ConfidenceInterval;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.TDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentAnalysisTest {

    private static final Experiment CHECKOUT = Experiment.builder("checkout-2026")
            .variant("control", 1)
            .variant("one_page", 1)
            .build();
    private static final Experiment THREE = Experiment.builder("three")
            .variant("control", 1)
            .variant("b", 1)
            .variant("c", 1)
            .variant("d", 1)
            .build();
    private static final Offset<Double> EXACT = within(1e-12);

    private static final double[] CONTROL_VALUES = {12, 15, 11, 18, 20, 9};
    private static final double[] CONTROL_COVARIATES = {1, 2, 1, 3, 4, 0};
    private static final double[] VARIANT_VALUES = {22, 19, 25, 17, 30};
    private static final double[] VARIANT_COVARIATES = {2, 1, 3, 1, 4};

    private static ExperimentCounts conversions(long control, long customers, long variant, long variantCustomers) {
        ExperimentCounts counts = ExperimentCounts.of(CHECKOUT);
        counts.addAll("control", customers, control);
        counts.addAll("one_page", variantCustomers, variant);
        return counts;
    }

    private static Comparison analyze(ExperimentCounts counts) {
        return ExperimentAnalysis.withDefaults().analyze(counts).comparison("one_page");
    }

    private static Effect conversion(ExperimentCounts counts) {
        return analyze(counts).conversion().orElseThrow();
    }

    private static ExperimentCounts values(boolean hasCovariates) {
        ExperimentCounts counts = ExperimentCounts.of(CHECKOUT);
        for (int i = 0; i < CONTROL_VALUES.length; i++) {
            Outcome outcome = Outcome.of(true).withValue(CONTROL_VALUES[i]);
            counts.add("control", hasCovariates ? outcome.withCovariate(CONTROL_COVARIATES[i]) : outcome);
        }
        for (int i = 0; i < VARIANT_VALUES.length; i++) {
            Outcome outcome = Outcome.of(true).withValue(VARIANT_VALUES[i]);
            counts.add("one_page", hasCovariates ? outcome.withCovariate(VARIANT_COVARIATES[i]) : outcome);
        }
        return counts;
    }

    /** The intervals (a) to (h) of table II of Newcombe (1998), tenth method. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void conversion_publishedTables_haveThePublishedIntervals(
            long variant, long ofVariant, long control, long ofControl, double lower, double upper) {
        ConfidenceInterval interval =
                conversion(conversions(control, ofControl, variant, ofVariant)).interval();

        assertThat(interval.lower()).isCloseTo(lower, within(5.1e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(5.1e-5));
        assertThat(interval.level()).isEqualTo(0.95);
    }

    /** Reference p-values are from scipy stats chi2_contingency without correction, and fisher_exact. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.008045081368196582",
        "520, 10000, 400, 10000, 0.00005109912575984709",
        "8, 20, 1, 20, 0.019656019656019652",
        "7, 100, 2, 100, 0.16972027756678768",
        "0, 10, 0, 20, 1",
        "10, 10, 20, 20, 1"
    })
    void conversion_tables_haveTheReferencePValues(
            long variant, long ofVariant, long control, long ofControl, double pValue) {
        assertThat(conversion(conversions(control, ofControl, variant, ofVariant))
                        .pValue())
                .isCloseTo(pValue, EXACT);
    }

    @Test
    void conversion_ofMoreThanAnIntCanCount_isTested() {
        Effect effect = conversion(conversions(1, 4_000_000_000L, 3, 4_000_000_000L));

        assertThat(effect.pValue()).isBetween(0.1, 1.0);
        assertThat(effect.verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Property
    void relativeInterval_holdsZero_whenTheDifferenceDoes(
            @ForAll @IntRange(min = 0, max = 60) int control, @ForAll @IntRange(min = 0, max = 60) int variant) {
        Assume.that(control > 0);
        Effect effect = conversion(conversions(control, 60, variant, 60));

        ConfidenceInterval relative = effect.relativeInterval().orElseThrow();
        assertThat(relative.contains(0)).isEqualTo(effect.interval().contains(0));
        assertThat(relative.contains(effect.relativeLift().orElseThrow())).isTrue();
        assertThat(relative.lower()).isBetween(-1.0, relative.upper());
    }

    @Test
    void relativeInterval_atTheBoundsOfADifferenceOfZero_isWhereTheDifferenceVanishes() {
        // With the ratio R at a bound, p1 - R p0 has an interval that ends at 0: the definition that is solved.
        Effect effect = conversion(conversions(400, 10_000, 520, 10_000));
        ConfidenceInterval zero = ConfidenceInterval.ofShare(400, 10_000, 0.95);
        ConfidenceInterval one = ConfidenceInterval.ofShare(520, 10_000, 0.95);
        double lower = effect.relativeInterval().orElseThrow().lower() + 1;
        double upper = effect.relativeInterval().orElseThrow().upper() + 1;

        assertThat(0.052 - lower * 0.04 - Math.hypot(0.052 - one.lower(), lower * (zero.upper() - 0.04)))
                .isCloseTo(0, EXACT);
        assertThat(0.052 - upper * 0.04 + Math.hypot(one.upper() - 0.052, upper * (0.04 - zero.lower())))
                .isCloseTo(0, EXACT);
    }

    @Test
    void relativeLift_ofNothing_isEmpty() {
        Effect effect = conversion(conversions(0, 100, 5, 100));

        assertThat(effect.relativeLift()).isEmpty();
        assertThat(effect.relativeInterval()).isEmpty();
        assertThat(conversion(conversions(5, 100, 0, 100)).relativeLift()).hasValue(-1);
    }

    /**
     * Reference values are from scipy stats ttest_ind with equal_var=False; the relative interval by Fieller's formula.
     */
    @Test
    void value_withoutCovariate_isTestedAsWelchDoes() {
        Effect effect = analyze(values(false)).value().orElseThrow();

        assertThat(effect.pValue()).isCloseTo(0.019412122143476183, EXACT);
        assertThat(effect.interval().lower()).isCloseTo(1.7724911135299006, within(1e-9));
        assertThat(effect.interval().upper()).isCloseTo(15.09417555313677, within(1e-9));
        assertThat(effect.relativeInterval().orElseThrow().lower()).isCloseTo(0.10627067805654944, within(1e-9));
        assertThat(effect.relativeInterval().orElseThrow().upper()).isCloseTo(1.3646360748307242, within(1e-9));
        assertThat(analyze(values(false)).varianceReduction()).isEmpty();
    }

    /** Reference values are from scipy stats ttest_ind of the residuals, with theta by numpy. */
    @Test
    void value_withCovariate_isTestedLessWhatItForetells() {
        Comparison comparison = analyze(values(true));
        Effect effect = comparison.value().orElseThrow();

        assertThat(comparison.varianceReduction().orElseThrow().theta()).isCloseTo(3.264650283553875, EXACT);
        assertThat(comparison.varianceReduction().orElseThrow().share()).isCloseTo(0.9567695447021792, EXACT);
        assertThat(effect.control()).isCloseTo(14.710775047258979, EXACT);
        assertThat(effect.variant()).isCloseTo(21.947069943289222, EXACT);
        assertThat(effect.pValue()).isCloseTo(9.005962136158569e-06, EXACT);
        assertThat(effect.interval().lower()).isCloseTo(5.805735201469461, within(1e-9));
        assertThat(effect.interval().upper()).isCloseTo(8.66685459059103, within(1e-9));
        assertThat(effect.verdict()).isEqualTo(Verdict.MORE);
    }

    @Test
    void value_covariateThatNeverVaries_changesNothing() {
        ExperimentCounts counts = ExperimentCounts.of(CHECKOUT);
        for (double value : CONTROL_VALUES) {
            counts.add("control", Outcome.of(true).withValue(value).withCovariate(7));
        }
        for (double value : VARIANT_VALUES) {
            counts.add("one_page", Outcome.of(true).withValue(value).withCovariate(7));
        }

        assertThat(analyze(counts).value()).isEqualTo(analyze(values(false)).value());
        assertThat(analyze(counts).varianceReduction()).contains(new VarianceReduction(0, 0));
    }

    @Test
    void value_oneVariantWithoutVariance_isStillTested() {
        ExperimentCounts counts = ExperimentCounts.of(CHECKOUT);
        for (double value : CONTROL_VALUES) {
            counts.add("control", Outcome.of(true).withValue(value));
            counts.add("one_page", Outcome.of(true).withValue(20));
        }
        ConfidenceInterval interval = analyze(counts).value().orElseThrow().interval();

        // Welch's degrees of freedom are those of the one that varies; its sum of squares is 1295 - 85^2 / 6.
        double t = TDistribution.of(5).inverseSurvivalProbability(0.025);
        double variance = (1295 - 85 * 85 / 6.0) / 5;
        assertThat(interval.upper() - interval.lower()).isCloseTo(2 * t * Math.sqrt(variance / 6), EXACT);
    }

    @ParameterizedTest
    @CsvSource({"1e15, 1e-15", "1e-60, 1e15", "-1e15, 1", "1e-60, 1e-60", "1e-100, 1e-100", "4.9e-324, 4.9e-324", "0, 1"
    })
    void value_ofAnySize_hasFiguresThatAreNumbers(double control, double variant) {
        ExperimentCounts counts = ExperimentCounts.of(CHECKOUT);
        for (int i = 100; i < 120; i++) {
            counts.add("control", Outcome.of(true).withValue(control * i / 120).withCovariate(variant * i / 120));
            counts.add("one_page", Outcome.of(true).withValue(variant * i / 120).withCovariate(control * i / 120));
        }
        Comparison comparison = analyze(counts);

        comparison.value().ifPresent(effect -> {
            assertThat(effect.pValue()).isBetween(0.0, 1.0);
            assertThat(effect.interval().contains(effect.difference())).isTrue();
            effect.relativeInterval()
                    .ifPresent(relative -> assertThat(
                                    relative.contains(effect.relativeLift().orElseThrow()))
                            .isTrue());
        });
        assertThat(comparison.sentence(Locale.ENGLISH)).doesNotContain("NaN", "\u221E", "\uFFFD");
    }

    @Test
    void value_ofEqualValuesOrTooFew_isEmpty() {
        ExperimentCounts counts = ExperimentCounts.of(CHECKOUT);
        counts.add("control", Outcome.of(true).withValue(1));
        counts.add("one_page", Outcome.of(true).withValue(2));
        assertThat(analyze(counts).value()).isEmpty();
        counts.add("control", Outcome.of(true).withValue(1));
        counts.add("one_page", Outcome.of(true).withValue(2));
        assertThat(analyze(counts).value()).isEmpty();
        assertThat(analyze(counts).conversion()).isPresent();
    }

    @Test
    void alwaysValidInterval_atThePlannedCustomers_isThatOfTheClassComment() {
        ExperimentCounts counts = conversions(400, 10_000, 520, 10_000);
        ConfidenceInterval interval = ExperimentAnalysis.withDefaults()
                .withPlannedCustomers(20_000)
                .analyze(counts)
                .comparison("one_page")
                .conversion()
                .orElseThrow()
                .alwaysValidInterval()
                .orElseThrow();

        double error = Math.sqrt(0.04 * 0.96 / 10_000 + 0.052 * 0.948 / 10_000);
        assertThat((interval.upper() - interval.lower()) / 2).isCloseTo(3.035208 * error, within(1e-6 * error));
        assertThat((interval.upper() + interval.lower()) / 2).isCloseTo(0.012, EXACT);
    }

    @Test
    void alwaysValidInterval_ofTooFew_isEmpty() {
        assertThat(conversion(conversions(9, 10_000, 50, 10_000)).alwaysValidInterval())
                .isEmpty();
        assertThat(conversion(conversions(50, 59, 50, 10_000)).alwaysValidInterval())
                .isEmpty();
        assertThat(conversion(conversions(10, 20, 10, 20)).alwaysValidInterval())
                .isPresent();
        assertThat(analyze(values(false)).value().orElseThrow().alwaysValidInterval())
                .isEmpty();
    }

    @Test
    void pValues_ofSeveralVariants_areCorrectedEachMeasureByItself() {
        ExperimentCounts counts = ExperimentCounts.of(THREE);
        counts.addAll("control", 1000, 100);
        counts.addAll("b", 1000, 130);
        counts.addAll("c", 1000, 140);
        ExperimentReport report = ExperimentAnalysis.withDefaults().analyze(counts);
        Effect b = report.comparison("b").conversion().orElseThrow();
        Effect c = report.comparison("c").conversion().orElseThrow();

        // The variant without customers is not tested, so that two values are corrected.
        assertThat(report.comparison("d").conversion()).isEmpty();
        assertThat(c.correctedPValue()).isCloseTo(2 * c.pValue(), EXACT);
        assertThat(b.correctedPValue()).isEqualTo(b.pValue());
        assertThat(ExperimentAnalysis.withDefaults()
                        .withCorrection(Correction.BONFERRONI)
                        .analyze(counts)
                        .comparison("b")
                        .conversion()
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.UNDECIDED);
        assertThat(b.verdict()).isEqualTo(Verdict.MORE);
    }

    @Test
    void comparison_ofTheControlOrNobody_throws() {
        ExperimentReport report = ExperimentAnalysis.withDefaults().analyze(conversions(1, 2, 1, 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.comparison("control"))
                .withMessageContaining("its variants are [control, one_page]");
    }

    @Test
    void sampleRatio_splits_areTestedAgainstTheShares() {
        // Reference p-values are from scipy stats chisquare.
        assertThat(ratio(conversions(0, 1000, 0, 1150)).pValue()).isCloseTo(0.0012164989001555205, EXACT);
        assertThat(ratio(conversions(0, 1000, 0, 1150)).isMismatch()).isFalse();
        assertThat(ratio(conversions(0, 1000, 0, 1160)).isMismatch()).isTrue();
        ExperimentCounts holdOut = ExperimentCounts.of(Experiment.ofHoldOut("email", 0.1));
        holdOut.addAll(Experiment.HOLD_OUT, 90, 0);
        holdOut.addAll(Experiment.TREATED, 920, 0);
        assertThat(ratio(holdOut).pValue()).isCloseTo(0.2486037357746772, EXACT);
        assertThat(ratio(holdOut).customers()).isEqualTo(Map.of("hold_out", 90L, "treated", 920L));
        // Of 9 customers 4.5 are expected of each variant, too few to judge a split.
        assertThat(ExperimentAnalysis.withDefaults()
                        .analyze(conversions(0, 9, 0, 0))
                        .sampleRatio())
                .isEmpty();
        assertThat(ratio(conversions(0, 10, 0, 0)).isMismatch()).isFalse();
        assertThat(ratio(conversions(0, 11, 0, 0)).isMismatch()).isTrue();
    }

    private static SampleRatio ratio(ExperimentCounts counts) {
        return ExperimentAnalysis.withDefaults().analyze(counts).sampleRatio().orElseThrow();
    }

    @Test
    void sentence_ofADifference_saysHowMuch() {
        Comparison comparison = analyze(conversions(400, 10_000, 520, 10_000));

        assertThat(comparison.sentence(Locale.ENGLISH))
                .isEqualTo("one_page converts 1.2 points more than control (95 % interval 0.62 to 1.78).");
        assertThat(comparison.sentence(Locale.FRENCH))
                .isEqualTo("one_page convertit 1,2 points de plus que control"
                        + " (intervalle à 95\u202F%\u202F: 0,62 à 1,78).");
        assertThat(analyze(conversions(520, 10_000, 400, 10_000)).sentence(Locale.ENGLISH))
                .isEqualTo("one_page converts 1.2 points less than control (95 % interval 0.62 to 1.78).");
    }

    @Test
    void sentence_ofNothingCertain_saysThatTheDataDoNotTell() {
        assertThat(analyze(conversions(400, 10_000, 410, 10_000)).sentence(Locale.ENGLISH))
                .isEqualTo("The data do not tell whether one_page converts more or less than control: the difference is"
                        + " 0.1 points (95 % interval -0.447 to 0.648).");
        assertThat(analyze(conversions(1, 2, 0, 0)).sentence(Locale.FRENCH))
                .isEqualTo("Les données ne disent rien sur one_page et control\u202F: l’un des deux n’a encore aucun"
                        + " client.");
    }

    @Test
    void sentence_ofValues_saysHowMuchPerCustomer() {
        assertThat(analyze(values(true)).sentence(Locale.ENGLISH))
                .endsWith(" one_page brings 7.24 more per customer than control (95 % interval 5.81 to 8.67).");
        assertThat(analyze(values(true)).sentence(Locale.FRENCH))
                .endsWith(" one_page rapporte 7,24 de plus par client que control"
                        + " (intervalle à 95\u202F%\u202F: 5,81 à 8,67).");
    }

    @Test
    void sentence_atAnotherLevel_saysIt() {
        assertThat(ExperimentAnalysis.withDefaults()
                        .withLevel(0.9995)
                        .analyze(conversions(0, 10, 10, 10))
                        .sentence(Locale.ENGLISH))
                .startsWith("one_page converts 100 points more than control (99.95 % interval ");
    }

    @Test
    void sentence_ofAWrongSplit_warnsFirst() {
        ExperimentReport report = ExperimentAnalysis.withDefaults().analyze(conversions(100, 1000, 130, 1200));

        assertThat(report.sentence(Locale.ENGLISH))
                .startsWith(
                        "The customers are not split as planned (control 1000, one_page 1200): believe no comparison"
                                + " before the cause is found. The data do not tell");
        assertThat(report.sentence(Locale.FRENCH))
                .startsWith("Les clients ne sont pas répartis comme prévu (control 1000, one_page 1200)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, Double.NaN})
    void withLevel_outOfRange_throws(double level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentAnalysis.withDefaults().withLevel(level))
                .withMessage("the level must be between 0 and 1, but was " + level);
    }

    @Test
    void withPlannedCustomers_none_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentAnalysis.withDefaults().withPlannedCustomers(0));
    }
}
