package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * Holds if an attribute starts with a text.
 *
 * <p>The attribute is read {@linkplain dev.parcours.core.AttributeValue#asText() as text}, so a postcode kept as a
 * number is compared by its digits. Unknown if the attribute is absent or is a set.
 *
 * @param attribute the name of the attribute
 * @param prefix how it has to start; not empty
 * @param comparison when two texts count as the same
 */
public record TextStartsWith(String attribute, String prefix, TextComparison comparison)
        implements AttributeCondition, ComparesText<TextStartsWith> {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, or if the prefix is empty or
     *     consists of nothing that is compared
     */
    public TextStartsWith {
        Checks.checkName(attribute, "attribute name");
        checkNotNull(comparison, "comparison");
        checkArgument(
                !comparison.keyOf(prefix).isEmpty(),
                "every text starts with the empty one, so attribute '%s' needs another; to ask for any value, ask"
                        + " whether it is present",
                attribute);
    }

    /**
     * Creates the condition with texts compared exactly.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, or if the prefix is empty
     */
    public TextStartsWith(String attribute, String prefix) {
        this(attribute, prefix, TextComparison.EXACT);
    }

    @Override
    public TextStartsWith comparing(TextComparison newComparison) {
        return new TextStartsWith(attribute, prefix, newComparison);
    }
}
