package dev.parcours.segmentation.check;

import dev.parcours.core.AttributeValue;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.TextComparison;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextStartsWith;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.evaluation.AttributeTests;
import dev.parcours.segmentation.evaluation.CompiledPatterns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One attribute of the profile.
 *
 * <p>Its possible values are gone through by cases: absent; a set; each text that a condition mentions, with all values
 * that read as this text; any other text or value; and a number so long that it has no text. Within a case the readings
 * as text, number and date are looked at one by one, as if they had nothing to do with each other, but for what their
 * spelling says.
 *
 * @param name the name of the attribute
 */
record AttributeSubject(String name) implements Subject {

    private static final Set<Class<? extends Condition>> KINDS = Set.of(
            AttributePresent.class,
            BooleanIs.class,
            DateInRange.class,
            NumberInRange.class,
            NumberIsIn.class,
            SetContains.class,
            TextIsIn.class,
            TextStartsWith.class);
    private static final int LONGEST_TEXT = 1000;

    // The conditions that are understood depend on neither.
    private static final Instant ANY_TIME = Instant.EPOCH;
    private static final CompiledPatterns NO_PATTERNS = CompiledPatterns.none(Optional.empty());
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern START_OF_NUMBER = Pattern.compile("-?\\d*(\\.\\d*)?");
    private static final Pattern DATE = Pattern.compile("[+-]?\\d{4,9}-\\d\\d-\\d\\d");
    private static final Pattern START_OF_DATE = Pattern.compile("[+-]?[\\d-]*");

    /** Returns whether conditions of a kind are understood. */
    static boolean understands(AttributeCondition condition) {
        return KINDS.contains(condition.getClass()) && isExact(condition);
    }

    // Texts that differ in case or accents and are meant alike are not gone through one by one.
    private static boolean isExact(AttributeCondition condition) {
        if (condition instanceof TextIsIn in) {
            return in.comparison() == TextComparison.EXACT;
        }
        return !(condition instanceof TextStartsWith starts) || starts.comparison() == TextComparison.EXACT;
    }

    /** Returns whether a condition is one on an attribute that always has an answer. */
    static boolean isNeverUnknown(Condition condition) {
        return condition instanceof AttributePresent;
    }

    @Override
    public boolean isOfProfile() {
        return true;
    }

    @Override
    public long cost(List<Constraint> asked) {
        long values = 8;
        for (Constraint one : asked) {
            if (one.condition() instanceof TextIsIn in) {
                values += in.values().size();
                if (in.values().stream().anyMatch(text -> text.length() > LONGEST_TEXT)) {
                    return Long.MAX_VALUE;
                }
            } else if (one.condition() instanceof NumberIsIn in) {
                values += in.values().size();
            } else {
                values += 2;
            }
        }
        return values * asked.size();
    }

    @Override
    public boolean isPossible(List<Constraint> asked) {
        return canBeAbsent(asked)
                || canBeSet(asked)
                || mentionedTexts(asked).anyMatch(text -> canReadAs(text, asked))
                || canBeOther(asked);
    }

    private static boolean canBeAbsent(List<Constraint> asked) {
        return asked.stream()
                .allMatch(one -> one.condition() instanceof IsKnown
                        || one.allows(one.condition() instanceof AttributePresent ? Truth.FALSE : Truth.UNKNOWN));
    }

    private static boolean canBeSet(List<Constraint> asked) {
        return asked.stream().allMatch(AttributeSubject::allowsSet);
    }

    private static boolean allowsSet(Constraint one) {
        return one.condition() instanceof SetContains
                ? one.allows(true) || one.allows(false)
                : one.allows(isOfPresence(one.condition()) ? Truth.TRUE : Truth.UNKNOWN);
    }

    private static boolean isOfPresence(Condition condition) {
        return condition instanceof AttributePresent || condition instanceof IsKnown;
    }

    private static Stream<String> mentionedTexts(List<Constraint> asked) {
        Stream<String> mentioned = asked.stream()
                .map(Constraint::condition)
                .filter(TextIsIn.class::isInstance)
                .flatMap(condition -> ((TextIsIn) condition).values().stream());
        return Stream.concat(mentioned, Stream.of("true", "false"));
    }

    private static boolean canReadAs(String text, List<Constraint> asked) {
        return valuesThatReadAs(text).stream().anyMatch(value -> allow(asked, value));
    }

    /** Returns the values that have a text; of those that all conditions answer alike, one. */
    private static List<AttributeValue> valuesThatReadAs(String text) {
        List<AttributeValue> values = new ArrayList<>();
        values.add(AttributeValue.of(text));
        if (NUMBER.matcher(text).matches()) {
            values.add(AttributeValue.of(new BigDecimal(text)));
        }
        date(text).map(AttributeValue::of).ifPresent(values::add);
        return values;
    }

