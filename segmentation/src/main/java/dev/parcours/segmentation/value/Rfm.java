package dev.parcours.segmentation.value;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static dev.parcours.segmentation.condition.RfmMeasure.AGE;
import static dev.parcours.segmentation.condition.RfmMeasure.AGE_AT_LAST;
import static dev.parcours.segmentation.condition.RfmMeasure.FREQUENCY;
import static dev.parcours.segmentation.condition.RfmMeasure.MEAN_REPEAT_VALUE;
import static dev.parcours.segmentation.condition.RfmMeasure.MEAN_VALUE;
import static dev.parcours.segmentation.condition.RfmMeasure.RECENCY;
import static dev.parcours.segmentation.condition.RfmMeasure.REPEAT_FREQUENCY;
import static dev.parcours.segmentation.condition.RfmMeasure.TOTAL_VALUE;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmMeasure;
import dev.parcours.segmentation.evaluation.Purchases;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Works out how recently, how often and for how much one customer buys, by what was known at an instant. What the
 * measures mean stands at {@link RfmMeasure}.
 *
 * <p>In the convention of lifetimes the result is that of its {@code summary_data_from_transaction_data}, with the unit
 * of the basis as {@code freq} and {@link #withMultiplier} as {@code freq_multiplier}. For example, days in weeks are
 * {@code Rfm.of(RfmBasis.daily(purchases, zone)).withMultiplier(7)}. Money differs in one point: without repeat it is
 * empty here and 0 there.
 *
 * <p>The cost is one pass over the history. This class is immutable and thread-safe.
 */
public final class Rfm {

    private final RfmBasis basis;
    private final int multiplier;

    private Rfm(RfmBasis basis, int multiplier) {
        this.basis = basis;
        this.multiplier = multiplier;
    }

    /** Returns the calculation on a basis, with ages in its periods. */
    public static Rfm of(RfmBasis basis) {
        return new Rfm(checkNotNull(basis, "basis"), 1);
    }

    /**
     * Returns the same calculation with ages in units of so many periods, which are then rounded to 34 digits.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public Rfm withMultiplier(int periods) {
        checkArgument(periods > 0, "a unit is at least one period, but was %s", periods);
        return new Rfm(basis, periods);
    }

    /** Returns a measure of a customer; empty if it is unknown. */
    public Optional<BigDecimal> measure(RfmMeasure measure, Customer customer, Instant asOf) {
        return measure(measure, purchases(customer, asOf), asOf);
    }

    /** Returns the figures of models of repeat purchase; empty if the customer has not bought yet. */
    public Optional<RepeatPurchases> lifetimes(Customer customer, Instant asOf) {
        Purchases purchases = purchases(customer, asOf);
        return purchases.isEmpty()
                ? Optional.empty()
                : Optional.of(new RepeatPurchases(
                        known(REPEAT_FREQUENCY, purchases, asOf).intValueExact(),
                        known(AGE_AT_LAST, purchases, asOf),
                        known(AGE, purchases, asOf),
                        measure(MEAN_REPEAT_VALUE, purchases, asOf)));
    }

    /** Returns the figures of the RFM analysis of marketing; empty if the customer has not bought yet. */
    public Optional<PurchaseHabit> marketing(Customer customer, Instant asOf) {
        Purchases purchases = purchases(customer, asOf);
        return purchases.isEmpty()
                ? Optional.empty()
                : Optional.of(new PurchaseHabit(
                        known(RECENCY, purchases, asOf),
                        known(FREQUENCY, purchases, asOf).intValueExact(),
                        measure(TOTAL_VALUE, purchases, asOf),
                        measure(MEAN_VALUE, purchases, asOf)));
    }

    private Purchases purchases(Customer customer, Instant asOf) {
        checkNotNull(asOf, "asOf");
        List<Interaction> known = customer.history().stream()
                .filter(interaction -> !interaction.time().isAfter(asOf))
                .toList();
        return Purchases.in(known, basis);
    }

    private BigDecimal known(RfmMeasure measure, Purchases purchases, Instant asOf) {
        return measure(measure, purchases, asOf).orElseThrow();
    }

    private Optional<BigDecimal> measure(RfmMeasure measure, Purchases purchases, Instant asOf) {
        Optional<BigDecimal> value = purchases.measure(measure, asOf);
        return multiplier > 1 && isAge(measure)
                ? value.map(age -> age.divide(BigDecimal.valueOf(multiplier), MathContext.DECIMAL128))
                : value;
    }

    private static boolean isAge(RfmMeasure measure) {
        return measure == RECENCY || measure == AGE_AT_LAST || measure == AGE;
    }
}
