package dev.parcours.attribution.experiment;

import dev.parcours.core.ConfidenceInterval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much a variant differs from the control in one measure.
 *
 * @param control the share of the control's customers who converted, or their mean value
 * @param variant the same of the variant
 * @param interval the differences {@code variant - control} that the data leave plausible. Its level holds for one
 *     look, at a number of customers fixed beforehand, and for each variant by itself
 * @param alwaysValidInterval the same for as many looks as one likes, up to any time; empty while there are too few
 *     data
 * @param relativeInterval the {@linkplain #relativeLift() relative lifts} that the data leave plausible; empty if the
 *     control may be 0 or less
 * @param pValue how probable a difference at least as great is if the variant does nothing, for one look
 * @param correctedPValue the same corrected for the number of variants
 */
public record Effect(
        double control,
        double variant,
        ConfidenceInterval interval,
        Optional<ConfidenceInterval> alwaysValidInterval,
        Optional<ConfidenceInterval> relativeInterval,
        double pValue,
        double correctedPValue) {

    /** What the data tell. */
    public enum Verdict {
        /** The variant has more than the control. */
        MORE,
        /** The variant has less than the control. */
        LESS,
        /**
         * The data do not tell: no difference is as plausible as one to either side, which does not show that there is
         * none.
         */
        UNDECIDED
    }

    /** Returns the variant less the control. */
    public double difference() {
        return variant - control;
    }

    /**
     * Returns the difference as a share of the control, such as 0.1 for a tenth more; empty if the control is not
     * positive.
     */
    public OptionalDouble relativeLift() {
        double lift = variant / control - 1;
        return control > 0 && Double.isFinite(lift) ? OptionalDouble.of(lift) : OptionalDouble.empty();
    }

    /** Returns what the corrected p-value tells at the level of the interval. */
    public Verdict verdict() {
        if (correctedPValue > 1 - interval.level() || difference() == 0) {
            return Verdict.UNDECIDED;
        }
        return difference() > 0 ? Verdict.MORE : Verdict.LESS;
    }

    Effect withCorrectedPValue(double corrected) {
        return new Effect(control, variant, interval, alwaysValidInterval, relativeInterval, pValue, corrected);
    }
}
