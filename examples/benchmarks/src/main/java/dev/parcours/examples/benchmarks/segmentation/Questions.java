package dev.parcours.examples.benchmarks.segmentation;

import java.util.List;

/**
 * Asks an engine of one customer after the other, over and over.
 *
 * @param <Q> a customer as the engine reads it
 * @param <A> an answer as the engine gives it
 */
final class Questions<Q, A> {

    private static final int CHECKED = 20;

    private final Engine<Q, A> engine;
    private final List<Q> questions;
    private int next;

    private Questions(Engine<Q, A> engine, Workload workload) {
        this.engine = engine;
        questions = workload.customers().stream().map(engine::question).toList();
    }

    /**
     * Returns the questions of a workload, after it has been found that the engine's answers are right.
     *
     * @throws IllegalStateException if an answer is wrong
     */
    static Questions<?, ?> of(Contender contender, Workload workload) {
        Engine<?, ?> engine = contender.engine(workload);
        Agreement.check(engine, workload, CHECKED);
        return of(engine, workload);
    }

    private static <Q, A> Questions<Q, A> of(Engine<Q, A> engine, Workload workload) {
        return new Questions<>(engine, workload);
    }

    /** Asks of the next customer. */
    A ask() {
        A answer = engine.answer(questions.get(next));
        next = (next + 1) % questions.size();
        return answer;
    }
}
