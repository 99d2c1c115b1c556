package dev.parcours.core.friction;

import static dev.parcours.core.ingest.InteractionMapping.Field.CHANNEL;
import static dev.parcours.core.ingest.InteractionMapping.Field.DEVICE;
import static dev.parcours.core.ingest.InteractionMapping.Field.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Interaction;
import dev.parcours.core.SharedData;
import dev.parcours.core.StageModels;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.StagePlacement;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shop of retentioneering 5 has two incidents: an error of the checkout that only mobiles meet, from 13 April to 9
 * May, and one of the payment that everyone meets, from 19 May to 8 June, counted by an independent script.
 */
class RealFrictionTest {

    static Stream<JourneyPolicy> policies() {
        return Stream.of(
                JourneyPolicy.givenSessions(),
                JourneyPolicy.sessions(Duration.ofMinutes(30)),
                JourneyPolicy.wholeHistory());
    }

    private static List<Interaction> ecom(InteractionMapping mapping) throws IOException {
        return RecordReader.csv(mapping.with(SESSION, "session_id").inZone(ZoneOffset.UTC))
                .read(SharedData.file("data/retentioneering_ecom/ecom.csv.gz"))
                .accepted();
    }

    private static InteractionMapping events() {
        return InteractionMapping.of("user_id", "timestamp", "event");
    }

    private static Journeys journeys(JourneyPolicy policy, List<Interaction> interactions) {
        return JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                .withPolicy(policy)
                .assemble(interactions);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void ecom_itsTwoIncidents_areFoundAndNothingElse(JourneyPolicy policy) throws IOException {
        List<Interaction> interactions = ecom(events().with(DEVICE, "platform").with(CHANNEL, "acquisition_channel"));
        List<FrictionFinding> findings =
                Friction.ofDefaults().over(journeys(policy, interactions)).findings();

        assertThat(findings)
                .map(FrictionFinding::toString)
                .containsExactly(
                        "error_event at payment_error, everyone, 2024-05-19 to 2024-06-08",
                        "error_event at checkout_bug, device=mobile, 2024-04-13 to 2024-05-09");
        assertThat(findings.get(0).journeys()).isEqualTo(95);
        assertThat(findings.get(1).journeys()).isEqualTo(32);
        assertThat(findings.get(0).symptoms())
                .extracting(FrictionFinding::kind)
                .contains(FrictionKind.ABANDONED_BASKET);
    }

    @Test
    void ecom_groupsByItsProperties_areFoundAlike() throws IOException {
        List<Interaction> interactions = ecom(events());
        List<FrictionGrouping> groupings = FrictionGrouping.byProperties(interactions, 20);
        assertThat(groupings)
                .map(FrictionGrouping::name)
                .containsExactly("acquisition_channel", "platform", "user_cohort", "user_lifecycle");
        Journeys sessions = journeys(JourneyPolicy.givenSessions(), interactions);
        FrictionOptions options = FrictionOptions.builder().groupings(groupings).build();

        assertThat(Friction.of(options).over(sessions).findings())
                .map(FrictionFinding::toString)
                .startsWith("error_event at payment_error, everyone, 2024-05-19 to 2024-06-08")
                .contains("error_event at checkout_bug, platform=mobile, 2024-04-13 to 2024-05-09");
    }

    @Test
    void ecom_withoutTheErrors_isFoundByWhatTheyCause() throws IOException {
        List<Interaction> interactions = new ArrayList<>(ecom(events().with(DEVICE, "platform")));
        interactions.removeIf(interaction ->
                interaction.type().endsWith("error") || interaction.type().endsWith("bug"));
        FrictionFinding worst = Friction.ofDefaults()
                .over(journeys(JourneyPolicy.givenSessions(), interactions))
                .findings()
                .get(0);

        assertThat(worst.kind()).isEqualTo(FrictionKind.ABANDONED_BASKET);
        assertThat(worst.group()).isEmpty();
        assertThat(worst.from()).isEqualTo("2024-05-19");
        assertThat(worst.to()).isBetween(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 9));
    }

    @Test
    void ecom_sentences_sayAllInBothLanguages() throws IOException {
        List<Interaction> interactions = ecom(events().with(DEVICE, "platform"));
        FrictionFinding finding = Friction.ofDefaults()
                .over(journeys(JourneyPolicy.givenSessions(), interactions))
                .findings()
                .get(1);

        assertThat(finding.sentence(Locale.ENGLISH))
                .isEqualTo("Meeting checkout_bug: 32 of 303 sessions (10.6 %) from 2024-04-13 to 2024-05-09,"
                        + " instead of 0.0 % on other days, where device is mobile. That is 32 more.");
        assertThat(finding.sentence(Locale.FRENCH))
                .isEqualTo("Erreur checkout_bug rencontrée : 32 sessions sur 303 (10,6 %) du 2024-04-13 au 2024-05-09,"
                        + " au lieu de 0,0 % les autres jours, quand device vaut mobile. Cela fait 32 de plus.");
    }
}
