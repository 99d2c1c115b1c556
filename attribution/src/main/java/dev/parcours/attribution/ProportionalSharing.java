package dev.parcours.attribution;

import com.google.common.base.Suppliers;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.util.function.Supplier;

/**
 * The sharing of a {@link ChannelModel}: within each path channels share in proportion to factors that are fitted so
 * that, over all paths, each channel has its credit; the touches of one channel share equally.
 */
final class ProportionalSharing implements JourneySharing {

    // Most reports are never asked for a journey, so the fit waits for the first question.
    private final Supplier<double[]> ofConversions;
    private final Supplier<double[]> ofValue;

    private ProportionalSharing(Supplier<double[]> ofConversions, Supplier<double[]> ofValue) {
        this.ofConversions = Suppliers.memoize(ofConversions::get);
        this.ofValue = Suppliers.memoize(ofValue::get);
    }

    static ProportionalSharing of(ConversionPaths paths, ChannelScale credits) {
        return new ProportionalSharing(
                () -> ProportionalFit.factors(paths, PathWeights.of(paths).conversions(), credits.conversions()),
                () -> ProportionalFit.factors(paths, PathWeights.of(paths).values(), credits.values()));
    }

    @Override
    public double[] ofConversions(ConversionPaths paths, int row) {
        return shares(paths, row, ofConversions.get());
    }

    @Override
    public double[] ofValue(ConversionPaths paths, int row) {
        return shares(paths, row, ofValue.get());
    }

    @Override
    public long[] money(ConversionPaths paths, int row) {
        return LargestRemainder.of(new Money(paths.minorUnits(row), paths.currency()), ofValue(paths, row));
    }

    private static double[] shares(ConversionPaths paths, int row, double[] factors) {
        double[] shares = new double[paths.length(row)];
        EqualParts.countTouchesOfSameChannel(paths, row, shares);
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = factors[paths.channelIndex(row, i)] / shares[i];
            sum += shares[i];
        }
        if (sum == 0) {
            // None of its channels has credit.
            EqualParts.perChannel(paths, row, shares);
            return shares;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
