package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.identity.Identifier;
import dev.parcours.core.identity.IdentityLink;
import dev.parcours.core.identity.IdentityLink.Strength;
import dev.parcours.core.ingest.Ga4Mapping.TrafficScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ga4MappingTest {

    /** A row as {@code bq extract} writes it: whole numbers as texts, records nested. */
    private static final String NESTED = """
            {"event_date": "20260105", "event_timestamp": "1767607200123456", "event_name": "purchase",
             "event_params": [
               {"key": "ga_session_id", "value": {"int_value": "1767607000"}},
               {"key": "page_location", "value": {"string_value": "https://shop.example/done?utm_source=x"}},
               {"key": "currency", "value": {"string_value": "EUR"}},
               {"key": "value", "value": {"double_value": 59.99}}],
             "user_id": "c-42", "user_pseudo_id": "123.456", "platform": "WEB",
             "batch_ordering_id": "3", "batch_event_index": "2",
             "user_properties": [
               {"key": "tier", "value": {"string_value": "gold", "set_timestamp_micros": "1767600000000000"}}],
             "device": {"category": "mobile"},
             "traffic_source": {"source": "first", "medium": "email", "name": "welcome"},
             "collected_traffic_source": {"manual_source": "newsletter", "manual_medium": "email"},
             "session_traffic_source_last_click": {
               "manual_campaign": {"source": "google", "medium": "organic", "campaign_name": "(organic)"}},
             "ecommerce": {"purchase_revenue": 59.990000000000002, "transaction_id": "T1"},
             "items": [{"item_id": "sku-1", "price": 59.99}]}
            """;

    private static final String FLAT = """
            {"event_timestamp": 1767607200123456, "event_name": "page_view", "user_pseudo_id": "123.456",
             "event_params": {"ga_session_id": 7, "page_location": "https://shop.example/a?b#c", "source": "facebook",
               "medium": "cpc", "campaign": "spring", "page_title": {"string_value": "A"}},
             "device_category": "desktop", "traffic_source_source": "bing", "traffic_source_medium": "cpc"}
            """;

    private static List<CustomerFacts> read(Ga4Mapping mapping, String json) throws IOException {
        List<CustomerFacts> accepted = new ArrayList<>();
        IngestReport report = RecordReader.json(mapping)
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "ga4.json", accepted::add);
        assertThat(report.first()).isEmpty();
        return accepted;
    }

    private static Interaction one(Ga4Mapping mapping, String json) throws IOException {
        return read(mapping, json).get(0).interactions().get(0);
    }

    @Test
    void map_nestedRow_givesAllParts() throws IOException {
        CustomerFacts facts = read(Ga4Mapping.withDefaults(), NESTED).get(0);
        Interaction interaction = facts.interactions().get(0);
        Instant time = Instant.parse("2026-01-05T10:00:00.123456Z");

        assertThat(interaction.time()).isEqualTo(time);
        assertThat(interaction.customer()).isEqualTo("c-42");
        assertThat(interaction.session()).contains("123.456.1767607000");
        assertThat(interaction.sequence()).hasValue(300_002);
        assertThat(interaction.device()).contains("mobile");
        assertThat(interaction.value()).contains(Money.of("59.99", "EUR"));
        assertThat(interaction.channel()).contains(Channel.SEARCH);
        assertThat(interaction.campaign()).isEmpty();
        assertThat(interaction.properties())
                .containsEntry("ga_session_id", AttributeValue.of(1_767_607_000L))
                .containsEntry("items.0.item_id", AttributeValue.of("sku-1"))
                .containsEntry("channel_group", AttributeValue.of("Organic Search"))
                .doesNotContainKey("event_date");
        assertThat(facts.profileUpdates().get(0).attributes())
                .containsOnly(entry(
                        "tier",
                        new ProfileAttribute(
                                AttributeValue.of("gold"),
                                ProfileAttribute.Origin.OBSERVED,
                                Optional.of(Instant.parse("2026-01-05T08:00:00Z")))));
        assertThat(facts.identityLinks())
                .containsExactly(new IdentityLink(
                        Identifier.customerId("c-42"),
                        new Identifier("cookie", "123.456"),
                        time,
                        "ga4",
                        Strength.VERIFIED));
    }

    @ParameterizedTest
    @CsvSource({"EVENT, email, ''", "SESSION, search, ''", "USER, email, welcome"})
    void withTrafficScope_tellsWhoseSourceIsMeant(TrafficScope scope, String channel, String campaign)
            throws IOException {
        Interaction interaction = one(Ga4Mapping.withDefaults().withTrafficScope(scope), NESTED);

        assertThat(interaction.channel().map(Channel::id)).contains(channel);
        assertThat(interaction.campaign().orElse("")).isEqualTo(campaign);
    }

    @Test
    void map_flattenedRow_givesTheSameParts() throws IOException {
        Interaction interaction = one(Ga4Mapping.withDefaults(), FLAT);

        assertThat(interaction.customer()).isEqualTo("cookie:123.456");
        assertThat(interaction.session()).contains("123.456.7");
        assertThat(interaction.device()).contains("desktop");
        assertThat(interaction.touchpoint().name()).isEqualTo("/a");
        assertThat(interaction.channel()).contains(Channel.SOCIAL);
        assertThat(interaction.campaign()).contains("spring");
        assertThat(interaction.properties()).containsEntry("page_title", AttributeValue.of("A"));
        assertThat(one(Ga4Mapping.withDefaults().withTrafficScope(TrafficScope.USER), FLAT)
                        .channel())
                .contains(Channel.SEARCH);
    }

    @Test
    void map_app_isADeviceOnItsOwnChannel() throws IOException {
        Interaction interaction = one(
                Ga4Mapping.withDefaults(),
                "{\"event_timestamp\": 0, \"event_name\": \"screen_view\", \"user_pseudo_id\": \"d\", \"platform\": \"IOS\","
                        + " \"event_params\": [{\"key\": \"firebase_screen\", \"value\": {\"string_value\": \"Home\"}}]}");

        assertThat(interaction.customer()).isEqualTo("device:d");
        assertThat(interaction.channel()).contains(Channel.APP);
        assertThat(interaction.touchpoint().name()).isEqualTo("Home");
    }

    @Test
    void map_refund_isNegative() throws IOException {
        Interaction interaction = one(
                Ga4Mapping.withDefaults(),
                NESTED.replace("\"purchase\"", "\"refund\"").replace("purchase_revenue", "refund_value"));

        assertThat(interaction.value()).contains(Money.of("-59.99", "EUR"));
    }

    @Test
    void read_rowThatIsNone_isRejectedAndTheOthersAreRead() throws IOException {
        String[] rows = {
            "{\"event_name\": \"a\", \"user_pseudo_id\": \"p\"}",
            "{\"event_timestamp\": \"2026-01-05\", \"event_name\": \"a\", \"user_pseudo_id\": \"p\"}",
            "{\"event_timestamp\": 1, \"event_name\": \"a\"}",
            "{\"event_timestamp\": 1, \"event_name\": \"a\", \"user_pseudo_id\": \"p\", \"batch_ordering_id\": \"x\","
                    + " \"batch_event_index\": 1}",
            FLAT.replace("\n", " ")
        };
        List<CustomerFacts> accepted = new ArrayList<>();
        IngestReport report = RecordReader.jsonLines(Ga4Mapping.withDefaults())
                .read(
                        new ByteArrayInputStream(String.join("\n", rows).getBytes(StandardCharsets.UTF_8)),
                        "ga4.jsonl",
                        accepted::add);

        assertThat(accepted).hasSize(1);
        assertThat(report.first())
                .extracting(rejection ->
                        rejection.column().orElse("") + " " + rejection.reason().code())
                .containsExactly(
                        "event_timestamp missing_value",
                        "event_timestamp bad_time",
                        "user_pseudo_id missing_value",
                        "batch_ordering_id bad_number");
    }
}
