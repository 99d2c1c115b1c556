package dev.parcours.segmentation.schema;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.core.LocalizedText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an attribute of profiles. Obtained by {@link #text}, {@link #number} and so on.
 *
 * @param name the name of the attribute
 * @param type what its values are
 * @param values the texts that it may be, or that may be members if it is a set; empty for all
 * @param minimum the smallest number that it may be, or empty for no lower bound
 * @param maximum the largest number that it may be, or empty for no upper bound
 * @param unit the unit of its numbers, such as "years", or empty
 * @param isPersonal whether it tells something of a person, by which it must not be shown without need
 * @param label what it is called, or empty
 */
public record AttributeDefinition(
        String name,
        ValueType type,
        Set<String> values,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Optional<String> unit,
        boolean isPersonal,
        Optional<LocalizedText> label) {

    /**
     * Creates a definition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, if values are listed for what
     *     is no text and no set, if a bound or a unit is given for what is no number, or if the minimum is above the
     *     maximum
     */
    public AttributeDefinition {
        checkArgument(
                !name.isBlank() && name.chars().noneMatch(Character::isISOControl),
                "the name of an attribute must not be blank or hold a control character");
        checkNotNull(type, "type");
        checkNotNull(label, "label");
        values = ImmutableSortedSet.copyOf(values);
        checkArgument(
                values.isEmpty() || type == ValueType.TEXT || type == ValueType.SET_OF_TEXTS,
                "attribute '%s' is %s, so no texts can be listed for it; remove its values, or make it a text",
                name,
                type.inWords());
        checkArgument(
                type == ValueType.NUMBER || (minimum.isEmpty() && maximum.isEmpty() && unit.isEmpty()),
                "attribute '%s' is %s, so it has no smallest or largest number and no unit; remove them, or make it a"
                        + " number",
                name,
                type.inWords());
        checkArgument(
                minimum.isEmpty() || maximum.isEmpty() || minimum.get().compareTo(maximum.get()) <= 0,
                "the range of attribute '%s' is empty: at least %s and at most %s; exchange the bounds",
                name,
                minimum.orElse(BigDecimal.ZERO),
                maximum.orElse(BigDecimal.ZERO));
        minimum = minimum.map(BigDecimal::stripTrailingZeros);
        maximum = maximum.map(BigDecimal::stripTrailingZeros);
    }

    /**
     * Returns the definition of an attribute of which nothing is known but its type.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public static AttributeDefinition of(String name, ValueType type) {
        return new AttributeDefinition(
                name, type, Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** Returns the definition of a text. */
    public static AttributeDefinition text(String name) {
        return of(name, ValueType.TEXT);
    }

    /** Returns the definition of a number. */
    public static AttributeDefinition number(String name) {
        return of(name, ValueType.NUMBER);
    }

    /** Returns the definition of what is true or false. */
    public static AttributeDefinition bool(String name) {
        return of(name, ValueType.BOOLEAN);
    }

    /** Returns the definition of a date. */
    public static AttributeDefinition date(String name) {
        return of(name, ValueType.DATE);
    }

    /** Returns the definition of an instant. */
    public static AttributeDefinition instant(String name) {
        return of(name, ValueType.INSTANT);
    }

    /** Returns the definition of a set of texts. */
    public static AttributeDefinition setOfTexts(String name) {
        return of(name, ValueType.SET_OF_TEXTS);
    }

    /** Returns this definition with the only texts that are allowed. */
    public AttributeDefinition oneOf(String... texts) {
        Set<String> allowed = ImmutableSortedSet.copyOf(Arrays.asList(texts));
        return new AttributeDefinition(name, type, allowed, minimum, maximum, unit, isPersonal, label);
    }

    /** Returns this definition with a smallest and a largest number. */
    public AttributeDefinition between(long least, long most) {
        return between(Optional.of(BigDecimal.valueOf(least)), Optional.of(BigDecimal.valueOf(most)));
    }

    /** Returns this definition with a smallest and a largest number, each if there is one. */
    public AttributeDefinition between(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return new AttributeDefinition(name, type, values, least, most, unit, isPersonal, label);
    }

    /** Returns this definition with a unit. */
    public AttributeDefinition in(String newUnit) {
        return new AttributeDefinition(name, type, values, minimum, maximum, Optional.of(newUnit), isPersonal, label);
    }

    /** Returns this definition of something personal. */
    public AttributeDefinition personal() {
        return new AttributeDefinition(name, type, values, minimum, maximum, unit, true, label);
    }

    /** Returns this definition with a label. */
    public AttributeDefinition labelled(LocalizedText newLabel) {
        return new AttributeDefinition(name, type, values, minimum, maximum, unit, isPersonal, Optional.of(newLabel));
    }
}
