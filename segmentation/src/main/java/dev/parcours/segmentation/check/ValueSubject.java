package dev.parcours.segmentation.check;

import com.google.common.collect.ImmutableRangeSet;
import dev.parcours.segmentation.condition.Truth;
import java.util.List;

/**
 * Something that has one value or none, such as a sum of purchases, an age, or how the latest purchase came about.
 *
 * @param of what has the value, see {@link Measure#of()}
 */
record ValueSubject(List<Object> of) implements Subject {

    @Override
    public boolean isPossible(List<Constraint> asked) {
        return asked.stream().allMatch(one -> one.allows(measure(one).ofNone())) || hasValue(asked);
    }

    private static boolean hasValue(List<Constraint> asked) {
        ImmutableRangeSet<Comparable<?>> left = measure(asked.get(0)).all();
        for (Constraint one : asked) {
            ImmutableRangeSet<Comparable<?>> holding = measure(one).holding();
            left = one.allows(Truth.TRUE) ? left : left.difference(holding);
            left = one.allows(Truth.FALSE) ? left : left.intersection(holding);
        }
        return !left.isEmpty();
    }

    private static Measure measure(Constraint constraint) {
        return Measure.of(constraint.condition()).orElseThrow();
    }
}
