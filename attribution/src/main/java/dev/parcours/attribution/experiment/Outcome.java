package dev.parcours.attribution.experiment;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;

/**
 * What became of one customer in an experiment.
 *
 * @param converted whether the customer converted
 * @param value what is compared besides, such as the money spent; 0 of a customer who spent nothing, empty if nothing
 *     is compared besides
 * @param covariate what was known of the customer before the experiment and goes with the value, such as the money
 *     spent the year before; empty if the variance is not to be reduced
 */
public record Outcome(boolean converted, OptionalDouble value, OptionalDouble covariate) {

    private static final double GREATEST = 1e15;

    /**
     * Creates an outcome.
     *
     * @throws IllegalArgumentException if a number is not finite or beyond 1e15, or if there is a covariate but no
     *     value
     */
    public Outcome {
        check("value", value);
        check("covariate", covariate);
        checkArgument(
                value.isPresent() || covariate.isEmpty(),
                "a covariate reduces the variance of a value; give the value first, 0 of a customer who spent nothing");
    }

    private static void check(String what, OptionalDouble number) {
        checkArgument(
                number.isEmpty() || Math.abs(number.getAsDouble()) <= GREATEST,
                "the %s of an outcome must be a number from -%s to %s",
                what,
                GREATEST,
                GREATEST);
    }

    /** Returns the outcome of a customer of whom nothing but the conversion is compared. */
    public static Outcome of(boolean converted) {
        return new Outcome(converted, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * Returns this outcome with a value.
     *
     * @throws IllegalArgumentException if it is not finite or beyond 1e15
     */
    public Outcome withValue(double newValue) {
        return new Outcome(converted, OptionalDouble.of(newValue), covariate);
    }

    /**
     * Returns this outcome with a covariate. It must not depend on the experiment, so take it from before.
     *
     * @throws IllegalArgumentException if it is not finite or beyond 1e15, or if there is no value
     */
    public Outcome withCovariate(double newCovariate) {
        return new Outcome(converted, value, OptionalDouble.of(newCovariate));
    }

    /** Returns nothing of what became of the customer. */
    @Override
    public String toString() {
        return "outcome of a customer";
    }
}
