package dev.parcours.core.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Direction;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.SharedData;
import dev.parcours.core.identity.Identifier;
import dev.parcours.core.identity.IdentityLink;
import dev.parcours.core.identity.IdentityLink.Strength;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentSpecMappingTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-05T10:00:00Z");
    private static final SegmentSpecMapping MAPPING = SegmentSpecMapping.withDefaults();

    private final List<CustomerFacts> accepted = new ArrayList<>();

    private IngestReport read(SegmentSpecMapping mapping, String json) throws IOException {
        return RecordReader.json(mapping)
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "calls.json", accepted::add);
    }

    private CustomerFacts one(String fields) throws IOException {
        String json = "{\"timestamp\": \"2026-01-05T10:00:00Z\", \"userId\": \"u1\", " + fields + "}";
        assertThat(read(MAPPING, json).first()).isEmpty();
        return accepted.get(0);
    }

    private Interaction interaction(String fields) throws IOException {
        return one(fields).interactions().get(0);
    }

    private static Map<String, CustomerFacts> samples(SegmentSpecMapping mapping, List<IngestReport> reports)
            throws IOException {
        Map<String, CustomerFacts> facts = new TreeMap<>();
        try (Stream<Path> files = Files.list(SharedData.file("data/event_payload_samples/segment"))) {
            for (Path file : files.sorted().toList()) {
                reports.add(RecordReader.json(mapping)
                        .read(file, value -> facts.put(String.valueOf(file.getFileName()), value)));
            }
        }
        return facts;
    }

    @Test
    void samples_withoutTimeOfReceipt_areAcceptedIfTheyNameATime() throws IOException {
        List<IngestReport> reports = new ArrayList<>();
        Map<String, CustomerFacts> facts = samples(MAPPING, reports);

        IngestReport all = reports.stream().reduce(IngestReport.empty(), IngestReport::plus);
        assertThat(all.read()).isEqualTo(86);
        assertThat(facts)
                .containsOnlyKeys(
                        "alias_02.json",
                        "common_01.json",
                        "group_02.json",
                        "identify_02.json",
                        "page_02.json",
                        "track_02.json",
                        "track_03.json");
        assertThat(all.reasons()).containsOnly(entry(RejectionReason.MISSING_VALUE, 79L));
    }

    @Test
    void samples_withTimeOfReceipt_areAcceptedIfTheyNameACustomer() throws IOException {
        List<IngestReport> reports = new ArrayList<>();
        Map<String, CustomerFacts> facts = samples(MAPPING.withDefaultTime(RECEIVED), reports);

        IngestReport all = reports.stream().reduce(IngestReport.empty(), IngestReport::plus);
        // 25 of e-commerce, group_01, page_01, screen_01 and track_01 name nobody.
        assertThat(all.accepted()).isEqualTo(57);
        assertThat(all.first())
                .allSatisfy(rejection -> assertThat(rejection.column()).contains("userId"));
        assertThat(facts.values().stream()
                        .mapToInt(value -> value.interactions().size())
                        .sum())
                .isEqualTo(52);
        assertThat(requireNonNull(facts.get("email_03.json"))
                        .interactions()
                        .get(0)
                        .channel())
                .contains(Channel.EMAIL);
        assertThat(requireNonNull(facts.get("email_03.json"))
                        .interactions()
                        .get(0)
                        .campaign())
                .contains("New Customer Discount");
        assertThat(requireNonNull(facts.get("email_02.json"))
                        .interactions()
                        .get(0)
                        .direction())
                .contains(Direction.OUTBOUND);
        assertThat(requireNonNull(facts.get("email_06.json"))
                        .profileUpdates()
                        .get(0)
                        .consents())
                .singleElement()
                .matches(consent -> !consent.granted());
        assertThat(requireNonNull(facts.get("live-chat_02.json"))
                        .interactions()
                        .get(0)
                        .channel())
                .contains(Channel.CHAT);
        assertThat(requireNonNull(facts.get("mobile_10.json"))
                        .interactions()
                        .get(0)
                        .channel())
                .contains(Channel.PUSH);
        assertThat(requireNonNull(facts.get("mobile_12.json"))
                        .interactions()
                        .get(0)
                        .channel())
                .contains(Channel.APP);
        assertThat(requireNonNull(facts.get("video_09.json"))
                        .interactions()
                        .get(0)
                        .session())
                .contains("12345");
    }

    @Test
    void identify_sample_givesTraitsAndVerifiedLink() throws IOException {
        CustomerFacts facts = requireNonNull(samples(MAPPING, new ArrayList<>()).get("identify_02.json"));

        assertThat(facts.interactions()).isEmpty();
        assertThat(facts.profileUpdates().get(0).customer()).isEqualTo("97980cfea0067");
        assertThat(requireNonNull(facts.profileUpdates().get(0).attributes().get("address.city"))
                        .value())
                .isEqualTo(AttributeValue.of("San Francisco"));
        assertThat(requireNonNull(facts.profileUpdates().get(0).attributes().get("logins"))
                        .since())
                .contains(Instant.parse("2015-02-23T22:28:55.111Z"));
        assertThat(facts.identityLinks())
                .extracting(IdentityLink::strength, IdentityLink::first)
                .containsExactly(
                        tuple(Strength.VERIFIED, new Identifier("cookie", "507f191e810c19729de860ea")),
                        tuple(Strength.DECLARED, Identifier.customerId("97980cfea0067")));
        assertThat(facts.toString()).doesNotContain("Peter");
    }

    @Test
    void track_fullSample_givesAllParts() throws IOException {
        Interaction interaction = requireNonNull(
                        samples(MAPPING, new ArrayList<>()).get("common_01.json"))
                .interactions()
                .get(0);

        assertThat(interaction.type()).isEqualTo("Report Submitted");
        assertThat(interaction.id()).isPresent();
        assertThat(interaction.campaign()).contains("TPS Innovation Newsletter");
        assertThat(interaction.channel()).contains(Channel.EMAIL);
        assertThat(interaction.device()).contains("ios");
        assertThat(interaction.properties())
                .containsEntry(InteractionMapping.CHANNEL_GROUP, AttributeValue.of("Email"));
    }

    @ParameterizedTest
    @CsvSource({
        "Order Completed, '\"revenue\": 22.5, \"total\": 27.5, \"currency\": \"usd\"', 22.50 USD",
        "Order Completed, '\"total\": 27.5, \"currency\": \"USD\"', 27.50 USD",
        "Order Completed, '\"revenue\": \"19.999\", \"currency\": \"EUR\"', 20.00 EUR",
        "Order Completed, '\"revenue\": 0.30000000000000004, \"currency\": \"EUR\"', 0.30 EUR",
        "Order Completed, '\"revenue\": 1e-999999, \"currency\": \"EUR\"', 0.00 EUR",
        "Order Refunded, '\"total\": 30, \"currency\": \"USD\"', -30.00 USD",
        "Product Viewed, '\"value\": 5', 5.000000 XXX"
    })
    void track_amounts_areTheValue(String event, String properties, String value) throws IOException {
        Interaction interaction =
                interaction("\"type\": \"track\", \"event\": \"" + event + "\", \"properties\": {" + properties + "}");

        assertThat(interaction.value().map(Money::toString)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"name\": \"Home\"', Home",
        "'\"name\": \"Index\", \"category\": \"Docs\"', Docs Index",
        "'\"properties\": {\"path\": \"/a\"}', /a",
        "'\"x\": 1', page"
    })
    void page_names_areTheTouchpoint(String fields, String touchpoint) throws IOException {
        Interaction interaction = interaction("\"type\": \"page\", " + fields);

        assertThat(interaction.touchpoint().name()).isEqualTo(touchpoint);
        assertThat(interaction.channel()).contains(Channel.WEB);
    }

    @Test
    void page_withTraffic_isOfItsChannelUnlessRulesAreLeftOut() throws IOException {
        String call = "{\"timestamp\": \"2026-01-05T10:00:00Z\", \"userId\": \"u1\", \"type\": \"page\","
                + " \"context\": {\"page\": {\"url\": \"https://s.example/?utm_source=g&utm_medium=cpc\"}}}";
        read(MAPPING, call);
        read(MAPPING.withoutChannelRules(), call);

        assertThat(accepted.get(0).interactions().get(0).channel().map(Channel::id))
                .contains("advertising");
        assertThat(accepted.get(1).interactions().get(0).channel()).contains(Channel.WEB);
    }

    @Test
    void alias_ofAnAddress_linksItsHashOnly() throws IOException {
        CustomerFacts facts = one("\"type\": \"alias\", \"previousId\": \"Jen@Email.com \"");

        // The SHA-256 of jen@email.com, by sha256sum.
        assertThat(facts.identityLinks())
                .containsExactly(new IdentityLink(
                        Identifier.customerId("u1"),
                        new Identifier(
                                Identifier.EMAIL_HASH,
                                "d65468278f041ae4743ebe8980636e294ad4f0d1711ac63cadd399bef2a35552"),
                        RECEIVED,
                        "segment alias",
                        Strength.DECLARED));
    }

    @Test
    void group_call_isAnUpdateOfTheProfile() throws IOException {
        CustomerFacts facts =
                one("\"type\": \"group\", \"groupId\": \"g1\", \"traits\": {\"email\": \"a@b.c\", \"plan\": \"pro\"}");

        assertThat(facts.profileUpdates().get(0).attributes())
                .containsOnlyKeys("group_id", "group.email", "group.plan");
        // The address is the group's.
        assertThat(facts.identityLinks()).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("{\"type\": \"track\", \"userId\": \"u\"}", RejectionReason.MISSING_VALUE, "timestamp"),
                arguments(
                        "{\"type\": \"track\", \"userId\": \"u\", \"timestamp\": \"2026-01-05T10:00:00Z\"}",
                        RejectionReason.MISSING_VALUE,
                        "event"),
                arguments("{\"type\": \"dance\", \"userId\": \"u\"}", RejectionReason.BAD_VALUE, "type"),
                arguments("{\"userId\": \"u\"}", RejectionReason.MISSING_VALUE, "type"),
                arguments("{\"type\": \"track\", \"event\": \"a\"}", RejectionReason.MISSING_VALUE, "userId"),
                arguments(
                        "{\"type\": \"track\", \"event\": \"a\", \"userId\": \"u\\u0007\", \"timestamp\": \"2026-01-05T10:00:00Z\"}",
                        RejectionReason.BAD_VALUE,
                        "userId"),
                arguments(
                        "{\"type\": \"track\", \"event\": \"a\", \"userId\": \"u\", \"timestamp\": \"soon\"}",
                        RejectionReason.BAD_TIME,
                        "timestamp"),
                arguments(
                        "{\"type\": \"alias\", \"userId\": \"u\", \"timestamp\": \"2026-01-05T10:00:00Z\"}",
                        RejectionReason.MISSING_VALUE,
                        "previousId"),
                arguments(
                        "{\"type\": \"track\", \"event\": \"a\", \"userId\": \"u\", \"timestamp\": \"2026-01-05T10:00:00Z\","
                                + " \"properties\": {\"revenue\": \"much\"}}",
                        RejectionReason.BAD_NUMBER,
                        "properties.revenue"),
                arguments(
                        "{\"type\": \"track\", \"event\": \"a\", \"userId\": \"u\", \"timestamp\": \"2026-01-05T10:00:00Z\","
                                + " \"properties\": {\"revenue\": 1e999999}}",
                        RejectionReason.BAD_NUMBER,
                        "properties.revenue"),
                arguments(
                        "{\"type\": \"track\", \"event\": \"a\", \"userId\": \"u\", \"timestamp\": \"2026-01-05T10:00:00Z\","
                                + " \"properties\": {\"revenue\": 1, \"currency\": \"euros\"}}",
                        RejectionReason.BAD_VALUE,
                        "properties.currency"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void read_callThatIsNone_isRejectedWithItsReason(String call, RejectionReason reason, String column)
            throws IOException {
        IngestReport report = read(MAPPING, call);

        assertThat(report.first())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(reason))
                .satisfies(rejection -> assertThat(rejection.column()).contains(column));
    }

    @Test
    void map_envelopeOfCalls_givesTheFactsOfEach() throws IOException {
        IngestReport report = read(MAPPING, """
                {"sentAt": "2026-01-05T10:00:00Z", "writeKey": "k",
                 "context": {"device": {"type": "phone"}, "campaign": {"source": "bing", "medium": "cpc"}},
                 "batch": [
                   {"type": "identify", "userId": "u1", "anonymousId": "a1", "traits": {"plan": "free"}},
                   {"type": "track", "event": "Order Completed", "userId": "u1", "timestamp": "2026-01-05T09:00:00Z",
                    "context": {"device": {"type": "tablet"}}, "properties": {"revenue": "5"}},
                   {"type": "page", "anonymousId": "a1", "properties": {"path": "/x"}}]}
                """);

        assertThat(report.accepted()).isEqualTo(3);
        CustomerFacts facts = CustomerFacts.join(accepted);
        assertThat(facts.profileUpdates().get(0).attributes()).containsOnlyKeys("plan");
        assertThat(facts.identityLinks()).hasSize(1);
        assertThat(facts.interactions())
                .extracting(
                        Interaction::customer,
                        Interaction::time,
                        one -> one.device().orElse(""))
                .containsExactly(
                        tuple("u1", Instant.parse("2026-01-05T09:00:00Z"), "tablet"),
                        tuple("cookie:a1", Instant.parse("2026-01-05T10:00:00Z"), "phone"));
        assertThat(facts.interactions().get(0).properties()).containsOnlyKeys("revenue", "channel_group");
        assertThat(facts.interactions().get(1).channel()).contains(Channel.SEARCH);
    }

    @Test
    void read_envelopeWithBadCalls_rejectsThemAloneAndNamesThem() throws IOException {
        IngestReport report = read(MAPPING, """
                {"sentAt": "2026-01-05T10:00:00Z", "batch": [
                  {"type": "track", "event": "e0", "userId": "u"},
                  {"type": "track", "userId": "u"},
                  {"type": "page", "userId": "u", "name": "a\\nb"},
                  {"batch": [{"type": "track", "event": "inner", "userId": "u"}]},
                  7,
                  null,
                  {"type": "track", "event": "e6", "userId": "u", "userId": "v"},
                  {"type": "track", "event": "\\u0000", "userId": "u"},
                  {"type": "track", "event": "e8", "userId": "u"},
                  {}
                ]}
                {"type": "track", "event": "e10", "userId": "u", "timestamp": "2026-01-05T10:00:00Z"}
                """);

        assertThat(accepted)
                .flatExtracting(CustomerFacts::interactions)
                .extracting(Interaction::type, Interaction::place)
                .containsExactly(tuple("e0", 1L), tuple("e8", 9L), tuple("e10", 11L));
        assertThat(report.read()).isEqualTo(11);
        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.first())
                .extracting(
                        Rejection::place,
                        Rejection::line,
                        rejection -> rejection.column().orElse(""),
                        Rejection::reason)
                .containsExactly(
                        tuple(2L, 1L, "batch.1.event", RejectionReason.MISSING_VALUE),
                        tuple(3L, 1L, "batch.2", RejectionReason.BAD_VALUE),
                        tuple(4L, 1L, "batch.3.type", RejectionReason.MISSING_VALUE),
                        tuple(5L, 1L, "batch.4.type", RejectionReason.MISSING_VALUE),
                        tuple(6L, 1L, "batch.5.type", RejectionReason.MISSING_VALUE),
                        tuple(7L, 1L, "batch.6.userId", RejectionReason.BAD_JSON),
                        tuple(8L, 1L, "batch.7.event", RejectionReason.NOT_TEXT),
                        tuple(10L, 1L, "batch.9.type", RejectionReason.MISSING_VALUE));
    }

    @Test
    void read_envelopeThatIsNone_isRejectedAsOneRecord() throws IOException {
        IngestReport report = read(MAPPING, """
                {"sentAt": "2026-01-05T10:00:00Z", "batch": ["track"]}
                {"sentAt": "2026-01-05T10:00:00Z", "batch": "track"}
                {"sentAt": "2026-01-05T10:00:00Z", "batch": []}
                {"sentAt": "1", "sentAt": "2", "batch": [{"type": "track", "event": "e", "userId": "u"}]}
                {"sentAt": "2026-01-05T10:00:00Z", "batch": [{"type": "track", "event": "e", "userId": "u"}
                """);

        assertThat(accepted).isEmpty();
        assertThat(report.read()).isEqualTo(5);
        assertThat(report.first())
                .extracting(rejection -> rejection.column().orElse(""))
                .containsExactly("batch", "batch", "type", "sentAt", "");
    }

    @Test
    void read_thousandsOfEmptyCalls_isDoneAtOnce() throws IOException {
        String calls = "{},".repeat(300_000);
        IngestReport report = read(MAPPING, "{\"batch\": [" + calls + "{}]}");
        assertThat(report.rejected()).isEqualTo(300_001);
        assertThat(report.first().get(99).column()).contains("batch.99.type");
    }

    @Test
    void map_callWithAFieldNamedBatch_isACall() throws IOException {
        assertThat(interaction("\"type\": \"track\", \"event\": \"e\", \"batch\": [{\"a\": 1}]")
                        .type())
                .isEqualTo("e");
    }

    @ParameterizedTest
    @CsvSource({
        "Order Refunded, 5, -5.00",
        "Order Refunded, -5, -5.00",
        "Order Cancelled, '5.00', -5.00",
        "Order Completed, -5, -5.00"
    })
    void map_ordersTakenBack_haveANegativeValueWhateverTheirSign(String event, String revenue, String value)
            throws IOException {
        assertThat(interaction(
                                "\"type\": \"track\", \"event\": \"%s\", \"properties\": {\"revenue\": \"%s\", \"currency\": \"EUR\"}"
                                        .formatted(event, revenue))
                        .value())
                .contains(Money.of(value, "EUR"));
    }
}
