package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
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

    /** Returns the condition that it is a text. Upper and lower case differ. */
    public AttributeCondition is(String text) {
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
     * Returns the condition that it is one of some texts. Upper and lower case differ.
     *
     * @throws IllegalArgumentException if there is none
     */
    public AttributeCondition isIn(String... texts) {
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
     * Returns the condition that it starts with a text. Upper and lower case differ.
     *
     * @throws IllegalArgumentException if the text is empty
     */
    public AttributeCondition startsWith(String prefix) {
        return new TextStartsWith(name, prefix);
    }

    /** Returns the condition that it is a set with a text among its members. Upper and lower case differ. */
    public AttributeCondition contains(String member) {
        return new SetContains(name, member);
    }
}
