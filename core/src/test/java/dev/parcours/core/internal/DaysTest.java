package dev.parcours.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @Test
    void of_instantBeforeMidnight_isTheDayOfTheZone() {
        Instant time = Instant.parse("2024-03-30T23:30:00Z");
        assertThat(Days.of(time, ZoneOffset.UTC)).isEqualTo(LocalDate.of(2024, 3, 30));
        assertThat(Days.of(time, ZoneId.of("Europe/Paris"))).isEqualTo(LocalDate.of(2024, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Paris", "America/New_York", "+18:00", "-18:00"})
    void of_instantBeyondAllDates_isAboutTheNearest(String zone) {
        assertThat(Days.of(Instant.MIN, ZoneId.of(zone))).isBetween(LocalDate.MIN, LocalDate.MIN.plusDays(2));
        assertThat(Days.of(Instant.MAX, ZoneId.of(zone))).isBetween(LocalDate.MAX.minusDays(2), LocalDate.MAX);
    }
}
