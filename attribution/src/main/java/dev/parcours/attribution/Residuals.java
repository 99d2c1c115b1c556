package dev.parcours.attribution;

import com.google.common.collect.ImmutableList;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.util.List;

/** Compares the credits of channels with the sums of those of their touches. */
final class Residuals {

    private Residuals() {}

    static List<Residual> of(ConversionPaths paths, List<ChannelCredit> credits, JourneySharing sharing) {
        PathWeights weights = PathWeights.of(paths);
        double[] conversions = TouchTotals.of(paths, weights.conversions(), writing(sharing::ofConversions));
        double[] values = TouchTotals.of(paths, weights.values(), writing(sharing::ofValue));
        long[] money = paths.hasCurrency() ? money(paths, sharing) : new long[0];
        ImmutableList.Builder<Residual> residuals = ImmutableList.builder();
        for (int channel = 0; channel < conversions.length; channel++) {
            int place = channel;
            ChannelCredit credit = credits.get(channel);
            residuals.add(new Residual(
                    credit.conversions() - conversions[channel],
                    credit.value() - values[channel],
                    credit.money().map(had -> had.plus(new Money(-money[place], had.currency())))));
        }
        return residuals.build();
    }

    private interface Shares {
        double[] of(ConversionPaths paths, int row);
    }

    private static TouchShares writing(Shares shares) {
        return (paths, row, into) -> System.arraycopy(shares.of(paths, row), 0, into, 0, paths.length(row));
    }

    private static long[] money(ConversionPaths paths, JourneySharing sharing) {
        long[] totals = new long[paths.channels().size()];
        for (int row = 0; row < paths.size(); row++) {
            if (paths.minorUnits(row) > 0 && paths.length(row) > 0) {
                long[] units = sharing.money(paths, row);
                for (int i = 0; i < units.length; i++) {
                    totals[paths.channelIndex(row, i)] += units[i];
                }
            }
        }
        return totals;
    }
}
