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

    /** Returns a bit for each rule that holds. */
    long[] match(int[] classes, Evaluation evaluation) {
        long[] result = new long[Bits.words(ruleCount)];
        if (blocks.length > 0) {
            long[] bits = new long[blocks[0].words()];
            long[] scratch = new long[bits.length];
            for (Block block : blocks) {
                block.match(classes, evaluation, result, bits, scratch);
            }
        }
        return result;
    }
}
