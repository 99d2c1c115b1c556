package dev.parcours.segmentation.plan;

import java.util.List;
import java.util.SortedMap;
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

    private final int[] rules;
    private final SharedRow sharedRow;
    private final int[] dimensions;
    private final Rows[] rows;
    private final @Nullable Remainder[] remainders;
    private final long[] withRemainder;
    private final boolean needsEvaluation;

    Block(
            List<RuleClause> clauses,
            SharedRow sharedRow,
            SortedMap<Integer, Rows> rows,
            @Nullable Remainder[] remainders) {
        rules = clauses.stream().mapToInt(RuleClause::rule).toArray();
        this.sharedRow = sharedRow;
        dimensions = rows.keySet().stream().mapToInt(i -> i).toArray();
        this.rows = rows.values().toArray(Rows[]::new);
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
