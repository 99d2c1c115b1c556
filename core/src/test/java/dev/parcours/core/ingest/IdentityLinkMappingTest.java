package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.identity.Identifier;
import dev.parcours.core.identity.IdentityLink;
import dev.parcours.core.identity.IdentityLink.Strength;
import dev.parcours.core.ingest.IdentityLinkMapping.Field;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityLinkMappingTest {

    private static final Identifier COOKIE = new Identifier(Identifier.COOKIE, "f3a9");
    private static final Identifier CUSTOMER = Identifier.customerId("c-42");

    private final List<IdentityLink> accepted = new ArrayList<>();

    private IngestReport read(RecordReader<IdentityLink> reader, String text) throws IOException {
        return reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "links.csv", accepted::add);
    }

    @Test
    void byName_everyColumn_fillsTheLink() throws IOException {
        read(RecordReader.csv(IdentityLinkMapping.byName()), """
                first,second,time,origin,strength
                cookie:f3a9,c-42,2026-01-05T10:00:00Z,login,verified
                """);
        assertThat(accepted)
                .containsExactly(new IdentityLink(
                        COOKIE, CUSTOMER, Instant.parse("2026-01-05T10:00:00Z"), "login", Strength.VERIFIED));
    }

    @Test
    void map_whatIsAbsent_isTheLeastThatCanBeSaid() throws IOException {
        read(RecordReader.csv(IdentityLinkMapping.byName()), """
                second,first,time,origin,strength
                cookie:f3a9,c-42,,,
                """);
        read(RecordReader.csv(IdentityLinkMapping.of("a", "b")), "a,b\nc-42,cookie:f3a9\n");
        assertThat(accepted)
                .hasSize(2)
                .containsOnly(new IdentityLink(COOKIE, CUSTOMER, Instant.EPOCH, "links.csv", Strength.INFERRED));
    }

    @Test
    void map_json_isAsCsv() throws IOException {
        read(
                RecordReader.jsonLines(IdentityLinkMapping.of("from.id", "to")
                        .with(Field.TIME, "at")
                        .with(Field.STRENGTH, "how")
                        .inZone(ZoneId.of("Europe/Paris"))),
                """
                {"from": {"id": "cookie:f3a9"}, "to": "customer_id:c-42", "at": "2026-01-05 11:00:00", "how": "Declared"}
                """);
        assertThat(accepted)
                .containsExactly(new IdentityLink(
                        COOKIE, CUSTOMER, Instant.parse("2026-01-05T10:00:00Z"), "links.csv", Strength.DECLARED));
    }

    @Test
    void map_badRecords_areRejectedWithTheirColumn() throws IOException {
        IngestReport report = read(RecordReader.csv(IdentityLinkMapping.byName()), """
                first,second,time,origin,strength
                ,c-42,,,
                cookie:f3a9,,,,
                cookie:,c-42,,,
                cookie:f3a9,c-42,yesterday,,
                cookie:f3a9,c-42,,,certain
                cookie:f3a9,cookie:f3a9,,,
                "cookie:f3
                a9",c-42,,,
                cookie:f3a9,c-42,,"a
                b",
                """);
        assertThat(accepted).isEmpty();
        assertThat(report.first().stream().map(Rejection::toString))
                .containsExactly(
                        "links.csv, line 2, column 'first': is absent, but every record needs one",
                        "links.csv, line 3, column 'second': is absent, but every record needs one",
                        "links.csv, line 4, column 'first': the value of an identifier in namespace 'cookie' is blank"
                                + " or holds a control character",
                        report.first().get(3).toString(),
                        "links.csv, line 6, column 'strength': 'certain' is not one of [verified, declared, inferred]",
                        "links.csv, line 7: a link needs two identifiers, but both are cookie:f3a9",
                        "links.csv, line 8, column 'first': the value of an identifier in namespace 'cookie' is blank"
                                + " or holds a control character",
                        report.first().get(7).toString());
        assertThat(report.first().get(3).reason()).isEqualTo(RejectionReason.BAD_TIME);
        assertThat(report.first().get(7).toString()).contains("column 'origin'", "control character");
    }

    @Test
    void requiredColumns_areThoseThatWereNamed() {
        assertThat(IdentityLinkMapping.byName().requiredColumns()).containsExactlyInAnyOrder("first", "second");
        assertThat(IdentityLinkMapping.of("a", "second").with(Field.TIME, "at").requiredColumns())
                .containsExactlyInAnyOrder("a", "second", "at");
        assertThatThrownBy(() -> IdentityLinkMapping.of("a", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the column of an identifier must not be blank");
    }
}
