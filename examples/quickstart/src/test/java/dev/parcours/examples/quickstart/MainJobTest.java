package dev.parcours.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.AttributionReport;
import dev.parcours.core.Journey;
import dev.parcours.core.Move;
import dev.parcours.core.Segment;
import dev.parcours.core.map.StageEvidence;
import dev.parcours.core.map.TouchpointEvidence;
import dev.parcours.core.path.Funnel;
import dev.parcours.segmentation.Memberships;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainJobTest {

    @TempDir
    Path folder;

    private MainJob job;

    @BeforeEach
    void run() throws IOException {
        job = MainJob.run(ShopFolder.read(SmallShop.write(folder)));
    }

    @Test
    void run_events_areAcceptedOrRejected() {
        assertThat(job.shop().events().report()).hasToString("10 read, 9 accepted, 1 rejected {BAD_TIME=1}");
        assertThat(job.shop().customers().report()).hasToString("3 read, 3 accepted, 0 rejected {}");
    }

    @Test
    void run_journeys_endWithThePurchaseOrAfter30Days() {
        assertThat(job.journeys())
                .extracting(Journey::id, Journey::end)
                .containsExactly(
                        tuple("c1#1", Journey.End.CONVERTED),
                        tuple("c1#2", Journey.End.OPEN),
                        tuple("c2#1", Journey.End.OPEN),
                        tuple("c3#1", Journey.End.INACTIVE),
                        tuple("c4#1", Journey.End.CONVERTED));
    }

    // c4 buys without having looked, so a closed funnel loses it after the first stage.
    @Test
    void run_funnel_goesUpToThePurchase() {
        assertThat(job.funnel().levels())
                .extracting(Funnel.Level::name, Funnel.Level::reached)
                .containsExactly(tuple("awareness", 3L), tuple("consideration", 2L), tuple("purchase", 1L));
        // A day and an hour, of which the median is halfway.
        assertThat(job.funnel().levels().get(1).medianTime()).contains(Duration.ofMinutes(750));
        assertThat(job.funnel().levels().get(2).medianTime()).contains(Duration.ofDays(1));
    }

    @Test
    void run_moves_areCounted() {
        assertThat(Move.values())
                .extracting(move -> job.moves().count(move))
                .containsExactly(4L, 1L, 0L, 3L, 1L, 0L, 5L);
    }

    @Test
    void run_frictions_ofAQuietShopAreNone() {
        assertThat(job.frictions()).isEmpty();
    }

    @Test
    void run_memberships_areThoseOfAllCustomersAtTheEndOfTheData() {
        assertThat(job.memberships())
                .extracting(
                        Memberships::customer,
                        memberships -> memberships.in().stream()
                                .map(Segment::id)
                                .toList()
                                .toString())
                .containsExactly(
                        tuple("c1", "[buyers, by_mail]"),
                        tuple("c2", "[]"),
                        tuple("c3", "[]"),
                        tuple("c4", "[buyers]"),
                        tuple("c5", "[by_mail]"));
        assertThat(job.memberships()).extracting(Memberships::asOf).containsOnly(Instant.parse("2026-01-05T10:00:00Z"));
    }

    @Test
    void run_attribution_sumsToAllConversionsInEachModel() {
        assertThat(job.attribution())
                .extracting(AttributionReport::model)
                .containsExactly("first", "last", "linear", "position", "time-decay:7d", "markov:1");
        assertThat(job.attribution()).allSatisfy(report -> {
            assertThat(report.conversions()).isEqualTo(2);
            assertThat(report.value()).isEqualByComparingTo("100");
            double attributed = report.channels().stream()
                    .mapToDouble(credit -> credit.conversions())
                    .sum();
            assertThat(attributed + report.unattributedConversions()).isEqualTo(2, within(1e-9));
        });
    }

    // Each purchase was preceded by one message or ad, which alone can have its credit.
    @Test
    void run_attribution_creditsWhatWasMetBefore() {
        assertThat(job.attribution()).allSatisfy(report -> {
            assertThat(report.channel("search").conversions()).isEqualTo(1, within(1e-9));
            assertThat(report.channel("sms").conversions()).isEqualTo(1, within(1e-9));
            assertThat(report.channel("email").conversions()).isZero();
        });
    }

    @Test
    void run_evidence_saysWhatTheJourneysShowOfTheMap() {
        StageEvidence awareness = job.evidence().stage("awareness");
        StageEvidence consideration = job.evidence().stage("consideration");

        assertThat(job.evidence().stages()).extracting(StageEvidence::journeys).containsExactly(3L, 3L, 2L, 0L, 1L);
        assertThat(job.evidence().stage("purchase").converted()).isEqualTo(2);
        assertThat(consideration.stillOpen()).isEqualTo(1);
        assertThat(consideration.droppedOff()).isEqualTo(1);
        assertThat(consideration.shareDroppedOff()).isEqualTo(OptionalDouble.of(1.0 / 3));
        assertThat(awareness.neverMet())
                .extracting(met -> met.touchpoint().name())
                .containsExactly("Banner");
        assertThat(awareness.unplanned())
                .extracting(met -> met.touchpoint().name(), TouchpointEvidence::journeys)
                .containsExactlyInAnyOrder(tuple("Newsletter", 1L), tuple("Offer", 1L));
    }

    @Test
    void run_modelWithoutAStageOfPurchase_funnelGoesToTheEnd() throws IOException {
        String stages = """
                {"id": "two", "stages": [
                  {"id": "look", "kind": "consideration", "label": "Look"},
                  {"id": "praise", "kind": "advocacy", "label": "Praise"}
                ]}
                """;
        Files.writeString(
                folder.resolve("placement.json"),
                "{\"stageModel\": %s, \"rules\": [{\"stage\": \"look\"}]}".formatted(stages));
        Files.writeString(
                folder.resolve("map.json"),
                ("{\"id\": \"m\", \"version\": \"1\", \"title\": \"M\", \"stageModel\": %s, \"persona\": {\"id\": \"ana\","
                                + " \"name\": \"Ana\", \"market\": \"b2c\"}}")
                        .formatted(stages));

        assertThat(MainJob.run(ShopFolder.read(folder)).funnel().levels())
                .extracting(Funnel.Level::name)
                .containsExactly("look", "praise");
    }
}
