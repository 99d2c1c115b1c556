package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model that shares each conversion out among the touches of its own path. */
abstract non-sealed class TouchModel implements AttributionModel {

    /** Returns the choices of the model, as codes by name. */
    abstract Map<String, String> conventions();

    /**
     * Refuses paths to which the model cannot be applied.
     *
     * @throws IllegalArgumentException if it cannot
     */
    void check(ConversionPaths paths) {}

    /** Returns how conversions are shared out. A rule does so without looking at the weights, other models learn. */
    abstract TouchShares shares(ConversionPaths paths, PathWeights weights);

    /** Returns how conversions are shared out if paths weigh what was observed. */
    TouchShares shares(ConversionPaths paths) {
        return shares(paths, PathWeights.of(paths));
    }

    /** Returns the paths over which the shares are summed: all, unless others need not be looked at. */
    ConversionPaths summed(ConversionPaths paths) {
        return paths;
    }

    /** Returns how the value of a path is divided into minor units. */
    PathMoney money() {
        return PathMoney.SHARED_OUT;
    }

    @Override
    public final AttributionReport attribute(ConversionPaths paths) {
        check(paths);
        TouchShares shares = shares(paths);
        ConversionPaths summed = summed(paths);
        Optional<long[]> money =
                paths.hasCurrency() ? Optional.of(MoneyTotals.of(summed, shares, money())) : Optional.empty();
        ChannelScale totals = TouchTotals.of(summed, shares);
        List<ChannelCredit> credits = ChannelCredits.of(paths, totals.conversions(), totals.values(), money);
        return new AttributionReport(this, conventions(), paths, credits, new TouchSharing(shares, money()));
    }
}
