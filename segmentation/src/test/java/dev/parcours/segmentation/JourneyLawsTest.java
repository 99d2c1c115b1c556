package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Customer;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.StandardPositions;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The laws for single conditions on journeys, which combinations with others may hide. */
@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class JourneyLawsTest {

    private static final CyclePositionRules POSITIONS =
            StandardPositions.defaults().rules();

    @Provide
    Arbitrary<Condition> journeys() {
        return RandomJourneys.conditions(RandomRules.behaviour().windows());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void truthIsThatOfThePlainEvaluation(@ForAll("journeys") Condition condition, @ForAll Customer customer) {
        int expected = new PlainEvaluation(customer, POSITIONS).ask(condition, NOW);
        assertThat(Cases.truth(condition, customer))
                .isEqualTo(List.of(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE).get(expected + 1));
        Statistics.label("answers").collect(expected).coverage(coverage -> {
            coverage.check(-1).percentage(share -> share > 10);
            coverage.check(0).percentage(share -> share > 1);
            coverage.check(1).percentage(share -> share > 10);
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void validUntilIsTheFirstInstantOfAnotherAnswer(
            @ForAll("journeys") Condition condition, @ForAll Customer customer) {
        assertThat(Cases.ask(condition, customer).validUntil(SEGMENT))
                .isEqualTo(PlainEvaluation.changes(condition, customer, POSITIONS, NOW));
    }
}
