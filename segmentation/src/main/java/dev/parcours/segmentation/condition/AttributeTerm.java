package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * An attribute of the profile, of which something is asked. Obtained from {@link Conditions#attribute(String)}.
 *
 * <p>Every condition but {@link #isPresent()} is unknown if the attribute is absent or is of another type.
 */
public final class AttributeTerm {

    private final String name;

    AttributeTerm(String name) {
        this.name = Checks.checkName(name, "attribute name");
    }

    /** Returns the condition that it is known. */
    public AttributeCondition isPresent() {
        return new AttributePresent(name);
    }

    /** Returns the condition that it is a text. Upper and lower case differ unless the condition is told otherwise. */
    public TextIsIn is(String text) {
        return isIn(text);
    }

    /** Returns the condition that it is a whole number. */
    public AttributeCondition is(long number) {
        return isIn(number);
    }

    /** Returns the condition that it is a number. */
    public AttributeCondition is(BigDecimal number) {
        return isIn(number);
    }

    /** Returns the condition that it is true, or that it is false. */
    public AttributeCondition is(boolean value) {
        return new BooleanIs(name, value);
    }

    /**
     * Returns the condition that it is one of some texts. Upper and lower case differ unless the condition is told
     * otherwise.
     *
     * @throws IllegalArgumentException if there is none
     */
    public TextIsIn isIn(String... texts) {
        return new TextIsIn(name, ImmutableSortedSet.copyOf(texts));
    }

    /**
     * Returns the condition that it is one of some whole numbers.
     *
     * @throws IllegalArgumentException if there is none
     */
    public AttributeCondition isIn(long... numbers) {
        return new NumberIsIn(
                name, Arrays.stream(numbers).mapToObj(BigDecimal::valueOf).collect(Collectors.toSet()));
    }

    /**
     * Returns the condition that it is one of some numbers.
     *
     * @throws IllegalArgumentException if there is none
     */
    public AttributeCondition isIn(BigDecimal... numbers) {
        return new NumberIsIn(name, ImmutableSortedSet.copyOf(numbers));
    }

    /** Returns the condition that it is a number of at least a bound. */
    public AttributeCondition atLeast(long minimum) {
        return atLeast(BigDecimal.valueOf(minimum));
    }

    /** Returns the condition that it is a number of at least a bound. */
    public AttributeCondition atLeast(BigDecimal minimum) {
        return new NumberInRange(name, Optional.of(minimum), Optional.empty());
    }

    /** Returns the condition that it is a number of at most a bound. */
    public AttributeCondition atMost(long maximum) {
        return atMost(BigDecimal.valueOf(maximum));
    }

    /** Returns the condition that it is a number of at most a bound. */
    public AttributeCondition atMost(BigDecimal maximum) {
        return new NumberInRange(name, Optional.empty(), Optional.of(maximum));
    }

    /**
     * Returns the condition that it is a number between two bounds, both included.
     *
     * @throws IllegalArgumentException if the minimum is above the maximum
     */
    public AttributeCondition between(long minimum, long maximum) {
        return between(BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum));
    }

    /**
     * Returns the condition that it is a number between two bounds, both included.
     *
     * @throws IllegalArgumentException if the minimum is above the maximum
     */
    public AttributeCondition between(BigDecimal minimum, BigDecimal maximum) {
        return new NumberInRange(name, Optional.of(minimum), Optional.of(maximum));
    }

    /**
     * Returns the condition that it is a date between two dates, both included.
     *
     * @throws IllegalArgumentException if the first is after the last
     */
    public AttributeCondition between(LocalDate from, LocalDate to) {
        return new DateInRange(name, Optional.of(from), Optional.of(to));
    }

    /** Returns the condition that it is a given date or a later one. */
    public AttributeCondition onOrAfter(LocalDate date) {
        return new DateInRange(name, Optional.of(date), Optional.empty());
    }

    /** Returns the condition that it is a given date or an earlier one. */
    public AttributeCondition onOrBefore(LocalDate date) {
        return new DateInRange(name, Optional.empty(), Optional.of(date));
    }

    /**
     * Returns the condition that it is a date later than a given one.
     *
     * @throws IllegalArgumentException if there is no later date
     */
    public AttributeCondition after(LocalDate date) {
        checkArgument(date.isBefore(LocalDate.MAX), "there is no date after %s", date);
        return onOrAfter(date.plusDays(1));
    }

    /**
     * Returns the condition that it is a date earlier than a given one.
     *
     * @throws IllegalArgumentException if there is no earlier date
     */
    public AttributeCondition before(LocalDate date) {
        checkArgument(date.isAfter(LocalDate.MIN), "there is no date before %s", date);
        return onOrBefore(date.minusDays(1));
    }

    /**
     * Returns the condition that it starts with a text. Upper and lower case differ unless the condition is told
     * otherwise.
     *
     * @throws IllegalArgumentException if the text is empty
     */
    public TextStartsWith startsWith(String prefix) {
        return new TextStartsWith(name, prefix);
    }

    /** Returns the condition that it is a set with a text among its members. Upper and lower case differ. */
    public AttributeCondition contains(String member) {
        return new SetContains(name, member);
    }

    /**
     * Returns the condition that it is a set with at least one of some texts among its members.
     *
     * @throws IllegalArgumentException if there is none
     */
    public AttributeCondition containsAny(String... members) {
        return new SetContains(name, SetContains.Share.ANY, ImmutableSortedSet.copyOf(members));
    }

    /**
     * Returns the condition that it is a set with all of some texts among its members.
     *
     * @throws IllegalArgumentException if there is none
     */
    public AttributeCondition containsAll(String... members) {
        return new SetContains(name, SetContains.Share.ALL, ImmutableSortedSet.copyOf(members));
    }

    /**
     * Returns the condition that it is a set with none of some texts among its members.
     *
     * @throws IllegalArgumentException if there is none
     */
    public AttributeCondition containsNone(String... members) {
        return new SetContains(name, SetContains.Share.NONE, ImmutableSortedSet.copyOf(members));
    }

    /**
     * Returns the condition that it is a set of at least so many members.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public AttributeCondition sizeAtLeast(int minimum) {
        return new SetSize(name, minimum, OptionalInt.empty());
    }

    /**
     * Returns the condition that it is a set of at most so many members.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public AttributeCondition sizeAtMost(int maximum) {
        return new SetSize(name, 0, OptionalInt.of(maximum));
    }

    /**
     * Returns the condition that it is a set whose number of members is between two numbers, both included.
     *
     * @throws IllegalArgumentException if a number is negative, or if the minimum is above the maximum
     */
    public AttributeCondition sizeBetween(int minimum, int maximum) {
        return new SetSize(name, minimum, OptionalInt.of(maximum));
    }

    /**
     * Returns the condition that a text stands somewhere in it. Upper and lower case differ unless the condition is
     * told otherwise.
     *
     * @throws IllegalArgumentException if the text is empty
     */
    public TextContains containsText(String part) {
        return new TextContains(name, part);
    }

    /**
     * Returns the condition that it is like a pattern, in which {@code *} stands for any characters, {@code ?} for one
     * and a backslash before a character for that character. Upper and lower case differ unless the condition is told
     * otherwise.
     *
     * @throws IllegalArgumentException if the pattern is empty, too long or nothing but {@code *}
     */
    public TextLike isLike(String pattern) {
        return new TextLike(name, pattern);
    }

    /**
     * Returns the condition that it matches a regular expression as a whole, by the {@link RegexEngine} of the
     * application.
     *
     * @throws IllegalArgumentException if the expression is empty, too long or holds a control character
     */
    public AttributeCondition matches(String regex) {
        return new TextMatches(name, regex);
    }

    /**
     * Returns the condition that it is the birth date of somebody who is at least so many years old.
     *
     * @throws IllegalArgumentException if the number is negative or above {@value AgeInRange#MAX_YEARS}
     */
    public AttributeCondition ageAtLeast(int years, ZoneId zone) {
        return new AgeInRange(name, OptionalInt.of(years), OptionalInt.empty(), zone);
    }

    /**
     * Returns the condition that it is the birth date of somebody who is at most so many years old.
     *
     * @throws IllegalArgumentException if the number is negative or above {@value AgeInRange#MAX_YEARS}
     */
    public AttributeCondition ageAtMost(int years, ZoneId zone) {
        return new AgeInRange(name, OptionalInt.empty(), OptionalInt.of(years), zone);
    }

    /**
     * Returns the condition that it is the birth date of somebody whose age in years is between two numbers, both
     * included.
     *
     * @throws IllegalArgumentException if a number is negative or above {@value AgeInRange#MAX_YEARS}, or if the
     *     minimum is above the maximum
     */
    public AttributeCondition ageBetween(int minimum, int maximum, ZoneId zone) {
        return new AgeInRange(name, OptionalInt.of(minimum), OptionalInt.of(maximum), zone);
    }
}
