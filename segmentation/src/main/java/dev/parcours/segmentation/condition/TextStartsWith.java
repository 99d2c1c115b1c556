package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Holds if an attribute starts with a text. Upper and lower case differ.
 *
 * <p>The attribute is read {@linkplain dev.parcours.core.AttributeValue#asText() as text}, so a postcode kept as a
 * number is compared by its digits. Unknown if the attribute is absent or is a set.
 *
 * @param attribute the name of the attribute
 * @param prefix how it has to start; not empty
 */
public record TextStartsWith(String attribute, String prefix) implements AttributeCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, or if the prefix is empty
     */
    public TextStartsWith {
        Checks.checkName(attribute, "attribute name");
        checkArgument(
                !prefix.isEmpty(),
                "every text starts with the empty one, so attribute '%s' needs another; to ask for any value, ask"
                        + " whether it is present",
                attribute);
    }
}
