package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    static <T> T present(Optional<T> value, String column) throws RejectedRowException {
        if (value.isEmpty()) {
            throw missing(column);
        }
        return value.get();
    }

    static RejectedRowException missing(String column) {
        return new RejectedRowException(RejectionReason.MISSING_VALUE, column, "is absent, but every record needs one");
    }

    /** Returns a text of one line, as names must be. */
    static String line(String text, String column) throws RejectedRowException {
        if (!isLine(text)) {
            throw new RejectedRowException(
                    RejectionReason.BAD_VALUE,
                    column,
                    "'%s' holds a control character, such as a line break; remove it".formatted(shown(text)));
        }
        return text;
    }

    /** Whether a text is free of control characters. */
    static boolean isLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
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

    /**
     * Returns the amount that a source holds as a binary floating-point number, rounded to the decimals of the
     * currency: such a number is hardly ever what was meant to the last digit.
     */
    static Money roundedMoney(AttributeValue value, String column, Currency currency) throws RejectedRowException {
        BigDecimal amount = value.asNumber()
                .or(() -> value.asText().flatMap(Fields::decimal))
                .orElseThrow(() -> new RejectedRowException(
                        RejectionReason.BAD_NUMBER, column, "is not a number such as 1249.50"));
        // Looked at first, since giving 1e999999999 or 1e-999999999 a scale would write out all its digits.
        long digitsBeforePoint = amount.precision() - (long) amount.scale();
        if (digitsBeforePoint > 18) {
            throw new RejectedRowException(RejectionReason.BAD_NUMBER, column, "is too large for an amount of money");
        }
        boolean isNone = digitsBeforePoint < -Money.decimals(currency);
        return isNone
                ? Money.zero(currency)
                : money(
                        amount.setScale(Money.decimals(currency), RoundingMode.HALF_EVEN)
                                .toPlainString(),
                        column,
                        currency,
                        DecimalSign.POINT);
    }

    static Currency currency(String code, String column) throws RejectedRowException {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new RejectedRowException(
                    RejectionReason.BAD_VALUE, column, "'" + shown(code) + "' is not an ISO 4217 code such as EUR");
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
