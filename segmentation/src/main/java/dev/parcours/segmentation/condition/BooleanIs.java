package dev.parcours.segmentation.condition;

/**
 * Holds if an attribute is true, or if it is false, as asked for.
 *
 * <p>A text that spells exactly {@code true} or {@code false} is read as such, since CSV knows only text. Unknown if
 * the attribute is absent or is anything else.
 *
 * @param attribute the name of the attribute
 * @param value the value asked for
 */
public record BooleanIs(String attribute, boolean value) implements AttributeCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public BooleanIs {
        Checks.checkName(attribute, "attribute name");
    }
}
