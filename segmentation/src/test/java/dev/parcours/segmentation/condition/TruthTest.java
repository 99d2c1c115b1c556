package dev.parcours.segmentation.condition;

import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static dev.parcours.segmentation.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    // Kleene (1952), Introduction to Metamathematics, section 64, the strong connectives.
    @ParameterizedTest
    @CsvSource({
        "TRUE,    TRUE,    TRUE,    TRUE",
        "TRUE,    FALSE,   FALSE,   TRUE",
        "TRUE,    UNKNOWN, UNKNOWN, TRUE",
        "FALSE,   TRUE,    FALSE,   TRUE",
        "FALSE,   FALSE,   FALSE,   FALSE",
        "FALSE,   UNKNOWN, FALSE,   UNKNOWN",
        "UNKNOWN, TRUE,    UNKNOWN, TRUE",
        "UNKNOWN, FALSE,   FALSE,   UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    })
    void andOr_everyPair_followKleene(Truth a, Truth b, Truth and, Truth or) {
        assertThat(a.and(b)).isEqualTo(and);
        assertThat(a.or(b)).isEqualTo(or);
    }

    @Test
    void not_unknown_staysUnknown() {
        assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
        assertThat(TRUE.not()).isEqualTo(FALSE);
        assertThat(FALSE.not()).isEqualTo(TRUE);
    }
}
