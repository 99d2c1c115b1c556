package dev.parcours.core.ingest;

import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of a row as what they should be, or says what they are instead. */
final class Fields {

    private static final Set<String> TRUE = Set.of("true", "yes", "y", "1", "oui", "o");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "0", "non");
    private static final int MAX_NUMBER_LENGTH = 40;

    private Fields() {}

    static String needed(Row row, String column) throws RejectedRowException {
        return present(row.text(column), column);
    }

    static Instant neededTime(Row row, String column, TimeFormat format) throws RejectedRowException {
        return present(row.time(column, format), column);
    }

    private static <T> T present(Optional<T> value, String column) throws RejectedRowException {
        if (value.isEmpty()) {
            throw new RejectedRowException(
                    RejectionReason.MISSING_VALUE, column, "is absent, but every record needs one");
        }
        return value.get();
    }

    /** Checks that a text is of one line, as names must be. */
    static void line(String text, String column) throws RejectedRowException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new RejectedRowException(
                        RejectionReason.BAD_VALUE,
                        column,
                        "'%s' holds a control character, such as a line break; remove it".formatted(shown(text)));
            }
        }
    }

    static Instant time(String text, String column, TimeFormat format) throws RejectedRowException {
        try {
            return format.parse(text);
        } catch (DateTimeException e) {
            throw badTime(text, column, e);
        }
    }

    static RejectedRowException badTime(String text, String column, DateTimeException e) {
        return new RejectedRowException(RejectionReason.BAD_TIME, column, "'" + shown(text) + "' " + e.getMessage());
    }

    private static BigDecimal number(String text, String column, DecimalSign sign) throws RejectedRowException {
        return decimal(sign.pointed(text))
                .orElseThrow(() -> new RejectedRowException(
                        RejectionReason.BAD_NUMBER,
                        column,
                        "'%s' is not a number such as %s".formatted(shown(text), sign.example())));
    }

    /** Returns the number that a text spells, or empty if it spells none or is too long to be meant as one. */
    static Optional<BigDecimal> decimal(String text) {
        try {
            return text.length() <= MAX_NUMBER_LENGTH ? Optional.of(new BigDecimal(text)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Money money(String text, String column, Currency currency, DecimalSign sign) throws RejectedRowException {
        BigDecimal amount = number(text, column, sign);
        try {
            return Money.of(amount, currency);
        } catch (IllegalArgumentException e) {
            throw new RejectedRowException(RejectionReason.BAD_NUMBER, column, String.valueOf(e.getMessage()));
        }
    }

    static long wholeNumber(String text, String column) throws RejectedRowException {
        try {
            return number(text, column, DecimalSign.POINT).longValueExact();
        } catch (ArithmeticException e) {
            throw new RejectedRowException(
                    RejectionReason.BAD_NUMBER, column, "'" + shown(text) + "' is not a whole number");
        }
    }

    /** Does not show the text, since it may say something of a person. */
    static boolean yesOrNo(String text, String column) throws RejectedRowException {
        String word = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(word)) {
            return true;
        }
        if (FALSE.contains(word)) {
            return false;
        }
        throw new RejectedRowException(
                RejectionReason.BAD_VALUE, column, "is neither yes, true, oui, 1 nor no, false, non, 0");
    }

    static <E extends Enum<E>> E code(String text, String column, Class<E> type) throws RejectedRowException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new RejectedRowException(
                RejectionReason.BAD_VALUE,
                column,
                "'%s' is not one of %s"
                        .formatted(
                                shown(text),
                                Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(40)
                .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? SourceText.REPLACEMENT : c));
        return text.codePointCount(0, text.length()) > 40 ? shown + "..." : shown.toString();
    }
}
