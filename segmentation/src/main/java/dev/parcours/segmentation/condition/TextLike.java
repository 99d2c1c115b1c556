package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * Holds if an attribute as a whole is like a pattern with wildcards: {@code *} stands for any characters, also none,
 * {@code ?} for exactly one, and a backslash before any character for that character itself.
 *
 * <p>For example, {@code 75???} is like the postcode {@code 75011} and not like {@code 7501}; {@code *@example.org} is
 * like all addresses that end so; {@code 100\*} is like {@code 100*} alone. A character is a Unicode code point of what
 * the {@linkplain TextComparison#keyOf comparison} makes of the text.
 *
 * <p>The attribute is read {@linkplain dev.parcours.core.AttributeValue#asText() as text}. Unknown if the attribute is
 * absent or is a set. The time it takes is at most in proportion to the length of the text, whatever the pattern.
 *
 * @param attribute the name of the attribute
 * @param pattern the pattern; not empty, at most {@value #MAX_LENGTH} characters
 * @param comparison when two texts count as the same
 */
public record TextLike(String attribute, String pattern, TextComparison comparison)
        implements AttributeCondition, ComparesText<TextLike> {

    /** How long a pattern is at most. */
    public static final int MAX_LENGTH = 1000;

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, or if the pattern is empty,
     *     too long, nothing but {@code *}, or ends with a backslash that stands before nothing
     */
    public TextLike {
        Checks.checkName(attribute, "attribute name");
        checkNotNull(comparison, "comparison");
        checkArgument(
                pattern.length() <= MAX_LENGTH,
                "a pattern has at most %s characters, but that for attribute '%s' has %s",
                MAX_LENGTH,
                attribute,
                pattern.length());
        checkArgument(
                pattern.chars().anyMatch(character -> character != '*') || pattern.isEmpty(),
                "every text is like '*', so attribute '%s' needs another pattern; to ask for any value, ask whether it"
                        + " is present",
                attribute);
        checkArgument(
                !pattern.isEmpty(),
                "only the empty text is like an empty pattern; to ask for it, ask whether attribute '%s' is one",
                attribute);
        checkArgument(
                backslashesAtEnd(pattern) % 2 == 0,
                "the pattern for attribute '%s' ends with a backslash that stands before nothing; write two for a"
                        + " backslash",
                attribute);
    }

    /**
     * Creates the condition with texts compared exactly.
     *
     * @throws IllegalArgumentException if the name or the pattern is refused
     */
    public TextLike(String attribute, String pattern) {
        this(attribute, pattern, TextComparison.EXACT);
    }

    private static int backslashesAtEnd(String pattern) {
        int start = pattern.length();
        while (start > 0 && pattern.charAt(start - 1) == '\\') {
            start--;
        }
        return pattern.length() - start;
    }

    @Override
    public TextLike comparing(TextComparison newComparison) {
        return new TextLike(attribute, pattern, newComparison);
    }
}
