package dev.parcours.attribution;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.Range;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.math.BigDecimal;

/** The conversions that somebody earned, and those that nobody did: of paths without touches, and of gaps. */
record AttributableTotals(
        double attributedConversions, Money attributedValue, double unattributedConversions, Money unattributedValue) {

    static AttributableTotals of(ConversionPaths paths) {
        return of(paths, ContiguousSet.create(Range.closedOpen(0, paths.size()), DiscreteDomain.integers()));
    }

    /** Returns the totals of some rows. */
    static AttributableTotals of(ConversionPaths paths, Iterable<Integer> rows) {
        Sum attributed = new Sum();
        Sum unattributed = new Sum();
        long attributedUnits = 0;
        long unattributedUnits = 0;
        for (int row : rows) {
            if (paths.length(row) == 0) {
                unattributed.add(paths.conversions(row));
                unattributedUnits += paths.minorUnits(row);
            } else {
                attributed.add(paths.conversions(row));
                attributedUnits += paths.minorUnits(row);
            }
        }
        return new AttributableTotals(
                attributed.get(),
                new Money(attributedUnits, paths.currency()),
                unattributed.get(),
                new Money(unattributedUnits, paths.currency()));
    }

    /** Returns these totals where what is credited to gaps is not attributed. */
    AttributableTotals without(GapCredit gap) {
        // Only rounding can make a gap larger than the whole.
        double conversions = Math.min(gap.conversions(), attributedConversions);
        return new AttributableTotals(
                attributedConversions - conversions,
                attributedValue.plus(gap.value().negated()),
                unattributedConversions + conversions,
                unattributedValue.plus(gap.value()));
    }

    double conversions() {
        return attributedConversions + unattributedConversions;
    }

    BigDecimal value() {
        return attributedValue.plus(unattributedValue).amount();
    }
}
