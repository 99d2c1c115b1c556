package dev.parcours.segmentation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClassesTest {

    private static final int MOST = 12;

    private static Classes of(TreeSet<Integer> members) {
        return Classes.union(members.stream().map(Classes::of).toList());
    }

    private static TreeSet<Integer> members(Classes classes) {
        return IntStream.range(0, MOST)
                .filter(classes::contains)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Provide
    static Arbitrary<List<TreeSet<Integer>>> sets() {
        return Arbitraries.integers()
                .between(0, MOST - 1)
                .set()
                .map(TreeSet::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property
    void unionAndIntersectionAreThoseOfSets(@ForAll("sets") List<TreeSet<Integer>> sets) {
        TreeSet<Integer> union = new TreeSet<>();
        TreeSet<Integer> intersection = new TreeSet<>(sets.get(0));
        sets.forEach(union::addAll);
        sets.forEach(intersection::retainAll);
        List<Classes> classes = sets.stream().map(ClassesTest::of).toList();
        assertThat(members(Classes.union(classes))).isEqualTo(union);
        assertThat(members(Classes.intersection(classes))).isEqualTo(intersection);
        assertThat(Classes.intersection(classes).isEmpty()).isEqualTo(intersection.isEmpty());
    }

    @Property
    void complementIsAllOthersInRange(@ForAll("sets") List<TreeSet<Integer>> sets) {
        TreeSet<Integer> others = new TreeSet<>(List.of(2, 3, 4, 5, 6, 7, 8, 9));
        others.removeAll(sets.get(0));
        assertThat(members(of(sets.get(0)).complement(2, 10))).isEqualTo(others);
    }

    @Property
    void boundsAscendAndRunsDoNotTouch(@ForAll("sets") List<TreeSet<Integer>> sets) {
        int[] bounds = of(sets.get(0)).bounds();
        assertThat(bounds.length % 2).isZero();
        for (int i = 1; i < bounds.length; i++) {
            assertThat(bounds[i]).isGreaterThan(bounds[i - 1]);
        }
    }
}
