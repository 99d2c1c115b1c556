package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.util.stream.IntStream;

/** The conversions that somebody earned, and those that nobody did: of paths without touches, and of gaps. */
record AttributableTotals(
        double attributedConversions, Money attributedValue, double unattributedConversions, Money unattributedValue) {

    static AttributableTotals of(ConversionPaths paths) {
        ConversionPaths converting = paths.converting();
        return of(converting, IntStream.range(0, converting.size()));
    }

    /** Returns the totals of some rows. */
    static AttributableTotals of(ConversionPaths paths, IntStream rows) {
        Sum attributed = new Sum();
        Sum unattributed = new Sum();
        long[] units = new long[2];
        rows.forEach(row -> {
            boolean hasTouch = paths.length(row) > 0;
            (hasTouch ? attributed : unattributed).add(paths.conversions(row));
            units[hasTouch ? 1 : 0] += paths.minorUnits(row);
        });
        return new AttributableTotals(
                attributed.get(),
                new Money(units[1], paths.currency()),
                unattributed.get(),
                new Money(units[0], paths.currency()));
    }

    /** Returns these totals where what is credited to gaps is not attributed. */
    AttributableTotals without(GapCredit gap) {
        // Only rounding can make a gap larger than the whole.
        double conversions = Math.min(gap.conversions(), attributedConversions);
        Money value = gap.value().minorUnits() < attributedValue.minorUnits() ? gap.value() : attributedValue;
        return new AttributableTotals(
                attributedConversions - conversions,
                attributedValue.plus(value.negated()),
                unattributedConversions + conversions,
                unattributedValue.plus(value));
    }

    double conversions() {
        return attributedConversions + unattributedConversions;
    }

    BigDecimal value() {
        return attributedValue.plus(unattributedValue).amount();
    }
}
