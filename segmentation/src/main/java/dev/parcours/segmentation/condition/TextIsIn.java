package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;

/**
 * Holds if an attribute is one of some texts. Upper and lower case differ.
 *
 * <p>The attribute is read {@linkplain dev.parcours.core.AttributeValue#asText() as text}, so a postcode kept as a
 * number is compared by its digits. Unknown if the attribute is absent or is a set.
 *
 * @param attribute the name of the attribute
 * @param values the texts, at least one, kept in the order of their characters
 */
public record TextIsIn(String attribute, Set<String> values) implements AttributeCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, or if there is no text
     */
    public TextIsIn {
        Checks.checkName(attribute, "attribute name");
        values = ImmutableSortedSet.copyOf(values);
        checkArgument(!values.isEmpty(), "attribute '%s' needs at least one text to be compared with", attribute);
    }
}
