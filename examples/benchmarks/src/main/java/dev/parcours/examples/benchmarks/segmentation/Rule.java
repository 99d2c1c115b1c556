package dev.parcours.examples.benchmarks.segmentation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What puts customers in a segment: all of some criteria, of each attribute at most one.
 *
 * @param number the number of the segment, from 0
 * @param criteria what has to hold
 */
record Rule(int number, List<Criterion> criteria) {

    /** Returns the criteria as a language says them. */
    <T> Stream<T> in(Language<T> language) {
        return criteria.stream().map(criterion -> criterion.in(language));
    }

    /**
     * Returns the criteria.
     *
     * @throws UnsupportedOperationException if one is not of an attribute
     */
    Stream<Criterion.OfAttribute> attributeCriteria() {
        return criteria.stream().map(Rule::ofAttribute);
    }

    private static Criterion.OfAttribute ofAttribute(Criterion criterion) {
        if (criterion instanceof Criterion.OfAttribute ofAttribute) {
            return ofAttribute;
        }
        throw new UnsupportedOperationException("the engine is asked of attributes only, but of " + criterion);
    }
}
