package dev.parcours.segmentation.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The fields of one object, read one by one. A field that is missing or not as it should be becomes a problem and reads
 * as empty, and whatever would have been made of it is not made.
 */
final class Fields {

    private final Located object;
    private final Problems problems;
    private final Map<String, Located> fields;
    private final Set<String> asked = new TreeSet<>();
    private boolean isSound = true;

    private Fields(Located object, Problems problems) {
        this.object = object;
        this.problems = problems;
        fields = object.isObject() ? object.fields() : Map.of();
    }

    /** Returns the fields of a value; none, and a problem, if it is no object. */
    static Fields of(Located value, Problems problems) {
        Fields fields = new Fields(value, problems);
        if (!value.isObject()) {
            fields.refuse(value, "found %s; write an object {...}".formatted(value.kind()));
        }
        return fields;
    }

    /** Returns a value that is no object as one without fields, so that something can be made of it. */
    static Fields none(Located value, Problems problems) {
        return new Fields(value, problems);
    }

    /** Reads what stands in the fields of an object, which has no others. */
    <T> Optional<T> object(Optional<Located> value, Part<T> part) {
        return value.flatMap(at -> sound(objectAt(at, part)));
    }

    private <T> Optional<T> objectAt(Located at, Part<T> part) {
        Fields inner = of(at, problems);
        if (!at.isObject()) {
            return Optional.empty();
        }
        Optional<T> read = part.read(inner);
        inner.refuseUnknown();
        return inner.isSound ? read : Optional.empty();
    }

    /** Refuses the fields that were not asked for. */
    void refuseUnknown() {
        fields.forEach((name, value) -> {
            if (!asked.contains(name)) {
                refuse(value, "field '%s' is unknown here; the fields are %s".formatted(name, asked));
            }
        });
    }

    /** Lets the fields pass that were not asked for, where nothing tells what they mean. */
    void passOthers() {
        asked.addAll(fields.keySet());
    }

    /** Makes something of all the fields, unless one of them is not as it should be or not known. */
    <T> Optional<T> make(Supplier<T> made) {
        refuseUnknown();
        return makePart(made);
    }

    /** Makes something of the fields asked for until now, unless one of them is not as it should be. */
    <T> Optional<T> makePart(Supplier<T> made) {
        if (!isSound) {
            return Optional.empty();
        }
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException e) {
            refuse(object, e.getMessage() == null ? "this value cannot be used here" : e.getMessage());
            return Optional.empty();
        }
    }

    void refuse(Located at, String message) {
        isSound = false;
        problems.add(at, message);
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Set<String> names() {
        return fields.keySet();
    }

    Located object() {
        return object;
    }

    /** Returns the value of a field that may be missing. */
    Optional<Located> optional(String field) {
        asked.add(field);
        return Optional.ofNullable(fields.get(field));
    }

    /** Returns the value of a field that is needed. */
    Optional<Located> needed(String field) {
        Optional<Located> value = optional(field);
        if (value.isEmpty() && object.isObject()) {
            refuse(object, "field '%s' is needed and missing; add it".formatted(field));
        }
        return value;
    }

    /** Remembers that what was made of a field is missing. */
    <T> Optional<T> sound(Optional<T> made) {
        isSound &= made.isPresent();
        return made;
    }

    Optional<String> text(Optional<Located> value) {
        return as(value, String.class, "a text in quotation marks");
    }

    Optional<Boolean> mustBeTrue(Optional<Located> value) {
        value.filter(at -> !Boolean.TRUE.equals(at.content()))
                .ifPresent(at -> refuse(
                        at, "found %s; write true, and put \"not\" around it for the opposite".formatted(at.kind())));
        return value.map(at -> true);
    }

    Optional<BigDecimal> number(Optional<Located> value) {
        return as(value, BigDecimal.class, "a number");
    }

    Optional<Integer> wholeNumber(Optional<Located> value) {
        return number(value).flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException e) {
                refuse(
                        value.orElse(object),
                        "found a number that is too large or has decimals; write a whole number of at most 9 digits");
                return Optional.empty();
            }
        });
    }

    Optional<LocalDate> date(Optional<Located> value) {
        return text(value).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                refuse(value.orElse(object), "found '%s'; write a date such as \"2026-01-31\"".formatted(text));
                return Optional.empty();
            }
        });
    }

    Optional<Instant> instant(Optional<Located> value) {
        return text(value).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeParseException e) {
                refuse(
                        value.orElse(object),
                        "found '%s'; write an instant such as \"2026-01-31T12:00:00Z\"".formatted(text));
                return Optional.empty();
            }
        });
    }

    Optional<ZoneId> zone(Optional<Located> value) {
        return text(value).flatMap(text -> {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException e) {
                refuse(value.orElse(object), "found '%s'; write a time zone such as \"Europe/Paris\"".formatted(text));
                return Optional.empty();
            }
        });
    }

    Optional<Duration> length(Optional<Located> value) {
        return text(value).flatMap(text -> {
            try {
                return Optional.of(Duration.parse(text));
            } catch (DateTimeParseException e) {
                refuse(
                        value.orElse(object),
                        "found '%s'; write a length of time such as \"P7D\" for 7 times 24 hours, or \"PT12H\""
                                .formatted(text));
                return Optional.empty();
            }
        });
    }

    <E extends Enum<E>> Optional<E> code(Optional<Located> value, E[] constants) {
        return text(value).flatMap(text -> {
            Optional<E> constant =
                    Arrays.stream(constants).filter(c -> codeOf(c).equals(text)).findFirst();
            if (constant.isEmpty()) {
                List<String> codes =
                        Arrays.stream(constants).map(Fields::codeOf).toList();
                refuse(value.orElse(object), "found '%s'; write one of %s".formatted(text, codes));
            }
            return constant;
        });
    }

    static String codeOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    List<Located> items(Optional<Located> value) {
        if (value.isPresent() && !value.get().isArray()) {
            refuse(
                    value.get(),
                    "found %s; write an array [...]".formatted(value.get().kind()));
            return List.of();
        }
        return value.map(Located::items).orElse(List.of());
    }

    private <T> Optional<T> as(Optional<Located> value, Class<T> type, String wanted) {
        if (value.isPresent() && !type.isInstance(value.get().content())) {
            refuse(value.get(), "found %s; write %s".formatted(value.get().kind(), wanted));
            return Optional.empty();
        }
        return value.map(Located::content).map(type::cast);
    }
}
