package dev.parcours.segmentation.plan;

import static dev.parcours.segmentation.Cases.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.Memberships;
import dev.parcours.segmentation.RandomJourneys;
import dev.parcours.segmentation.RandomRules;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.evaluation.Evaluator;
import dev.parcours.segmentation.evaluation.Facts;
import dev.parcours.segmentation.evaluation.SegmentConditions;
import dev.parcours.segmentation.evaluation.Surroundings;
import dev.parcours.segmentation.position.CyclePositionRules;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The plan is equal to the reference. Each try has many rules, since rules share what the plan makes of them. */
@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class PlanLawsTest {

    /** Returns the conditions by segment, and some more that ask for those before them. */
    private static Map<String, Condition> bySegment(List<Condition> conditions) {
        Map<String, Condition> segments = new LinkedHashMap<>();
        for (int i = 0; i < conditions.size(); i++) {
            segments.put("s" + i, conditions.get(i));
        }
        segments.put("in", new InSegment("s0"));
        segments.put("out", new Not(new InSegment("in")));
        segments.put("out twice", new Not(new InSegment("out")));
        return segments;
    }

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
    void matchIsThatOfTheReference(
            @ForAll @Size(min = 1, max = 12) List<Condition> conditions,
            @ForAll Customer customer,
            @ForAll CyclePositionRules positions,
            @ForAll Logic logic) {
        Map<String, Condition> segments = bySegment(conditions);
        Surroundings around = Surroundings.of(
                positions,
                logic,
                SegmentConditions.of(segments),
                List.of(),
                Optional.empty(),
                RandomJourneys.OPTIONS.journeys());
        Facts facts = Facts.of(customer, NOW, around);
        List<String> expected = segments.entrySet().stream()
                .filter(segment -> Evaluator.truth(segment.getValue(), facts) == Truth.TRUE)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(Plan.of(List.copyOf(segments.values()), around)
                        .match(customer, NOW)
                        .select(List.copyOf(segments.keySet())))
                .isEqualTo(expected);
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void oneInteractionAfterTheOtherIsAsAllAtOnce(
            @ForAll @Size(min = 1, max = 8) List<Condition> conditions,
            @ForAll Customer customer,
            @ForAll @IntRange(min = 0, max = 3) int later) {
        SegmentationEngine engine = SegmentationEngine.of(
                IntStream.range(0, conditions.size())
                        .mapToObj(i -> SegmentRule.of(Segment.of("s" + i, "S " + i), conditions.get(i)))
                        .toList(),
                RandomJourneys.OPTIONS);
        int known = customer.history().size() / 2;
        List<Interaction> rest =
                customer.history().subList(known, customer.history().size());
        Memberships memberships = engine.evaluate(
                customer.withHistory(customer.history().subList(0, known)), NOW.minus(Duration.ofHours(3)));
        for (Interaction interaction : rest) {
            Memberships before = memberships;
            memberships = before.after(interaction);
            Memberships anew = engine.evaluate(withHistory(customer, interaction, rest, known), memberships.asOf());
            assertThat(memberships.in()).isEqualTo(anew.in());
            assertThat(memberships.entered(before)).isEqualTo(without(memberships.in(), before.in()));
            assertThat(memberships.left(before)).isEqualTo(without(before.in(), memberships.in()));
        }
        Instant then = NOW.plus(Duration.ofHours(later));
        assertThat(memberships.at(then).in())
                .isEqualTo(engine.evaluate(customer, then).in());
    }

    private static List<Segment> without(List<Segment> some, List<Segment> others) {
        return some.stream().filter(segment -> !others.contains(segment)).toList();
    }

    private static Customer withHistory(Customer customer, Interaction last, List<Interaction> rest, int known) {
        return customer.withHistory(customer.history().subList(0, known + rest.indexOf(last) + 1));
    }
}
