package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Interaction;
import dev.parcours.core.ingest.InteractionMapping.Field;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class BoundMappingTest {

    private static final InteractionMapping PLAIN =
            InteractionMapping.of("user", "time", "event").inZone(ZoneOffset.UTC);
    private static final InteractionMapping WIDE = PLAIN.with(Field.TOUCHPOINT, "place")
            .with(Field.CHANNEL, "channel")
            .with(Field.SESSION, "session")
            .with(Field.ID, "id")
            .withOptional(Field.DEVICE, "device");
    private static final List<InteractionMapping> MAPPINGS = List.of(
            PLAIN,
            PLAIN.withoutOtherColumns(),
            WIDE,
            WIDE.with(Field.CUSTOMER, "session"),
            WIDE.withDefault(Field.SESSION, "a\tb").withSpellings(Field.EVENT, Map.of("a", "b\nb", "b", "")),
            WIDE.withDefault(Field.TIME, "2026-01-05"),
            WIDE.withOtherCustomer(IdentifierColumn.of("cookie", "id")),
            WIDE.withChannelRules(ChannelRules.ga4(), TrafficColumns.of("place", "id", "session")));

    private static final String HEADER = "user,time,event,place,channel,session,id,extra\n";

    /** What is read of a source, and the report on it. */
    private record Read(List<Interaction> interactions, IngestReport report) {

        static Read of(String csv, RowMapping<Interaction> mapping) throws IOException {
            List<Interaction> interactions = new ArrayList<>();
            IngestReport report = RecordReader.csv(mapping)
                    .read(
                            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                            "events.csv",
                            interactions::add);
            return new Read(interactions, report);
        }
    }

    /** The same mapping, of which the reader does not know that it can be bound to a source. */
    private record Unbound(InteractionMapping mapping) implements RowMapping<Interaction> {

        @Override
        public Set<String> requiredColumns() {
            return mapping.requiredColumns();
        }

        @Override
        public Interaction map(Row row) throws RejectedRowException {
            return mapping.map(row);
        }
    }

    @Property(tries = 100)
    void anyRowsAreReadAsByAMappingThatIsNotBound(@ForAll("rows") List<String> rows) throws IOException {
        // Twice, since a text that is known is read in another way than a new one.
        String csv = HEADER + String.join("", rows) + String.join("", rows);
        for (InteractionMapping mapping : MAPPINGS) {
            // Each of a new mapping: one that has met a touchpoint says otherwise what is wrong with a type.
            Read bound = Read.of(csv, mapping.inZone(ZoneOffset.UTC));
            assertThat(bound).isEqualTo(Read.of(csv, new Unbound(mapping.inZone(ZoneOffset.UTC))));
        }
    }

    /** Rows most of which can be read, with quotes, blanks, control characters and characters that are not text. */
    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> text = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of("a", "b", " a ", "web", "a longer text than sixteen", "caf\u00e9")),
                Tuple.of(
                        2,
                        Arbitraries.of("", "  ", "\"a\"", "\"a, \"\"b\"\"\"", "\"a\nb\"", "a\tb", "a\u0085", "\u00a0")),
                Tuple.of(1, Arbitraries.of("a\0", "\uFFFD", "\"a", "a\"b", "a,b")));
        Arbitrary<String> time = Arbitraries.frequencyOf(
                Tuple.of(
                        8,
                        Arbitraries.of("2026-01-05 10:00:00.123456", "2026-01-05T10:00Z", "2026-02-28", "2025-12-31")),
                Tuple.of(1, Arbitraries.of("", "2026-02-30", "2026-01-05 24:00", "yesterday", "\"2026\"")));
        return text.list()
                .ofSize(7)
                .flatMap(texts -> time.map(when -> row(texts, when)))
                .list()
                .ofMaxSize(12);
    }

    private static String row(List<String> texts, String time) {
        return texts.get(0) + "," + time + "," + String.join(",", texts.subList(1, texts.size())) + "\n";
    }

    @Test
    void read_controlCharacterBeyondTheColumnsThatHavePools_rejectsTheRecord() throws IOException {
        String names = IntStream.range(0, 70).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String blanks = ",".repeat(70);
        String csv = names + ",time,event,user\n" + (blanks + "2026-01-05T10:00:00Z,a\tb,u\n").repeat(2);
        InteractionMapping mapping = InteractionMapping.of("user", "time", "event");

        assertThat(Read.of(csv, mapping).report().rejected()).isEqualTo(2);
    }
}
