package dev.parcours.segmentation;

import dev.parcours.core.Customer;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.evaluation.Evaluator;
import dev.parcours.segmentation.evaluation.Facts;
import dev.parcours.segmentation.evaluation.Surroundings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Selects the customers of whom a condition is true. "Not" asks its part for those of whom it is false, and so on down;
 * so all that is ever needed are sets of customers with a wanted answer, as one word for 64 customers.
 */
final class Selection {

    private final Population population;
    private final Surroundings around;
    private final Instant asOf;

    private Selection(Population population, Surroundings around, Instant asOf) {
        this.population = population;
        this.around = around;
        this.asOf = asOf;
    }

    /** Returns the customers of a population of whom a condition is true at an instant. */
    static Audience of(Condition condition, Population population, Surroundings around, Instant asOf) {
        return new Audience(population, new Selection(population, around, asOf).select(condition, Truth.TRUE));
    }

    private long[] select(Condition condition, Truth wanted) {
        boolean isTrueWanted = wanted == Truth.TRUE;
        if (condition instanceof Not not) {
            return select(not.part(), wanted.not());
        }
        if (condition instanceof AllOf) {
            return joined(condition.parts(), wanted, isTrueWanted);
        }
        if (condition instanceof AnyOf) {
            return joined(condition.parts(), wanted, !isTrueWanted);
        }
        return condition instanceof AttributeCondition attribute
                ? attribute(attribute, wanted)
                : oneByOne(condition, wanted);
    }

    private long[] joined(List<Condition> parts, Truth wanted, boolean areAllNeeded) {
        LongBinaryOperator join = areAllNeeded ? (a, b) -> a & b : (a, b) -> a | b;
        long[] joined = select(parts.get(0), wanted);
        for (Condition part : parts.subList(1, parts.size())) {
            long[] next = select(part, wanted);
            for (int word = 0; word < joined.length; word++) {
                joined[word] = join.applyAsLong(joined[word], next[word]);
            }
        }
        return joined;
    }

    private long[] attribute(AttributeCondition condition, Truth wanted) {
        @Nullable Column column = population.column(condition.attribute());
        if (column == null) {
            return allOrNobody(Evaluator.ofAttribute(condition, Optional.empty(), asOf, around) == wanted);
        }
        return column.select(value -> Evaluator.ofAttribute(condition, value, asOf, around) == wanted, asOf);
    }

    private long[] allOrNobody(boolean isAll) {
        int customers = population.customers().size();
        long[] selected = new long[Audience.words(customers)];
        if (isAll && customers > 0) {
            Arrays.fill(selected, -1L);
            selected[selected.length - 1] = -1L >>> -customers;
        }
        return selected;
    }

    private long[] oneByOne(Condition condition, Truth wanted) {
        List<Customer> customers = population.customers();
        long[] selected = new long[Audience.words(customers.size())];
        for (int i = 0; i < customers.size(); i++) {
            Facts facts = Facts.of(customers.get(i), asOf, around);
            if (Evaluator.truth(condition, facts) == wanted) {
                selected[i >> 6] |= 1L << i;
            }
        }
        return selected;
    }
}
