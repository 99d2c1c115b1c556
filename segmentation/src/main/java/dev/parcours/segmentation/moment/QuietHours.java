package dev.parcours.segmentation.moment;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * The hours in which nobody wants a message. They are read off the clock on the customer's wall: it is quiet while the
 * clock shows a time from the first, included, to the second, excluded.
 *
 * <p>Where clocks are put back, the clock shows some times twice, and it may be quiet twice; where they are put
 * forward, hours that it never shows are never quiet.
 *
 * @param from when it becomes quiet
 * @param until when it is no longer quiet; earlier than {@code from} if it is quiet over midnight
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** From 21:00 to 08:00, outside of which a consumer may be called in the United States (47 CFR 64.1200(c)(1)). */
    public static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    /**
     * Creates quiet hours.
     *
     * @throws IllegalArgumentException if both times are the same
     */
    public QuietHours {
        checkNotNull(from, "from");
        checkNotNull(until, "until");
        checkArgument(!from.equals(until), "quiet hours from %s until %s are none or all; leave them out", from, until);
    }

    /** Returns whether it is quiet at an instant in a zone. */
    public boolean isQuiet(Instant instant, ZoneId zone) {
        return isQuiet(LocalDateTime.ofInstant(instant, zone).toLocalTime());
    }

    private boolean isQuiet(LocalTime time) {
        boolean isAfterFrom = !time.isBefore(from);
        boolean isBeforeUntil = time.isBefore(until);
        return from.isBefore(until) ? isAfterFrom && isBeforeUntil : isAfterFrom || isBeforeUntil;
    }

    /** Returns the first instant from another on at which it is not quiet in a zone. */
    Instant freeFrom(Instant instant, ZoneId zone) {
        Instant free = instant;
        while (isQuiet(free, zone)) {
            Instant end = endAfter(free, zone);
            // When clocks are changed, they may leave the quiet hours at once.
            free = Optional.ofNullable(zone.getRules().nextTransition(free))
                    .map(ZoneOffsetTransition::getInstant)
                    .filter(change -> change.isBefore(end) && !isQuiet(change, zone))
                    .orElse(end);
        }
        return free;
    }

    /** Returns the first instant after another at which the clock shows the end, or would if no hour were skipped. */
    private Instant endAfter(Instant instant, ZoneId zone) {
        LocalDateTime now = LocalDateTime.ofInstant(instant, zone);
        boolean isToday = now.toLocalTime().isBefore(until);
        LocalDateTime end = now.toLocalDate().plusDays(isToday ? 0 : 1).atTime(until);
        return zone.getRules().getValidOffsets(end).stream()
                .map(end::toInstant)
                .filter(candidate -> candidate.isAfter(instant))
                .min(Instant::compareTo)
                .orElseGet(() -> afterGap(end, zone));
    }

    private static Instant afterGap(LocalDateTime end, ZoneId zone) {
        ZoneOffset before = zone.getRules().getOffset(end);
        return end.toInstant(before);
    }
}
