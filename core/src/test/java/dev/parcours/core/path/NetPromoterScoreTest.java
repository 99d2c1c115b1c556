package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.ConfidenceInterval;
import org.junit.jupiter.api.Test;

class NetPromoterScoreTest {

    @Test
    void interval_workedExample_isTheAdjustedWaldInterval() {
        NetPromoterScore score = new NetPromoterScore(8, 9, 22);
        assertThat(score.answers()).isEqualTo(39);
        assertThat(score.score().orElseThrow()).isCloseTo(-35.897, within(0.001));
        // By hand: n = 42, p = 8.75/42 = .208333, d = 22.75/42 = .541667, their difference -.333333, its variance
        // .75 - .111111 = .638889, the half width 1.959964 sqrt(.638889/42) = .241733.
        ConfidenceInterval interval = score.interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(-57.5066, within(0.001));
        assertThat(interval.upper()).isCloseTo(-9.1600, within(0.001));
        assertThat(interval.level()).isEqualTo(0.95);
    }

    @Test
    void interval_higherLevel_isWider() {
        NetPromoterScore score = new NetPromoterScore(8, 9, 22);
        // 2.575829 instead of 1.959964 in the half width above.
        assertThat(score.interval(0.99).orElseThrow().upper()).isCloseTo(-33.3333 + 31.7691, within(0.001));
    }

    @Test
    void score_noAnswer_isEmpty() {
        NetPromoterScore score = new NetPromoterScore(0, 0, 0);
        assertThat(score.score()).isEmpty();
        assertThat(score.interval()).isEmpty();
    }

    @Test
    void interval_answersThatAllAgree_staysOnTheScale() {
        assertThat(new NetPromoterScore(1_000, 0, 0).interval().orElseThrow().upper())
                .isEqualTo(100);
        assertThat(new NetPromoterScore(0, 0, 1_000).interval().orElseThrow().lower())
                .isEqualTo(-100);
        // One promoter: n = 4, p = .4375, d = .1875, half width 1.959964 sqrt(.5625/4) = .734987.
        assertThat(new NetPromoterScore(1, 0, 0).interval().orElseThrow().upper())
                .isCloseTo(98.4987, within(0.001));
    }

    @Test
    void create_negativeCountOrLevelBeyond_throws() {
        assertThatThrownBy(() -> new NetPromoterScore(1, -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("counts of answers must not be negative, but were 1, -1 and 0");
        assertThatThrownBy(() -> new NetPromoterScore(1, 1, 1).interval(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the level must be between 0 and 1, but was 1.0");
    }
}
