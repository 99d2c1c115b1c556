package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.Customer;
import java.util.BitSet;
import java.util.List;

/** Finds that an engine gives the answers that plain Java gives. */
final class Agreement {

    private Agreement() {}

    /**
     * Asks an engine and plain Java of the first customers of a workload.
     *
     * @throws IllegalStateException if an answer differs; the message names the customer and the segments
     */
    static void check(Engine<?, ?> engine, Workload workload, int customers) {
        LambdaEngine plain = new LambdaEngine(workload);
        List<Customer> asked = workload.customers()
                .subList(0, Math.min(customers, workload.customers().size()));
        for (Customer customer : asked) {
            BitSet differing = numbers(engine, customer);
            differing.xor(numbers(plain, customer));
            if (!differing.isEmpty()) {
                throw new IllegalStateException("%s and plain Java differ on %s in the segments %s"
                        .formatted(engine.getClass().getSimpleName(), customer, differing));
            }
        }
    }

    private static <Q, A> BitSet numbers(Engine<Q, A> engine, Customer customer) {
        return engine.numbers(engine.answer(engine.question(customer)));
    }
}
