package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.StandardPositions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

// Without edge cases: those of so many parts are nearly all trivial, and would take most of the tries.
@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class SegmentationLawsTest {

    private static Memberships ask(Condition condition, Customer customer, CyclePositionRules positions) {
        return SegmentationEngine.of(List.of(SegmentRule.of(SEGMENT, condition)), RandomJourneys.OPTIONS)
                .withPositions(positions)
                .evaluate(customer, NOW);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void truthIsThatOfThePlainEvaluation(
            @ForAll Condition condition, @ForAll Customer customer, @ForAll CyclePositionRules positions) {
        int expected = new PlainEvaluation(customer, positions).ask(condition, NOW);
        assertThat(ask(condition, customer, positions).truth(SEGMENT))
                .isEqualTo(List.of(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE).get(expected + 1));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void validUntilIsTheFirstInstantOfAnotherAnswer(
            @ForAll Condition condition, @ForAll Customer customer, @ForAll CyclePositionRules positions) {
        Optional<Instant> expected = PlainEvaluation.changes(condition, customer, positions, NOW);
        assertThat(ask(condition, customer, positions).validUntil(SEGMENT)).isEqualTo(expected);
        // Says so if ever most random customers were ones that nothing happens to.
        Statistics.label("changes")
                .collect(expected.isPresent())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void explanationsAgreeWithTheAnswer(
            @ForAll Condition condition, @ForAll Customer customer, @ForAll CyclePositionRules positions) {
        Memberships memberships = ask(condition, customer, positions);
        Explanation explanation = memberships.explain(SEGMENT);
        assertThat(explanation.truth()).isEqualTo(memberships.truth(SEGMENT));
        assertThat(explanation.condition()).isEqualTo(condition);
        assertThat(explanation.deciding()).isNotEmpty();
        assertThat(explanation.sentence(Locale.ENGLISH)).isNotBlank();
        assertThat(explanation.sentence(Locale.FRENCH)).isNotBlank();
        assertPartsAgree(explanation, customer, positions);
    }

    private static void assertPartsAgree(Explanation explanation, Customer customer, CyclePositionRules positions) {
        for (Explanation part : explanation.parts()) {
            assertThat(part.truth())
                    .isEqualTo(ask(part.condition(), customer, positions).truth(SEGMENT));
            assertPartsAgree(part, customer, positions);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void deMorgan(@ForAll Condition a, @ForAll Condition b, @ForAll Customer customer) {
        assertSame(not(all(a, b)), any(not(a), not(b)), customer);
        assertSame(not(any(a, b)), all(not(a), not(b)), customer);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void doubleNegationChangesNothing(@ForAll Condition a, @ForAll Customer customer) {
        assertSame(not(not(a)), a, customer);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void orderOfPartsChangesNothing(@ForAll Condition a, @ForAll Condition b, @ForAll Customer customer) {
        assertSame(all(a, b), all(b, a), customer);
        assertSame(any(a, b), any(b, a), customer);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nothingLaterChangesAnything(@ForAll Condition condition, @ForAll Customer customer) {
        List<Interaction> history = new ArrayList<>(customer.history());
        history.add(Interaction.of("c-1", "purchase", NOW.plusNanos(1)));
        Collections.reverse(history);
        CyclePositionRules positions = StandardPositions.defaults().rules();
        Memberships before = ask(condition, customer, positions);
        Memberships after = ask(condition, customer.withHistory(history), positions);
        assertThat(after.explain(SEGMENT)).isEqualTo(before.explain(SEGMENT));
        assertThat(after.validUntil(SEGMENT)).isEqualTo(before.validUntil(SEGMENT));
    }

    private static void assertSame(Condition one, Condition other, Customer customer) {
        CyclePositionRules positions = StandardPositions.defaults().rules();
        Memberships ones = ask(one, customer, positions);
        Memberships others = ask(other, customer, positions);
        assertThat(ones.truth(SEGMENT)).isEqualTo(others.truth(SEGMENT));
        assertThat(ones.validUntil(SEGMENT)).isEqualTo(others.validUntil(SEGMENT));
    }

    private static Condition not(Condition part) {
        return new Not(part);
    }

    private static Condition all(Condition... parts) {
        return new AllOf(List.of(parts));
    }

    private static Condition any(Condition... parts) {
        return new AnyOf(List.of(parts));
    }
}
