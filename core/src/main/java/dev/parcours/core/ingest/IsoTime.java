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

    private static final int DATE = "2026-01-05".length();
    private static final int TO_MINUTES = "2026-01-05T10:00".length();
    private static final int TO_SECONDS = "2026-01-05T10:00:00".length();

    private static final int SECONDS_PER_DAY = 86_400;

    private static final int[] POWERS_OF_TEN = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private final char[] chars;
    private final int start;
    private final int end;
    // Where what follows the seconds is read: all before stands at known places, which is faster.
    private int place;
    // Negative if one of the digits read at known places was none, so that they are checked together.
    private int digits;

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
        if (end - start == DATE) {
            return TimeFormat.instant(LocalDate.ofEpochDay(epochDay()).atStartOfDay(), zone);
        }
        if (end - start < TO_MINUTES) {
            throw notATime();
        }
        long day = epochDay();
        int second = secondOfDay();
        int nano = skip('.') ? fraction() : 0;
        ZoneId where = place == end ? zone : offset();
        if (where instanceof ZoneOffset offset) {
            // What LocalDateTime does, without making one.
            return Instant.ofEpochSecond(day * SECONDS_PER_DAY + second - offset.getTotalSeconds(), nano);
        }
        LocalTime time = LocalTime.ofSecondOfDay(second).withNano(nano);
        return TimeFormat.instant(LocalDate.ofEpochDay(day).atTime(time), where);
    }

    private long epochDay() {
        int year = 100 * pair(start) + pair(start + 2);
        int month = pair(start + 5);
        int day = pair(start + 8);
        if (digits < 0 || chars[start + 4] != '-' || chars[start + 7] != '-') {
            throw notATime();
        }
        try {
            return LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException e) {
            throw missing(e);
        }
    }

    private int secondOfDay() {
        char between = chars[start + DATE];
        int hour = pair(start + 11);
        int minute = pair(start + 14);
        boolean hasSeconds = isAt(start + TO_MINUTES, ':');
        place = start + (hasSeconds ? TO_SECONDS : TO_MINUTES);
        int second = hasSeconds && place <= end ? pair(start + 17) : 0;
        if (digits < 0 || place > end || (between != 'T' && between != ' ') || chars[start + 13] != ':') {
            throw notATime();
        }
        if (hour > 23 || minute > 59 || second > 59) {
            throw missing(null);
        }
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
        int hours = nextPair();
        boolean hasMinutes = skip(':') || place < end;
        int minutes = hasMinutes ? nextPair() : 0;
        if (place < end || digits < 0) {
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

    private int nextPair() {
        if (place + 2 > end) {
            throw notATime();
        }
        place += 2;
        return pair(place - 2);
    }

    /** Reads two digits, without a loop, since this is done seven times for nearly every record. */
    private int pair(int at) {
        int tens = chars[at] - '0';
        int ones = chars[at + 1] - '0';
        // Negative if one of the four is, that is if one of the two is no digit.
        digits |= tens | ones | (9 - tens) | (9 - ones);
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
