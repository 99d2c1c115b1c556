package dev.parcours.examples.benchmarks.segmentation;

/**
 * How an engine says criteria.
 *
 * @param <T> what it says them with, such as the text of an expression
 */
interface Language<T> {

    T isIn(Criterion.IsIn criterion);

    T inRange(Criterion.InRange criterion);

    T is(Criterion.Is criterion);

    T contains(Criterion.Contains criterion);

    T startsWith(Criterion.StartsWith criterion);

    T not(Criterion.Not criterion);

    /**
     * Says what the customer did.
     *
     * @throws UnsupportedOperationException if the engine is asked of attributes only
     */
    default T did(Criterion.Did criterion) {
        throw new UnsupportedOperationException(getClass().getSimpleName() + " is asked of attributes only");
    }
}
