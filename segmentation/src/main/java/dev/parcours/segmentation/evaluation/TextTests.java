package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.TextComparison;
import dev.parcours.segmentation.condition.TextContains;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextLike;
import dev.parcours.segmentation.condition.TextStartsWith;

/** Compares a text with what a condition asks for. */
final class TextTests {

    private TextTests() {}

    static boolean test(TextIsIn condition, String text) {
        TextComparison comparison = condition.comparison();
        if (comparison == TextComparison.EXACT) {
            return condition.values().contains(text);
        }
        String key = comparison.keyOf(text);
        return condition.values().stream()
                .anyMatch(value -> comparison.keyOf(value).equals(key));
    }

    static boolean test(TextStartsWith condition, String text) {
        TextComparison comparison = condition.comparison();
        return comparison.keyOf(text).startsWith(comparison.keyOf(condition.prefix()));
    }

    static boolean test(TextContains condition, String text) {
        TextComparison comparison = condition.comparison();
        return comparison.keyOf(text).contains(comparison.keyOf(condition.part()));
    }

    static boolean test(TextLike condition, String text) {
        TextComparison comparison = condition.comparison();
        return Wildcards.of(comparison.keyOf(condition.pattern())).matches(comparison.keyOf(text));
    }
}
