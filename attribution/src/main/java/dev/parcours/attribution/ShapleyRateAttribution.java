package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Attributes conversions to channels by the Shapley values of rates of conversion.
 *
 * <p>The worth of a set of channels is the part of its journeys that converted; what its journeys are, {@link Worth}
 * says. Values go the same way, with the mean value of a journey as the worth. Channels are credited in proportion to
 * their {@linkplain ShapleyValue Shapley values}.
 *
 * <p>For example, if 4 of 100 journeys with B alone converted, 13 of 150 with A and B, 5 of 100 with A and C and 8 of
 * 50 with all three, the cumulative worths are 0.04 for B, 17/250 for A and B, 0.05 for A and C, 0.04 for B and C and
 * 30/400 for all, so the values of A, B and C are 0.02466…, 0.03966… and 0.01066…. Of the 30 conversions they are
 * credited 9.866…, 15.866… and 4.266….
 *
 * <ul>
 *   <li>A set with less support than the minimum is worth nothing; support is the number of its journeys. By default
 *       one that has any journey is worth its rate.
 *   <li>The value of a channel can be negative, where journeys with it convert less. {@link NegativeValues} says what
 *       happens then; by default the channel gets no credit. {@link #values} tells all values as they are.
 *   <li>Up to {@link ShapleyValue#MAX_PLAYERS} channels can be attributed.
 * </ul>
 */
public final class ShapleyRateAttribution extends ChannelModel {

    static final String NAME = "shapley-rate";

    // What rounding leaves of a value that is zero.
    private static final double NOISE = 1e-12;

    /** Which journeys belong to a set of channels. */
    public enum Worth {
        /** Those that met no other channel; they need not have met all of the set. */
        CUMULATIVE,
        /** Those that met all of the set and no other channel. */
        EXACT_SET
    }

    /** What happens to channels with a negative value. */
    public enum NegativeValues {
        /** They get no credit, and the others share in proportion to their values. */
        AS_ZERO,
        /** The paths are refused with an {@link IllegalArgumentException} that names them. */
        REFUSED
    }

    private static final ShapleyRateAttribution DEFAULT =
            new ShapleyRateAttribution(Worth.CUMULATIVE, 0, NegativeValues.AS_ZERO);

    private final Worth worth;
    private final double minimumSupport;
    private final NegativeValues negativeValues;

    private ShapleyRateAttribution(Worth worth, double minimumSupport, NegativeValues negativeValues) {
        this.worth = worth;
        this.minimumSupport = minimumSupport;
        this.negativeValues = negativeValues;
    }

    /** Returns the model of cumulative worths without a minimal support, in which negative values count as zero. */
    public static ShapleyRateAttribution withDefaults() {
        return DEFAULT;
    }

    /** Returns this model with another worth of sets. */
    public ShapleyRateAttribution withWorth(Worth newWorth) {
        return new ShapleyRateAttribution(newWorth, minimumSupport, negativeValues);
    }

    /**
     * Returns this model with another minimal support.
     *
     * @param journeys with fewer journeys than this a set is worth nothing, at least 0
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public ShapleyRateAttribution withMinimumSupport(double journeys) {
        checkArgument(
                journeys >= 0 && Double.isFinite(journeys), "the support must be at least 0, but was %s", journeys);
        return new ShapleyRateAttribution(worth, journeys, negativeValues);
    }

    /** Returns this model with another treatment of negative values. */
    public ShapleyRateAttribution withNegativeValues(NegativeValues newTreatment) {
        return new ShapleyRateAttribution(worth, minimumSupport, newTreatment);
    }

    static ShapleyRateAttribution parse(String worth, String minimumSupport, String negativeValues) {
        return DEFAULT.withWorth(Worth.valueOf(upper(worth)))
                .withMinimumSupport(Double.parseDouble(minimumSupport))
                .withNegativeValues(NegativeValues.valueOf(upper(negativeValues)));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String lower(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String name() {
        boolean isDefault = worth == DEFAULT.worth
                && minimumSupport == DEFAULT.minimumSupport
                && negativeValues == DEFAULT.negativeValues;
        return isDefault
                ? NAME
                : String.join(":", NAME, lower(worth), Double.toString(minimumSupport), lower(negativeValues));
    }

    @Override
    Map<String, String> conventions() {
        return Map.of(
                "worth",
                "rate-of-" + lower(worth),
                "minimum-support",
                Double.toString(minimumSupport),
                "negative-values",
                lower(negativeValues));
    }

    /**
     * Returns the Shapley value of each channel, in conversions per journey, negative ones as they are, in the order of
     * the names of channels.
     *
     * @throws IllegalArgumentException if there are more than {@link ShapleyValue#MAX_PLAYERS} channels
     */
    public SortedMap<String, Double> values(ConversionPaths paths) {
        PathWeights weights = PathWeights.of(paths);
        double[] values = new RateWorths(paths, weights, worth, minimumSupport).values(weights.conversions());
        SortedMap<String, Double> byChannel = new TreeMap<>();
        for (int channel = 0; channel < values.length; channel++) {
            byChannel.put(paths.channels().get(channel), values[channel]);
        }
        return Collections.unmodifiableSortedMap(byChannel);
    }

    @Override
    Calculation prepare(ConversionPaths paths) {
        RateWorths.check(paths);
        return weights -> {
            RateWorths worths = new RateWorths(paths, weights, worth, minimumSupport);
            return new ChannelWorths(
                    credited(paths, worths.values(weights.conversions())),
                    credited(paths, worths.values(weights.values())));
        };
    }

    private double[] credited(ConversionPaths paths, double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        List<String> negative = new ArrayList<>();
        for (int channel = 0; channel < values.length; channel++) {
            if (values[channel] < -NOISE * largest) {
                negative.add(paths.channels().get(channel));
            }
            values[channel] = values[channel] > NOISE * largest ? values[channel] : 0;
        }
        checkArgument(
                negativeValues == NegativeValues.AS_ZERO || negative.isEmpty(),
                "the Shapley values of %s are negative; let them count as zero or take a larger minimum support",
                negative);
        return values;
    }
}
