package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Customer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Some customers of a population: those in a segment, or what sets of them have in common. Immutable and thread-safe.
 */
public final class Audience {

    private final Population population;
    private final long[] members;

    Audience(Population population, long[] members) {
        this.population = population;
        this.members = members;
    }

    /** Returns how many words of 64 bits there are for so many customers. */
    static int words(int customers) {
        return (customers + 63) >>> 6;
    }

    /** Returns how many customers there are. */
    public int size() {
        int size = 0;
        for (long word : members) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** Returns the customers in the order of the population. */
    public List<Customer> customers() {
        List<Customer> customers = new ArrayList<>(size());
        for (int word = 0; word < members.length; word++) {
            for (long left = members[word]; left != 0; left &= left - 1) {
                customers.add(population.customers().get((word << 6) + Long.numberOfTrailingZeros(left)));
            }
        }
        return List.copyOf(customers);
    }

    /**
     * Returns those who are in both.
     *
     * @throws IllegalArgumentException if the other is of another population
     */
    public Audience and(Audience other) {
        return with(other, (mine, others) -> mine & others);
    }

    /**
     * Returns those who are in at least one of both.
     *
     * @throws IllegalArgumentException if the other is of another population
     */
    public Audience or(Audience other) {
        return with(other, (mine, others) -> mine | others);
    }

    /**
     * Returns those who are in this and not in the other.
     *
     * @throws IllegalArgumentException if the other is of another population
     */
    public Audience without(Audience other) {
        return with(other, (mine, others) -> mine & ~others);
    }

    private Audience with(Audience other, LongBinaryOperator operator) {
        checkArgument(
                population == other.population,
                "audiences of two populations cannot be joined; ask both of the same population object");
        long[] joined = new long[members.length];
        Arrays.setAll(joined, word -> operator.applyAsLong(members[word], other.members[word]));
        return new Audience(population, joined);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Audience that && population == that.population && Arrays.equals(members, that.members);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(members);
    }

    /** Returns the numbers of customers. */
    @Override
    public String toString() {
        return "%s of %s customers".formatted(size(), population.customers().size());
    }
}
