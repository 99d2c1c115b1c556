package dev.parcours.segmentation.evaluation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.AttributeValue.TextSetValue;
import dev.parcours.segmentation.condition.AgeInRange;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.SetSize;
import dev.parcours.segmentation.condition.TextContains;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextLike;
import dev.parcours.segmentation.condition.TextMatches;
import dev.parcours.segmentation.condition.TextStartsWith;
import dev.parcours.segmentation.condition.Truth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Compares the value of an attribute with what a condition asks for. */
final class AttributeTests {

    private AttributeTests() {}

    /** Returns what a condition finds in the value of an attribute, if there is one. */
    static Finding find(
            AttributeCondition condition, Optional<AttributeValue> value, Instant asOf, CompiledPatterns patterns) {
        if (condition instanceof AttributePresent) {
            return new Finding(Truth.of(value.isPresent()), value.isPresent() ? Seen.Datum.PRESENT : Seen.Datum.ABSENT);
        }
        return value.isEmpty()
                ? Finding.ABSENT
                : test(condition, value.get(), asOf, patterns).map(Finding::of).orElse(Finding.OTHER_TYPE);
    }

    /** Returns whether a value is as asked for, or empty if it is of a type that cannot be compared. */
    private static Optional<Boolean> test(
            AttributeCondition condition, AttributeValue value, Instant asOf, CompiledPatterns patterns) {
        if (condition instanceof TextIsIn in) {
            return value.asText().map(text -> TextTests.test(in, text));
        }
        if (condition instanceof TextStartsWith starts) {
            return value.asText().map(text -> TextTests.test(starts, text));
        }
        if (condition instanceof BooleanIs is) {
            return asBoolean(value).map(truth -> truth == is.value());
        }
        if (condition instanceof NumberIsIn in) {
            return value.asNumber().map(in.values()::contains);
        }
        if (condition instanceof NumberInRange range) {
            return value.asNumber().map(number -> isInRange(range, number));
        }
        if (condition instanceof DateInRange range) {
            return value.asDate().map(date -> isInRange(range, date));
        }
        if (condition instanceof SetContains contains) {
            return members(value).map(set -> SetTests.test(contains, set));
        }
        if (condition instanceof TextContains contains) {
            return value.asText().map(text -> TextTests.test(contains, text));
        }
        if (condition instanceof TextLike like) {
            return value.asText().map(text -> TextTests.test(like, text));
        }
        if (condition instanceof TextMatches matches) {
            return value.asText().map(text -> patterns.matches(matches.regex(), text));
        }
        if (condition instanceof SetSize size) {
            return members(value).map(set -> SetTests.test(size, set));
        }
        if (condition instanceof AgeInRange age) {
            return value.asDate().flatMap(birth -> AgeQuestion.test(age, birth, asOf));
        }
        throw new AssertionError("no test for " + condition.getClass());
    }

    private static boolean isInRange(NumberInRange range, BigDecimal number) {
        return range.minimum().filter(minimum -> number.compareTo(minimum) < 0).isEmpty()
                && range.maximum()
                        .filter(maximum -> number.compareTo(maximum) > 0)
                        .isEmpty();
    }

    private static boolean isInRange(DateInRange range, LocalDate date) {
        return range.from().filter(date::isBefore).isEmpty()
                && range.to().filter(date::isAfter).isEmpty();
    }

    private static Optional<Boolean> asBoolean(AttributeValue value) {
        return value.asText()
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf);
    }

    private static Optional<Set<String>> members(AttributeValue value) {
        return value instanceof TextSetValue set ? Optional.of(set.texts()) : Optional.empty();
    }
}
