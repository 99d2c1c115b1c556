package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.SetSize;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes up sets that conditions on one attribute tell apart: of what they name, and of as many members as they ask. */
final class ExampleSets {

    /** Of how many members a set is made up at most. */
    private static final int MAX_MEMBERS = 1_000;

    private ExampleSets() {}

    static Stream<Set<String>> of(Collection<AttributeCondition> named) {
        List<Set<String>> cores = cores(named);
        List<Integer> sizes = sizes(named);
        return Stream.concat(
                cores.stream(),
                cores.stream()
                        .flatMap(core -> sizes.stream()
                                .filter(size -> size >= core.size())
                                .map(size -> filled(core, size))));
    }

    /** Returns what each condition names, all of that together, single members, and nothing. */
    private static List<Set<String>> cores(Collection<AttributeCondition> named) {
        List<Set<String>> cores = new ArrayList<>();
        Set<String> all = new TreeSet<>();
        for (AttributeCondition condition : named) {
            if (condition instanceof SetContains contains) {
                cores.add(contains.members());
                all.addAll(contains.members());
            }
        }
        cores.add(all);
        all.forEach(member -> cores.add(Set.of(member)));
        cores.add(Set.of());
        return cores.stream().distinct().toList();
    }

    /** Returns the bounds of sizes, and what is just beyond them. */
    private static List<Integer> sizes(Collection<AttributeCondition> named) {
        return named.stream()
                .flatMapToInt(condition -> condition instanceof SetSize size ? around(size) : IntStream.empty())
                .filter(size -> size >= 0 && size <= MAX_MEMBERS)
                .distinct()
                .boxed()
                .toList();
    }

    private static IntStream around(SetSize size) {
        IntStream ofMinimum = IntStream.of(size.minimum(), size.minimum() - 1);
        return IntStream.concat(
                ofMinimum, size.maximum().stream().flatMap(maximum -> IntStream.of(maximum, maximum + 1)));
    }

    private static Set<String> filled(Set<String> core, int size) {
        Set<String> set = new TreeSet<>(core);
        for (int number = 1; set.size() < size; number++) {
            set.add("something " + number);
        }
        return set;
    }
}
