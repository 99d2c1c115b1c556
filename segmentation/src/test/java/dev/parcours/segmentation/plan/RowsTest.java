package dev.parcours.segmentation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Compares rows and the shared row with asking each clause for each class. */
class RowsTest {

    private static List<Classes> admitted(Random random, int clauses, int size) {
        return IntStream.range(0, clauses)
                .mapToObj(clause -> {
                    int from = random.nextInt(size);
                    Classes run = Classes.range(from, from + random.nextInt(size - from + 1));
                    return random.nextBoolean() ? run : run.complement(random.nextInt(2), size);
                })
                .toList();
    }

    @Property
    void retainKeepsTheClausesThatAdmitTheClass(
            @ForAll @IntRange(min = 1, max = 400) int clauses,
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll long seed) {
        List<Classes> admitted = admitted(new Random(seed), clauses, size);
        Flips flips = new Flips();
        for (int clause = 0; clause < clauses; clause++) {
            flips.add(clause, admitted.get(clause), size);
        }
        flips.sort();
        Rows rows = Rows.of(flips);
        for (int clazz = 0; clazz < size; clazz++) {
            long[] bits = new long[Bits.words(clauses)];
            Bits.setFirst(bits, clauses);
            rows.retain(clazz, bits, new long[bits.length]);
            for (int clause = 0; clause < clauses; clause++) {
                assertThat(Bits.isSet(bits, clause))
                        .isEqualTo(admitted.get(clause).contains(clazz));
            }
        }
    }

    @Property
    void sharedRowSetsTheClausesThatAdmitTheClassOfTheirDimension(
            @ForAll @IntRange(min = 1, max = 100) int clauses,
            @ForAll @IntRange(min = 1, max = 5) int dimensions,
            @ForAll long seed) {
        int size = 6;
        Random random = new Random(seed);
        List<Classes> admitted = admitted(random, clauses, size);
        TreeMap<Integer, Flips> flips = new TreeMap<>();
        for (int clause = 0; clause < clauses; clause++) {
            flips.computeIfAbsent(clause % dimensions, any -> new Flips()).add(clause, admitted.get(clause), size);
        }
        flips.values().forEach(Flips::sort);
        int[] classes = random.ints(dimensions, 0, size).toArray();
        long[] bits = new long[Bits.words(clauses)];
        SharedRow.of(flips, clauses).write(classes, bits);
        for (int clause = 0; clause < clauses; clause++) {
            assertThat(Bits.isSet(bits, clause)).isEqualTo(admitted.get(clause).contains(classes[clause % dimensions]));
        }
        assertThat(Bits.count(bits)).isLessThanOrEqualTo(clauses);
    }
}
