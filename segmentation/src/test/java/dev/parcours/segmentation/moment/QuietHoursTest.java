package dev.parcours.segmentation.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static QuietHours hours(String from, String until) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, UTC, 2026-03-10T20:59:59.999999999Z, 2026-03-10T20:59:59.999999999Z",
        "21:00, 08:00, UTC, 2026-03-10T21:00:00Z, 2026-03-11T08:00:00Z",
        "21:00, 08:00, UTC, 2026-03-11T00:00:00Z, 2026-03-11T08:00:00Z",
        "21:00, 08:00, UTC, 2026-03-11T07:59:59.999999999Z, 2026-03-11T08:00:00Z",
        "21:00, 08:00, UTC, 2026-03-11T08:00:00Z, 2026-03-11T08:00:00Z",
        "12:00, 14:00, UTC, 2026-03-11T13:00:00Z, 2026-03-11T14:00:00Z",
        "12:00, 14:00, UTC, 2026-03-11T15:00:00Z, 2026-03-11T15:00:00Z",
        "21:00, 00:00, UTC, 2026-03-11T22:00:00Z, 2026-03-12T00:00:00Z",
        // Paris, 29 March: the clock goes from 02:00 to 03:00 at 01:00 UTC.
        "21:00, 08:00, Europe/Paris, 2026-03-28T20:00:00Z, 2026-03-29T06:00:00Z",
        "01:00, 02:30, Europe/Paris, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
        "02:00, 03:00, Europe/Paris, 2026-03-29T01:00:00Z, 2026-03-29T01:00:00Z",
        "02:45, 02:30, Europe/Paris, 2026-03-29T00:30:00Z, 2026-03-30T00:30:00Z",
        // 25 October: from 03:00 to 02:00 at 01:00 UTC. Half past two comes twice, and so does the quiet before it.
        "21:00, 08:00, Europe/Paris, 2026-10-24T19:00:00Z, 2026-10-25T07:00:00Z",
        "01:00, 02:30, Europe/Paris, 2026-10-24T23:30:00Z, 2026-10-25T00:30:00Z",
        "01:00, 02:30, Europe/Paris, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
        // Here the clock leaves the quiet hours by being put back.
        "02:30, 04:00, Europe/Paris, 2026-10-25T00:40:00Z, 2026-10-25T01:00:00Z",
        "02:30, 04:00, Europe/Paris, 2026-10-25T01:40:00Z, 2026-10-25T03:00:00Z",
        // Samoa had no 30 December 2011.
        "21:00, 08:00, Pacific/Apia, 2011-12-30T08:00:00Z, 2011-12-30T18:00:00Z"
    })
    void freeFrom_isTheFirstInstantThatIsNotQuiet(
            String from, String until, String zone, String instant, String expected) {
        assertThat(hours(from, until).freeFrom(Instant.parse(instant), ZoneId.of(zone)))
                .isEqualTo(Instant.parse(expected));
    }

    // Minute by minute, as one would do it with a clock in hand.
    @Property(tries = 300)
    void freeFromIsTheFirstQuietlessMinute(
            @ForAll @IntRange(max = 95) int from,
            @ForAll @IntRange(min = 1, max = 95) int length,
            @ForAll @IntRange(max = 2 * 24 * 4) int start,
            @ForAll boolean spring) {
        LocalTime first = LocalTime.MIDNIGHT.plusMinutes(15L * from);
        QuietHours hours = new QuietHours(first, first.plusMinutes(15L * length));
        ZoneId zone = ZoneId.of("Europe/Paris");
        Instant instant = Instant.parse(spring ? "2026-03-28T00:00:00Z" : "2026-10-24T00:00:00Z")
                .plusSeconds(900L * start);
        Instant minute = instant;
        while (hours.isQuiet(minute, zone)) {
            minute = minute.plusSeconds(60);
        }
        assertThat(hours.freeFrom(instant, zone)).isEqualTo(minute);
    }

    @Test
    void quietHours_ofNoneOrAll_isRefused() {
        assertThatThrownBy(() -> hours("08:00", "08:00"))
                .hasMessage("quiet hours from 08:00 until 08:00 are none or all; leave them out");
    }
}
