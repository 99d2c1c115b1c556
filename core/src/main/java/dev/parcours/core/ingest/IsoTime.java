package dev.parcours.core.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A text read as a time of ISO 8601, digit by digit: a formatter of {@code java.time} takes ten times as long, and this
 * is the one field that every record has.
 */
final class IsoTime {

    private final String text;
    private int place;

    IsoTime(String text) {
        this.text = text;
    }

    Instant instant(@Nullable ZoneId zone) {
        LocalDate date = date();
        if (place == text.length()) {
            return TimeFormat.instant(date.atStartOfDay(), zone);
        }
        LocalDateTime local = time(date);
        return place == text.length() ? TimeFormat.instant(local, zone) : local.toInstant(offset());
    }

    private LocalDate date() {
        int year = number(4);
        expect('-');
        int month = number(2);
        expect('-');
        int day = number(2);
        return exists(() -> LocalDate.of(year, month, day));
    }

    private LocalDateTime time(LocalDate date) {
        if (!skip('T') && !skip(' ')) {
            throw notATime();
        }
        int hour = number(2);
        expect(':');
        int minute = number(2);
        int second = skip(':') ? number(2) : 0;
        int nano = skip('.') ? fraction() : 0;
        return exists(() -> date.atTime(hour, minute, second, nano));
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
        int hours = number(2);
        int minutes = skip(':') || place < text.length() ? number(2) : 0;
        if (place < text.length()) {
            throw notATime();
        }
        return exists(() -> ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }

    private boolean isRest(String rest) {
        return text.length() - place == rest.length() && text.startsWith(rest, place);
    }

    private int number(int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            number = 10 * number + digit();
        }
        return number;
    }

    private int fraction() {
        int nano = 0;
        int unit = 100_000_000;
        do {
            nano += unit * digit();
            unit /= 10;
        } while (unit > 0 && isDigit());
        return nano;
    }

    private int digit() {
        if (!isDigit()) {
            throw notATime();
        }
        return text.charAt(place++) - '0';
    }

    private boolean isDigit() {
        return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw notATime();
        }
    }

    private boolean skip(char c) {
        boolean isThere = place < text.length() && text.charAt(place) == c;
        place += isThere ? 1 : 0;
        return isThere;
    }

    private static <T> T exists(Supplier<T> part) {
        try {
            return part.get();
        } catch (DateTimeException e) {
            throw new DateTimeException("is not a time that exists", e);
        }
    }

    private static DateTimeException notATime() {
        return new DateTimeException("is not a time such as 2026-01-05T10:00:00Z");
    }
}
