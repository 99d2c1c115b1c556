package dev.parcours.examples.benchmarks.segmentation;

import java.util.BitSet;

/**
 * An engine that tries one rule after the other.
 *
 * @param <Q> a customer as the engine reads it
 */
abstract class RuleByRule<Q> implements Engine<Q, BitSet> {

    private final int rules;

    RuleByRule(Workload workload) {
        rules = workload.rules().size();
    }

    /** Returns whether the customer fulfils a rule. */
    abstract boolean fulfils(Q question, int rule);

    @Override
    public final BitSet answer(Q question) {
        BitSet in = new BitSet(rules);
        for (int rule = 0; rule < rules; rule++) {
            if (fulfils(question, rule)) {
                in.set(rule);
            }
        }
        return in;
    }

    @Override
    public final BitSet numbers(BitSet in) {
        return in;
    }
}
