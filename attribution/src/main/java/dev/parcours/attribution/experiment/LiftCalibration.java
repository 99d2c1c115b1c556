package dev.parcours.attribution.experiment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.parcours.attribution.experiment.CalibratedCredit.Basis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Corrects the credits of a model by what experiments measured.
 *
 * <p>A measured channel gets the conversions that it was measured to cause, at least 0, whatever the model says.
 * Another channel keeps what the model says or, if {@linkplain #withPooledRatio asked for}, gets
 *
 * <pre>{@code
 * credit * ratio,    ratio = max(0, sum of a m / s^2) / (sum of a^2 / s^2)
 * }</pre>
 *
 * <p>where a is the credit, m the measured conversions and s their standard error, summed over the measured channels:
 * the mean of the ratios m / a, weighted by the inverse of their variances. That takes the model to be wrong by the
 * same ratio everywhere, which only an experiment on the other channel can show.
 *
 * <p>What is taken from the credits was not caused by marketing and stays visible as such. For example, a model credits
 * 400 conversions to e-mail and 600 to search, and e-mail is measured to cause 100 with a standard error of 20. Then
 * 300 are not caused by marketing; with the pooled ratio, 0.25, search is left with 150 and 750 are not.
 *
 * <p>Credits and lifts must be of the same customers and times; see {@link MeasuredLift#times}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class LiftCalibration {

    private static final double GREATEST_CREDIT = 1e15;

    private final Map<String, MeasuredLift> lifts;
    private final boolean isPooled;

    private LiftCalibration(Map<String, MeasuredLift> lifts, boolean isPooled) {
        this.lifts = lifts;
        this.isPooled = isPooled;
    }

    /**
     * Returns the calibration by measured lifts.
     *
     * @throws IllegalArgumentException if there is none, or two of one channel
     */
    public static LiftCalibration by(MeasuredLift... lifts) {
        return by(Arrays.asList(lifts));
    }

    /**
     * Returns the calibration by measured lifts.
     *
     * @throws IllegalArgumentException if there is none, or two of one channel
     */
    public static LiftCalibration by(List<MeasuredLift> lifts) {
        checkArgument(!lifts.isEmpty(), "give at least one measured lift to calibrate by");
        Map<String, MeasuredLift> byChannel = new LinkedHashMap<>();
        for (MeasuredLift lift : lifts) {
            checkArgument(
                    byChannel.put(lift.channel(), lift) == null,
                    "channel '%s' was measured twice; give one lift for it",
                    lift.channel());
        }
        return new LiftCalibration(ImmutableMap.copyOf(byChannel), false);
    }

    /** Returns this calibration with channels that were not measured reduced in the ratio of those that were. */
    public LiftCalibration withPooledRatio() {
        return new LiftCalibration(lifts, true);
    }

    /**
     * Returns the calibrated credits.
     *
     * @param credits the conversions credited to each channel
     * @throws IllegalArgumentException if a credit is not a number from 0 to 1e15; the message names all such channels
     */
    public CalibratedCredits calibrate(Map<String, Double> credits) {
        check(credits);
        OptionalDouble ratio = pooledRatio(credits);
        List<CalibratedCredit> channels = new ArrayList<>();
        for (String channel : new TreeSet<>(Sets.union(credits.keySet(), lifts.keySet()))) {
            channels.add(calibrated(channel, credits.getOrDefault(channel, 0.0), ratio));
        }
        double credited =
                channels.stream().mapToDouble(CalibratedCredit::credited).sum();
        double caused =
                channels.stream().mapToDouble(CalibratedCredit::calibrated).sum();
        return caused <= credited
                ? new CalibratedCredits(channels, credited, credited - caused, ratio, false)
                : new CalibratedCredits(reduced(channels, credited / caused), credited, 0, ratio, true);
    }

    private static void check(Map<String, Double> credits) {
        String wrong = new TreeMap<>(credits)
                .entrySet().stream()
                        .filter(credit -> !(credit.getValue() >= 0 && credit.getValue() <= GREATEST_CREDIT))
                        .map(credit -> "'%s' has %s".formatted(credit.getKey(), credit.getValue()))
                        .collect(Collectors.joining(", "));
        checkArgument(
                wrong.isEmpty(), "credits must be conversions from 0 to %s, but channel %s", GREATEST_CREDIT, wrong);
    }

    private OptionalDouble pooledRatio(Map<String, Double> credits) {
        double product = 0;
        double square = 0;
        for (MeasuredLift lift : lifts.values()) {
            double inErrors = credits.getOrDefault(lift.channel(), 0.0) / lift.standardError();
            product += inErrors * lift.conversions() / lift.standardError();
            square += inErrors * inErrors;
        }
        return square == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, product) / square);
    }

    private CalibratedCredit calibrated(String channel, double credited, OptionalDouble ratio) {
        MeasuredLift lift = lifts.get(channel);
        if (lift != null) {
            return new CalibratedCredit(channel, credited, Math.max(0, lift.conversions()), Basis.MEASURED);
        }
        return isPooled && ratio.isPresent()
                ? new CalibratedCredit(channel, credited, credited * ratio.getAsDouble(), Basis.POOLED_RATIO)
                : new CalibratedCredit(channel, credited, credited, Basis.MODEL);
    }

    private static List<CalibratedCredit> reduced(List<CalibratedCredit> channels, double factor) {
        return channels.stream()
                .map(credit -> new CalibratedCredit(
                        credit.channel(), credit.credited(), credit.calibrated() * factor, credit.basis()))
                .toList();
    }
}
