package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place in a {@link Pattern}: which steps of a journey fit it, and how many in a row.
 *
 * @param names what the steps say
 * @param isNegated whether the steps that fit are those that say none of the names; without names, every step fits
 * @param repetition how many steps in a row fit
 */
public record PatternStep(Set<String> names, boolean isNegated, Repetition repetition) {

    /** How many steps in a row fit a place. */
    public enum Repetition {
        /** One. */
        ONCE(""),
        /** One or none: {@code ?}. */
        OPTIONAL("?"),
        /** One or more: {@code +}. */
        AT_LEAST_ONCE("+"),
        /** Any number, also none: {@code *}. */
        ANY_NUMBER("*");

        private final String suffix;

        Repetition(String suffix) {
            this.suffix = suffix;
        }

        /** Returns what stands after the step in the text of a pattern. */
        String suffix() {
            return suffix;
        }

        /** Returns whether no step at all will do. */
        boolean isSkippable() {
            return this == OPTIONAL || this == ANY_NUMBER;
        }
    }

    /**
     * Creates a place.
     *
     * @throws IllegalArgumentException if a name is blank, or if there is none and so no step fits
     */
    public PatternStep {
        names = Set.copyOf(names);
        names.forEach(name -> checkArgument(!name.isBlank(), "a step of a pattern must not be blank"));
        checkArgument(isNegated || !names.isEmpty(), "no step fits a place of a pattern without names; name one");
        checkNotNull(repetition, "repetition");
    }

    /**
     * Returns the place of one step that says one of some names.
     *
     * @throws IllegalArgumentException if there is no name, or a name is blank
     */
    public static PatternStep anyOf(String... names) {
        return new PatternStep(Set.copyOf(List.of(names)), false, Repetition.ONCE);
    }

    /**
     * Returns the place of one step that says none of some names.
     *
     * @throws IllegalArgumentException if a name is blank
     */
    public static PatternStep noneOf(String... names) {
        return new PatternStep(Set.copyOf(List.of(names)), true, Repetition.ONCE);
    }

    /** Returns the place of one step, whatever it says. */
    public static PatternStep any() {
        return noneOf();
    }

    /** Returns this place for one step or none. */
    public PatternStep optional() {
        return with(Repetition.OPTIONAL);
    }

    /** Returns this place for one step or more in a row. */
    public PatternStep atLeastOnce() {
        return with(Repetition.AT_LEAST_ONCE);
    }

    /** Returns this place for any number of steps in a row, also none. */
    public PatternStep anyNumber() {
        return with(Repetition.ANY_NUMBER);
    }

    PatternStep with(Repetition changed) {
        return new PatternStep(names, isNegated, changed);
    }

    /** Returns whether a step fits, by what it says. */
    boolean fits(String said) {
        return names.contains(said) != isNegated;
    }

    /** Returns the place as it stands in the text of a pattern. */
    String text() {
        if (names.isEmpty()) {
            return "." + repetition.suffix();
        }
        String alternatives = names.stream().sorted().map(PatternText::quoted).collect(Collectors.joining("|"));
        String set = names.size() == 1 ? alternatives : "(" + alternatives + ")";
        return (isNegated ? "!" : "") + set + repetition.suffix();
    }
}