    private static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            // There is no 30 February.
            return Optional.empty();
        }
    }

    private static boolean allow(List<Constraint> asked, AttributeValue value) {
        return asked.stream()
                .allMatch(one -> one.condition() instanceof AttributeCondition condition
                        ? one.allows(AttributeTests.find(condition, Optional.of(value), ANY_TIME, NO_PATTERNS)
                                .truth())
                        : one.allows(true));
    }

    /** Returns whether the value can be one whose text, if it has one, is not mentioned. */
    private static boolean canBeOther(List<Constraint> asked) {
        List<Constraint> numbers = new ArrayList<>();
        List<Constraint> dates = new ArrayList<>();
        List<Constraint> prefixes = new ArrayList<>();
        List<Constraint> texts = new ArrayList<>();
        for (Constraint one : asked) {
            Condition condition = one.condition();
            if (condition instanceof NumberInRange || condition instanceof NumberIsIn) {
                numbers.add(one);
            } else if (condition instanceof DateInRange) {
                dates.add(one);
            } else if (condition instanceof TextStartsWith) {
                prefixes.add(one);
            } else if (condition instanceof TextIsIn) {
                texts.add(one);
            } else if (!one.allows(isOfPresence(condition) ? Truth.TRUE : Truth.UNKNOWN)) {
                return false;
            }
        }
        boolean canBeNoNumber = allowUnknown(numbers);
        boolean canBeNoDate = allowUnknown(dates);
        boolean canBeNumber = canBeNoDate && canBeNumber(numbers);
        boolean canBeDate = canBeNoNumber && canBeDate(dates);
        boolean canHaveNoText = canBeNumber && allowUnknown(prefixes) && allowUnknown(texts);
        return canHaveNoText
                || (texts.stream().allMatch(one -> one.allows(false))
                        && starts(prefixes)
                                .filter(start -> prefixes.stream().allMatch(one -> allowsStart(one, start)))
                                .anyMatch(start -> (canBeNoNumber && canBeNoDate)
                                        || (canBeNumber
                                                && START_OF_NUMBER
                                                        .matcher(start)
                                                        .matches())
                                        || (canBeDate
                                                && START_OF_DATE.matcher(start).matches())));
    }

    private static boolean allowUnknown(List<Constraint> asked) {
        return asked.stream().allMatch(one -> one.allows(Truth.UNKNOWN));
    }

    /** Returns the longest prefixes that a text can have of those mentioned; which shorter ones it has follows. */
    private static Stream<String> starts(List<Constraint> prefixes) {
        return Stream.concat(Stream.of(""), prefixes.stream().map(one -> ((TextStartsWith) one.condition()).prefix()));
    }

    private static boolean allowsStart(Constraint one, String start) {
        return one.allows(start.startsWith(((TextStartsWith) one.condition()).prefix()));
    }

    private static boolean canBeNumber(List<Constraint> asked) {
        return numbers(asked).stream().anyMatch(number -> allow(asked, AttributeValue.of(number)));
    }

    /** Returns the numbers that are mentioned, one between each two, one below and one above all. */
    private static List<BigDecimal> numbers(List<Constraint> asked) {
        TreeSet<BigDecimal> marks = new TreeSet<>();
        for (Constraint one : asked) {
            if (one.condition() instanceof NumberIsIn in) {
                marks.addAll(in.values());
            } else {
                NumberInRange range = (NumberInRange) one.condition();
                range.minimum().ifPresent(marks::add);
                range.maximum().ifPresent(marks::add);
            }
        }
        if (marks.isEmpty()) {
            return List.of(BigDecimal.ZERO);
        }
        List<BigDecimal> numbers = new ArrayList<>(marks);
        numbers.add(marks.first().subtract(BigDecimal.ONE));
        numbers.add(marks.last().add(BigDecimal.ONE));
        BigDecimal before = marks.first();
        for (BigDecimal mark : marks.tailSet(before, false)) {
            numbers.add(before.add(mark).multiply(new BigDecimal("0.5")));
            before = mark;
        }
        return numbers;
    }

    private static boolean canBeDate(List<Constraint> asked) {
        return dates(asked).stream().anyMatch(date -> allow(asked, AttributeValue.of(date)));
    }

    /** Returns the dates that are mentioned, and those before and after them. */
    private static Set<LocalDate> dates(List<Constraint> asked) {
        Set<LocalDate> dates = new TreeSet<>(Set.of(LocalDate.EPOCH));
        for (Constraint one : asked) {
            DateInRange range = (DateInRange) one.condition();
            Stream.of(range.from(), range.to()).flatMap(Optional::stream).forEach(date -> {
                dates.add(date);
                dates.add(date.isAfter(LocalDate.MIN) ? date.minusDays(1) : date);
                dates.add(date.isBefore(LocalDate.MAX) ? date.plusDays(1) : date);
            });
        }
        return dates;
    }
}
