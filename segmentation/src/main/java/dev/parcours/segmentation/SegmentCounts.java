package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.ConfidenceInterval;
import dev.parcours.core.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Counts customers by segment and by pair of segments. What is counted depends neither on the order of the customers
 * nor on how they were shared out: parts of it can be counted apart and merged, and a customer can be taken out again.
 *
 * <pre>{@code
 * SegmentCounts counts = SegmentCounts.of(engine);
 * customers.forEach(customer -> counts.add(engine.evaluate(customer, asOf)));
 * counts.size(hotProspects);
 * counts.overlap(hotProspects, reachableBySms);
 * counts.estimatedSize(hotProspects, 2_000_000, 0.95);     // where the customers counted were drawn at random
 * }</pre>
 *
 * <p>Takes memory for the pairs of segments that have a customer in common. Not thread-safe.
 */
public final class SegmentCounts {

    private final SegmentationEngine engine;
    private final Map<Pair, Long> overlaps = new HashMap<>();
    private long customers;

    private SegmentCounts(SegmentationEngine engine) {
        this.engine = engine;
    }

    /** Returns the counts of no customers yet. */
    public static SegmentCounts of(SegmentationEngine engine) {
        return new SegmentCounts(checkNotNull(engine, "engine"));
    }

    /**
     * Counts a customer.
     *
     * @throws IllegalArgumentException if the memberships are by other rules
     */
    public void add(Memberships memberships) {
        count(memberships, 1);
    }

    /**
     * Takes out a customer that was counted with these memberships.
     *
     * @throws IllegalArgumentException if the memberships are by other rules, or if no such customer can have been
     *     counted; the counts then stay as they were
     */
    public void remove(Memberships memberships) {
        List<Segment> in = memberships.in();
        boolean wasCounted =
                customers > 0 && in.stream().allMatch(a -> in.stream().allMatch(b -> overlap(a, b) > 0));
        checkArgument(
                wasCounted,
                "customer '%s' cannot have been counted with these memberships; remove what was added",
                memberships.customer());
        count(memberships, -1);
    }

    private void count(Memberships memberships, int by) {
        checkArgument(
                memberships.engine().equals(engine),
                "the memberships are by other rules than the counts; evaluate customers with the engine of the counts");
        customers += by;
        List<Segment> in = memberships.in();
        for (int i = 0; i < in.size(); i++) {
            for (int j = i; j < in.size(); j++) {
                change(Pair.of(engine, in.get(i), in.get(j)), by);
            }
        }
    }

    private void change(Pair pair, long by) {
        overlaps.merge(pair, by, (before, more) -> before + more == 0 ? null : before + more);
    }

    /**
     * Adds what another counted.
     *
     * @throws IllegalArgumentException if the other counts by other rules
     */
    public void merge(SegmentCounts other) {
        checkArgument(other.engine.equals(engine), "counts by different rules cannot be merged");
        Map.copyOf(other.overlaps).forEach(this::change);
        customers += other.customers;
    }

    /** Returns how many customers were counted. */
    public long customers() {
        return customers;
    }

    /**
     * Returns how many of them are in a segment.
     *
     * @throws IllegalArgumentException if the engine has no rule for the segment
     */
    public long size(Segment segment) {
        return overlap(segment, segment);
    }

    /**
     * Returns how many of them are in both of two segments; of a segment and itself, its size.
     *
     * @throws IllegalArgumentException if the engine has no rule for one of them
     */
    public long overlap(Segment one, Segment other) {
        return overlaps.getOrDefault(Pair.of(engine, one, other), 0L);
    }

    /**
     * Returns the size of a segment as a share of the customers counted, or empty if none was.
     *
     * @throws IllegalArgumentException if the engine has no rule for the segment
     */
    public OptionalDouble share(Segment segment) {
        long size = size(segment);
        return customers == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) size / customers);
    }

    /**
     * Returns the share of a segment among all customers there are, of whom those counted are a random sample: its
     * {@linkplain ConfidenceInterval#ofShare score interval}; empty if none was counted.
     *
     * @param level how often such intervals hold the true share, between 0 and 1
     * @throws IllegalArgumentException if the engine has no rule for the segment or if the level is out of range
     */
    public Optional<ConfidenceInterval> shareInterval(Segment segment, double level) {
        long size = size(segment);
        return customers == 0 ? Optional.empty() : Optional.of(ConfidenceInterval.ofShare(size, customers, level));
    }

    /**
     * Returns how many of all customers there are may be in a segment, where those counted are a random sample of them:
     * the {@linkplain #shareInterval interval of the share} times their number, and at least those that were seen;
     * empty if none was counted. If all were counted it is the size itself.
     *
     * <p>For example, 7 of 10 counted are in the segment, and there are 1,000 customers: 396.8 to 892.2 of them at the
     * level 0.95. The interval is that of an unlimited number of customers, so it is somewhat too wide if a large part
     * of them was counted.
     *
     * @param allCustomers how many customers there are, at least as many as were counted
     * @param level how often such intervals hold the true number, between 0 and 1
     * @throws IllegalArgumentException if the engine has no rule for the segment or if a number is out of range
     */
    public Optional<ConfidenceInterval> estimatedSize(Segment segment, long allCustomers, double level) {
        checkArgument(
                allCustomers >= customers,
                "there must be at least the %s customers that were counted, but it was %s",
                customers,
                allCustomers);
        long size = size(segment);
        return shareInterval(segment, level).map(share -> {
            double least = size;
            double most = allCustomers - (customers - size);
            double lower = Math.max(least, share.lower() * allCustomers);
            double upper = Math.min(most, share.upper() * allCustomers);
            return new ConfidenceInterval(Math.min(lower, most), Math.max(least, upper), level);
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SegmentCounts that
                && engine.equals(that.engine)
                && customers == that.customers
                && overlaps.equals(that.overlaps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(customers, overlaps);
    }

    /** Returns the numbers of customers and segments. */
    @Override
    public String toString() {
        return "%s customers in %s segments".formatted(customers, engine.rules().size());
    }

    /** Two segments by their place among the rules, the first first. */
    private record Pair(int first, int second) {

        static Pair of(SegmentationEngine engine, Segment one, Segment other) {
            int a = engine.indexOf(one.id());
            int b = engine.indexOf(other.id());
            return new Pair(Math.min(a, b), Math.max(a, b));
        }
    }
}
