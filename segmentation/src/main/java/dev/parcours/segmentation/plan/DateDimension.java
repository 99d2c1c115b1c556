package dev.parcours.segmentation.plan;

import dev.parcours.core.AttributeValue;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DateInRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An attribute read as a date, {@linkplain Cuts cut} at the dates that conditions mention. */
final class DateDimension extends AttributeDimension {

    private final long[] marks;

    private DateDimension(String attribute, long[] marks) {
        super(attribute, Cuts.size(marks.length), VALUES);
        this.marks = marks;
    }

    static DateDimension of(String attribute, List<Condition> conditions) {
        return new DateDimension(
                attribute,
                conditions.stream()
                        .map(DateInRange.class::cast)
                        .flatMap(range -> Stream.of(range.from(), range.to()))
                        .flatMap(Optional::stream)
                        .mapToLong(LocalDate::toEpochDay)
                        .sorted()
                        .distinct()
                        .toArray());
    }

    @Override
    int classOf(AttributeValue value) {
        return value.asDate().map(date -> Cuts.found(find(date))).orElse(OTHER);
    }

    private int find(LocalDate date) {
        return Arrays.binarySearch(marks, date.toEpochDay());
    }

    @Override
    Classes whereTrue(Condition condition) {
        DateInRange range = (DateInRange) condition;
        return Classes.range(
                range.from().map(from -> Cuts.at(find(from))).orElse(VALUES),
                range.to().map(to -> Cuts.at(find(to)) + 1).orElse(size()));
    }
}
