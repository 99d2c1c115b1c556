package dev.parcours.core;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The typed value of a profile attribute or of a property of an interaction.
 *
 * <p>CSV knows only text, so a text that spells a number or a date can be {@linkplain #asNumber() read as one}. Nothing
 * else is converted.
 *
 * <p>No {@code toString} of a value shows the value: it may be personal.
 */
public sealed interface AttributeValue {

    /** Returns a text. */
    static AttributeValue of(String text) {
        return new TextValue(text);
    }

    /** Returns a number. */
    static AttributeValue of(BigDecimal number) {
        return new NumberValue(number);
    }

    /** Returns a whole number. */
    static AttributeValue of(long number) {
        return new NumberValue(BigDecimal.valueOf(number));
    }

    /** Returns true or false. */
    static AttributeValue of(boolean value) {
        return new BooleanValue(value);
    }

    /** Returns a date. */
    static AttributeValue of(LocalDate date) {
        return new DateValue(date);
    }

    /** Returns an instant. */
    static AttributeValue of(Instant instant) {
        return new InstantValue(instant);
    }

    /** Returns a set of texts. */
    static AttributeValue of(Set<String> texts) {
        return new TextSetValue(texts);
    }

    /**
     * Returns the value as a number: a number itself, or the number that a text spells in plain decimal notation with
     * at most 30 digits before the point and 9 after it ({@code "42"}, {@code "-3.50"}); empty for anything else, also
     * for a text with a sign +, an exponent, or white space around it.
     */
    default Optional<BigDecimal> asNumber() {
        return Optional.empty();
    }

    /**
     * Returns the value as a date: a date itself, or the date that a text spells as {@code yyyy-MM-dd}; empty for
     * anything else.
     */
    default Optional<LocalDate> asDate() {
        return Optional.empty();
    }

    /**
     * Returns the value as text: a text itself, the plain decimal notation of a number, {@code true} or {@code false},
     * the ISO 8601 notation of a date or instant; empty for a set, and for a number with more than 1000 decimals or
     * 1000 zeros before the point.
     */
    default Optional<String> asText() {
        return Optional.empty();
    }

    /**
     * A text.
     *
     * @param text any text, also an empty one
     */
    record TextValue(String text) implements AttributeValue {

        /** Creates a text. */
        public TextValue {
            checkNotNull(text, "text");
        }

        @Override
        public Optional<BigDecimal> asNumber() {
            return PlainNotation.isNumber(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }

        @Override
        public Optional<LocalDate> asDate() {
            return PlainNotation.date(text);
        }

        @Override
        public Optional<String> asText() {
            return Optional.of(text);
        }

        @Override
        public String toString() {
            return "text";
        }
    }

    /**
     * A number.
     *
     * @param number the number; kept without trailing zeros, so that 1.0 equals 1 (unless its exponent is above a
     *     billion)
     */
    record NumberValue(BigDecimal number) implements AttributeValue {

        /** Creates a number. */
        public NumberValue {
            // Beyond this, stripping the zeros would overflow the exponent; such a number keeps them.
            if (number.scale() > Integer.MIN_VALUE / 2) {
                number = number.stripTrailingZeros();
            }
        }

        @Override
        public Optional<BigDecimal> asNumber() {
            return Optional.of(number);
        }

        @Override
        public Optional<String> asText() {
            // Plain notation of 1e999999999 would not end; nobody means such a number as a text.
            return Math.abs((long) number.scale()) > 1000 ? Optional.empty() : Optional.of(number.toPlainString());
        }

        @Override
        public String toString() {
            return "number";
        }
    }

    /**
     * True or false.
     *
     * @param value the value
     */
    record BooleanValue(boolean value) implements AttributeValue {

        @Override
        public Optional<String> asText() {
            return Optional.of(Boolean.toString(value));
        }

        @Override
        public String toString() {
            return "boolean";
        }
    }

    /**
     * A date without a time, such as a birthday.
     *
     * @param date the date
     */
    record DateValue(LocalDate date) implements AttributeValue {

        /** Creates a date. */
        public DateValue {
            checkNotNull(date, "date");
        }

        @Override
        public Optional<LocalDate> asDate() {
            return Optional.of(date);
        }

        @Override
        public Optional<String> asText() {
            return Optional.of(date.toString());
        }

        @Override
        public String toString() {
            return "date";
        }
    }

    /**
     * An instant, such as that of a registration.
     *
     * @param instant the instant
     */
    record InstantValue(Instant instant) implements AttributeValue {

        /** Creates an instant. */
        public InstantValue {
            checkNotNull(instant, "instant");
        }

        @Override
        public Optional<String> asText() {
            return Optional.of(instant.toString());
        }

        @Override
        public String toString() {
            return "instant";
        }
    }

    /**
     * A set of texts, such as interests.
     *
     * @param texts the texts, kept in the order of their characters
     */
    record TextSetValue(Set<String> texts) implements AttributeValue {

        /** Creates a set. */
        public TextSetValue {
            texts = ImmutableSortedSet.copyOf(texts);
        }

        @Override
        public String toString() {
            return "set of texts";
        }
    }
}
