package dev.parcours.core.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The days on which instants are. */
public final class Days {

    // There are instants before and after all dates, and a zone can put an instant a day away.
    private static final Instant FIRST = LocalDateTime.MIN.plusDays(1).toInstant(ZoneOffset.UTC);
    private static final Instant LAST = LocalDateTime.MAX.minusDays(1).toInstant(ZoneOffset.UTC);

    private Days() {}

    /** Returns the day in a zone; of an instant beyond all days the one that is nearest, to within two days. */
    public static LocalDate of(Instant time, ZoneId zone) {
        Instant dated = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
        return LocalDate.ofInstant(dated, zone);
    }
}
