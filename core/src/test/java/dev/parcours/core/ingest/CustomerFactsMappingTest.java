package dev.parcours.core.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.identity.Identifier;
import dev.parcours.core.identity.IdentityLink;
import dev.parcours.core.identity.IdentityLink.Strength;
import dev.parcours.core.ingest.InteractionMapping.Field;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CustomerFactsMappingTest {

    private static final CustomerFactsMapping MAPPING = CustomerFactsMapping.of(
                    InteractionMapping.of("lead", "created", "what").withoutOtherColumns())
            .withInteraction(
                    InteractionMapping.ofType("closed", "lead", "closed_at").withoutOtherColumns())
            .withProfile(
                    CustomerMapping.of("lead").withSince("modified").withoutColumns("created", "closed_at", "what"))
            .withLink(IdentityLinkMapping.of(IdentifierColumn.of("lead"), IdentifierColumn.of("cookie", "visitor"))
                    .with(IdentityLinkMapping.Field.TIME, "created")
                    .withStrength(Strength.DECLARED));

    private static <T> IngestResult<T> csv(RowMapping<T> mapping, String text) throws IOException {
        List<T> accepted = new ArrayList<>();
        IngestReport report = RecordReader.csv(mapping)
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x.csv", accepted::add);
        return new IngestResult<>(accepted, report);
    }

    @Test
    void map_record_givesWhatItHas() throws IOException {
        IngestResult<CustomerFacts> read = csv(MAPPING.inZone(ZoneOffset.UTC), """
                lead,created,what,closed_at,modified,visitor,city
                l1,2026-01-05 10:00,new,2026-01-06 10:00,2026-01-07 10:00,f3a9,Lyon
                l2,2026-01-05 10:00,new,,,,
                l3,2026-01-05 10:00,new,soon,,,
                ,2026-01-05 10:00,new,,,,
                """);

        CustomerFacts first = read.accepted().get(0);
        assertThat(first).hasToString("2 interactions, 1 profile updates, 1 identity links");
        assertThat(first.interactions()).extracting(Interaction::type).containsExactly("new", "closed");
        assertThat(requireNonNull(first.profileUpdates().get(0).attributes().get("city"))
                        .since())
                .contains(Instant.parse("2026-01-07T10:00:00Z"));
        assertThat(first.identityLinks())
                .containsExactly(new IdentityLink(
                        Identifier.customerId("l1"),
                        new Identifier("cookie", "f3a9"),
                        Instant.parse("2026-01-05T10:00:00Z"),
                        "x.csv",
                        Strength.DECLARED));
        assertThat(read.accepted().get(1)).hasToString("1 interactions, 1 profile updates, 0 identity links");
        assertThat(read.report().first())
                .extracting(rejection -> rejection.column().orElse(""))
                .containsExactly("closed_at", "lead");
    }

    @Test
    void forEach_arrays_giveFactsOfEachElement() throws IOException {
        CustomerFactsMapping mapping = CustomerFactsMapping.of(
                        InteractionMapping.of("people.*.id", "time", "people.*.role"))
                .forEach("people");
        List<CustomerFacts> accepted = new ArrayList<>();
        String json = """
                {"time": "2026-01-05T10:00:00Z", "room": "a", "people": [{"id": 1, "role": "guest"}, {"id": 2, "role": "host"}]}
                {"time": "2026-01-05T10:00:00Z", "people": []}
                {"time": "2026-01-05T10:00:00Z", "people": [{"id": 1, "role": "guest"}, {"id": 2}]}
                """;
        IngestReport report = RecordReader.jsonLines(mapping)
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "x", accepted::add);

        assertThat(accepted.get(0).interactions())
                .extracting(Interaction::customer)
                .containsExactly("1", "2");
        assertThat(accepted.get(0).interactions().get(1).type()).isEqualTo("host");
        assertThat(accepted.get(0).interactions().get(1).properties())
                .isEqualTo(Map.of("room", AttributeValue.of("a")));
        assertThat(report.first())
                .extracting(rejection -> rejection.column().orElse(""))
                .containsExactly("people", "people.*.role");
    }

    @Test
    void ofProfiles_consents_areUpdates() throws IOException {
        IngestResult<CustomerFacts> read = csv(
                CustomerFactsMapping.ofProfiles(CustomerMapping.byName()),
                "customer,consent_sms,consent_sms_since\nc1,no,2026-01-05T10:00:00Z\n");

        assertThat(read.accepted().get(0).profileUpdates().get(0).consents())
                .singleElement()
                .matches(consent -> !consent.granted())
                .extracting(Consent::since)
                .hasToString("Optional[2026-01-05T10:00:00Z]");
    }

    @Test
    void identityLinks_byName_areRead() throws IOException {
        IngestResult<IdentityLink> read = csv(IdentityLinkMapping.byName().withStrength(Strength.DECLARED), """
                first,second,time,origin,strength
                c-1,cookie:a,2026-01-05T10:00:00Z,login,VERIFIED
                cookie:a,cookie:a,2026-01-05T10:00:00Z,,
                c-1,device:d,2026-01-05T10:00:00Z,,
                c-1,device:d,2026-01-05T10:00:00Z,,surely
                c-1,,2026-01-05T10:00:00Z,,
                """);

        assertThat(read.accepted())
                .extracting(IdentityLink::strength)
                .containsExactly(Strength.VERIFIED, Strength.DECLARED);
        assertThat(read.accepted()).extracting(IdentityLink::origin).containsExactly("login", "x.csv");
        assertThat(read.report().first())
                .extracting(
                        rejection -> rejection.line() + " " + rejection.reason().code())
                .containsExactly("3 bad_value", "5 bad_value", "6 missing_value");
    }

    @Test
    void join_severalProfilesOfOneCustomer_areOneWhateverTheirOrder() {
        Customer older = Customer.builder()
                .id("c")
                .attribute("city", "Lyon")
                .attribute("age", 41)
                .build();
        Customer newer = Customer.builder()
                .id("c")
                .consent(Consent.refused(Channel.SMS, Consent.MARKETING))
                .attribute("city", "Nantes")
                .build();

        Histories histories = Histories.join(List.of(older, newer), List.of());

        assertThat(histories.customers())
                .isEqualTo(Histories.join(List.of(newer, older), List.of()).customers());
        assertThat(histories.duplicates()).containsExactly(newer);
        assertThat(histories.customers().get(0).attributes()).containsOnlyKeys("age", "city");
        // Neither has a date and both are declared: the last by its text.
        assertThat(histories.customers().get(0).attribute("city", Instant.EPOCH))
                .contains(AttributeValue.of("Nantes"));
        assertThat(histories.customers().get(0).consents()).hasSize(1);
    }

    @Test
    void withSpellings_oneSpellingTwice_throws() {
        InteractionMapping mapping = InteractionMapping.of("a", "b", "c");

        assertThatThrownBy(() -> mapping.withSpellings(Field.CHANNEL, Map.of("E-Mail", "email", "email", "mail")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("case, spaces and signs do not tell spellings apart");
    }

    @Test
    void usual_everySpelling_isOneOfAUsualChannel() {
        assertThat(ChannelSpellings.usual().values())
                .allMatch(id -> Channel.usual().contains(Channel.of(id)));
        Spellings spellings = Spellings.of(ChannelSpellings.usual());
        assertThat(List.of("E-mail", "e mail", "EMAIL", "Email"))
                .allMatch(text -> spellings.meaning(text).equals("email"));
        assertThat(spellings.meaning("Réseaux-sociaux")).isEqualTo("social");
        assertThat(spellings.meaning("Fax")).isEqualTo("Fax");
    }

    @Test
    void forEach_numbersInNames_areNoElementsThatAreNotThere() throws IOException {
        CustomerFactsMapping mapping = CustomerFactsMapping.of(InteractionMapping.of("id", "time", "type"))
                .forEach("people");
        List<CustomerFacts> accepted = new ArrayList<>();
        String json = """
                {"id": 1, "time": "2026-01-05T10:00:00Z", "type": "a", "people.99999999.id": 5, "people.7.id": 6}
                """;
        RecordReader.jsonLines(mapping)
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "x", accepted::add);
        assertThat(accepted.get(0).interactions()).hasSize(2);
    }

    @Test
    @Timeout(20)
    void forEach_manyTexts_takeTimeInProportion() throws IOException {
        CustomerFactsMapping mapping = CustomerFactsMapping.of(InteractionMapping.of("people.*", "time", "type"))
                .forEach("people");
        String people = IntStream.range(0, 10_000)
                .mapToObj(number -> "\"" + number + "\"")
                .collect(Collectors.joining(","));
        String json = "{\"time\": \"2026-01-05T10:00:00Z\", \"type\": \"a\", \"people\": [" + people + "]}";
        List<CustomerFacts> accepted = new ArrayList<>();
        RecordReader.jsonLines(mapping)
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "x", accepted::add);
        assertThat(accepted.get(0).interactions()).hasSize(10_000);
        assertThat(accepted.get(0).interactions().get(9_999).customer()).isEqualTo("9999");
    }

    /** A record of some elements in an array and some fields outside of it. */
    private static String record(int elements, int outside) {
        String people = IntStream.range(0, elements)
                .mapToObj(i -> "{\"id\": \"p%s\"}".formatted(i))
                .collect(Collectors.joining(","));
        String fields = IntStream.range(1, outside)
                .mapToObj(i -> ",\"f%s\":1".formatted(i))
                .collect(Collectors.joining());
        return "{\"at\": \"2026-01-05T10:00:00Z\", \"people\": [%s]%s}%n".formatted(people, fields);
    }

    @Test
    void forEach_moreElementsThanARecordMayHave_isRejectedAndReadingGoesOn() throws IOException {
        CustomerFactsMapping mapping = CustomerFactsMapping.of(
                        InteractionMapping.ofType("meeting", "people.*.id", "at"))
                .forEach("people");
        String json = record(10_000, 1)
                + record(10_001, 1)
                + record(100, 1_000)
                + record(101, 1_000)
                + record(20_000, 20_000)
                + record(1, 20_000);
        List<Integer> accepted = new ArrayList<>();

        IngestReport report = RecordReader.jsonLines(mapping)
                .read(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                        "meetings",
                        facts -> accepted.add(facts.interactions().size()));

        assertThat(accepted).containsExactly(10_000, 100, 1);
        assertThat(report.first())
                .extracting(Rejection::toString)
                .containsExactly(
                        "meetings, line 2, column 'people': has 10001 elements, but at most 10000 are allowed, each"
                                + " of which repeats what is outside (fields: 1); write several records",
                        "meetings, line 4, column 'people': has 101 elements, but at most 100 are allowed, each"
                                + " of which repeats what is outside (fields: 1000); write several records",
                        "meetings, line 5, column 'people': has 20000 elements, but at most 5 are allowed, each"
                                + " of which repeats what is outside (fields: 20000); write several records");
        assertThat(report.first()).extracting(Rejection::reason).containsOnly(RejectionReason.TOO_LONG);
    }

    @Test
    void forEach_textsMoreThanARecordMayHave_isRejected() throws IOException {
        CustomerFactsMapping mapping = CustomerFactsMapping.of(InteractionMapping.ofType("mail", "to.*", "at"))
                .forEach("to");
        String to = IntStream.range(0, 10_001).mapToObj(i -> "\"p" + i + "\"").collect(Collectors.joining(","));
        String json = "{\"at\": \"2026-01-05T10:00:00Z\", \"to\": [" + to + "]}";

        IngestReport report = RecordReader.jsonLines(mapping)
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "mails", facts -> {});

        assertThat(report.reasons()).containsOnlyKeys(RejectionReason.TOO_LONG);
    }
}
