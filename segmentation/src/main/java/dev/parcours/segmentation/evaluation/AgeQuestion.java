package dev.parcours.segmentation.evaluation;

import dev.parcours.core.AttributeValue;
import dev.parcours.segmentation.condition.AgeInRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Asks how many birthdays have begun. */
final class AgeQuestion implements Question<AgeInRange> {

    /** Returns whether somebody born on a date is of an age, or empty before the birth. */
    static Optional<Boolean> test(AgeInRange condition, LocalDate birth, Instant asOf) {
        return hasBegun(Optional.of(birth), condition, asOf)
                ? Optional.of(hasBegun(first(condition, birth), condition, asOf)
                        && !hasBegun(afterLast(condition, birth), condition, asOf))
                : Optional.empty();
    }

    @Override
    public Finding find(AgeInRange condition, Facts facts) {
        return AttributeTests.find(
                condition,
                facts.attribute(condition.attribute()),
                facts.asOf(),
                facts.around().patterns());
    }

    /** Returns the first birthday, still to come, at which the answer may change. */
    @Override
    public Optional<Instant> steadyUntil(AgeInRange condition, Facts facts) {
        return facts.attribute(condition.attribute())
                .flatMap(AttributeValue::asDate)
                .flatMap(birth -> Stream.of(Optional.of(birth), first(condition, birth), afterLast(condition, birth))
                        .flatMap(Optional::stream)
                        .map(date -> CalendarPeriods.instant(date, condition.zone()))
                        .filter(facts.asOf()::isBefore)
                        .min(Comparator.naturalOrder()));
    }

    @Override
    public Reads reads(AgeInRange condition, Surroundings around) {
        return Reads.attribute(condition.attribute());
    }

    private static boolean hasBegun(Optional<LocalDate> date, AgeInRange condition, Instant asOf) {
        return date.isPresent() && !asOf.isBefore(CalendarPeriods.instant(date.get(), condition.zone()));
    }

    private static Optional<LocalDate> first(AgeInRange condition, LocalDate birth) {
        return birthday(birth, condition.minimum().orElse(0));
    }

    private static Optional<LocalDate> afterLast(AgeInRange condition, LocalDate birth) {
        OptionalInt maximum = condition.maximum();
        return maximum.isEmpty() ? Optional.empty() : birthday(birth, maximum.getAsInt() + 1);
    }

    /** Returns a birthday; empty if it is beyond the last year of the calendar. */
    private static Optional<LocalDate> birthday(LocalDate birth, int years) {
        if (birth.getYear() + years > Year.MAX_VALUE) {
            return Optional.empty();
        }
        LocalDate birthday = birth.plusYears(years);
        // Where there is no 29 February, plusYears gives the day before it would have been.
        return Optional.of(birthday.getDayOfMonth() == birth.getDayOfMonth() ? birthday : birthday.plusDays(1));
    }
}
