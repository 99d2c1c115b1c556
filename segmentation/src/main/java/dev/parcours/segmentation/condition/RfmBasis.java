package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.ZoneId;

/**
 * What recency, frequency and money are counted on: which interactions are purchases, and the periods of the calendar
 * in which they are counted. Purchases of one period, such as one day, are one occasion to buy.
 *
 * <p>An age is a number of periods: that from a Monday at 23:59 to the Tuesday at 00:01 is one day. What lies beyond
 * the years ±999,900,000, where the calendar ends, is no purchase.
 *
 * @param purchases which interactions are purchases
 * @param unit the kind of period
 * @param zone the time zone in which the calendar is read
 */
public record RfmBasis(InteractionFilter purchases, CalendarUnit unit, ZoneId zone) {

    /** Creates a basis. */
    public RfmBasis {
        checkNotNull(purchases, "purchases");
        checkNotNull(unit, "unit");
        checkNotNull(zone, "zone");
    }

    /** Returns the basis of purchases counted in days. */
    public static RfmBasis daily(InteractionFilter purchases, ZoneId zone) {
        return new RfmBasis(purchases, CalendarUnit.DAY, zone);
    }
}
