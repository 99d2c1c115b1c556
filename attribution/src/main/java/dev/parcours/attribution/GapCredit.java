package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What is credited to touches that leave a gap, and so to nobody. */
record GapCredit(double conversions, Money value) {

    /** Returns what a report has for its gaps. */
    static GapCredit of(ConversionPaths paths, List<ChannelCredit> credits) {
        return credits.stream()
                .filter(GapCredit::isOfGap)
                .findFirst()
                .map(credit -> new GapCredit(
                        credit.conversions(), credit.money().orElseGet(() -> rounded(credit.value(), paths))))
                .orElseGet(() -> none(paths));
    }

    static boolean isOfGap(ChannelCredit credit) {
        return credit.channel().equals(ConversionPaths.GAP);
    }

    /** Returns what single paths have for their gaps. */
    static GapCredit of(ConversionPaths paths, JourneySharing sharing, List<Integer> rows) {
        int gap = ChannelPlace.of(paths.channels(), ConversionPaths.GAP);
        Sum conversions = new Sum();
        long units = 0;
        for (int row : rows) {
            if (gap >= 0 && paths.length(row) > 0 && paths.conversions(row) > 0) {
                double[] shares = sharing.ofConversions(paths, row);
                long[] money = sharing.money(paths, row);
                for (int i = 0; i < shares.length; i++) {
                    boolean isGap = paths.channelIndex(row, i) == gap;
                    conversions.add(isGap ? paths.conversions(row) * shares[i] : 0);
                    units += isGap ? money[i] : 0;
                }
            }
        }
        return new GapCredit(conversions.get(), new Money(units, paths.currency()));
    }

    private static GapCredit none(ConversionPaths paths) {
        return new GapCredit(0, Money.zero(paths.currency()));
    }

    private static Money rounded(double value, ConversionPaths paths) {
        int decimals = Money.decimals(paths.currency());
        return Money.of(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN), paths.currency());
    }
}
