package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.Customer;
import java.util.BitSet;

/**
 * Says which segments customers are in. Not thread-safe.
 *
 * @param <Q> a customer as the engine reads it
 * @param <A> an answer as the engine gives it
 */
interface Engine<Q, A> {

    /** Returns a customer as the engine reads it. Not measured. */
    Q question(Customer customer);

    /** Returns which segments the customer is in. Measured. */
    A answer(Q question);

    /** Returns the numbers of the segments in an answer. Not measured. */
    BitSet numbers(A answer);
}
