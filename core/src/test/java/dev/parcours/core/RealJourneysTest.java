package dev.parcours.core;

import static dev.parcours.core.ingest.InteractionMapping.Field.CHANNEL;
import static dev.parcours.core.ingest.InteractionMapping.Field.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.ingest.IngestReport;
import dev.parcours.core.ingest.IngestResult;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.ingest.RejectionReason;
import dev.parcours.core.ingest.RowMapping;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.path.Transitions;
import dev.parcours.core.path.Variants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From files of real events to journeys and paths, against figures that other tools publish or that were counted. */
class RealJourneysTest {

    private static final JourneyAssembler ASSEMBLER =
            JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none());

    private static IngestResult<Interaction> simpleShop() throws IOException {
        return RecordReader.csv(
                        InteractionMapping.of("user_id", "timestamp", "event").inZone(ZoneOffset.UTC))
                .read(SharedData.file("data/retentioneering_simple_shop/simple-onlineshop.csv.gz"));
    }

    @Test
    void simpleShop_isReadWhole() throws IOException {
        IngestResult<Interaction> read = simpleShop();

        assertThat(read.report().accepted()).isEqualTo(32_283);
        assertThat(read.report().rejected()).isZero();
        Journeys journeys = ASSEMBLER.assemble(read.accepted());
        assertThat(journeys.customers()).isEqualTo(3_751);
        assertThat(journeys.ties()).isZero();
    }

    @Test
    void simpleShop_funnels_areThoseOfRetentioneering() throws IOException {
        Journeys journeys = ASSEMBLER.assemble(simpleShop().accepted());

        Funnel closed = Funnel.closed("catalog", "cart", "payment_done").over(journeys);
        assertThat(reached(closed)).containsExactly(3_611L, 1_924L, 653L);
        assertThat(closed.grain()).contains(Grain.CUSTOMER);
        // Counted by an independent script: medians 52.9585415 and 12.009684 seconds.
        assertThat(closed.levels().get(1).medianTime()).contains(Duration.ofNanos(52_958_541_500L));
        assertThat(closed.levels().get(2).medianTime()).contains(Duration.ofNanos(12_009_684_000L));
        assertThat(reached(Funnel.closed("catalog", "product1", "cart", "payment_done")
                                .over(journeys))
                        .get(0))
                .isEqualTo(3_611L);
    }

    private static List<Long> reached(Funnel funnel) {
        return funnel.levels().stream().map(Funnel.Level::reached).toList();
    }

    @Test
    void simpleShop_pathsAndSessions_areThoseCounted() throws IOException {
        List<Interaction> interactions = simpleShop().accepted();
        Journeys journeys = ASSEMBLER.assemble(interactions);

        Transitions transitions = Transitions.by(Dimension.TYPE).over(journeys);
        assertThat(transitions.count("catalog", "cart")).isEqualTo(1_709);
        assertThat(transitions.count("main", "catalog")).isEqualTo(4_064);
        assertThat(Variants.by(Dimension.TYPE).over(journeys).size()).isEqualTo(2_028);
        assertThat(sessions(interactions, Duration.ofMinutes(30))).isEqualTo(6_454);
        assertThat(sessions(interactions, Duration.ofMinutes(5))).isEqualTo(6_457);
        assertThat(sessions(interactions, Duration.ofDays(1))).isEqualTo(6_258);
    }

    private static int sessions(List<Interaction> interactions, Duration gap) {
        return ASSEMBLER
                .withPolicy(JourneyPolicy.sessions(gap))
                .assemble(interactions)
                .size();
    }

    @Test
    void ecom_givenSessions_areThoseOfTheData() throws IOException {
        IngestResult<Interaction> read = RecordReader.csv(InteractionMapping.of("user_id", "timestamp", "event")
                        .with(InteractionMapping.Field.SESSION, "session_id")
                        .inZone(ZoneOffset.UTC))
                .read(SharedData.file("data/retentioneering_ecom/ecom.csv.gz"));

        Journeys sessions = ASSEMBLER.withPolicy(JourneyPolicy.givenSessions()).assemble(read.accepted());

        assertThat(read.report().accepted()).isEqualTo(31_106);
        assertThat(sessions.size()).isEqualTo(3_605);
        assertThat(sessions.customers()).isEqualTo(600);
        assertThat(sessions.ties()).isEqualTo(163);
    }

    @Test
    void touchpoints_unorderedWithSeveralConversions_areReadWithoutLoss() throws IOException {
        IngestResult<Interaction> read = RecordReader.csv(InteractionMapping.of("customer_id", "time", "interaction")
                        .with(CHANNEL, "channel")
                        .with(VALUE, "conversion_value"))
                .read(SharedData.file("data/mta_touchpoints/attribution_data.csv.gz"));

        assertThat(read.report().read()).isEqualTo(62_483);
        assertThat(read.report().rejected()).isZero();
        Journeys journeys = ASSEMBLER.assemble(read.accepted());
        assertThat(journeys.customers()).isEqualTo(7_896);
        assertThat(journeys.steps()).isEqualTo(62_483);
        long lastIsConversion = journeys.list().stream()
                .filter(journey -> journey.steps()
                        .get(journey.steps().size() - 1)
                        .interaction()
                        .type()
                        .equals("conversion"))
                .count();
        assertThat(lastIsConversion).isEqualTo(228);
    }

    @Test
    void payloadSamples_everyDocumentIsAccountedFor() throws IOException {
        RowMapping<Interaction> segment = InteractionMapping.of("userId", "timestamp", "event");
        IngestReport total = IngestReport.empty();
        int files = 0;
        try (Stream<Path> samples = Files.list(SharedData.file("data/event_payload_samples/segment"))
                .sorted()) {
            for (Path sample : samples.toList()) {
                files++;
                total = total.plus(RecordReader.json(segment).read(sample).report());
            }
        }

        assertThat(files).isEqualTo(86);
        assertThat(total.read()).isEqualTo(86);
        assertThat(total.accepted()).isPositive();
        // Most samples leave out who and when; nothing else is wrong with them.
        assertThat(total.reasons()).containsOnlyKeys(RejectionReason.MISSING_VALUE);
    }

    @Test
    void cloudEvents_batchesAreReadElementByElement() throws IOException {
        RowMapping<Interaction> cloudEvents = InteractionMapping.of("source", "time", "type");
        IngestReport total = IngestReport.empty();
        try (Stream<Path> samples = Files.list(SharedData.file("data/event_payload_samples/cloudevents"))
                .sorted()) {
            for (Path sample : samples.toList()) {
                total = total.plus(RecordReader.json(cloudEvents).read(sample).report());
            }
        }

        // Six single events, a batch of two, an empty batch.
        assertThat(total.read()).isEqualTo(8);
        // The time of a CloudEvent is optional, and one sample leaves it out.
        assertThat(total.accepted()).isEqualTo(7);
        assertThat(total.reasons()).isEqualTo(Map.of(RejectionReason.MISSING_VALUE, 1L));
    }

    @Test
    void reviews_withLineBreaksInsideQuotes_areReadWhole() throws IOException {
        IngestReport report = RecordReader.csv(InteractionMapping.of("order_id", "review_creation_date", "review_score")
                        .inZone(ZoneOffset.UTC))
                .read(SharedData.file("data/olist_orders_sample/olist_order_reviews_dataset.csv.gz"))
                .report();

        assertThat(report.accepted()).isEqualTo(8_225);
        assertThat(report.rejected()).isZero();
    }
}
