package dev.parcours.segmentation.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.JourneyCondition;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether each kind of condition has one form, told from all others. */
class FormsTest {

    static Stream<Choice<?>> choices() {
        return Stream.of(Forms.conditions(), AttributeForms.questions());
    }

    @ParameterizedTest
    @MethodSource("choices")
    void names_ofAllForms_differ(Choice<?> choice) {
        assertThat(choice.names()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void forms_everyConditionHasExactlyOne(Class<?> type) {
        assertThat(Forms.conditions().forms()).filteredOn(isFor(type)).hasSize(1);
    }

    static Stream<Class<?>> conditions() {
        return Stream.of(Condition.class.getPermittedSubclasses())
                .flatMap(type ->
                        type == JourneyCondition.class ? Stream.of(type.getPermittedSubclasses()) : Stream.of(type));
    }

    @ParameterizedTest
    @MethodSource("attributeConditions")
    void forms_everyConditionOnAnAttributeHasExactlyOne(Class<?> type) {
        assertThat(AttributeForms.questions().forms()).filteredOn(isFor(type)).hasSize(1);
    }

    static Stream<Class<?>> attributeConditions() {
        return Stream.of(AttributeCondition.class.getPermittedSubclasses());
    }

    private static Predicate<Form<?>> isFor(Class<?> type) {
        return form -> form.types().stream().anyMatch(formType -> formType.isAssignableFrom(type));
    }
}
