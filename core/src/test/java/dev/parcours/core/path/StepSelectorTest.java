package dev.parcours.core.path;

import static dev.parcours.core.Samples.minute;
import static dev.parcours.core.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepSelectorTest {

    private static final Step STEP = step("view", "", minute(7));

    @Test
    void matches_values_areThoseOfTheDimension() {
        StepSelector products = StepSelector.anyOf("product1", "product2");
        assertThat(products.matches(STEP, "product1")).isTrue();
        assertThat(products.matches(STEP, "product2")).isTrue();
        assertThat(products.matches(STEP, "product1|product2")).isFalse();
        assertThat(products.matches(STEP, "view")).isFalse();
    }

    @Test
    void matches_predicate_looksAtTheStepAlone() {
        StepSelector late =
                StepSelector.where("late", step -> step.interaction().time().isAfter(minute(5)));
        assertThat(late.matches(STEP, "anything")).isTrue();
        assertThat(late.matches(step("late", "", minute(5)), "late")).isFalse();
    }

    @Test
    void name_default_isTheValuesWithBarsBetween() {
        assertThat(StepSelector.of("a|b").name()).isEqualTo("a|b");
        assertThat(StepSelector.anyOf("product1", "product2")).hasToString("product1|product2");
        assertThat(StepSelector.anyOf("product1", "product2").named("product").name())
                .isEqualTo("product");
    }

    @Test
    void parse_bars_separateValues() {
        assertThat(StepSelector.parse("product1|product2")).isEqualTo(StepSelector.anyOf("product1", "product2"));
        assertThat(StepSelector.parse("cart")).isEqualTo(StepSelector.of("cart"));
        assertThat(StepSelector.parse("product1|product2").values()).containsExactly("product1", "product2");
        assertThat(StepSelector.where("late", step -> true).values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|", "a|", "|a", "a||b", "a| |b"})
    void parse_blankValue_isRefused(String text) {
        assertThatThrownBy(() -> StepSelector.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'%s' lacks a value before, after or between bars", text);
    }

    @Test
    void of_nothing_isRefused() {
        assertThatThrownBy(StepSelector::anyOf)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a selector of steps needs a value");
        assertThatThrownBy(() -> StepSelector.where(" ", step -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a selector of steps needs a name");
    }

    @Test
    void equals_namesAndValues_decide() {
        assertThat(StepSelector.of("a|b")).isNotEqualTo(StepSelector.anyOf("a", "b"));
        assertThat(StepSelector.of("a").named("x")).isNotEqualTo(StepSelector.of("a"));
        assertThat(StepSelector.where("x", step -> true))
                .isEqualTo(StepSelector.where("x", step -> false))
                .hasSameHashCodeAs(StepSelector.where("x", step -> false))
                .isNotEqualTo(StepSelector.where("y", step -> true))
                .isNotEqualTo(StepSelector.of("x"));
    }
}
