package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SumTest {

    @Test
    void get_termsThatCancel_haveWhatAPlainSumLoses() {
        Sum sum = new Sum();
        sum.add(1);
        sum.add(1e100);
        sum.add(1);
        sum.add(-1e100);
        assertThat(sum.get()).isEqualTo(2);
    }

    @Test
    void get_aMillionTenths_areAHundredThousand() {
        Sum sum = new Sum();
        for (int i = 0; i < 1_000_000; i++) {
            sum.add(0.1);
        }
        assertThat(sum.get()).isEqualTo(100_000);
    }
}
