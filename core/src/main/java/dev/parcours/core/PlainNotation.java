package dev.parcours.core;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Reads texts that may spell a number or a date. Most do not, and are asked again and again, so it is done by hand. */
final class PlainNotation {

    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 9;

    private PlainNotation() {}

    /** Returns whether a text is a number: perhaps -, digits, and perhaps a point and decimals. */
    static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = endOfDigits(text, start);
        if (!isBetween(point - start, 1, MOST_DIGITS)) {
            return false;
        }
        if (point == text.length()) {
            return true;
        }
        int end = endOfDigits(text, point + 1);
        return text.charAt(point) == '.' && end == text.length() && isBetween(end - point - 1, 1, MOST_DECIMALS);
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && isBetween(text.charAt(end), '0', '9')) {
            end++;
        }
        return end;
    }

    private static boolean isBetween(int number, int least, int most) {
        return least <= number && number <= most;
    }

    /** Returns the date that a text spells as {@code yyyy-MM-dd}. */
    static Optional<LocalDate> date(String text) {
        boolean isSpelled = text.length() == 10
                && endOfDigits(text, 0) == 4
                && text.charAt(4) == '-'
                && endOfDigits(text, 5) == 7
                && text.charAt(7) == '-'
                && endOfDigits(text, 8) == 10;
        if (!isSpelled) {
            return Optional.empty();
        }
        int month = Integer.parseInt(text, 5, 7, 10);
        int day = Integer.parseInt(text, 8, 10, 10);
        if (!isBetween(month, 1, 12)) {
            return Optional.empty();
        }
        YearMonth yearMonth = YearMonth.of(Integer.parseInt(text, 0, 4, 10), month);
        return yearMonth.isValidDay(day) ? Optional.of(yearMonth.atDay(day)) : Optional.empty();
    }
}
