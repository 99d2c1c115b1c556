package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.JourneyText;
import dev.parcours.attribution.path.NoCredit;
import dev.parcours.core.Channel;
import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModels;
import dev.parcours.core.Step;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.PlacementRule;
import dev.parcours.core.journey.StagePlacement;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StageAttributionTest {

    @Test
    void over_workedExample_creditsTheJumpTwice() {
        Map<Stage, AttributionReport> moves = StageAttribution.by(LinearAttribution.withDefaults())
                .over(List.of(JourneyText.journey("email#awareness@0 search#awareness@1 web#purchase@2 sms@3")));
        assertThat(moves.keySet().stream().map(Stage::id))
                .containsExactly("consideration", "purchase", "retention", "advocacy");
        for (String id : List.of("consideration", "purchase")) {
            AttributionReport report = report(moves, id);
            assertThat(report.conversions()).isEqualTo(1);
            assertThat(report.channel(Channel.EMAIL).conversions()).isEqualTo(0.5);
            assertThat(report.channel(Channel.SEARCH).conversions()).isEqualTo(0.5);
            assertThat(report.paths().leftOut()).containsExactly(Map.entry(NoCredit.AFTER_CONVERSION, 1L));
        }
        AttributionReport retention = report(moves, "retention");
        assertThat(retention.conversions()).isZero();
        assertThat(retention.paths().nonConversions()).isEqualTo(1);
    }

    @Test
    void over_journeyThatBeginsBeyondAStage_isUnattributed() {
        Map<Stage, AttributionReport> moves = StageAttribution.by(LinearAttribution.withDefaults())
                .over(List.of(JourneyText.journey("email#purchase@0 search@1")));
        AttributionReport report = report(moves, "purchase");
        assertThat(report.unattributedConversions()).isEqualTo(1);
    }

    @Test
    void withPaths_conversionAsTouch_creditsTheStepItself() {
        Map<Stage, AttributionReport> moves = StageAttribution.by(LastTouchAttribution.withDefaults())
                .withPaths(rule -> rule.withConversionAsTouch())
                .over(List.of(JourneyText.journey("email#awareness@0 web#consideration@1")));
        assertThat(report(moves, "consideration").channel(Channel.WEB).conversions())
                .isEqualTo(1);
    }

    @Test
    void over_noJourneyOrOtherStages_isEmptyOrRefused() {
        StageAttribution moves = StageAttribution.by(LinearAttribution.withDefaults());
        assertThat(moves.over(List.of())).isEmpty();
        Journey other = new Journey(
                "j-2",
                Grain.JOURNEY,
                StageModels.threeStages(),
                List.of(new Step(Interaction.of("c-2", "visit", JourneyText.START), Optional.empty())),
                Journey.Start.FIRST_INTERACTION,
                Journey.End.INACTIVE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moves.over(List.of(JourneyText.journey("email@0"), other)))
                .withMessage("journey 'j-2' is placed in stages of model 'three-stages' and others of 'five-stages';"
                        + " attribute them apart");
    }

    private static AttributionReport report(Map<Stage, AttributionReport> moves, String stage) {
        return Objects.requireNonNull(moves.get(StageModels.fiveStages().stage(stage)), stage);
    }

    // Customers of a web shop, of whom 653 pay after the cart; the touches are what they did.
    @Test
    void over_simpleShop_creditsAreThoseOfPlainLoops() throws IOException {
        List<Interaction> interactions = RecordReader.csv(
                        InteractionMapping.of("user_id", "timestamp", "event").inZone(ZoneOffset.UTC))
                .read(PathFiles.shared("data/retentioneering_simple_shop/simple-onlineshop.csv.gz"))
                .accepted();
        StagePlacement placement = StagePlacement.of(
                PlacementRule.of("awareness").whenType("main", "catalog"),
                PlacementRule.of("consideration").whenType("product1", "product2"),
                PlacementRule.of("purchase").whenType("payment_done"));
        Iterable<Journey> journeys =
                JourneyAssembler.of(StageModels.fiveStages(), placement).assemble(interactions);

        Map<Stage, AttributionReport> moves = StageAttribution.by(LinearAttribution.perChannel())
                .withPaths(rule -> rule.withDimension(Dimension.TYPE).withoutLookback())
                .over(journeys);

        assertMove(moves, "consideration", interactions, Set.of("product1", "product2", "payment_done"));
        assertMove(moves, "purchase", interactions, Set.of("payment_done"));
    }

    private static void assertMove(
            Map<Stage, AttributionReport> moves, String stage, List<Interaction> interactions, Set<String> reaching) {
        Map<String, Set<String>> seen = new HashMap<>();
        Map<String, Double> expected = new TreeMap<>();
        Set<String> done = new HashSet<>();
        double unattributed = 0;
        for (Interaction interaction : interactions) {
            String customer = interaction.customer();
            Set<String> before = seen.computeIfAbsent(customer, key -> new HashSet<>());
            if (done.contains(customer)) {
                continue;
            }
            if (reaching.contains(interaction.type())) {
                done.add(customer);
                unattributed += before.isEmpty() ? 1 : 0;
                before.forEach(type -> expected.merge(type, 1.0 / before.size(), Double::sum));
            }
            before.add(interaction.type());
        }
        AttributionReport report = report(moves, stage);
        assertThat(report.conversions()).isEqualTo(done.size());
        assertThat(report.unattributedConversions()).isEqualTo(unattributed);
        expected.forEach(
                (type, credit) -> assertThat(report.channel(type).conversions()).isCloseTo(credit, within(1e-9)));
        assertThat(report.channels().stream()
                        .filter(credit -> credit.conversions() > 0)
                        .map(ChannelCredit::channel))
                .containsExactlyElementsOf(expected.keySet());
    }
}
