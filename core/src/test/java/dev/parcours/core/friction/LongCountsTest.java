package dev.parcours.core.friction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LongCountsTest {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void countsAreThoseOfAMap(@ForAll @Size(max = 2000) List<@LongRange(min = 0, max = 700) Long> keys) {
        LongCounts counts = new LongCounts();
        Map<Long, Integer> expected = new HashMap<>();
        for (long key : keys) {
            // Every third time a key that was counted is taken back.
            int change = key % 3 == 0 && counts.count(key) > 0 ? -1 : 1;
            counts.add(key, change);
            expected.merge(key, change, Integer::sum);
        }
        expected.values().removeIf(count -> count == 0);
        Map<Long, Integer> visited = new HashMap<>();
        counts.forEach(visited::put);
        assertThat(visited).isEqualTo(expected);
        assertThat(counts.sorted())
                .containsExactly(expected.keySet().stream()
                        .mapToLong(key -> key)
                        .sorted()
                        .toArray());
        assertThat(counts.count(701)).isZero();
    }
}
