package dev.parcours.segmentation.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some clauses with what is needed to find those that hold.
 *
 * <p>There are rows of the dimensions of the profile and rows of all others. In a {@link SharedRow} a clause stands
 * under the rarest dimension that it asks for. What is left of a clause, more of such dimensions and literals that no
 * dimension answers, is its {@link Remainder}, which is asked of those clauses alone that the rows let through.
 */
final class Block {

    /** How many clauses a block has at most, so that what is worked on stays near the processor. */
    static final int MOST_CLAUSES = 1 << 14;

    private final int[] rules;
    private final RowSet ofProfile;
    private final RowSet others;
    private final @Nullable Remainder[] remainders;
    private final long[] withRemainder;
    private final boolean needsEvaluation;

    Block(List<RuleClause> clauses, RowSet ofProfile, RowSet others, @Nullable Remainder[] remainders) {
        rules = clauses.stream().mapToInt(RuleClause::rule).toArray();
        this.ofProfile = ofProfile;
        this.others = others;
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
     * Returns the bits of the clauses that admit the classes of a customer's profile.
     *
     * @param scratch room for a bit per clause
     */
    long[] admittedByProfile(int[] classes, long[] scratch) {
        long[] admitted = new long[words()];
        ofProfile.write(classes, admitted, scratch);
        return admitted;
    }

    /**
     * Sets the bits of the rules of which a clause holds.
     *
     * @param admitted the bits of the clauses that admit the classes of the profile
     * @param bits room for a bit per clause
     * @param scratch as much room again
     */
    void match(int[] classes, long[] admitted, Evaluation evaluation, long[] result, long[] bits, long[] scratch) {
        others.write(classes, bits, scratch);
        for (int word = 0; word < words(); word++) {
            for (long left = bits[word] & admitted[word]; left != 0; left &= left - 1) {
                int clause = (word << 6) + Long.numberOfTrailingZeros(left);
                if (!Bits.isSet(withRemainder, clause) || remainders[clause].holds(classes, evaluation)) {
                    Bits.set(result, rules[clause]);
                }
            }
        }
    }
}
