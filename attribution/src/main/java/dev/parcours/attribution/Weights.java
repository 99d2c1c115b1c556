package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;

/** Checks weights that users give. */
final class Weights {

    // So that no sum over the touches of a path overflows, and no part underflows.
    private static final double MIN = 1e-100;
    private static final double MAX = 1e100;

    private Weights() {}

    /**
     * Returns weights in the order of their names.
     *
     * @throws IllegalArgumentException if there is none, if a name is blank, or if a weight is negative or not a number
     */
    static ImmutableSortedMap<String, Double> checked(Map<String, Double> weights) {
        checkArgument(!weights.isEmpty(), "give at least one weight");
        weights.forEach((name, weight) -> {
            checkArgument(!name.isBlank(), "the name that has the weight %s must not be blank", weight);
            check(weight, name);
        });
        return ImmutableSortedMap.copyOf(weights);
    }

    static double check(double weight, String of) {
        checkArgument(
                weight == 0 || (weight >= MIN && weight <= MAX),
                "the weight of '%s' must be 0 or between %s and %s, but was %s",
                of,
                MIN,
                MAX,
                weight);
        return weight;
    }
}
