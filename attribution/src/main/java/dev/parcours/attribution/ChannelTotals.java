package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.Touch;
import dev.parcours.core.Money;
import java.util.Currency;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Adds up what the touches of each channel earn, path by path. */
final class ChannelTotals {

    private final ConversionPaths paths;
    private final Map<String, Total> totals = new HashMap<>();

    ChannelTotals(ConversionPaths paths) {
        this.paths = paths;
    }

    void add(ConversionPath path, double[] shares) {
        List<Money> money = money(paths, path, shares);
        double value = path.value().doubleValue();
        for (int i = 0; i < shares.length; i++) {
            Touch touch = path.touches().get(i);
            Total total = total(touch.channel());
            total.conversions.accept(path.conversions() * shares[i]);
            total.value.accept(value * shares[i]);
            total.minorUnits += money.isEmpty() ? 0 : money.get(i).minorUnits();
        }
    }

    /** Returns the money of each touch of a path, or nothing if the currency is not stated. */
    static List<Money> money(ConversionPaths paths, ConversionPath path, double[] shares) {
        return paths.hasCurrency() ? Money.of(path.value(), paths.currency()).share(shares) : List.of();
    }

    List<ChannelCredit> credits() {
        return paths.channels().stream().map(this::credit).toList();
    }

    private ChannelCredit credit(String channel) {
        Total total = total(channel);
        Currency currency = paths.currency();
        return new ChannelCredit(
                channel,
                total.conversions.getSum(),
                total.value.getSum(),
                paths.hasCurrency() ? Optional.of(new Money(total.minorUnits, currency)) : Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private Total total(String channel) {
        return totals.computeIfAbsent(channel, name -> new Total());
    }

    private static final class Total {
        private final DoubleSummaryStatistics conversions = new DoubleSummaryStatistics();
        private final DoubleSummaryStatistics value = new DoubleSummaryStatistics();
        private long minorUnits;
    }
}
