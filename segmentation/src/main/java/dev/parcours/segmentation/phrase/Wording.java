package dev.parcours.segmentation.phrase;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Labels;
import dev.parcours.core.Sentences;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.TextComparison;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The words that phrases share, in one language. */
final class Wording {

    private static final Sentences SENTENCES = Sentences.load(Wording.class::getResourceAsStream);
    private static final int MAX_LISTED = 10;
    private static final int MAX_DIGITS = 100;
    private static final int GROUPED_FROM = 5;

    private final Locale locale;
    private final Labels labels;

    Wording(Locale locale) {
        this.locale = checkNotNull(locale, "locale");
        labels = Labels.forLocale(locale);
    }

    /** Returns a sentence of the package with its blanks filled in. */
    String say(String key, Object... blanks) {
        return SENTENCES.say(locale, key, blanks);
    }

    /** Returns a text from outside: a plain word as it is, anything else harmless and in quotes. */
    String text(String text) {
        return ShownText.isWord(text) ? text : say("quoted", ShownText.betweenQuotes(text));
    }

    /** Returns the name of a channel. */
    String channel(String id) {
        String label = labels.of(Channel.of(id));
        return label.equals(id) ? text(id) : label;
    }

    /** Returns the label of a position: "hot prospect". */
    String label(CyclePosition position) {
        return labels.of(position);
    }

    /** Returns the label of several in a position: "hot prospects". */
    String positions(CyclePosition position) {
        return say("positions." + position.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Returns that there was nothing to compare, with the space before it, or what there was if that is seen; nothing
     * if there was something and it is not to be shown.
     */
    String missing(Seen seen) {
        if (seen instanceof Seen.Value value) {
            return say("datum.value", value(value.value())) + missing(value.datum());
        }
        return seen instanceof Seen.Datum datum && datum != Seen.Datum.PRESENT
                ? say("datum." + datum.name().toLowerCase(Locale.ROOT))
                : "";
    }

    /** Returns the value of an attribute. */
    String value(AttributeValue value) {
        if (value instanceof AttributeValue.NumberValue number) {
            // Others, such as 1e999999999, are longer in plain notation than anybody reads.
            return number.asText().filter(text -> text.length() <= MAX_DIGITS).isPresent()
                    ? number(number.number())
                    : number.number().round(MathContext.DECIMAL64).toString();
        }
        if (value instanceof AttributeValue.BooleanValue truth) {
            return say(truth.value() ? "value.yes" : "value.no");
        }
        if (value instanceof AttributeValue.DateValue date) {
            return date(date.date());
        }
        if (value instanceof AttributeValue.InstantValue instant) {
            return say("value.instant", time(instant.instant(), ZoneOffset.UTC));
        }
        if (value instanceof AttributeValue.TextSetValue set) {
            return set.texts().isEmpty()
                    ? say("value.none")
                    : and(set.texts().stream().map(this::text).toList());
        }
        return text(((AttributeValue.TextValue) value).text());
    }

    /** Returns "a, b or c". Of more than {@value #MAX_LISTED} the first, and how many others there are. */
    String or(List<String> words) {
        return list("or", words);
    }

    /** Returns "a, b and c". Of more than {@value #MAX_LISTED} the first, and how many others there are. */
    String and(List<String> words) {
        return list("and", words);
    }

    /** Returns what follows "neither": "a, b nor c"; a single word as it is. */
    String nor(List<String> words) {
        return list("nor", words);
    }

    private String list(String kind, List<String> words) {
        int size = words.size();
        if (size == 1) {
            return words.get(0);
        }
        String comma = say("list." + kind + ".comma");
        int listed = size <= MAX_LISTED ? size - 1 : MAX_LISTED - 1;
        String first = String.join(comma, words.subList(0, listed));
        return size <= MAX_LISTED
                ? say("list." + kind, first, words.get(size - 1))
                : say("list." + kind + ".more", first, number(BigDecimal.valueOf(size - listed)));
    }

    /** Returns how texts are compared, with the space before it; nothing if exactly. */
    String comparison(TextComparison comparison) {
        return comparison == TextComparison.EXACT
                ? ""
                : say("comparison." + comparison.name().toLowerCase(Locale.ROOT));
    }

    /** Returns a number. Its thousands are told apart from five digits on, so that a year stays a year. */
    String number(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String digits = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : say("number.decimal") + plain.substring(point + 1);
        return (number.signum() < 0 ? "-" : "") + grouped(digits) + decimals;
    }

    private String grouped(String digits) {
        if (digits.length() < GROUPED_FROM) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, say("number.group"));
        }
        return grouped.toString();
    }

