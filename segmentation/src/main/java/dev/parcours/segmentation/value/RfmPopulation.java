package dev.parcours.segmentation.value;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Customer;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmMeasure;
import dev.parcours.segmentation.condition.RfmScale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The distribution of recency, frequency and total value over customers, from which scores by quantiles are made: each
 * score goes to about a fifth of them.
 *
 * <p>The bar of score {@code s} is the worst value that occurs such that at least {@code (s - 1) / 5} of the customers
 * have a worse one; if there is none, since many share the best value, the bar is that best value. Customers of equal
 * values have equal scores, so many ties make fifths unequal and leave scores out. The best value always scores 5, and
 * the worst one 1 unless all are equal. For example, of the frequencies 1, 1, 1, 1, 1, 1, 1, 2, 3, 9 the bars are 2, 2,
 * 2 and 3: one purchase scores 1, since nobody has fewer, two score 4, and three or nine score 5.
 *
 * <p>Only customers who bought count, and of each measure only those of whom it is known. Adding and merging in any
 * order gives the same result. Memory grows with the number of different values. Not thread-safe.
 */
public final class RfmPopulation {

    private static final List<RfmMeasure> MEASURES =
            List.of(RfmMeasure.RECENCY, RfmMeasure.FREQUENCY, RfmMeasure.TOTAL_VALUE);

    private final RfmBasis basis;
    private final Map<RfmMeasure, NavigableMap<BigDecimal, Long>> counts = new LinkedHashMap<>();

    private RfmPopulation(RfmBasis basis) {
        this.basis = checkNotNull(basis, "basis");
        MEASURES.forEach(measure -> counts.put(measure, new TreeMap<>(worstFirst(measure))));
    }

    private static Comparator<BigDecimal> worstFirst(RfmMeasure measure) {
        return measure.lessIsBetter() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }

    /** Returns the population of nobody. */
    public static RfmPopulation of(RfmBasis basis) {
        return new RfmPopulation(basis);
    }

    /** Counts a customer by what was known at an instant; one who had not bought yet is left out. */
    public void add(Customer customer, Instant asOf) {
        figures(customer, asOf).forEach((measure, value) -> of(measure).merge(value, 1L, Long::sum));
    }

    /**
     * Takes back a customer who was added with the same history and instant.
     *
     * @throws IllegalArgumentException if there is nobody of his values
     */
    public void remove(Customer customer, Instant asOf) {
        Map<RfmMeasure, BigDecimal> figures = figures(customer, asOf);
        figures.forEach((measure, value) -> checkArgument(
                of(measure).containsKey(value), "customer '%s' was not added; remove whom you added", customer.id()));
        figures.forEach((measure, value) ->
                of(measure).computeIfPresent(value, (same, count) -> count == 1 ? null : count - 1));
    }

    private Map<RfmMeasure, BigDecimal> figures(Customer customer, Instant asOf) {
        Rfm rfm = Rfm.of(basis);
        Map<RfmMeasure, BigDecimal> figures = new LinkedHashMap<>();
        if (rfm.marketing(customer, asOf).isPresent()) {
            MEASURES.forEach(
                    measure -> rfm.measure(measure, customer, asOf).ifPresent(value -> figures.put(measure, value)));
        }
        return figures;
    }

    /**
     * Adds those that another population counts, which is left as it is.
     *
     * @throws IllegalArgumentException if it is on another basis, or this very one
     */
    public void merge(RfmPopulation other) {
        checkArgument(other != this, "a population cannot be merged with itself");
        checkArgument(basis.equals(other.basis), "populations on different bases do not merge; count both on one");
        other.counts.forEach((measure, values) ->
                values.forEach((value, count) -> of(measure).merge(value, count, Long::sum)));
    }

    /** Returns of how many customers a measure is known. */
    public long size(RfmMeasure measure) {
        return of(measure).values().stream().mapToLong(Long::longValue).sum();
    }

    private NavigableMap<BigDecimal, Long> of(RfmMeasure measure) {
        NavigableMap<BigDecimal, Long> values = counts.get(measure);
        checkArgument(values != null, "a population knows %s, not %s", MEASURES, measure);
        return values;
    }

    /**
     * Returns the scores by fifths of the population.
     *
     * @throws IllegalArgumentException if a measure is known of nobody
     */
    public RfmScores scores() {
        return new RfmScores(scale(RfmMeasure.RECENCY), scale(RfmMeasure.FREQUENCY), scale(RfmMeasure.TOTAL_VALUE));
    }

    private RfmScale scale(RfmMeasure measure) {
        checkArgument(size(measure) > 0, "%s is known of nobody, so there are no quantiles; add customers", measure);
        List<BigDecimal> bars = new ArrayList<>();
        for (int score = RfmScale.LOWEST + 1; score <= RfmScale.HIGHEST; score++) {
            bars.add(bar(of(measure), (score - RfmScale.LOWEST) * size(measure)));
        }
        return new RfmScale(basis, measure, bars);
    }

    /** Returns the worst value that as many fifths of customers are worse than, or else the best value. */
    private static BigDecimal bar(NavigableMap<BigDecimal, Long> worstFirst, long fifths) {
        long worse = 0;
        for (Map.Entry<BigDecimal, Long> entry : worstFirst.entrySet()) {
            if (RfmScale.HIGHEST * worse >= fifths) {
                return entry.getKey();
            }
            worse += entry.getValue();
        }
        return worstFirst.lastKey();
    }
}
