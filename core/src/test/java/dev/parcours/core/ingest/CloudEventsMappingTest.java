package dev.parcours.core.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Interaction;
import dev.parcours.core.SharedData;
import dev.parcours.core.identity.Identifier;
import dev.parcours.core.identity.IdentityLink;
import dev.parcours.core.ingest.InteractionMapping.Field;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventsMappingTest {

    private final List<CustomerFacts> accepted = new ArrayList<>();

    private IngestReport read(CloudEventsMapping mapping, String json) throws IOException {
        return RecordReader.json(mapping)
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "x", accepted::add);
    }

    private Interaction interaction(int index) {
        return accepted.get(index).interactions().get(0);
    }

    private static String event(String more) {
        return "{\"specversion\": \"1.0\", \"id\": \"1\", \"source\": \"/shop\", \"type\": \"order.placed\","
                + " \"time\": \"2026-01-05T10:00:00Z\", \"subject\": \"c-1\", " + more + "}";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void samples_allDocuments_areAccountedFor() throws IOException {
        CloudEventsMapping mapping = CloudEventsMapping.of("source");
        IngestReport all = IngestReport.empty();
        for (int i = 1; i <= 8; i++) {
            all = all.plus(RecordReader.json(mapping)
                    .read(
                            SharedData.file("data/event_payload_samples/cloudevents/json_format_0" + i + ".json"),
                            accepted::add));
        }

        // Six documents of one event, a batch of two, an empty batch; the sixth has no time.
        assertThat(all.read()).isEqualTo(8);
        assertThat(all.reasons()).containsOnly(entry(RejectionReason.MISSING_VALUE, 1L));
        assertThat(interaction(0).customer()).isEqualTo("/mycontext");
        assertThat(interaction(0).properties()).containsKeys("data_base64", "comexampleextension1");
        assertThat(interaction(2).properties()).containsEntry("data.appinfoB", AttributeValue.of(123));
        assertThat(requireNonNull(interaction(3).properties().get("data")).asNumber())
                .contains(new BigDecimal("1.5"));
        assertThat(interaction(6).id()).contains("C234-1234-1234");
    }

    @Test
    void map_encodedJson_isReadAsTheDataItHolds() throws IOException {
        read(
                CloudEventsMapping.of("data.customer.id")
                        .withInteractions(interactions -> interactions.with(Field.VALUE, "data.amount")),
                event("\"data_base64\": \"" + base64("{\"customer\": {\"id\": 42}, \"amount\": 12.5}") + "\""));

        assertThat(interaction(0).customer()).isEqualTo("42");
        assertThat(interaction(0).value()).isPresent();
        assertThat(interaction(0).properties()).containsOnlyKeys("source", "subject");
    }

    @Test
    void map_eventWithoutTime_takesTheDefault() throws IOException {
        read(
                CloudEventsMapping.of("id")
                        .withInteractions(interactions -> interactions.withDefault(Field.TIME, "2026-01-05T10:00:00Z")),
                "{\"specversion\": \"1.0\", \"id\": \"1\", \"source\": \"/shop\", \"type\": \"a\"}");

        assertThat(interaction(0).time()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"data_base64\": \"%%%\"', BAD_VALUE, data_base64",
        "'\"data_base64\": \"eyI=\"', BAD_VALUE, data_base64",
        "'\"subject\": \"c-2\"', BAD_JSON, subject"
    })
    void read_damagedEvent_isRejected(String more, RejectionReason reason, String column) throws IOException {
        IngestReport report = read(CloudEventsMapping.of("subject"), event(more));

        assertThat(report.first()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(reason);
            assertThat(rejection.column()).contains(column);
        });
    }

    @Test
    void read_encodedJsonThatIsHostile_isRejected() throws IOException {
        String deep = base64("{\"a\":".repeat(1000) + "1" + "}".repeat(1000));
        IngestReport report = read(
                CloudEventsMapping.of("subject"),
                event("\"data_base64\": \"" + deep + "\"")
                        + event("\"data_base64\": \"" + base64("{\"a\":1,\"a\":2}") + "\""));

        assertThat(report.reasons())
                .containsOnly(entry(RejectionReason.BAD_VALUE, 1L), entry(RejectionReason.BAD_JSON, 1L));
    }

    @Test
    void read_notACloudEvent_isRejected() throws IOException {
        IngestReport report = read(
                CloudEventsMapping.of("subject"),
                "[{}, " + event("\"x\": 1").replace("\"1.0\"", "\"0.3\"") + ","
                        + event("\"x\": 1").replace("\"type\"", "\"kind\"") + "]");

        assertThat(report.reasons())
                .containsOnly(entry(RejectionReason.MISSING_VALUE, 2L), entry(RejectionReason.BAD_VALUE, 1L));
    }

    @Test
    void withFacts_profileAndLink_areTakenOfTheData() throws IOException {
        read(
                CloudEventsMapping.of("data.customer.id")
                        .withInteractions(interactions -> interactions.withOptional(Field.VALUE, "data.amount"))
                        .withFacts(facts -> facts.withProfile(CustomerMapping.of("data.customer.id")
                                        .withoutColumns("id", "source", "type", "specversion", "subject", "time"))
                                .withLink(IdentityLinkMapping.of(
                                                IdentifierColumn.of("data.customer.id"),
                                                IdentifierColumn.of(Identifier.COOKIE, "data.cookie"))
                                        .with(IdentityLinkMapping.Field.TIME, "time"))),
                event("\"data_base64\": \""
                        + base64("{\"customer\": {\"id\": \"c-1\"}, \"cookie\": \"f3\", \"amount\": 5}") + "\""));

        assertThat(interaction(0).value()).isPresent();
        assertThat(accepted.get(0).profileUpdates().get(0).attributes()).containsOnlyKeys("data.cookie", "data.amount");
        assertThat(accepted.get(0).identityLinks())
                .containsExactly(new IdentityLink(
                        Identifier.customerId("c-1"),
                        Identifier.parse("cookie:f3"),
                        Instant.parse("2026-01-05T10:00:00Z"),
                        "x",
                        IdentityLink.Strength.INFERRED));
    }

    @Test
    void map_encodedJsonWithMoreBehindIt_isRejected() throws IOException {
        IngestReport report =
                read(CloudEventsMapping.of("subject"), event("\"data_base64\": \"" + base64("{\"a\": 1} {}") + "\""));
        assertThat(report.first().get(0).column()).contains("data_base64");
        assertThat(report.first().get(0).problem()).startsWith("holds no JSON value");
    }
}
