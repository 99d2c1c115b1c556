package dev.parcours.segmentation.condition;

/**
 * How recently, how often and for how much a customer buys. The first four are those of the RFM analysis of marketing
 * (Hughes (1994), Strategic Database Marketing); the other four are those that models of repeat purchase take, such as
 * BG/NBD (Fader, Hardie and Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24(2), 275–284), with
 * the conventions of the Python package lifetimes. Both schools say "recency" and "frequency" and mean something else.
 *
 * <p>For example, somebody who bought for 10 on 1 March, for 20 and 30 on 5 March and for 40 on 6 March, asked about on
 * 8 March and counted in days, has recency 2, frequency 4, total value 100 and mean value 25; repeat frequency 2, age
 * at the last purchase 5, age 7 and mean repeat value 45, which is (50 + 40) / 2.
 *
 * <p>Who never bought has frequency, repeat frequency and total value 0; the others are unknown. Values in several
 * currencies do not add up, so what is made of them is unknown; a filter on one currency helps. A purchase without a
 * value counts as one but adds nothing to a value, and if none has one, the values are unknown.
 */
public enum RfmMeasure {
    /** The number of periods since the last purchase; less is better. */
    RECENCY,
    /** The number of purchases. */
    FREQUENCY,
    /** The sum of the values of purchases. */
    TOTAL_VALUE,
    /** The mean of the values of purchases that have one. */
    MEAN_VALUE,
    /** The number of periods with a purchase after the first such period: "frequency" in lifetimes. */
    REPEAT_FREQUENCY,
    /** The number of periods from the first purchase to the last: "recency" in lifetimes. */
    AGE_AT_LAST,
    /** The number of periods since the first purchase: "T" in lifetimes. */
    AGE,
    /**
     * The mean over the periods after the first one of what was bought in each, those without any value aside; unknown
     * without repeat: "monetary value" in lifetimes, which says 0 there.
     */
    MEAN_REPEAT_VALUE;

    /** Returns whether a smaller number makes a better customer, as it does for recency alone. */
    public boolean lessIsBetter() {
        return this == RECENCY;
    }
}
