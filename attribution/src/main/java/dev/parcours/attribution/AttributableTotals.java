package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPath;
import java.math.BigDecimal;
import java.util.DoubleSummaryStatistics;

/** The conversions of paths that have touches, which somebody earned, and those of paths that have none. */
record AttributableTotals(
        double attributedConversions,
        BigDecimal attributedValue,
        double unattributedConversions,
        BigDecimal unattributedValue) {

    static AttributableTotals of(Iterable<ConversionPath> paths) {
        // Sums with compensation, as plain ones lose digits over millions of paths.
        DoubleSummaryStatistics attributed = new DoubleSummaryStatistics();
        DoubleSummaryStatistics unattributed = new DoubleSummaryStatistics();
        BigDecimal attributedValue = BigDecimal.ZERO;
        BigDecimal unattributedValue = BigDecimal.ZERO;
        for (ConversionPath path : paths) {
            if (path.touches().isEmpty()) {
                unattributed.accept(path.conversions());
                unattributedValue = unattributedValue.add(path.value());
            } else {
                attributed.accept(path.conversions());
                attributedValue = attributedValue.add(path.value());
            }
        }
        return new AttributableTotals(attributed.getSum(), attributedValue, unattributed.getSum(), unattributedValue);
    }
}
