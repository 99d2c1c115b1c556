package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What an attribute of XES holds. */
enum XesType {
    STRING {
        @Override
        Optional<AttributeValue> typed(String text) {
            return Optional.of(AttributeValue.of(text));
        }
    },
    DATE {
        @Override
        Optional<AttributeValue> typed(String text) {
            try {
                return Optional.of(AttributeValue.of(TimeFormat.iso().parse(text.strip())));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    },
    /** A day without a time, which XES does not have: a log of this library has it as a local midnight. */
    DAY {
        @Override
        Optional<AttributeValue> typed(String text) {
            try {
                return Optional.of(AttributeValue.of(LocalDate.parse(text.substring(0, text.indexOf('T')))));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    },
    NUMBER {
        @Override
        Optional<AttributeValue> typed(String text) {
            String number = text.strip();
            try {
                return number.length() <= MAX_NUMBER_LENGTH
                        ? Optional.of(AttributeValue.of(new BigDecimal(number)))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    },
    BOOLEAN {
        @Override
        Optional<AttributeValue> typed(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true", "1" -> Optional.of(AttributeValue.of(true));
                case "false", "0" -> Optional.of(AttributeValue.of(false));
                default -> Optional.empty();
            };
        }
    },
    LIST {
        @Override
        Optional<AttributeValue> typed(String text) {
            return Optional.empty();
        }
    },
    CONTAINER {
        @Override
        Optional<AttributeValue> typed(String text) {
            return Optional.empty();
        }
    };

    /** How long the text of a number may be; reading longer ones takes more than time in proportion. */
    static final int MAX_NUMBER_LENGTH = 1000;

    private static final String MIDNIGHT = "T00:00:00";

    /** Returns the value that a text spells, or empty if it is not written as the type has it. */
    abstract Optional<AttributeValue> typed(String text);

    /** Returns the type of the attributes with a tag, or empty if the tag is not one of an attribute. */
    static Optional<XesType> ofTag(String tag) {
        return switch (tag) {
            case "string", "id" -> Optional.of(STRING);
            case "date" -> Optional.of(DATE);
            case "int", "float" -> Optional.of(NUMBER);
            case "boolean" -> Optional.of(BOOLEAN);
            case "list" -> Optional.of(LIST);
            case "container" -> Optional.of(CONTAINER);
            default -> Optional.empty();
        };
    }

    /** Returns the text of a day as {@link #DAY} reads it. */
    static String midnight(LocalDate date) {
        return date + MIDNIGHT;
    }

    static boolean isMidnight(String text) {
        return text.endsWith(MIDNIGHT);
    }
}
