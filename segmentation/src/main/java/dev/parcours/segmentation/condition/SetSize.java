package dev.parcours.segmentation.condition;

import java.util.OptionalInt;

/**
 * Holds if an attribute that is a set, such as the interests, has a number of members within bounds, which belong to
 * the range.
 *
 * <p>Unknown if the attribute is absent or is not a set; an empty set has 0 members, which is known.
 *
 * @param attribute the name of the attribute
 * @param minimum the smallest number of members, at least 0
 * @param maximum the largest number of members, or empty for no upper bound
 */
public record SetSize(String attribute, int minimum, OptionalInt maximum) implements AttributeCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, if a number is negative, if
     *     the minimum is above the maximum, or if every number would hold
     */
    public SetSize {
        Checks.checkName(attribute, "attribute name");
        Checks.checkTimes(minimum, maximum, "members of '%s'".formatted(attribute));
    }
}
