package dev.parcours.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.PurchaseType;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.SharedData;
import dev.parcours.core.StageModels;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.path.NetPromoterScore;
import dev.parcours.core.path.PurchaseTypeCounts;
import dev.parcours.core.path.SatisfactionCounts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Journeys and their facts of real events, against figures that were counted by independent scripts. */
class RealLivedJourneysTest {

    private static final JourneyAssembler ASSEMBLER =
            JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none());

    private static List<Interaction> simpleShop() throws IOException {
        return RecordReader.csv(
                        InteractionMapping.of("user_id", "timestamp", "event").inZone(ZoneOffset.UTC))
                .read(SharedData.file("data/retentioneering_simple_shop/simple-onlineshop.csv.gz"))
                .accepted();
    }

    private static List<Interaction> ecom() throws IOException {
        return RecordReader.csv(InteractionMapping.of("user_id", "timestamp", "event")
                        .with(InteractionMapping.Field.SESSION, "session_id")
                        .inZone(ZoneOffset.UTC))
                .read(SharedData.file("data/retentioneering_ecom/ecom.csv.gz"))
                .accepted();
    }

    @Test
    void simpleShop_streamedByCustomer_hasTheSameSessionsAtEachGap() throws IOException {
        List<Interaction> shuffled = new ArrayList<>(simpleShop());
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(Comparator.comparing(Interaction::customer));
        assertThat(sessions(shuffled, Duration.ofMinutes(30))).isEqualTo(6_454);
        assertThat(sessions(shuffled, Duration.ofMinutes(5))).isEqualTo(6_457);
        assertThat(sessions(shuffled, Duration.ofDays(1))).isEqualTo(6_258);
    }

    private static long sessions(List<Interaction> grouped, Duration gap) {
        JourneyAssembler sessions =
                ASSEMBLER.withPolicy(JourneyPolicy.sessions(gap)).observedUntil(Instant.parse("2020-06-01T00:00:00Z"));
        List<Journey> streamed = new ArrayList<>();
        AssemblyCounts counts = sessions.assembleEach(grouped.iterator(), streamed::add);
        assertThat(streamed).isEqualTo(sessions.assemble(grouped).list());
        assertThat(counts.steps()).isEqualTo(32_283);
        assertThat(counts.customers()).isEqualTo(3_751);
        return counts.journeys();
    }

    @Test
    void ecom_sessionsWithAPurchase_areNotThoseOfBuyers() throws IOException {
        List<Interaction> interactions = ecom();
        Journeys sessions = ASSEMBLER.withPolicy(JourneyPolicy.givenSessions()).assemble(interactions);
        Journeys customers = ASSEMBLER.assemble(interactions);

        Funnel bySession = Funnel.open("purchase").over(sessions);
        assertThat(bySession.grain()).contains(Grain.SESSION);
        assertThat(bySession.journeys()).isEqualTo(3_605);
        assertThat(bySession.levels().get(0).reached()).isEqualTo(470);
        Funnel byCustomer = Funnel.open("purchase").over(customers);
        assertThat(byCustomer.grain()).contains(Grain.CUSTOMER);
        assertThat(byCustomer.journeys()).isEqualTo(600);
        assertThat(byCustomer.levels().get(0).reached()).isEqualTo(328);
        // 58.7 % of the sessions are of customers who ever bought. Who wants that has to go by customer.
        assertThatThrownBy(() -> byCustomer.merge(bySession)).hasMessageContaining("a SESSION does not add to them");
        Set<String> buyers = new HashSet<>();
        customers.forEach(customer -> {
            if (!PurchaseJourney.allOf(customer, Set.of("purchase")).isEmpty()) {
                buyers.add(customer.customer());
            }
        });
        assertThat(sessions.list().stream()
                        .filter(session -> buyers.contains(session.customer()))
                        .count())
                .isEqualTo(2_117);
    }

    @Test
    void ecom_givenSessions_areOpenOnlyAtTheEndOfTheData() throws IOException {
        Instant end = Instant.parse("2024-06-29T22:02:40Z");
        Journeys sessions = ASSEMBLER.withPolicy(JourneyPolicy.givenSessions()).assemble(ecom());
        assertThat(sessions.observedUntil()).contains(end);
        List<Journey> open = sessions.list().stream()
                .filter(session -> session.end() == Journey.End.OPEN)
                .toList();
        assertThat(open)
                .isNotEmpty()
                .allSatisfy(
                        session -> assertThat(session.endTime()).isAfterOrEqualTo(end.minus(Duration.ofMinutes(30))));
    }

    @Test
    void ecom_everyPurchaseHasAType() throws IOException {
        PurchaseTypeCounts counts = PurchaseTypeCounts.of(PurchaseTypeRules.usual(), "purchase")
                .over(ASSEMBLER.withPolicy(JourneyPolicy.givenSessions()).assemble(ecom()));
        assertThat(counts.purchases()).isEqualTo(470);
        assertThat(counts.untyped()).isZero();
        // The data do not say who began an interaction.
        assertThat(counts.purchases(PurchaseType.REACTIVE)).isZero();
    }

    @Test
    void survey_netPromoterScore_isThatCounted() throws IOException {
        String question = "On a scale of 0-10, how would you rate Sudzilla?";
        List<Interaction> answers = RecordReader.csv(InteractionMapping.of("Timestamp", "Timestamp", "Timestamp")
                        .inZone(ZoneOffset.UTC))
                .read(SharedData.file("data/survey_nps/event_survey_0_10.csv"))
                .accepted()
                .stream()
                .map(row -> row.toBuilder()
                        .satisfaction(new Satisfaction(Satisfaction.Scale.NPS, answer(row, question)))
                        .build())
                .toList();

        NetPromoterScore score =
                SatisfactionCounts.none().over(ASSEMBLER.assemble(answers)).netPromoterScore();
        assertThat(score).isEqualTo(new NetPromoterScore(8, 9, 22));
        assertThat(score.score().orElseThrow()).isCloseTo(-35.897, within(0.001));
    }

    private static int answer(Interaction row, String question) {
        return Objects.requireNonNull(row.properties().get(question), question)
                .asNumber()
                .orElseThrow()
                .intValueExact();
    }
}
