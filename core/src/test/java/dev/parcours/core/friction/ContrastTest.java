package dev.parcours.core.friction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContrastTest {

    @Test
    void pValue_teaTasting_isFishers() {
        // Fisher (1935), The Design of Experiments: 3 of 4 cups right is 17 of 70 by chance.
        assertThat(new Contrast(4, 3, 4, 1).pValue()).isCloseTo(17 / 70.0, within(1e-12));
        assertThat(new Contrast(4, 4, 4, 0).pValue()).isCloseTo(1 / 70.0, within(1e-12));
        assertThat(new Contrast(4, 0, 4, 4).pValue()).isEqualTo(1);
    }

    @Test
    void rates_workedByHand_areSharesAndTheirDifference() {
        Contrast contrast = new Contrast(50, 20, 200, 20);
        assertThat(contrast.observed()).isEqualTo(0.4);
        assertThat(contrast.baseline()).isEqualTo(0.1);
        assertThat(contrast.excess()).isCloseTo(15, within(1e-12));
        // (20.5 x 180.5) / (30.5 x 20.5)
        assertThat(contrast.oddsRatio()).isCloseTo(180.5 / 30.5, within(1e-12));
    }

    @Test
    void logLikelihoodRatio_workedByHand() {
        // All 5 of 5 here, none of 5 there: each side is certain, together they are 10 throws of a coin.
        assertThat(new Contrast(5, 5, 5, 0).logLikelihoodRatio()).isCloseTo(10 * Math.log(2), within(1e-12));
        assertThat(new Contrast(10, 5, 20, 10).logLikelihoodRatio()).isCloseTo(0, within(1e-12));
    }

    @Test
    void raisedFrom_othersAtSomeRate_isTheLogLikelihoodRatioIfTheirsIsLower() {
        Contrast contrast = new Contrast(100, 60, 900, 90);
        assertThat(contrast.raisedFrom(50, 5)).isEqualTo(new Contrast(100, 60, 50, 5).logLikelihoodRatio());
        assertThat(contrast.raisedFrom(50, 30)).isZero();
        assertThat(contrast.raisedFrom(50, 40)).isZero();
        assertThat(contrast.raisedFrom(0, 0)).isZero();
    }

    @Test
    void isSpared_othersAtTheirOwnRate_areButNotIfTheyRoseOrAreTooFewToTell() {
        Contrast group = new Contrast(100, 60, 400, 80);
        assertThat(group.isSpared(new Contrast(100, 21, 400, 80))).isTrue();
        assertThat(group.isSpared(new Contrast(100, 58, 400, 80))).isFalse();
        assertThat(group.isSpared(new Contrast(1, 0, 4, 1))).isFalse();
    }
}
