package dev.parcours.attribution.experiment;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Longs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who gets which variant.
 *
 * <p>The assignment needs no memory: it follows from the id of the experiment, the names and weights of the variants
 * and the id of the customer, on every machine and in every version of this library. With
 *
 * <pre>{@code
 * u(variant) = (first 53 bits of SHA-256 of "id\nvariant\ncustomer" in UTF-8 + 1/2) / 2^53
 * }</pre>
 *
 * <p>where {@code \n} is a line feed, a customer takes part if {@code u("")} is less than the traffic, and gets the
 * variant with the least {@code -ln(u(variant)) / weight} (weighted rendezvous hashing: Thaler and Ravishankar 1998,
 * Using name-based mappings to increase hit rates, IEEE/ACM Transactions on Networking 6(1), 1–14; Schindelhauer and
 * Schomaker 2005, Weighted distributed hash tables, SPAA 2005, 218–227). For example, in experiment {@code checkout}
 * customer {@code c-1} has u = 0.3160 of {@code control} and 0.7810 of {@code one_page}, and so, both of weight 1, gets
 * {@code one_page}.
 *
 * <ul>
 *   <li>Raising the traffic moves nobody who takes part.
 *   <li>Raising one weight, or adding a variant, moves customers into that variant only, and lowering it moves only
 *       customers out of it. Nobody moves between two others. The order of the variants plays no role.
 *   <li>That some move when weights change cannot be avoided without remembering who was where. So begin with the final
 *       weights and raise the traffic, or store the first answer.
 *   <li>Experiments of different ids assign independently of each other.
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Experiment {

    /** The variant of a {@linkplain #ofHoldOut hold-out} from which the treatment is held back: its control. */
    public static final String HOLD_OUT = "hold_out";

    /** The variant of a {@linkplain #ofHoldOut hold-out} that gets the treatment. */
    public static final String TREATED = "treated";

    private static final double LEAST_WEIGHT = 1e-9;
    private static final double GREATEST_WEIGHT = 1e9;

    private final String id;
    private final Map<String, Double> weights;
    private final double traffic;

    private Experiment(String id, Map<String, Double> weights, double traffic) {
        this.id = id;
        this.weights = weights;
        this.traffic = traffic;
    }

    /** Returns a builder of an experiment. The id is its salt: use a new one for each experiment. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Returns the experiment that holds a treatment, such as a channel, back from a share of all customers.
     *
     * @param id the id of the experiment, its salt
     * @param share the share of the customers in {@link #HOLD_OUT}, between 0 and 1; the others are {@link #TREATED}
     * @throws IllegalArgumentException if the id is blank or the share out of range
     */
    public static Experiment ofHoldOut(String id, double share) {
        checkArgument(share > 0 && share < 1, "the share of the hold-out must be between 0 and 1, but was %s", share);
        return builder(id).variant(HOLD_OUT, share).variant(TREATED, 1 - share).build();
    }

    /** Returns the id, which is the salt of the assignment. */
    public String id() {
        return id;
    }

    /** Returns the names of the variants as they were given, the control first. */
    public List<String> variants() {
        return List.copyOf(weights.keySet());
    }

    /** Returns the variant that the others are compared with, the first. */
    public String control() {
        return weights.keySet().iterator().next();
    }

    /** Returns the part of those taking part that each variant is to have, by its name; they sum to 1. */
    public Map<String, Double> shares() {
        double sum = weights.values().stream().mapToDouble(weight -> weight).sum();
        ImmutableMap.Builder<String, Double> shares = ImmutableMap.builder();
        weights.forEach((variant, weight) -> shares.put(variant, weight / sum));
        return shares.buildOrThrow();
    }

    /** Returns the share of all customers who take part, more than 0 and at most 1. */
    public double traffic() {
        return traffic;
    }

    /**
     * Returns the variant of a customer, or empty if the customer takes no part.
     *
     * @throws IllegalArgumentException if the id of the customer is blank
     */
    public Optional<String> assign(String customer) {
        checkArgument(!customer.isBlank(), "the id of a customer must not be blank");
        if (traffic < 1 && uniform("", customer) >= traffic) {
            return Optional.empty();
        }
        String variant = "";
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            // StrictMath has the same result on every machine.
            double score = -StrictMath.log(uniform(entry.getKey(), customer)) / entry.getValue();
            if (score < least) {
                least = score;
                variant = entry.getKey();
            }
        }
        return Optional.of(variant);
    }

    /** A number of the open interval from 0 to 1. */
    private double uniform(String variant, String customer) {
        byte[] hash = Hashing.sha256()
                .hashString(id + "\n" + variant + "\n" + customer, StandardCharsets.UTF_8)
                .asBytes();
        return ((Longs.fromByteArray(hash) >>> 11) + 0.5) * 0x1p-53;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Experiment that
                && id.equals(that.id)
                // Equal maps can differ in order, and the first variant is the control.
                && List.copyOf(weights.entrySet()).equals(List.copyOf(that.weights.entrySet()))
                && traffic == that.traffic;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "experiment '%s' of %s on %s of the customers".formatted(id, weights, traffic);
    }

    /** Builds an experiment. */
    public static final class Builder {

        private record Variant(String name, double weight) {}

        private final String id;
        private final List<Variant> variants = new ArrayList<>();
        private double traffic = 1;

        private Builder(String id) {
            this.id = checkNotNull(id, "id");
        }

        /**
         * Adds a variant. The first is the control.
         *
         * @param name its name
         * @param weight how many customers it gets in proportion to the other variants, from 1e-9 to 1e9
         */
        public Builder variant(String name, double weight) {
            variants.add(new Variant(checkNotNull(name, "name"), weight));
            return this;
        }

        /** Sets the share of all customers who take part, more than 0 and at most 1; 1 by default. */
        public Builder traffic(double share) {
            traffic = share;
            return this;
        }

        /**
         * Returns the experiment.
         *
         * @throws IllegalArgumentException if the id or a name is blank or has a control character, if there are fewer
         *     than two variants or two of one name, or if a weight or the traffic is out of range; the message names
         *     all that is wrong
         */
        public Experiment build() {
            List<String> problems = new ArrayList<>();
            checkText("the id", id, problems);
            if (variants.size() < 2) {
                problems.add("it needs at least two variants to compare, but has " + variants.size());
            }
            if (!(traffic > 0 && traffic <= 1)) {
                problems.add("its traffic must be more than 0 and at most 1, but was " + traffic);
            }
            Map<String, Double> weights = checkedWeights(problems);
            checkArgument(problems.isEmpty(), "experiment '%s': %s", id, String.join("; ", problems));
            return new Experiment(id, weights, traffic);
        }

        private Map<String, Double> checkedWeights(List<String> problems) {
            ImmutableMap.Builder<String, Double> weights = ImmutableMap.builder();
            Set<String> names = new HashSet<>();
            for (Variant variant : variants) {
                checkText("the name of variant '" + variant.name + "'", variant.name, problems);
                if (!(variant.weight >= LEAST_WEIGHT && variant.weight <= GREATEST_WEIGHT)) {
                    problems.add(
                            "the weight of variant '%s' must be from %s to %s, but was %s; leave out a variant that"
                                            .formatted(variant.name, LEAST_WEIGHT, GREATEST_WEIGHT, variant.weight)
                                    + " is to get nobody");
                }
                if (!names.add(variant.name)) {
                    problems.add("variant '" + variant.name + "' is there twice; rename or remove one");
                } else {
                    weights.put(variant.name, variant.weight);
                }
            }
            return weights.buildOrThrow();
        }

        private static void checkText(String what, String text, List<String> problems) {
            if (text.isBlank()) {
                problems.add(what + " must not be blank");
            }
            if (text.chars().anyMatch(Character::isISOControl)) {
                problems.add(what + " has a control character; remove it");
            }
        }
    }
}
