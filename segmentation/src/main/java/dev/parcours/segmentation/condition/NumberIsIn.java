package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Holds if an attribute is one of some numbers.
 *
 * <p>The attribute is read {@linkplain dev.parcours.core.AttributeValue#asNumber() as a number}, so a text that spells
 * one counts, and 1.0 is 1. Unknown if the attribute is absent or is not a number.
 *
 * @param attribute the name of the attribute
 * @param values the numbers, at least one, kept in ascending order and without trailing zeros
 */
public record NumberIsIn(String attribute, Set<BigDecimal> values) implements AttributeCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, if there is no number, or if
     *     a number has more than 50 digits before or after the point
     */
    public NumberIsIn {
        Checks.checkName(attribute, "attribute name");
        values = values.stream()
                .map(Checks::checkNumber)
                .collect(ImmutableSortedSet.toImmutableSortedSet(BigDecimal::compareTo));
        checkArgument(!values.isEmpty(), "attribute '%s' needs at least one number to be compared with", attribute);
    }
}
