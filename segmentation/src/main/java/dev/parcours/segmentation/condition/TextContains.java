package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * Holds if a text stands somewhere in an attribute: {@code "ann"} in {@code "Joanna"}.
 *
 * <p>The attribute is read {@linkplain dev.parcours.core.AttributeValue#asText() as text}. Unknown if the attribute is
 * absent or is a set; {@link SetContains} asks for the members of a set.
 *
 * @param attribute the name of the attribute
 * @param part what has to stand in it; not empty
 * @param comparison when two texts count as the same
 */
public record TextContains(String attribute, String part, TextComparison comparison)
        implements AttributeCondition, ComparesText<TextContains> {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, or if the text is empty or
     *     consists of nothing that is compared
     */
    public TextContains {
        Checks.checkName(attribute, "attribute name");
        checkNotNull(comparison, "comparison");
        checkArgument(
                !comparison.keyOf(part).isEmpty(),
                "every text contains the empty one, so attribute '%s' needs another; to ask for any value, ask"
                        + " whether it is present",
                attribute);
    }

    /**
     * Creates the condition with texts compared exactly.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, or if the text is empty
     */
    public TextContains(String attribute, String part) {
        this(attribute, part, TextComparison.EXACT);
    }

    @Override
    public TextContains comparing(TextComparison newComparison) {
        return new TextContains(attribute, part, newComparison);
    }
}