    /** Returns a date: "1 January 2026", « 1er janvier 2026 ». */
    String date(LocalDate date) {
        return say(
                "date", date.getDayOfMonth(), say("month." + date.getMonthValue()), Integer.toString(date.getYear()));
    }

    /**
     * Returns a point in time on the clocks of a zone, which is not named: "1 January 2026, 14:30", « 1er janvier 2026
     * à 14 h 30 »; seconds only if there are any.
     */
    String time(Instant instant, ZoneId zone) {
        LocalDateTime time;
        try {
            time = LocalDateTime.ofInstant(instant, zone);
        } catch (DateTimeException e) {
            // The first and the last instants are outside of all dates.
            return instant.toString();
        }
        LocalTime clock = time.toLocalTime();
        String minutes = say("time.minutes", twoDigits(clock.getHour()), twoDigits(clock.getMinute()), clock.getHour());
        boolean isWholeMinute = clock.equals(clock.truncatedTo(ChronoUnit.MINUTES));
        return say(
                "time",
                date(time.toLocalDate()),
                isWholeMinute ? minutes : say("time.seconds", minutes, seconds(clock)));
    }

    private String seconds(LocalTime clock) {
        BigDecimal fraction = BigDecimal.valueOf(clock.getNano(), 9).stripTrailingZeros();
        String decimals = fraction.signum() == 0
                ? ""
                : say("number.decimal") + fraction.toPlainString().substring(2);
        return twoDigits(clock.getSecond()) + decimals;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** Returns the name of a time zone; that of Greenwich is UTC. */
    String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** Returns points of a score: "1 point", "-2.5 points". */
    String points(BigDecimal points) {
        return say("points", points.abs(), number(points));
    }

    /**
     * Returns numbers within bounds, which belong to the range, or outside: "at least 18", "from 18 to 25", "18"; "less
     * than 18", "less than 18 or more than 25", "other than 18".
     *
     * @param holds whether numbers within are meant
     */
    String amount(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, boolean holds) {
        return say(
                range("amount", minimum, maximum, holds),
                minimum.map(this::number).orElse(""),
                maximum.map(this::number).orElse(""));
    }

    /** Returns days within bounds, which belong to the range, or outside: "1 January 2026 or later", "before ...". */
    String dates(Optional<LocalDate> first, Optional<LocalDate> last, boolean holds) {
        return say(
                range("dates", first, last, holds),
                first.map(this::date).orElse(""),
                last.map(this::date).orElse(""));
    }

    /** Returns how often: "at least 2 times", "at most once"; "fewer than 2 times". */
    String times(int minimum, OptionalInt maximum, boolean holds) {
        Optional<Integer> least =
                minimum == 0 && maximum.isPresent() && maximum.getAsInt() > 0 ? Optional.empty() : Optional.of(minimum);
        Optional<Integer> most = maximum.isPresent() ? Optional.of(maximum.getAsInt()) : Optional.empty();
        return say(
                range("times", least, most, holds),
                number(BigDecimal.valueOf(minimum)),
                number(BigDecimal.valueOf(maximum.orElse(0))),
                minimum,
                maximum.orElse(0));
    }

    private static String range(String kind, Optional<?> minimum, Optional<?> maximum, boolean holds) {
        String range = "between";
        if (maximum.isEmpty()) {
            range = "at_least";
        } else if (minimum.isEmpty()) {
            range = "at_most";
        } else if (minimum.equals(maximum)) {
            range = "exactly";
        }
        return kind + (holds ? "." : ".not.") + range;
    }

    /** Returns a length of time in its largest exact unit: "7 days", "1 hour", "90 minutes", "1.5 seconds". */
    String duration(Duration length) {
        return timed("duration", length);
    }

    /** Returns the sentence {@code key.days}, {@code key.hours}, {@code key.minutes} or {@code key.seconds}. */
    String timed(String key, Duration length) {
        if (length.equals(Duration.ofDays(length.toDays()))) {
            return counted(key + ".days", BigDecimal.valueOf(length.toDays()));
        }
        if (length.equals(Duration.ofHours(length.toHours()))) {
            return counted(key + ".hours", BigDecimal.valueOf(length.toHours()));
        }
        if (length.equals(Duration.ofMinutes(length.toMinutes()))) {
            return counted(key + ".minutes", BigDecimal.valueOf(length.toMinutes()));
        }
        BigDecimal seconds = BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
        return counted(key + ".seconds", seconds.stripTrailingZeros());
    }

    /** Returns a sentence about a number of things: blank 0 decides between one and many, blank 1 shows the number. */
    String counted(String key, BigDecimal number) {
        return say(key, number, number(number));
    }
}
