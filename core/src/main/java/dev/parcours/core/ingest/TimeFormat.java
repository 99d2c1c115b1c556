package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a time is written in a source.
 *
 * <p>A local time, which names no offset, is an instant only in a {@linkplain #inZone zone}; without one it is refused.
 * A local time that a change of the clocks skips is taken as much later as they skip, and of one that they repeat the
 * earlier instant is taken.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class TimeFormat {

    private enum Kind {
        ISO,
        PATTERN,
        EPOCH_SECONDS,
        EPOCH_MILLIS,
        EPOCH_MICROS
    }

    private static final TimeFormat DEFAULT = new TimeFormat(Kind.ISO, null, null);

    private final Kind kind;
    private final @Nullable DateTimeFormatter pattern;
    private final @Nullable ZoneId zone;

    private TimeFormat(Kind kind, @Nullable DateTimeFormatter pattern, @Nullable ZoneId zone) {
        this.kind = kind;
        this.pattern = pattern;
        this.zone = zone;
    }

    /**
     * Returns the format of ISO 8601: {@code 2026-01-05T10:00:00.123Z}, with {@code T} or a space, with or without
     * seconds and up to nine decimals of them, with an offset ({@code Z}, {@code UTC}, {@code +01:00}, {@code +0100},
     * {@code +01}) or, in a zone, without; or in a zone a date alone, which is the beginning of the day.
     */
    public static TimeFormat iso() {
        return DEFAULT;
    }

    /** Returns the format of whole or decimal seconds since 1970-01-01T00:00:00Z. */
    public static TimeFormat epochSeconds() {
        return new TimeFormat(Kind.EPOCH_SECONDS, null, null);
    }

    /** Returns the format of milliseconds since 1970-01-01T00:00:00Z. */
    public static TimeFormat epochMillis() {
        return new TimeFormat(Kind.EPOCH_MILLIS, null, null);
    }

    /** Returns the format of microseconds since 1970-01-01T00:00:00Z. */
    public static TimeFormat epochMicros() {
        return new TimeFormat(Kind.EPOCH_MICROS, null, null);
    }

    /**
     * Returns the format of a pattern of {@link DateTimeFormatter}, such as {@code dd/MM/yyyy HH:mm}, with English
     * names of months and days. A pattern without a time of day stands for the beginning of the day.
     *
     * @throws IllegalArgumentException if the pattern is not valid, does not name a day, or names a time of day in part
     *     only, such as {@code hh:mm}, which leaves morning and afternoon open
     */
    public static TimeFormat pattern(String pattern) {
        // The letter y counts years of an era, which strict reading then asks for; everybody means u by it.
        String years = pattern.indexOf('G') < 0 ? pattern.replace('y', 'u') : pattern;
        DateTimeFormatter formatter =
                DateTimeFormatter.ofPattern(years, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
        checkNamesDayAndTime(formatter, pattern);
        return new TimeFormat(Kind.PATTERN, formatter, null);
    }

    private static void checkNamesDayAndTime(DateTimeFormatter formatter, String pattern) {
        TemporalAccessor parsed;
        try {
            ZonedDateTime sample = ZonedDateTime.of(2026, 1, 5, 13, 14, 15, 0, ZoneOffset.UTC);
            parsed = formatter.parse(formatter.format(sample));
            LocalDate.from(parsed);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "pattern '%s' does not name a day; write one such as dd/MM/yyyy HH:mm".formatted(pattern), e);
        }
        boolean namesPartOfTime =
                Arrays.stream(ChronoField.values()).anyMatch(field -> field.isTimeBased() && parsed.isSupported(field));
        if (namesPartOfTime && parsed.query(TemporalQueries.localTime()) == null) {
            throw new IllegalArgumentException(
                    "pattern '%s' does not tell the time of day; write HH for the hour of 24, or add a to hh"
                            .formatted(pattern));
        }
    }

    /** Returns this format with the zone of times that name no offset. */
    public TimeFormat inZone(ZoneId newZone) {
        return new TimeFormat(kind, pattern, checkNotNull(newZone, "newZone"));
    }

    /**
     * Returns the instant that a text spells.
     *
     * @throws DateTimeException if the text is not written so, names a day or an hour that there never is, such as 30
     *     February, or has no offset although no zone is stated
     */
    public Instant parse(String text) {
        return switch (kind) {
            case ISO -> new IsoTime(text).instant(zone);
            case PATTERN -> parsePattern(text, checkNotNull(pattern));
            case EPOCH_SECONDS -> EpochTime.parse(text, 9);
            case EPOCH_MILLIS -> EpochTime.parse(text, 6);
            case EPOCH_MICROS -> EpochTime.parse(text, 3);
        };
    }

    /** Parses some of the characters of an array, without a string where none is needed. */
    Instant parse(char[] chars, int start, int end) {
        return kind == Kind.ISO
                ? new IsoTime(chars, start, end).instant(zone)
                : parse(new String(chars, start, end - start));
    }

    private Instant parsePattern(String text, DateTimeFormatter formatter) {
        LocalDateTime local;
        try {
            TemporalAccessor parsed = formatter.parse(text);
            if (parsed.query(TemporalQueries.offset()) != null) {
                return OffsetDateTime.from(parsed).toInstant();
            }
            LocalTime time = parsed.query(TemporalQueries.localTime());
            local = LocalDate.from(parsed).atTime(time == null ? LocalTime.MIDNIGHT : time);
        } catch (DateTimeException e) {
            throw new DateTimeException("is not written as the pattern says", e);
        }
        return instant(local, zone);
    }

    static Instant instant(LocalDateTime local, @Nullable ZoneId zone) {
        if (zone == null) {
            throw new DateTimeException("has no zone; state the zone of the times, such as Europe/Paris");
        }
        return zone instanceof ZoneOffset offset
                ? local.toInstant(offset)
                : local.atZone(zone).toInstant();
    }
}
