package dev.parcours.segmentation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClassesTest {

    private static final int MOST = 12;

    private static Classes of(Set<Integer> members) {
        return Classes.union(members.stream().sorted().map(Classes::of).toList());
    }

    private static Set<Integer> members(Classes classes) {
        return IntStream.range(0, MOST).filter(classes::contains).boxed().collect(Collectors.toSet());
    }

    @Provide
    static Arbitrary<List<Set<Integer>>> sets() {
        return Arbitraries.integers()
                .between(0, MOST - 1)
                .set()
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property
    void unionAndIntersectionAreThoseOfSets(@ForAll("sets") List<Set<Integer>> sets) {
        Set<Integer> union = new HashSet<>();
        Set<Integer> intersection = new HashSet<>(sets.get(0));
        sets.forEach(union::addAll);
        sets.forEach(intersection::retainAll);
        List<Classes> classes = sets.stream().map(ClassesTest::of).toList();
        assertThat(members(Classes.union(classes))).isEqualTo(union);
        assertThat(members(Classes.intersection(classes))).isEqualTo(intersection);
        assertThat(Classes.intersection(classes).isEmpty()).isEqualTo(intersection.isEmpty());
    }

    @Property
    void complementIsAllOthersInRange(@ForAll("sets") List<Set<Integer>> sets) {
        Set<Integer> others = new HashSet<>(List.of(2, 3, 4, 5, 6, 7, 8, 9));
        others.removeAll(sets.get(0));
        assertThat(members(of(sets.get(0)).complement(2, 10))).isEqualTo(others);
    }

    @Property
    void boundsAscendAndRunsDoNotTouch(@ForAll("sets") List<Set<Integer>> sets) {
        int[] bounds = of(sets.get(0)).bounds();
        assertThat(bounds.length % 2).isZero();
        for (int i = 1; i < bounds.length; i++) {
            assertThat(bounds[i]).isGreaterThan(bounds[i - 1]);
        }
    }
}
