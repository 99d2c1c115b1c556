package dev.parcours.attribution.experiment;

import dev.parcours.core.ConfidenceInterval;
import dev.parcours.core.internal.ShareTest;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;

/** Compares a variant with the control in one measure. */
record EffectCalculator(double level, ConfidenceSequence sequence) {

    /** So many must have converted, and so many not, before their shares count as normal at every look. */
    private static final int LEAST_OF_EACH = 10;

    /** So many values must be there before their means do. */
    private static final int LEAST_VALUES = 100;

    /** What is less has no square in a double. */
    private static final double LEAST_SQUARED_ERROR = 1e-150;

    /** Of the shares who converted; empty if one of both has no customer. */
    Optional<Effect> ofConversion(Arm control, Arm variant) {
        if (control.customers() == 0 || variant.customers() == 0) {
            return Optional.empty();
        }
        Sample before = Sample.ofConversions(control);
        Sample after = Sample.ofConversions(variant);
        boolean isNormal = leastOfEach(control) >= LEAST_OF_EACH && leastOfEach(variant) >= LEAST_OF_EACH;
        return Optional.of(effect(
                Estimate.ofShare(control.conversions(), control.customers(), level),
                Estimate.ofShare(variant.conversions(), variant.customers(), level),
                alwaysValid(before, after, isNormal),
                pValue(control, variant)));
    }

    private static double pValue(Arm control, Arm variant) {
        long[] converted = {control.conversions(), variant.conversions()};
        long[] customers = {control.customers(), variant.customers()};
        return ShareTest.pValue(converted, customers).orElseThrow();
    }

    private static long leastOfEach(Arm arm) {
        return Math.min(arm.conversions(), arm.customers() - arm.conversions());
    }

    /** Of means by the t test of Welch; empty if no value differs from the others of its variant. */
    Optional<Effect> ofMean(Sample control, Sample variant) {
        if (control.squaredError() + variant.squaredError() < LEAST_SQUARED_ERROR) {
            return Optional.empty();
        }
        TTest.Result test = TTest.withDefaults()
                .with(DataDispersion.HETEROSCEDASTIC)
                .test(
                        variant.mean(),
                        variant.variance(),
                        variant.customers(),
                        control.mean(),
                        control.variance(),
                        control.customers());
        double t = TDistribution.of(test.getDegreesOfFreedom()).inverseSurvivalProbability((1 - level) / 2);
        boolean isNormal = control.customers() >= LEAST_VALUES && variant.customers() >= LEAST_VALUES;
        return Optional.of(effect(
                Estimate.ofMean(control.mean(), t * Math.sqrt(control.squaredError()), level),
                Estimate.ofMean(variant.mean(), t * Math.sqrt(variant.squaredError()), level),
                alwaysValid(control, variant, isNormal),
                test.getPValue()));
    }

    private Optional<ConfidenceInterval> alwaysValid(Sample control, Sample variant, boolean isNormal) {
        if (!isNormal) {
            return Optional.empty();
        }
        double half = sequence.half(
                Math.sqrt(control.squaredError() + variant.squaredError()), control.customers() + variant.customers());
        double difference = variant.mean() - control.mean();
        return Optional.of(new ConfidenceInterval(difference - half, difference + half, level));
    }

    private Effect effect(Estimate control, Estimate variant, Optional<ConfidenceInterval> alwaysValid, double pValue) {
        Optional<ConfidenceInterval> relative = variant.dividedBy(control)
                .map(ratio -> new ConfidenceInterval(ratio.lower() - 1, ratio.upper() - 1, level));
        return new Effect(
                control.value(), variant.value(), variant.minus(control), alwaysValid, relative, pValue, pValue);
    }
}
