package dev.parcours.segmentation.check;

import static dev.parcours.segmentation.Cases.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Customer;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.Memberships;
import dev.parcours.segmentation.RandomJourneys;
import dev.parcours.segmentation.RandomMeasures;
import dev.parcours.segmentation.RandomRules;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.check.RuleFinding.Kind;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.position.CyclePositionRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class RuleReviewLawsTest {

    private static Segment segment(int number) {
        return Segment.of("s" + number, "Segment");
    }

    private static SegmentationEngine engine(Condition... conditions) {
        return SegmentationEngine.of(
                IntStream.range(0, conditions.length)
                        .mapToObj(i -> SegmentRule.of(segment(i), conditions[i]))
                        .toList(),
                RandomJourneys.OPTIONS);
    }

    @Property(tries = 700, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void noCustomerContradictsAFinding(
            @ForAll Condition one,
            @ForAll Condition other,
            @ForAll CyclePositionRules positions,
            @ForAll Logic logic,
            @ForAll @Size(10) List<Customer> customers) {
        Condition both = new AllOf(List.of(new InSegment("s0"), other));
        SegmentationEngine engine =
                engine(one, other, both).withPositions(positions).withLogic(logic);
        List<RuleFinding> findings = RuleReview.of(engine).findings();
        for (Customer customer : customers) {
            assertNoneIsContradicted(findings, engine.evaluate(customer, NOW));
        }
        // Says so if ever most random rules were ones of which nothing is found.
        Statistics.label("found")
                .collect(findings.stream().anyMatch(finding -> finding.kind() != Kind.CONTAINED))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    private static boolean holds(RuleFinding finding, Memberships memberships) {
        boolean isIn = memberships.isIn(finding.segment());
        Optional<Boolean> isInOther = finding.other().map(memberships::isIn);
        return switch (finding.kind()) {
            case NEVER_TRUE -> !isIn;
            case ALWAYS_TRUE -> isIn;
            case SAME -> isInOther.orElseThrow() == isIn;
            case CONTAINED -> !isIn || isInOther.orElseThrow();
            case DISJOINT -> !isIn || !isInOther.orElseThrow();
            case UNREACHABLE -> true;
        };
    }

    @Provide
    Arbitrary<List<Condition>> alike() {
        return Arbitraries.oneOf(RandomJourneys.alike(), RandomMeasures.alike());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void noCustomerContradictsAFindingOnConditionsOfOneKind(
            @ForAll("alike") List<Condition> alike,
            @ForAll @Size(min = 3, max = 3) List<Boolean> isNegated,
            @ForAll Logic logic,
            @ForAll @Size(10) List<Customer> customers) {
        List<Condition> parts = IntStream.range(0, 3)
                .mapToObj(i -> isNegated.get(i) ? new Not(alike.get(i)) : alike.get(i))
                .toList();
        SegmentationEngine engine = engine(
                        parts.get(0), parts.get(1), new AllOf(parts.subList(1, 3)), new AnyOf(parts.subList(1, 3)))
                .withLogic(logic);
        List<RuleFinding> findings = RuleReview.of(engine).findings();
        for (Customer customer : customers) {
            assertNoneIsContradicted(findings, engine.evaluate(customer, NOW));
        }
        Statistics.label("found between two conditions")
                .collect(findings.stream().anyMatch(RuleReviewLawsTest::isOfTheFirstTwo))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    private static boolean isOfTheFirstTwo(RuleFinding finding) {
        return finding.segment().equals(segment(0)) && finding.other().equals(Optional.of(segment(1)));
    }

    private static void assertNoneIsContradicted(List<RuleFinding> findings, Memberships memberships) {
        findings.forEach(finding ->
                assertThat(holds(finding, memberships)).as(finding.toString()).isTrue());
    }

    // As a segment of its own, what cannot be reached is one that nobody is in.
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsUnreachableIsTrueOfNobody(@ForAll Condition condition, @ForAll @Size(10) List<Customer> customers) {
        for (RuleFinding finding : RuleReview.of(engine(condition)).findings()) {
            if (finding.kind() == Kind.UNREACHABLE) {
                SegmentationEngine part = engine(finding.conditions().get(0).condition());
                customers.forEach(customer ->
                        assertThat(part.evaluate(customer, NOW).in()).isEmpty());
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void plantedRelationsAreFound(@ForAll Condition one, @ForAll Condition other, @ForAll Logic logic) {
        assertThat(kinds(RuleReview.of(
                        engine(new AllOf(List.of(one, new Not(one)))).withLogic(logic))))
                .contains(Kind.NEVER_TRUE);
        assertRelated(new AllOf(List.of(one, other)), one, logic, Kind.CONTAINED, Kind.SAME);
        assertRelated(one, new AnyOf(List.of(other, one)), logic, Kind.CONTAINED, Kind.SAME);
        assertRelated(one, new Not(one), logic, Kind.DISJOINT);
        assertRelated(
                new Not(new AllOf(List.of(one, other))),
                new AnyOf(List.of(new Not(other), new Not(one))),
                logic,
                Kind.SAME);
        assertRelated(one, new InSegment("s0"), logic, Kind.SAME);
    }

    /** Asserts that a relation is found, unless nobody or everybody is in one of both, which is then found. */
    private static void assertRelated(Condition one, Condition other, Logic logic, Kind... expected) {
        RuleReview review = RuleReview.of(engine(one, other).withLogic(logic));
        // Equal conditions have one answer, whether or not more is known of their kind.
        boolean isDecided =
                review.undecided().stream().allMatch(undecided -> undecided.reason() == Undecided.Reason.UNKNOWN_KIND);
        Statistics.label("decided")
                .collect(isDecided)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 95));
        if (!isDecided) {
            return;
        }
        Set<Kind> kinds = kinds(review);
        Set<Kind> accepted = EnumSet.of(Kind.NEVER_TRUE, Kind.ALWAYS_TRUE);
        accepted.addAll(List.of(expected));
        assertThat(kinds).as("%s / %s", one, other).containsAnyElementsOf(accepted);
    }

    private static Set<Kind> kinds(RuleReview review) {
        return review.findings().stream().map(RuleFinding::kind).collect(Collectors.toSet());
    }
}
