package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Satisfaction.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SatisfactionTest {

    @ParameterizedTest
    @CsvSource({"NPS, 0, 0", "NPS, 5, 0.5", "NPS, 10, 1", "CSAT, 1, 0", "CSAT, 4, 0.75", "CES, 7, 1", "CES, 1, 0"})
    void fraction_scoreInRange_isItsPlaceOnTheScale(Scale scale, int score, double fraction) {
        assertThat(new Satisfaction(scale, score).fraction()).isEqualTo(fraction);
    }

    @ParameterizedTest
    @CsvSource({"NPS, -1", "NPS, 11", "CSAT, 0", "CSAT, 6", "CES, 0", "CES, 8"})
    void create_scoreOutOfRange_throws(Scale scale, int score) {
        assertThatThrownBy(() -> new Satisfaction(scale, score))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a score on the %s scale is from %d to %d, but was %d"
                        .formatted(scale, scale.lowest(), scale.highest(), score));
    }
}
