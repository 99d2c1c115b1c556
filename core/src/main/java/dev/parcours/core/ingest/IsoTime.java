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

    private final char[] chars;
    private final int end;
    private int place;

    IsoTime(String text) {
        this(text.toCharArray(), 0, text.length());
    }

    /** Reads characters from a place to before another. */
    IsoTime(char[] chars, int start, int end) {
        this.chars = chars;
        this.place = start;
        this.end = end;
    }

    Instant instant(@Nullable ZoneId zone) {
        LocalDate date = date();
        if (place == end) {
            return TimeFormat.instant(date.atStartOfDay(), zone);
        }
        if (!skip('T') && !skip(' ')) {
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
        int year = 100 * pair() + pair();
        expect('-');
        int month = pair();
        expect('-');
        int day = pair();
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw missing(e);
        }
    }

    private int secondOfDay() {
        int hour = pair();
        expect(':');
        int minute = pair();
        int second = skip(':') ? pair() : 0;
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
        if (sign > 0) {
            expect('+');
        }
        int hours = pair();
        int minutes = skip(':') || place < end ? pair() : 0;
        if (place < end) {
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
    private int pair() {
        if (place + 2 > end) {
            throw notATime();
        }
        int tens = chars[place] - '0';
        int ones = chars[place + 1] - '0';
        // Negative if one of the four is, that is if one of the two is no digit.
        if ((tens | ones | (9 - tens) | (9 - ones)) < 0) {
            throw notATime();
        }
        place += 2;
        return 10 * tens + ones;
    }

    private int fraction() {
        if (!isDigit()) {
            throw notATime();
        }
        int nano = 0;
        for (int unit = 100_000_000; unit > 0 && isDigit(); unit /= 10) {
            nano += unit * (chars[place++] - '0');
        }
        return nano;
    }

    private boolean isDigit() {
        return place < end && chars[place] >= '0' && chars[place] <= '9';
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw notATime();
        }
    }

    private boolean skip(char c) {
        boolean isThere = place < end && chars[place] == c;
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
