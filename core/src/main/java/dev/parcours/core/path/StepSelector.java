package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Splitter;
import dev.parcours.core.Step;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A choice among steps, with a name: those that say one of some values, or those that satisfy a predicate. It is what a
 * level of a {@link Funnel} is reached by, and what breaks one off.
 *
 * <p>Values are compared with what a step says on the dimension of the figure; a predicate looks at the whole step.
 *
 * <p>Two selectors are equal if their names and values are. A predicate has no equality that could be checked, so
 * selectors with one are equal if their names are: give different predicates different names.
 */
public final class StepSelector {

    private static final char BAR = '|';

    private final String name;
    private final List<String> values;
    private final @Nullable Predicate<? super Step> predicate;

    private StepSelector(String name, List<String> values, @Nullable Predicate<? super Step> predicate) {
        checkArgument(!name.isBlank(), "a selector of steps needs a name");
        this.name = name;
        this.values = List.copyOf(values);
        this.predicate = predicate;
    }

    /** Returns the selector of the steps that say a value, by whose name it goes. */
    public static StepSelector of(String value) {
        return new StepSelector(value, List.of(value), null);
    }

    /**
     * Returns the selector of the steps that say one of some values. Its name is the values with bars between them,
     * such as {@code product1|product2}, until it is {@linkplain #named given another}.
     *
     * @throws IllegalArgumentException if there is no value
     */
    public static StepSelector anyOf(String... values) {
        checkArgument(values.length > 0, "a selector of steps needs a value");
        return new StepSelector(String.join("|", values), List.of(values), null);
    }

    /** Returns the selector of the steps that satisfy a predicate, which must depend on the step alone. */
    public static StepSelector where(String name, Predicate<? super Step> predicate) {
        return new StepSelector(name, List.of(), checkNotNull(predicate, "predicate"));
    }

    /**
     * Returns the selector that a text such as {@code product1|product2} stands for. A value that holds a bar itself
     * needs {@link #of}.
     *
     * @throws IllegalArgumentException if a value between the bars is blank
     */
    public static StepSelector parse(String text) {
        List<String> values = Splitter.on(BAR).splitToList(text);
        checkArgument(
                values.stream().noneMatch(String::isBlank), "'%s' lacks a value before, after or between bars", text);
        return new StepSelector(text, values, null);
    }

    /** Returns this selector with another name. */
    public StepSelector named(String other) {
        return new StepSelector(other, values, predicate);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the values that are chosen, none if a predicate chooses. */
    public List<String> values() {
        return values;
    }

    /** Returns whether a step that says a value on the dimension of the figure is among the chosen. */
    boolean matches(Step step, String value) {
        return predicate == null ? values.contains(value) : predicate.test(step);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StepSelector that
                && name.equals(that.name)
                && values.equals(that.values)
                && (predicate == null) == (that.predicate == null);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, values);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
