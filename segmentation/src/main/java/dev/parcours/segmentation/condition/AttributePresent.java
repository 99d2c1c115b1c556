package dev.parcours.segmentation.condition;

/**
 * Holds if an attribute is known, whatever its value and type; false if it is absent, never unknown.
 *
 * @param attribute the name of the attribute
 */
public record AttributePresent(String attribute) implements AttributeCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public AttributePresent {
        Checks.checkName(attribute, "attribute name");
    }
}
