package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Attributes the whole of a conversion to every channel of its path.
 *
 * <p>For example, of one conversion worth 30 euros after <em>search, search, email</em>, search has 1 conversion and 30
 * euros, each of its touches half of that, and email has 1 conversion and 30 euros, too.
 *
 * <p>The credits of channels thus do not sum to the conversions, and comparing them with other models means little: the
 * report says so by {@link AttributionReport#isAdditive()}. Each of them says in how many conversions the channel took
 * part.
 *
 * <p>What {@linkplain dev.parcours.attribution.path.ConversionPathRule#withGaps leaves a gap} takes part in nothing;
 * only conversions before which nothing else was met stay unattributed.
 */
public final class ParticipationAttribution extends TouchRule {

    static final String NAME = "participation";

    private static final ParticipationAttribution INSTANCE = new ParticipationAttribution();

    private ParticipationAttribution() {}

    /** Returns the model. */
    public static ParticipationAttribution withDefaults() {
        return INSTANCE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isAdditive() {
        return false;
    }

    @Override
    Map<String, String> conventions() {
        return Map.of("credited", "every-channel-in-full", "sum-of-credits", "exceeds-the-total");
    }

    @Override
    TouchShares shares(ConversionPaths paths) {
        int gap = ChannelPlace.of(paths.channels(), ConversionPaths.GAP);
        return (all, row, shares) -> share(all, row, shares, gap);
    }

    private static void share(ConversionPaths paths, int row, double[] shares, int gap) {
        boolean isAlone = EqualParts.countTouchesOfSameChannel(paths, row, shares) == 1;
        for (int i = 0; i < paths.length(row); i++) {
            shares[i] = paths.channelIndex(row, i) == gap && !isAlone ? 0 : 1 / shares[i];
        }
    }

    @Override
    PathMoney money() {
        return ParticipationAttribution::units;
    }

    /** Each channel has the whole value, which its touches share by the method of the largest remainder. */
    private static long[] units(ConversionPaths paths, int row, double[] shares) {
        long[] units = new long[shares.length];
        Map<Integer, List<Integer>> touchesByChannel = new TreeMap<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] == 1) {
                units[i] = paths.minorUnits(row);
            } else if (shares[i] > 0) {
                touchesByChannel
                        .computeIfAbsent(paths.channelIndex(row, i), channel -> new ArrayList<>())
                        .add(i);
            }
        }
        Money value = new Money(paths.minorUnits(row), paths.currency());
        for (List<Integer> touches : touchesByChannel.values()) {
            long[] parts = LargestRemainder.of(
                    value, DoubleStream.generate(() -> 1).limit(touches.size()).toArray());
            for (int i = 0; i < parts.length; i++) {
                units[touches.get(i)] = parts[i];
            }
        }
        return units;
    }
}
