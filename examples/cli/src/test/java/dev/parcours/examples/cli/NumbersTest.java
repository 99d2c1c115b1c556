package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void fifteenDigits_anyNumber_isPlainAndRounded() {
        assertThat(Numbers.fifteenDigits(0)).isEqualTo("0");
        assertThat(Numbers.fifteenDigits(-0.0)).isEqualTo("0");
        assertThat(Numbers.fifteenDigits(0.1)).isEqualTo("0.1");
        assertThat(Numbers.fifteenDigits(2.0 / 3)).isEqualTo("0.666666666666667");
        assertThat(Numbers.fifteenDigits(1e-7)).isEqualTo("0.0000001");
        assertThat(Numbers.fifteenDigits(1e21)).isEqualTo("1000000000000000000000");
        assertThat(Numbers.fifteenDigits(100)).isEqualTo("100");
    }

    @Test
    void seconds_parts_areKept() {
        assertThat(Numbers.seconds(Duration.ofMillis(52_958))).isEqualTo("52.958");
        assertThat(Numbers.seconds(Duration.ofNanos(1))).isEqualTo("0.000000001");
        assertThat(Numbers.seconds(Duration.ofDays(100))).isEqualTo("8640000");
        assertThat(Numbers.seconds(Duration.ZERO)).isEqualTo("0");
    }
}
