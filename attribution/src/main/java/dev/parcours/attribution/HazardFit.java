package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;

/**
 * Finds the strength and the decay of each channel by expectation and maximisation.
 *
 * <p>A round first shares each conversion among the touches before it in proportion to what they add to the hazard, and
 * then takes first the strength and then the decay under which these shares are more likely; the decay is that of a
 * lower bound of the likelihood which is exact at the old one. So no round makes the paths less likely.
 */
final class HazardFit {

    private static final int MOST_ROUNDS = 1_000;
    private static final double TOLERANCE = 1e-10;
    // Half of the effect is gone after a little less than a minute, or after 700,000 days.
    private static final double FASTEST_DECAY = 1e3;
    private static final double SLOWEST_DECAY = 1e-6;

    private final HazardTouches touches;
    private final ConversionPaths paths;
    private final PathWeights weights;
    private final double[] strengths;
    private final double[] decays;
    // Of each channel: the conversions shared to it, these times their days, and the exposure to the effect and to its
    // change with the decay.
    private final double[] earned;
    private final double[] earnedDays;
    private final double[] exposure;
    private final double[] exposureDays;

    private HazardFit(HazardTouches touches, PathWeights weights) {
        this.touches = touches;
        this.weights = weights;
        paths = touches.paths();
        int channels = paths.channels().size();
        strengths = new double[channels];
        decays = new double[channels];
        earned = new double[channels];
        earnedDays = new double[channels];
        exposure = new double[channels];
        exposureDays = new double[channels];
    }

    static HazardFit of(HazardTouches touches, PathWeights weights) {
        HazardFit fit = new HazardFit(touches, weights);
        fit.start();
        double change = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && change > TOLERANCE; round++) {
            change = fit.round();
        }
        return fit;
    }

    /** All channels start alike, with a decay of one in the mean time from touches to conversions. */
    private void start() {
        double days = 0;
        double conversions = 0;
        for (int row = 0; row < paths.size(); row++) {
            for (int i = 0; weights.conversions()[row] > 0 && i < paths.length(row); i++) {
                days += weights.conversions()[row] * touches.toConversion(row, i);
                conversions += weights.conversions()[row];
            }
        }
        Arrays.fill(strengths, 1);
        Arrays.fill(decays, bounded(conversions / days));
    }

    private static double bounded(double decay) {
        return Math.max(SLOWEST_DECAY, Math.min(decay, FASTEST_DECAY));
    }

    /** Returns the largest change of what a channel earned, as a part of all conversions. */
    private double round() {
        double[] before = earned.clone();
        Arrays.fill(earned, 0);
        Arrays.fill(earnedDays, 0);
        Arrays.fill(exposure, 0);
        Arrays.fill(exposureDays, 0);
        double[] shares = new double[TouchTotals.longest(paths)];
        double conversions = 0;
        for (int row = 0; row < paths.size(); row++) {
            if (paths.length(row) > 0 && weights.conversions()[row] > 0) {
                conversions += weights.conversions()[row];
                expectConversions(row, shares);
            }
            if (paths.length(row) > 0 && weights.nonConversions()[row] > 0) {
                expectNone(row);
            }
        }
        maximise();
        double change = 0;
        for (int channel = 0; channel < earned.length; channel++) {
            change = Math.max(change, Math.abs(earned[channel] - before[channel]));
        }
        return conversions == 0 ? 0 : change / conversions;
    }

    private void expectConversions(int row, double[] shares) {
        share(row, shares);
        double weight = weights.conversions()[row];
        for (int i = 0; i < paths.length(row); i++) {
            int channel = paths.channelIndex(row, i);
            double days = touches.toConversion(row, i);
            earned[channel] += weight * shares[i];
            earnedDays[channel] += weight * shares[i] * days;
            expose(channel, weight, days);
        }
    }

    private void expectNone(int row) {
        for (int i = 0; i < paths.length(row); i++) {
            expose(paths.channelIndex(row, i), weights.nonConversions()[row], touches.toTheEnd(row, i));
        }
    }

    private void expose(int channel, double weight, double days) {
        double gone = -Math.expm1(-decays[channel] * days);
        exposure[channel] += weight * gone;
        exposureDays[channel] += weight * days * (1 - gone);
    }

    private void maximise() {
        for (int channel = 0; channel < earned.length; channel++) {
            strengths[channel] = exposure[channel] > 0 ? earned[channel] / exposure[channel] : strengths[channel];
            double days = earnedDays[channel] + strengths[channel] * exposureDays[channel];
            decays[channel] = days > 0 ? bounded(earned[channel] / days) : decays[channel];
        }
    }

    /** Writes the share of each touch in a conversion. */
    void share(int row, double[] shares) {
        int length = paths.length(row);
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            int channel = paths.channelIndex(row, i);
            // Logarithms, since long after a touch its effect is too small for a number.
            shares[i] = Math.log(strengths[channel] * decays[channel]) - decays[channel] * touches.toConversion(row, i);
            largest = Math.max(largest, shares[i]);
        }
        double sum = 0;
        for (int i = 0; i < length; i++) {
            shares[i] = largest == Double.NEGATIVE_INFINITY ? 1 : Math.exp(shares[i] - largest);
            sum += shares[i];
        }
        for (int i = 0; i < length; i++) {
            shares[i] /= sum;
        }
    }

    double strength(int channel) {
        return strengths[channel];
    }

    double decay(int channel) {
        return decays[channel];
    }
}
