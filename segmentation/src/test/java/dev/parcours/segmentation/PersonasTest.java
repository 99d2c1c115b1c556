package dev.parcours.segmentation;

import static dev.parcours.core.Channel.EMAIL;
import static dev.parcours.core.Channel.SMS;
import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.anyOf;
import static dev.parcours.segmentation.condition.Conditions.atLeastOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.prefers;
import static dev.parcours.segmentation.condition.Conditions.score;
import static dev.parcours.segmentation.condition.Conditions.weight;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Persona;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PersonasTest {

    // Bought once, lives in Lyon; neither age nor preference are known.
    private static final Customer BOB = customer()
            .attribute("city", "Lyon")
            .history(List.of(Interaction.of("c-1", "purchase", before(days(1)))))
            .build();
    private static final Condition TRUE = attribute("city").is("Lyon");
    private static final Condition UNKNOWN = prefers(SMS);
    private static final Condition FALSE = did("purchase").atLeast(2);

    private static Persona persona(String id) {
        return Persona.builder().id(id).name(id).segment(id).build();
    }

    private static SegmentRule rule(String id, Condition condition) {
        return SegmentRule.of(Segment.of(id, id), condition);
    }

    private static PersonaFit best(Condition condition, Customer customer) {
        return Personas.of(
                        SegmentationEngine.of(List.of(rule("a", condition)), RandomJourneys.OPTIONS),
                        List.of(persona("a")))
                .best(customer, NOW);
    }

    static Stream<Arguments> fits() {
        return Stream.of(
                arguments(TRUE, 1.0),
                arguments(UNKNOWN, 0.5),
                arguments(FALSE, 0.0),
                arguments(not(FALSE), 1.0),
                arguments(allOf(FALSE, TRUE, UNKNOWN), 0.5),
                arguments(anyOf(FALSE, UNKNOWN), 0.5),
                arguments(anyOf(FALSE, allOf(TRUE, TRUE, FALSE)), 2.0 / 3),
                arguments(atLeastOf(2, FALSE, UNKNOWN, TRUE), 0.75),
                arguments(not(atLeastOf(2, FALSE, UNKNOWN, TRUE)), 0.75),
                arguments(not(allOf(TRUE, TRUE, UNKNOWN)), 0.5),
                arguments(not(anyOf(TRUE, FALSE)), 0.5),
                // From -1 to a threshold of 4, of which 3 - 1/2 points are reached: 3.5 of 5.
                arguments(score(BigDecimal.valueOf(4), weight(3, TRUE), weight(2, FALSE), weight(-1, UNKNOWN)), 0.7),
                arguments(not(score(BigDecimal.valueOf(3), weight(3, TRUE), weight(2, FALSE))), 1.0),
                arguments(score(BigDecimal.valueOf(-1), weight(-1, TRUE)), 1.0));
    }

    @ParameterizedTest
    @MethodSource("fits")
    void best_condition_fitsByTheFormula(Condition condition, double expected) {
        assertThat(best(condition, BOB).fit()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void rank_severalPersonas_thoseInFirstThenByFitThenInOrder() {
        SegmentationEngine engine = SegmentationEngine.of(
                rule("low", allOf(TRUE, FALSE, FALSE)),
                rule("high", allOf(TRUE, TRUE, FALSE)),
                rule("same", allOf(TRUE, FALSE, TRUE)),
                rule("in", anyOf(FALSE, TRUE)));
        Personas personas =
                Personas.of(engine, List.of(persona("low"), persona("same"), persona("high"), persona("in")));
        assertThat(personas.rank(BOB, NOW))
                .extracting(fit -> fit.persona().id())
                .containsExactly("in", "same", "high", "low");
        assertThat(personas.best(BOB, NOW).isIn()).isTrue();
    }

    @Test
    void best_score_hasItsPartsWithTheirPoints() {
        PersonaFit fit = best(score(BigDecimal.valueOf(4), weight(3, allOf(TRUE, UNKNOWN)), weight(-1, FALSE)), BOB);
        assertThat(fit.parts())
                .extracting(PersonaFit.Part::weight)
                .containsExactly(BigDecimal.valueOf(3), BigDecimal.valueOf(-1));
        assertThat(fit.parts()).extracting(PersonaFit.Part::fit).containsExactly(0.75, 0.0);
        assertThat(fit.parts())
                .extracting(part -> part.explanation().condition())
                .containsExactly(allOf(TRUE, UNKNOWN), FALSE);
    }

    @Test
    void sentence_fit_isAPercentageAndWhy() {
        PersonaFit fit = best(allOf(TRUE, not(prefers(EMAIL)), FALSE, isKnown()), BOB);
        assertThat(fit.sentence(ENGLISH)).isEqualTo("""
                        a: 63\u00A0%
                          no: all of these
                            no: purchase: 1 of at least 2""");
        assertThat(fit.sentence(FRENCH)).startsWith("a : 63\u00A0%\n  non : toutes ces conditions\n");
        assertThat(fit).hasToString("persona a: 0.625");
    }

    @Test
    void of_personaWithoutSegmentOrRule_throws() {
        SegmentationEngine engine = SegmentationEngine.of(rule("a", TRUE));
        Persona alone = Persona.builder().id("p").name("P").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Personas.of(engine, List.of(alone)))
                .withMessage("persona 'p' stands for no segment; give it the id of one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Personas.of(engine, List.of(persona("b"))))
                .withMessageContaining("there is no rule for segment 'b'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Personas.of(engine, List.of(persona("a"), persona("a"))))
                .withMessage("there are two personas 'a'; leave one out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Personas.of(engine, List.of()))
                .withMessage("there is no persona to fit; give at least one");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Domain(RandomRules.class)
    @Domain(DomainContext.Global.class)
    void whoIsInFitsByOne(@ForAll Condition condition, @ForAll Customer customer) {
        PersonaFit fit = best(condition, customer);
        assertThat(fit.fit()).isBetween(0.0, 1.0);
        if (fit.isIn()) {
            assertThat(fit.fit()).isCloseTo(1, within(1e-12));
        }
    }
}
