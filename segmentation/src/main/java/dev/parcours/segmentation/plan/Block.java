package dev.parcours.segmentation.plan;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Some clauses with what is needed to find those that hold.
 *
 * <p>A dimension that many clauses ask for has {@link Rows} of its own. All others have one {@link SharedRow}, in which
 * a clause stands under the rarest dimension that it asks for. What is left of a clause, more of such dimensions and
 * literals that no dimension answers, is its {@link Remainder}, which is asked of those clauses alone that the rows let
 * through.
 */
final class Block {

    /** How many clauses a block has at most, so that what is worked on stays near the processor. */
    static final int MOST_CLAUSES = 1 << 14;

    private static final int FEWEST_FLIPS = 8;

    private final int[] rules;
    private final SharedRow sharedRow;
    private final int[] dimensions;
    private final Rows[] rows;
    private final @Nullable Remainder[] remainders;
    private final long[] withRemainder;
    private final boolean needsEvaluation;

    private Block(
            List<RuleClause> clauses,
            SharedRow sharedRow,
            SortedMap<Integer, Flips> rows,
            @Nullable Remainder[] remainders) {
        rules = clauses.stream().mapToInt(RuleClause::rule).toArray();
        this.sharedRow = sharedRow;
        dimensions = rows.keySet().stream().mapToInt(i -> i).toArray();
        this.rows = rows.values().stream().map(Rows::of).toArray(Rows[]::new);
        this.remainders = remainders;
        needsEvaluation =
                clauses.stream().anyMatch(clause -> !clause.clause().rest().isEmpty());
        withRemainder = new long[words()];
        for (int i = 0; i < remainders.length; i++) {
            if (remainders[i] != null) {
                Bits.set(withRemainder, i);
            }
        }
    }

    static Block of(List<RuleClause> clauses, Dimensions dimensions) {
        int[] uses = new int[dimensions.count()];
        clauses.forEach(clause -> clause.clause()
                .admitted()
                .forEach((dimension, admitted) -> uses[dimension] += admitted.bounds().length));
        int rare = Math.max(Bits.words(clauses.size()), FEWEST_FLIPS);
        SortedMap<Integer, Flips> shared = new TreeMap<>();
        SortedMap<Integer, Flips> own = new TreeMap<>();
        @Nullable Remainder[] remainders = new Remainder[clauses.size()];
        for (int i = 0; i < remainders.length; i++) {
            Clause clause = clauses.get(i).clause();
            int rarest = rarest(clause, uses);
            SortedMap<Integer, Classes> rest = new TreeMap<>();
            for (Map.Entry<Integer, Classes> entry : clause.admitted().entrySet()) {
                int dimension = entry.getKey();
                if (uses[dimension] <= rare && dimension != rarest) {
                    rest.put(dimension, entry.getValue());
                } else {
                    SortedMap<Integer, Flips> flips = uses[dimension] <= rare ? shared : own;
                    flips.computeIfAbsent(dimension, any -> new Flips())
                            .add(i, entry.getValue(), dimensions.get(dimension).size());
                }
            }
            remainders[i] = Remainder.of(rest, clause.rest());
        }
        shared.values().forEach(Flips::sort);
        own.values().forEach(Flips::sort);
        own.values().removeIf(none -> none.count() == 0);
        return new Block(clauses, SharedRow.of(shared, clauses.size()), own, remainders);
    }

    private static int rarest(Clause clause, int[] uses) {
        int rarest = -1;
        for (int dimension : clause.admitted().keySet()) {
            if (rarest < 0 || uses[dimension] < uses[rarest]) {
                rarest = dimension;
            }
        }
        return rarest;
    }

    boolean needsEvaluation() {
        return needsEvaluation;
    }

    int words() {
        return Bits.words(rules.length);
    }

    /**
     * Sets the bits of the rules of which a clause holds.
     *
     * @param bits room for a bit per clause
     * @param scratch as much room again
     */
    void match(int[] classes, Evaluation evaluation, long[] result, long[] bits, long[] scratch) {
        sharedRow.write(classes, bits);
        for (int i = 0; i < rows.length; i++) {
            rows[i].retain(classes[dimensions[i]], bits, scratch);
        }
        for (int word = 0; word < words(); word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int clause = (word << 6) + Long.numberOfTrailingZeros(left);
                if (!Bits.isSet(withRemainder, clause) || remainders[clause].holds(classes, evaluation)) {
                    Bits.set(result, rules[clause]);
                }
            }
        }
    }
}
