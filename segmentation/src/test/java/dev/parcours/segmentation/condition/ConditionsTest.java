package dev.parcours.segmentation.condition;

import static dev.parcours.core.Channel.EMAIL;
import static dev.parcours.core.Channel.SMS;
import static dev.parcours.core.Satisfaction.Scale.NPS;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.anyOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.hasConsent;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.lastAnswer;
import static dev.parcours.segmentation.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionsTest {

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(() -> allOf(), "all of needs at least one condition"),
                wrong(() -> anyOf(), "any of needs at least one condition"),
                wrong(() -> attribute(" "), "attribute name must not be blank"),
                wrong(() -> attribute("a\nb"), "attribute name must not hold a control character"),
                wrong(() -> new TextIsIn("a", Set.of()), "attribute 'a' needs at least one text to be compared with"),
                wrong(
                        () -> new NumberIsIn("a", Set.of()),
                        "attribute 'a' needs at least one number to be compared with"),
                wrong(
                        () -> attribute("a").between(25, 18),
                        "the range of attribute 'a' is empty: at least 25 and at most 18; exchange the bounds"),
                wrong(
                        () -> new NumberInRange("a", Optional.empty(), Optional.empty()),
                        "the range of attribute 'a' needs a bound; to ask for any value, ask whether it is present"),
                wrong(
                        () -> attribute("a").atLeast(new BigDecimal("1e999999999")),
                        "a number in a condition has at most 50 digits before and after the point"),
                wrong(
                        () -> attribute("a").is(new BigDecimal("1e-51")),
                        "a number in a condition has at most 50 digits before and after the point"),
                wrong(
                        () -> attribute("a").between(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)),
                        "the range of attribute 'a' is empty: from 2026-01-02 to 2026-01-01; exchange the dates"),
                wrong(() -> attribute("a").after(LocalDate.MAX), "there is no date after +999999999-12-31"),
                wrong(() -> attribute("a").before(LocalDate.MIN), "there is no date before -999999999-01-01"),
                wrong(
                        () -> attribute("a").startsWith(""),
                        "every text starts with the empty one, so attribute 'a' needs another; to ask for any value, ask"
                                + " whether it is present"),
                wrong(() -> did(""), "interaction type must not be blank"),
                wrong(() -> did("a").at(" "), "touchpoint name must not be blank"),
                wrong(() -> did("a").inCampaign("\u0000"), "campaign must not hold a control character"),
                wrong(
                        () -> did("a").atLeast(0),
                        "every number of interactions 'a' is at least 0; ask for at least 1, or for at most some number"),
                wrong(() -> did("a").exactly(-1), "minimum must be at least 0, but was -1"),
                wrong(() -> did("a").between(3, 2), "maximum must be at least the minimum 3, but was 2"),
                wrong(() -> did("a").within(Duration.ZERO), "the window must be positive, but was PT0S"),
                wrong(() -> did("a").within(days(-7)), "the window must be positive, but was PT-168H"),
                wrong(() -> hasConsent(SMS, ""), "purpose must not be blank"),
                wrong(() -> new Prefers(""), "channel id must not be blank"),
                wrong(
                        () -> lastAnswer(NPS).atLeast(11),
                        "an answer on the NPS scale is from 0 to 10, so it cannot be asked to be from 11 to 10"),
                wrong(() -> lastAnswer(NPS).atMost(10), "every answer on the NPS scale is from 0 to 10; ask for less"));
    }

    private static Arguments wrong(ThrowingCallable build, String message) {
        return arguments(message, build);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void wrong(String message, ThrowingCallable build) {
        assertThatIllegalArgumentException().isThrownBy(build).withMessage(message);
    }

    @Test
    void did_methods_replaceTheNumberAndKeepTheRest() {
        assertThat(did("visit")
                        .on(EMAIL)
                        .at("newsletter")
                        .inCampaign("spring")
                        .within(days(7))
                        .atMost(3)
                        .atLeast(2))
                .isEqualTo(new Did(
                        InteractionFilter.ofType("visit")
                                .on(EMAIL)
                                .at("newsletter")
                                .inCampaign("spring"),
                        2,
                        OptionalInt.empty(),
                        Window.last(Duration.ofDays(7))));
    }

    @Test
    void equals_sameQuestionInOtherOrderOrNotation_isEqual() {
        assertThat(attribute("a").isIn("x", "y")).isEqualTo(attribute("a").isIn("y", "x", "y"));
        assertThat(attribute("a").is(new BigDecimal("1.0")))
                .isEqualTo(attribute("a").is(1));
        assertThat(attribute("a").after(LocalDate.of(2025, 12, 31)))
                .isEqualTo(attribute("a").onOrAfter(LocalDate.of(2026, 1, 1)));
    }

    @Test
    void records_givenMutableCollections_keepACopy() {
        Set<String> texts = new HashSet<>(Set.of("x"));
        TextIsIn condition = new TextIsIn("a", texts);
        texts.add("y");
        assertThat(condition.values()).containsExactly("x");
    }

    @Test
    void not_deepestCondition_isBuiltAndOneDeeperIsRefused() {
        Condition deepest = nested(Condition.MAX_DEPTH);
        assertThat(deepest).isEqualTo(nested(Condition.MAX_DEPTH)).hasSameHashCodeAs(nested(Condition.MAX_DEPTH));
        String message = "a condition has at most 40 levels; put parts of the same kind side by side";
        assertThatIllegalArgumentException().isThrownBy(() -> not(deepest)).withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allOf(isKnown(), deepest))
                .withMessage(message);
    }

    private static Condition nested(int levels) {
        Condition condition = isKnown();
        for (int level = 1; level < levels; level++) {
            condition = not(condition);
        }
        return condition;
    }

    @Test
    void allOf_partsSharedAtEveryLevel_isRefusedWhenTooMany() {
        Condition doubled = isKnown();
        // 2^16 - 1 conditions in 16 levels.
        for (int level = 2; level <= 16; level++) {
            doubled = allOf(doubled, doubled);
        }
        Condition largest = doubled;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allOf(largest, largest))
                .withMessage("a condition consists of at most 100000 conditions; make several segments of it");
    }

    @Test
    void anyOf_asManyAsAllowed_isBuiltAndOneMoreIsRefused() {
        List<Condition> parts = Collections.nCopies(Condition.MAX_SIZE - 1, isKnown());
        assertThat(new AnyOf(parts).parts()).hasSize(Condition.MAX_SIZE - 1);
        assertThatIllegalArgumentException().isThrownBy(() -> not(new AnyOf(parts)));
    }
}
