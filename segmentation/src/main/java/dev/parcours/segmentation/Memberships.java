package dev.parcours.segmentation;

import dev.parcours.core.Customer;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.evaluation.Evaluator;
import dev.parcours.segmentation.evaluation.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Which segments a customer is in at an instant, why, and until when.
 *
 * <p>A customer is in the segments whose condition is {@linkplain Truth#TRUE true}, and in none whose condition is
 * unknown. Explanations and ends are worked out when asked for, so this object holds on to the customer.
 */
public final class Memberships {

    private final SegmentationEngine engine;
    private final Customer customer;
    private final Instant asOf;
    private final long[] holds;

    Memberships(SegmentationEngine engine, Customer customer, Instant asOf) {
        this.engine = engine;
        this.customer = customer;
        this.asOf = asOf;
        holds = engine.plan().match(customer, asOf);
    }

    /** Returns the id of the customer. */
    public String customer() {
        return customer.id();
    }

    /** Returns the instant that the answers are for. */
    public Instant asOf() {
        return asOf;
    }

    /** Returns the position in the cycle. */
    public CyclePosition position() {
        return facts().position();
    }

    /** Returns the segments that the customer is in, in the order of the rules. */
    public List<Segment> in() {
        List<Segment> in = new ArrayList<>();
        for (int word = 0; word < holds.length; word++) {
            for (long left = holds[word]; left != 0; left &= left - 1) {
                in.add(engine.segments().get((word << 6) + Long.numberOfTrailingZeros(left)));
            }
        }
        return Collections.unmodifiableList(in);
    }

    /**
     * Returns whether the customer is in a segment.
     *
     * @throws IllegalArgumentException if the engine has no rule for the segment
     */
    public boolean isIn(Segment segment) {
        int index = engine.indexOf(segment.id());
        return (holds[index >> 6] >> index & 1) == 1;
    }

    /**
     * Returns the answer to the condition of a segment, which tells those that are out from those of whom too little is
     * known.
     *
     * @throws IllegalArgumentException if the engine has no rule for the segment
     */
    public Truth truth(Segment segment) {
        return isIn(segment) ? Truth.TRUE : Evaluator.truth(rule(segment).condition(), facts());
    }

    /**
     * Returns why the customer is in a segment, or what is missing.
     *
     * @throws IllegalArgumentException if the engine has no rule for the segment
     */
    public Explanation explain(Segment segment) {
        return Explanation.of(rule(segment).condition(), facts());
    }

    /**
     * Returns the next instant at which time alone changes whether the customer is in a segment: the earliest instant
     * after {@link #asOf()} for which the answer by what is known now, every later interaction, attribute and consent
     * left out, is another. Empty if time alone will never change it.
     *
     * <p>For example, with 2 interactions 1 and 6 days before {@code asOf} and a condition of at least 2 within 7 days,
     * the customer is in until 1 day after {@code asOf}: at that instant the older one is 7 days old and counts no
     * more.
     *
     * @throws IllegalArgumentException if the engine has no rule for the segment
     */
    public Optional<Instant> validUntil(Segment segment) {
        return Evaluator.validUntil(rule(segment).condition(), facts());
    }

    private Facts facts() {
        return Facts.of(customer, asOf, engine.around());
    }

    private SegmentRule rule(Segment segment) {
        return engine.rules().get(engine.indexOf(segment.id()));
    }

    /** Returns the customer's id, the instant and the number of segments; no attribute of the customer. */
    @Override
    public String toString() {
        return "customer %s at %s: in %s of %s segments".formatted(customer.id(), asOf, BitSet.valueOf(holds).cardinality(), engine.rules().size());
    }
}
