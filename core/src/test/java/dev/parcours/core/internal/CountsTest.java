package dev.parcours.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTest {

    private static Counts<String> of(Map<String, Long> numbers) {
        Counts<String> counts = new Counts<>();
        numbers.forEach(counts::add);
        return counts;
    }

    @Test
    void list_things_isInOrder() {
        assertThat(of(Map.of("cart", 2L, "ad", 1L, "blog", 3L)).list(Comparator.naturalOrder()))
                .containsExactly(Map.entry("ad", 1L), Map.entry("blog", 3L), Map.entry("cart", 2L));
    }

    @Test
    void add_zeroTimes_isNotKept() {
        assertThat(of(Map.of("ad", 0L)).size()).isZero();
    }

    @Test
    void merge_itself_countsTwice() {
        Counts<String> counts = of(Map.of("ad", 1L, "cart", 2L));
        counts.merge(counts);

        assertThat(counts.count("ad")).isEqualTo(2);
        assertThat(counts.count("cart")).isEqualTo(4);
    }

    @Test
    void contains_moreOftenOrSomethingElse_isFalse() {
        Counts<String> counts = of(Map.of("ad", 1L, "cart", 2L));

        assertThat(counts.contains(of(Map.of("cart", 2L)))).isTrue();
        assertThat(counts.contains(of(Map.of("cart", 3L)))).isFalse();
        assertThat(counts.contains(of(Map.of("blog", 1L)))).isFalse();
    }

    @Test
    void subtract_allOfAThing_forgetsIt() {
        Counts<String> counts = of(Map.of("ad", 1L, "cart", 2L));
        counts.subtract(of(Map.of("ad", 1L, "cart", 1L)));

        assertThat(counts.list(Comparator.naturalOrder())).containsExactly(Map.entry("cart", 1L));
    }
}
