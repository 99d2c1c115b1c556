package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Holds if an attribute is a number within bounds, which belong to the range.
 *
 * <p>The attribute is read {@linkplain dev.parcours.core.AttributeValue#asNumber() as a number}, so a text that spells
 * one counts. Unknown if the attribute is absent or is not a number. For example, with 18 and 25 the numbers 18, 18.5
 * and 25 are in range, 17.99 and 25.01 are not.
 *
 * @param attribute the name of the attribute
 * @param minimum the smallest number in range, or empty for no lower bound
 * @param maximum the largest number in range, or empty for no upper bound
 */
public record NumberInRange(String attribute, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum)
        implements AttributeCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, if there is no bound, if the
     *     minimum is above the maximum, or if a bound has more than 50 digits before or after the point
     */
    public NumberInRange {
        Checks.checkName(attribute, "attribute name");
        minimum = minimum.map(Checks::checkNumber);
        maximum = maximum.map(Checks::checkNumber);
        checkArgument(
                minimum.isPresent() || maximum.isPresent(),
                "the range of attribute '%s' needs a bound; to ask for any value, ask whether it is present",
                attribute);
        checkArgument(
                minimum.isEmpty() || maximum.isEmpty() || minimum.get().compareTo(maximum.get()) <= 0,
                "the range of attribute '%s' is empty: at least %s and at most %s; exchange the bounds",
                attribute,
                minimum.orElse(BigDecimal.ZERO),
                maximum.orElse(BigDecimal.ZERO));
    }
}
