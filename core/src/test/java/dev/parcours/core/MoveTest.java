package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, STAY",
        "4, 4, STAY",
        "0, 1, ADVANCE",
        "3, 4, ADVANCE",
        "0, 2, JUMP_AHEAD",
        "0, 99, JUMP_AHEAD",
        "1, 0, GO_BACK",
        "99, 0, GO_BACK"
    })
    void between_places_isDecidedByTheirDistance(int from, int to, Move move) {
        assertThat(Move.between(from, to)).isEqualTo(move);
    }
}
