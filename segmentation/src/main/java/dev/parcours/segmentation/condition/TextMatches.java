package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Holds if an attribute as a whole matches a regular expression.
 *
 * <p>What the expression means, and its way to ignore case, is up to the {@link RegexEngine} that the application gives
 * to the {@link dev.parcours.segmentation.SegmentationEngine}; without one, rules with this condition are refused.
 * {@link TextLike}, {@link TextStartsWith} and {@link TextContains} need none.
 *
 * <p>The attribute is read {@linkplain dev.parcours.core.AttributeValue#asText() as text}. Unknown if the attribute is
 * absent or is a set.
 *
 * @param attribute the name of the attribute
 * @param regex the regular expression; not empty, at most {@value #MAX_LENGTH} characters, without control characters
 */
public record TextMatches(String attribute, String regex) implements AttributeCondition {

    /** How long a regular expression is at most. */
    public static final int MAX_LENGTH = 1000;

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, or if the expression is
     *     empty, too long or holds a control character
     */
    public TextMatches {
        Checks.checkName(attribute, "attribute name");
        checkArgument(
                !regex.isEmpty(),
                "only the empty text matches an empty expression; to ask for it, ask whether attribute '%s' is one",
                attribute);
        checkArgument(
                regex.length() <= MAX_LENGTH,
                "a regular expression has at most %s characters, but that for attribute '%s' has %s",
                MAX_LENGTH,
                attribute,
                regex.length());
        checkArgument(
                regex.chars().noneMatch(Character::isISOControl),
                "the regular expression for attribute '%s' holds a control character; write it as an escape such as"
                        + " \\n or \\t",
                attribute);
    }
}
