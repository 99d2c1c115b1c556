package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T10:00:00Z, 2026-01-05T10:00:00Z",
        "2026-01-05 10:00:00 UTC, 2026-01-05T10:00:00Z",
        "2026-01-05T10:00Z, 2026-01-05T10:00:00Z",
        "2026-01-05T10:00:00.123456789Z, 2026-01-05T10:00:00.123456789Z",
        "2026-01-05T10:00:00.5+01:00, 2026-01-05T09:00:00.500Z",
        "2026-01-05T10:00:00-0530, 2026-01-05T15:30:00Z",
        "2026-01-05T10:00:00 +01, 2026-01-05T09:00:00Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "2026-01-05 10:00:00.273932, 2026-01-05T09:00:00.273932Z",
        "2026-07-05 10:00, 2026-07-05T08:00:00Z",
        "2026-01-05, 2026-01-04T23:00:00Z",
        // In 2026 the clocks skip 02:00 to 03:00 on 29 March and repeat it on 25 October.
        "2026-03-29 02:30:00, 2026-03-29T01:30:00Z",
        "2026-10-25 02:30:00, 2026-10-25T00:30:00Z"
    })
    void parse_iso_readsTheInstant(String text, Instant instant) {
        assertThat(TimeFormat.iso().inZone(PARIS).parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-1-5",
                "2026-02-30T10:00:00Z",
                "2025-02-29",
                "2026-01-05T24:00:00Z",
                "2026-01-05T10:60Z",
                "2026-01-05T10:00:61Z",
                "2026-01-05T10:00:00.Z",
                "2026-01-05T10:00:00.1234567890Z",
                "2026-01-05T10:00:00X",
                "2026-01-05T10:00:00+25:00",
                "2026-01-05T10:00:00+01:",
                "2026-01-05T10:00:00+1:00",
                "2026-01-05T10:00:00+01:000",
                "2026-01-05T10:00:0001:00",
                "2026-01-05T10:00:00+19:00",
                "2026-01-05T10:00:00+01:60",
                "2026-01-05T10:00:00Z ",
                "2026-01-05_10:00:00Z",
                "+2026-01-05",
                "٢٠٢٦-٠١-٠٥"
            })
    void parse_notAnIsoTime_throws(String text) {
        assertThatThrownBy(() -> TimeFormat.iso().inZone(PARIS).parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void parse_localTimeWithoutZone_saysWhatToDo() {
        assertThatThrownBy(() -> TimeFormat.iso().parse("2026-01-05 10:00:00"))
                .hasMessage("has no zone; state the zone of the times, such as Europe/Paris");
    }

    @Test
    void parse_epochNumbers_readTheInstant() {
        assertThat(TimeFormat.epochSeconds().parse("1436172703.25")).isEqualTo("2015-07-06T08:51:43.250Z");
        assertThat(TimeFormat.epochMillis().parse("1436172703250")).isEqualTo("2015-07-06T08:51:43.250Z");
        assertThat(TimeFormat.epochMicros().parse("1436172703250001")).isEqualTo("2015-07-06T08:51:43.250001Z");
        assertThat(TimeFormat.epochSeconds().parse("-1")).isEqualTo("1969-12-31T23:59:59Z");
        for (String text : new String[] {"1e9", "NaN", "99999999999999999999", "1.5s", "1.0000000001"}) {
            assertThatThrownBy(() -> TimeFormat.epochSeconds().parse(text)).isInstanceOf(DateTimeException.class);
        }
        assertThatThrownBy(() -> TimeFormat.epochMicros().parse("0.0001"))
                .hasMessage("is not a time that exists to the nanosecond");
    }

    @Test
    void parse_pattern_readsTheInstant() {
        TimeFormat format = TimeFormat.pattern("dd/MM/uuuu HH:mm").inZone(PARIS);

        assertThat(format.parse("05/01/2026 10:00")).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(TimeFormat.pattern("dd MMM uuuu").inZone(ZoneOffset.UTC).parse("05 Jan 2026"))
                .isEqualTo("2026-01-05T00:00:00Z");
        assertThat(TimeFormat.pattern("uuuu-MM-dd HH:mm:ssXX").parse("2026-01-05 10:00:00+0100"))
                .isEqualTo("2026-01-05T09:00:00Z");
        assertThatThrownBy(() -> format.parse("31/02/2026 10:00")).isInstanceOf(DateTimeException.class);
        assertThat(TimeFormat.pattern("dd/MM/yyyy").inZone(ZoneOffset.UTC).parse("05/01/2026"))
                .isEqualTo("2026-01-05T00:00:00Z");
        assertThatThrownBy(() -> TimeFormat.pattern("dd/MM/yyyy").parse("05/01/2026"))
                .hasMessage("has no zone; state the zone of the times, such as Europe/Paris");
        assertThatThrownBy(() -> TimeFormat.pattern("nonsense{")).isInstanceOf(IllegalArgumentException.class);
        assertThat(TimeFormat.pattern("dd/MM/yyyy hh:mm a")
                        .inZone(ZoneOffset.UTC)
                        .parse("05/01/2026 10:30 PM"))
                .isEqualTo("2026-01-05T22:30:00Z");
        for (String partOfTime : new String[] {"yyyy-MM-dd hh:mm", "yyyy-MM-dd KK:mm", "yyyy-MM-dd mm:ss"}) {
            assertThatThrownBy(() -> TimeFormat.pattern(partOfTime))
                    .hasMessageContaining("does not tell the time of day; write HH for the hour of 24");
        }
        assertThatThrownBy(() -> TimeFormat.pattern("HH:mm"))
                .hasMessage("pattern 'HH:mm' does not name a day; write one such as dd/MM/yyyy HH:mm");
    }

    @Property
    void isoReadsWhatInstantWrites(
            @ForAll @LongRange(min = -60_000_000_000L, max = 250_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        Instant instant = Instant.ofEpochSecond(second, nano);

        assertThat(TimeFormat.iso().parse(instant.toString())).isEqualTo(instant);
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        assertThat(TimeFormat.iso().inZone(PARIS).parse(local.toString()))
                .isEqualTo(local.atZone(PARIS).toInstant());
    }

    @Test
    void withDatesAtEndOfDay_dateAlone_isTheLastSecondOfTheDay() {
        TimeFormat format = TimeFormat.iso().inZone(PARIS).withDatesAtEndOfDay();

        assertThat(format.parse("2026-01-05")).isEqualTo(Instant.parse("2026-01-05T22:59:59Z"));
        assertThat(format.parse("2026-01-05 10:00")).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
        assertThat(TimeFormat.pattern("dd/MM/yyyy")
                        .inZone(PARIS)
                        .withDatesAtEndOfDay()
                        .parse("05/01/2026"))
                .isEqualTo(Instant.parse("2026-01-05T22:59:59Z"));
        assertThatThrownBy(() -> format.parse("2026-02-30")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> TimeFormat.iso().withDatesAtEndOfDay().parse("2026-01-05"))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("has no zone");
    }
}
