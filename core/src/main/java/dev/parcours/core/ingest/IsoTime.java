package dev.parcours.core.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A text read as a time of ISO 8601, digit by digit: a formatter of {@code java.time} takes ten times as long, and this
 * is the one field that every record has.
 */
final class IsoTime {

    private static final long SECONDS_PER_DAY = 86_400;

    private static final int[] POWERS_OF_TEN = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private final char[] chars;
    private final int start;
    private final int end;
    // Moves only behind the minutes: what comes before stands at known places, which is faster to read.
    private int place;

    IsoTime(String text) {
        this(text.toCharArray(), 0, text.length());
    }

    /** Reads characters from a place to before another. */
    IsoTime(char[] chars, int start, int end) {
        this.chars = chars;
        this.start = start;
        this.end = end;
    }

    Instant instant(@Nullable ZoneId zone) {
        LocalDate date = date();
        if (start + 10 == end) {
            return TimeFormat.instant(date.atStartOfDay(), zone);
        }
        if (!isAt(start + 10, 'T') && !isAt(start + 10, ' ')) {
            throw notATime();
        }
        int second = secondOfDay();
        int nano = skip('.') ? fraction() : 0;
        ZoneId where = place == end ? zone : offset();
        if (where instanceof ZoneOffset offset) {
            // What LocalDateTime does, without making one.
            long local = date.toEpochDay() * SECONDS_PER_DAY + second;
            return Instant.ofEpochSecond(local - offset.getTotalSeconds(), nano);
        }
        return TimeFormat.instant(date.atTime(LocalTime.ofSecondOfDay(second).withNano(nano)), where);
    }

    private LocalDate date() {
        int year = 100 * pair(start) + pair(start + 2);
        expect(start + 4, '-');
        int month = pair(start + 5);
        expect(start + 7, '-');
        int day = pair(start + 8);
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw missing(e);
        }
    }

    private int secondOfDay() {
        int hour = pair(start + 11);
        expect(start + 13, ':');
        int minute = pair(start + 14);
        boolean hasSeconds = isAt(start + 16, ':');
        int second = hasSeconds ? pair(start + 17) : 0;
        if (hour > 23 || minute > 59 || second > 59) {
            throw missing(null);
        }
        place = start + (hasSeconds ? 19 : 16);
        return (60 * hour + minute) * 60 + second;
    }

    private ZoneOffset offset() {
        skip(' ');
        if (isRest("Z") || isRest("UTC")) {
            return ZoneOffset.UTC;
        }
        int sign = skip('-') ? -1 : 1;
        if (sign > 0 && !skip('+')) {
            throw notATime();
        }
        int hours = pair(place);
        place += 2;
        boolean hasMinutes = skip(':') || place < end;
        int minutes = hasMinutes ? pair(place) : 0;
        if (place + (hasMinutes ? 2 : 0) < end) {
            throw notATime();
        }
        try {
            return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        } catch (DateTimeException e) {
            throw missing(e);
        }
    }

    private boolean isRest(String rest) {
        return end - place == rest.length() && rest.equals(new String(chars, place, rest.length()));
    }

    /** Reads two digits, without a loop, since this is done six times for every record. */
    private int pair(int at) {
        if (at + 2 > end) {
            throw notATime();
        }
        int tens = chars[at] - '0';
        int ones = chars[at + 1] - '0';
        // Negative if one of the four is, that is if one of the two is no digit.
        if ((tens | ones | (9 - tens) | (9 - ones)) < 0) {
            throw notATime();
        }
        return 10 * tens + ones;
    }

    private int fraction() {
        int from = place;
        int last = Math.min(end, from + 9);
        int at = from;
        int fraction = 0;
        while (at < last && chars[at] >= '0' && chars[at] <= '9') {
            fraction = 10 * fraction + (chars[at++] - '0');
        }
        if (at == from) {
            throw notATime();
        }
        place = at;
        return fraction * POWERS_OF_TEN[9 - (at - from)];
    }

    private void expect(int at, char c) {
        if (!isAt(at, c)) {
            throw notATime();
        }
    }

    private boolean isAt(int at, char c) {
        return at < end && chars[at] == c;
    }

    private boolean skip(char c) {
        boolean isThere = isAt(place, c);
        place += isThere ? 1 : 0;
        return isThere;
    }

    private static DateTimeException missing(@Nullable DateTimeException cause) {
        return new DateTimeException("is not a time that exists", cause);
    }

    private static DateTimeException notATime() {
        return new DateTimeException("is not a time such as 2026-01-05T10:00:00Z");
    }
}
