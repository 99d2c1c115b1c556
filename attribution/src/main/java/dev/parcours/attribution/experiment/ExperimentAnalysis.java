package dev.parcours.attribution.experiment;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import dev.parcours.core.ConfidenceInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ChiSquareTest;

/**
 * Compares the variants of an experiment with its control.
 *
 * <p>Each variant is compared in the share of its customers who converted and, if outcomes have one, in their mean
 * value, whichever of them met what they were assigned to.
 *
 * <ul>
 *   <li><b>Shares.</b> The p-value is that of Pearson's chi-square test, which is the z test of two pooled shares; if
 *       an expected count is less than 5 that of the exact test of Fisher, which then rejects less often than the level
 *       says. The interval of the difference is the tenth of Newcombe (1998, Interval estimation for the difference
 *       between independent proportions, Statistics in Medicine 17, 873–890), of the score intervals of both shares:
 *       <pre>{@code
 * d - sqrt((p1 - l1)^2 + (u0 - p0)^2)    to    d + sqrt((u1 - p1)^2 + (p0 - l0)^2)
 * }</pre>
 *       where d = p1 - p0, and l and u bound the score interval of p. It exists for none and for all. For example, 56
 *       of 70 against 48 of 80 differ by 0.2, with the interval 0.0524 to 0.3339 and the p-value 0.0080. Test and
 *       interval are different approximations and can disagree at the edge.
 *   <li><b>Means.</b> The t test of Welch and its interval. With a covariate, each mean is less {@code theta (x - mean
 *       of x)}, where theta is the covariance of value and covariate within the variants divided by the variance of the
 *       covariate (CUPED: Deng, Xu, Kohavi and Walker 2013, Improving the sensitivity of online controlled experiments
 *       by utilizing pre-experiment data, WSDM 2013, 123–132). That leaves the difference unbiased but for terms of
 *       1/customers and removes the part r^2 of its variance, with r their correlation.
 *   <li><b>Relative lifts.</b> By the same recovery of variances as the differences (Donner and Zou 2012, Closed-form
 *       confidence intervals for functions of the normal mean and standard deviation, Statistical Methods in Medical
 *       Research 21, 347–359), so that one interval holds 0 when the other does; of means it is Fieller's.
 *   <li><b>Several variants.</b> p-values are {@linkplain #withCorrection corrected} for their number, each measure by
 *       itself, by default as Holm does. Intervals are not.
 *   <li><b>Looking often.</b> p-value and interval hold for one look at a number of customers fixed beforehand. Who
 *       looks 200 times finds a difference in every third experiment that has none. The always-valid interval may be
 *       looked at as often as one likes: it is the asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha,
 *       Kennedy and Ramdas (2024, Time-uniform central limit theory and asymptotic confidence sequences, The Annals of
 *       Statistics 52(6), 2613–2640), with e the standard error of the difference d, a = 1 - level, and n customers of
 *       the two variants:
 *       <pre>{@code
 * d -+ e sqrt((1 + 1/(n r)) (ln(1 + n r) - 2 ln a)),    r = (ln(1 - 2 ln a) - 2 ln a) / planned
 * }</pre>
 *       It is narrowest, in relation to e, about the {@linkplain #withPlannedCustomers planned} number of customers,
 *       there 3.035 e to either side at the level 0.95 instead of 1.960 e. That all intervals of one experiment hold
 *       the true difference has a probability that tends to the level as the first look is later. So there is none
 *       before 10 customers of each variant converted and 10 did not, or before each has 100 values. Fix the planned
 *       number before the first look.
 *   <li><b>Split.</b> Whether the customers are split as planned is checked always, see {@link SampleRatio}.
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ExperimentAnalysis {

    private static final long DEFAULT_PLANNED_CUSTOMERS = 10_000;

    /** The least expected count by which the chi-square distribution is near enough (Cochran 1954). */
    private static final int LEAST_EXPECTED = 5;

    private final double level;
    private final Correction correction;
    private final long plannedCustomers;

    private ExperimentAnalysis(double level, Correction correction, long plannedCustomers) {
        this.level = level;
        this.correction = correction;
        this.plannedCustomers = plannedCustomers;
    }

    /** Returns the analysis at the level 0.95, corrected as Holm does, for 10,000 planned customers. */
    public static ExperimentAnalysis withDefaults() {
        return new ExperimentAnalysis(ConfidenceInterval.DEFAULT_LEVEL, Correction.HOLM, DEFAULT_PLANNED_CUSTOMERS);
    }

    /**
     * Returns this analysis with the level of its intervals; one less it is that of its tests.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public ExperimentAnalysis withLevel(double newLevel) {
        checkArgument(newLevel > 0 && newLevel < 1, "the level must be between 0 and 1, but was %s", newLevel);
        return new ExperimentAnalysis(newLevel, correction, plannedCustomers);
    }

    /** Returns this analysis with another correction for the number of variants. */
    public ExperimentAnalysis withCorrection(Correction newCorrection) {
        return new ExperimentAnalysis(level, checkNotNull(newCorrection, "correction"), plannedCustomers);
    }

    /**
     * Returns this analysis with how many customers a variant and the control together are to have in the end. It
     * changes the always-valid interval alone, which holds also if they become more or fewer.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ExperimentAnalysis withPlannedCustomers(long customers) {
        checkArgument(customers > 0, "the number of planned customers must be positive, but was %s", customers);
        return new ExperimentAnalysis(level, correction, customers);
    }

    /** Returns what the counts tell. No counts are too few: what they cannot tell is empty. */
    public ExperimentReport analyze(ExperimentCounts counts) {
        Experiment experiment = counts.experiment();
        List<Comparison> comparisons = new ArrayList<>();
        for (String variant : experiment.variants()) {
            if (!variant.equals(experiment.control())) {
                comparisons.add(compare(counts, variant));
            }
        }
        return new ExperimentReport(experiment, correction, sampleRatio(counts), corrected(comparisons));
    }

    private Comparison compare(ExperimentCounts counts, String name) {
        Arm control = counts.arm(counts.experiment().control());
        Arm variant = counts.arm(name);
        EffectCalculator calculator = new EffectCalculator(level, new ConfidenceSequence(level, plannedCustomers));
        Optional<Effect> value = Optional.empty();
        Optional<VarianceReduction> reduction = Optional.empty();
        if (counts.hasValues() && control.customers() > 1 && variant.customers() > 1) {
            CovariateAdjustment adjustment = CovariateAdjustment.of(control, variant);
            value = calculator.ofMean(adjustment.adjust(control), adjustment.adjust(variant));
            if (counts.hasCovariates() && value.isPresent()) {
                reduction = Optional.of(adjustment.reduction(control, variant));
            }
        }
        return new Comparison(
                counts.experiment().control(),
                name,
                control.customers(),
                variant.customers(),
                calculator.ofConversion(control, variant),
                value,
                reduction);
    }

    private List<Comparison> corrected(List<Comparison> comparisons) {
        List<Optional<Effect>> conversions = correctedEffects(
                comparisons.stream().map(Comparison::conversion).toList());
        List<Optional<Effect>> values =
                correctedEffects(comparisons.stream().map(Comparison::value).toList());
        return IntStream.range(0, comparisons.size())
                .mapToObj(i -> comparisons.get(i).withEffects(conversions.get(i), values.get(i)))
                .toList();
    }

    private List<Optional<Effect>> correctedEffects(List<Optional<Effect>> effects) {
        double[] pValues = correction.correct(effects.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Effect::pValue)
                .toArray());
        List<Optional<Effect>> corrected = new ArrayList<>();
        int tested = 0;
        for (Optional<Effect> effect : effects) {
            corrected.add(effect.isEmpty() ? effect : Optional.of(effect.get().withCorrectedPValue(pValues[tested++])));
        }
        return corrected;
    }

    private static Optional<SampleRatio> sampleRatio(ExperimentCounts counts) {
        Map<String, Double> shares = counts.experiment().shares();
        ImmutableMap.Builder<String, Long> customers = ImmutableMap.builder();
        shares.keySet().forEach(variant -> customers.put(variant, counts.customers(variant)));
        Map<String, Long> split = customers.buildOrThrow();
        long[] observed = split.values().stream().mapToLong(number -> number).toArray();
        double[] expected = shares.values().stream().mapToDouble(share -> share).toArray();
        if (Arrays.stream(observed).sum() * Arrays.stream(expected).min().orElseThrow() < LEAST_EXPECTED) {
            return Optional.empty();
        }
        return Optional.of(new SampleRatio(
                split, ChiSquareTest.withDefaults().test(expected, observed).getPValue()));
    }
}
