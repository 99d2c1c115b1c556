package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.Optional;

/** A measure of how recently, how often or for how much a customer buys, of which something is asked. */
public final class RfmTerm {

    private final RfmBasis basis;
    private final RfmMeasure measure;

    RfmTerm(RfmBasis basis, RfmMeasure measure) {
        this.basis = checkNotNull(basis, "basis");
        this.measure = checkNotNull(measure, "measure");
    }

    /** Returns the condition that it is a number of at least a bound. */
    public RfmInRange atLeast(long minimum) {
        return atLeast(BigDecimal.valueOf(minimum));
    }

    /** Returns the condition that it is a number of at least a bound. */
    public RfmInRange atLeast(BigDecimal minimum) {
        return new RfmInRange(basis, measure, Optional.of(minimum), Optional.empty());
    }

    /** Returns the condition that it is a number of at most a bound. */
    public RfmInRange atMost(long maximum) {
        return atMost(BigDecimal.valueOf(maximum));
    }

    /** Returns the condition that it is a number of at most a bound. */
    public RfmInRange atMost(BigDecimal maximum) {
        return new RfmInRange(basis, measure, Optional.empty(), Optional.of(maximum));
    }

    /**
     * Returns the condition that it is a number between two bounds, both included.
     *
     * @throws IllegalArgumentException if the minimum is above the maximum
     */
    public RfmInRange between(long minimum, long maximum) {
        return between(BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum));
    }

    /**
     * Returns the condition that it is a number between two bounds, both included.
     *
     * @throws IllegalArgumentException if the minimum is above the maximum
     */
    public RfmInRange between(BigDecimal minimum, BigDecimal maximum) {
        return new RfmInRange(basis, measure, Optional.of(minimum), Optional.of(maximum));
    }
}
