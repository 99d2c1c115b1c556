package dev.parcours.segmentation.plan;

import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.AttributeValue.NumberValue;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An attribute read as a number, {@linkplain Cuts cut} at the numbers that conditions mention.
 *
 * <p>Numbers are compared as {@code double}, which never turns their order around, and exactly where that makes them
 * equal.
 */
final class NumberDimension extends AttributeDimension {

    private final BigDecimal[] marks;
    private final double[] nearMarks;

    private NumberDimension(String attribute, BigDecimal[] marks) {
        super(attribute, Cuts.size(marks.length), VALUES);
        this.marks = marks;
        nearMarks = Arrays.stream(marks).mapToDouble(BigDecimal::doubleValue).toArray();
    }

    static NumberDimension of(String attribute, List<Condition> conditions) {
        return new NumberDimension(
                attribute,
                conditions.stream()
                        .flatMap(NumberDimension::mentioned)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(BigDecimal::compareTo))
                        .toArray(BigDecimal[]::new));
    }

    private static Stream<BigDecimal> mentioned(Condition condition) {
        return condition instanceof NumberIsIn in
                ? in.values().stream()
                : condition instanceof NumberInRange range
                        ? Stream.of(range.minimum(), range.maximum()).flatMap(Optional::stream)
                        : Stream.empty();
    }

    @Override
    int classOf(AttributeValue value) {
        return value instanceof NumberValue number
                ? classOf(number.number())
                : value.asNumber().map(this::classOf).orElse(OTHER);
    }

    private int classOf(BigDecimal number) {
        int near = Arrays.binarySearch(nearMarks, number.doubleValue());
        return Cuts.found(near < 0 || marks[near].compareTo(number) == 0 ? near : find(number));
    }

    private int find(BigDecimal number) {
        return Arrays.binarySearch(marks, number);
    }

    @Override
    Classes whereTrue(Condition condition) {
        if (condition instanceof NumberIsIn in) {
            return Classes.union(in.values().stream()
                    .map(number -> Classes.of(Cuts.at(find(number))))
                    .toList());
        }
        NumberInRange range = (NumberInRange) condition;
        return Classes.range(
                range.minimum().map(minimum -> Cuts.at(find(minimum))).orElse(VALUES),
                range.maximum().map(maximum -> Cuts.at(find(maximum)) + 1).orElse(size()));
    }
}
