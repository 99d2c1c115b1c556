package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The checks that several conditions share. */
final class Checks {

    private static final int MAX_DIGITS = 50;

    private Checks() {}

    /** Checks a stable code or a name: not blank, and without control characters, which would tear lines apart. */
    static String checkName(String name, String what) {
        checkNotNull(name, what);
        checkArgument(!name.isBlank(), "%s must not be blank", what);
        checkArgument(name.chars().noneMatch(Character::isISOControl), "%s must not hold a control character", what);
        return name;
    }

    /** Returns a number without trailing zeros, so that 1.0 equals 1. */
    static BigDecimal checkNumber(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        checkArgument(
                stripped.precision() <= MAX_DIGITS && Math.abs((long) stripped.scale()) <= MAX_DIGITS,
                "a number in a condition has at most %s digits before and after the point",
                MAX_DIGITS);
        return stripped;
    }

    /** Checks that a range is not empty. */
    static void checkOrder(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, String what) {
        checkArgument(
                minimum.isEmpty() || maximum.isEmpty() || minimum.get().compareTo(maximum.get()) <= 0,
                "%s is empty: at least %s and at most %s; exchange the bounds",
                what,
                minimum.orElse(BigDecimal.ZERO),
                maximum.orElse(BigDecimal.ZERO));
    }

    /** Checks how often something happens: not negative, not empty, and not whatever the number. */
    static void checkTimes(int minimum, OptionalInt maximum, String what) {
        checkArgument(minimum >= 0, "minimum must be at least 0, but was %s", minimum);
        checkArgument(
                minimum > 0 || maximum.isPresent(),
                "every number of %s is at least 0; ask for at least 1, or for at most some number",
                what);
        checkArgument(
                maximum.isEmpty() || maximum.getAsInt() >= minimum,
                "maximum must be at least the minimum %s, but was %s",
                minimum,
                maximum.orElse(0));
    }

    /** Checks the form of an ISO 4217 code. */
    static String checkCurrency(String code) {
        checkArgument(
                code.length() == 3 && code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z'),
                "a currency is a code of three capital letters such as EUR, but was '%s'",
                code);
        return code;
    }

    /** Checks the parts of a condition that combines others. */
    static List<Condition> checkParts(List<Condition> parts, String what) {
        List<Condition> copy = List.copyOf(parts);
        checkArgument(!copy.isEmpty(), "%s needs at least one condition", what);
        checkDepthAndSize(copy);
        return copy;
    }

    // Without recursion, and given up as soon as there is too much: parts may be shared, and 40 levels of
    // allOf(c, c) are few objects but more conditions than could ever be counted.
    private static void checkDepthAndSize(List<Condition> parts) {
        int size = 1;
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(parts, 2));
        while (!open.isEmpty()) {
            Level level = open.pop();
            size += level.conditions.size();
            checkArgument(
                    size <= Condition.MAX_SIZE,
                    "a condition consists of at most %s conditions; make several segments of it",
                    Condition.MAX_SIZE);
            checkArgument(
                    level.depth <= Condition.MAX_DEPTH,
                    "a condition has at most %s levels; put parts of the same kind side by side",
                    Condition.MAX_DEPTH);
            for (Condition condition : level.conditions) {
                if (!condition.parts().isEmpty()) {
                    open.push(new Level(condition.parts(), level.depth + 1));
                }
            }
        }
    }

    private record Level(List<Condition> conditions, int depth) {}
}
