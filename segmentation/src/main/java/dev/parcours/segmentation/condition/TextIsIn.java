package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;

/**
 * Holds if an attribute is one of some texts.
 *
 * <p>The attribute is read {@linkplain dev.parcours.core.AttributeValue#asText() as text}, so a postcode kept as a
 * number is compared by its digits. Unknown if the attribute is absent or is a set.
 *
 * @param attribute the name of the attribute
 * @param values the texts, at least one, kept in the order of their characters
 * @param comparison when two texts count as the same
 */
public record TextIsIn(String attribute, Set<String> values, TextComparison comparison)
        implements AttributeCondition, ComparesText<TextIsIn> {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, or if there is no text
     */
    public TextIsIn {
        Checks.checkName(attribute, "attribute name");
        values = ImmutableSortedSet.copyOf(values);
        checkArgument(!values.isEmpty(), "attribute '%s' needs at least one text to be compared with", attribute);
        checkNotNull(comparison, "comparison");
    }

    /**
     * Creates the condition with texts compared exactly.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, or if there is no text
     */
    public TextIsIn(String attribute, Set<String> values) {
        this(attribute, values, TextComparison.EXACT);
    }

    @Override
    public TextIsIn comparing(TextComparison newComparison) {
        return new TextIsIn(attribute, values, newComparison);
    }
}
