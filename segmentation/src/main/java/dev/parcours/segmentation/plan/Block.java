package dev.parcours.segmentation.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Some clauses with the rows of the dimensions that they ask for. */
final class Block {

    /** How many clauses a block has at most, so that what is worked on stays near the processor. */
    static final int MOST_CLAUSES = 1 << 14;

    private final int[] rules;
    private final Literal[][] rests;
    private final int[] dimensions;
    private final Rows[] rows;

    private Block(List<RuleClause> clauses, Map<Integer, Flips> flips) {
        rules = clauses.stream().mapToInt(RuleClause::rule).toArray();
        rests = clauses.stream()
                .map(clause -> clause.clause().rest().toArray(Literal[]::new))
                .toArray(Literal[][]::new);
        dimensions = flips.keySet().stream().mapToInt(dimension -> dimension).toArray();
        rows = flips.values().stream().map(Rows::of).toArray(Rows[]::new);
    }

    static Block of(List<RuleClause> clauses, Dimensions dimensions) {
        Map<Integer, Flips> flips = new TreeMap<>();
        for (int i = 0; i < clauses.size(); i++) {
            int number = i;
            clauses.get(i).clause().admitted().forEach((dimension, admitted) -> flips.computeIfAbsent(
                            dimension, any -> new Flips())
                    .add(number, admitted, dimensions.get(dimension).size()));
        }
        flips.values().removeIf(none -> none.count() == 0);
        flips.values().forEach(Flips::sort);
        return new Block(clauses, flips);
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
        setAll(bits);
        for (int i = 0; i < rows.length; i++) {
            rows[i].retain(classes[dimensions[i]], bits, scratch);
        }
        for (int word = 0; word < words(); word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int clause = (word << 6) + Long.numberOfTrailingZeros(left);
                if (holds(rests[clause], evaluation)) {
                    Bits.set(result, rules[clause]);
                }
            }
        }
    }

    private void setAll(long[] bits) {
        Arrays.fill(bits, 0, words(), -1L);
        if (rules.length % 64 != 0) {
            bits[words() - 1] = (1L << rules.length) - 1;
        }
    }

    private static boolean holds(Literal[] rest, Evaluation evaluation) {
        for (Literal literal : rest) {
            if (!evaluation.isSatisfied(literal)) {
                return false;
            }
        }
        return true;
    }
}
