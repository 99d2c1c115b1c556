package dev.parcours.segmentation.plan;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the rules that hold by the classes that a customer is in. */
final class RuleIndex {

    private final int ruleCount;
    private final Block[] blocks;

    private RuleIndex(int ruleCount, Block[] blocks) {
        this.ruleCount = ruleCount;
        this.blocks = blocks;
    }

    static RuleIndex of(List<Formula> formulas, Dimensions dimensions) {
        Expansion expansion = new Expansion(dimensions);
        List<RuleClause> clauses = new ArrayList<>();
        for (int rule = 0; rule < formulas.size(); rule++) {
            for (Clause clause : expansion.clauses(formulas.get(rule))) {
                clauses.add(new RuleClause(rule, clause));
            }
        }
        return new RuleIndex(
                formulas.size(),
                Lists.partition(clauses, Block.MOST_CLAUSES).stream()
                        .map(some -> BlockBuilder.build(some, dimensions))
                        .toArray(Block[]::new));
    }

    /** Returns whether there are literals that no dimension answers. */
    boolean needsEvaluation() {
        return Arrays.stream(blocks).anyMatch(Block::needsEvaluation);
    }

    /** Returns for each block the bits of the clauses that admit the classes of a customer's profile. */
    long[][] admittedByProfile(int[] classes) {
        long[][] admitted = new long[blocks.length][];
        long[] scratch = new long[words()];
        for (int i = 0; i < blocks.length; i++) {
            admitted[i] = blocks[i].admittedByProfile(classes, scratch);
        }
        return admitted;
    }

    /**
     * Returns a bit for each rule that holds.
     *
     * @param admitted what the profile admits
     */
    long[] match(int[] classes, long[][] admitted, Evaluation evaluation) {
        long[] result = new long[Bits.words(ruleCount)];
        long[] bits = new long[words()];
        long[] scratch = new long[words()];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i].match(classes, admitted[i], evaluation, result, bits, scratch);
        }
        return result;
    }

    /** Returns how many words the bits of any block need. */
    private int words() {
        return blocks.length == 0 ? 0 : blocks[0].words();
    }
}
