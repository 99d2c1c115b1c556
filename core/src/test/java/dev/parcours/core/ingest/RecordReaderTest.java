package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.Interaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordReaderTest {

    private static final RowMapping<Interaction> MAPPING = InteractionMapping.of("user", "time", "event");
    private static final String GOOD = "u,2026-01-05T10:00:00Z,visit\n";

    private record Read(List<Interaction> accepted, IngestReport report) {

        List<String> types() {
            return accepted.stream().map(Interaction::type).toList();
        }
    }

    private static Read read(RecordReader<Interaction> reader, byte[] bytes) throws IOException {
        List<Interaction> accepted = new ArrayList<>();
        IngestReport report = reader.read(new ByteArrayInputStream(bytes), "events.csv", accepted::add);
        assertThat(report.accepted()).isEqualTo(accepted.size());
        return new Read(accepted, report);
    }

    private static Read csv(String text) throws IOException {
        return read(RecordReader.csv(MAPPING), text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void read_plainCsv_makesInteractionsWithTheirPlaces() throws IOException {
        Read read = csv("user,time,event,page\nu1,2026-01-05T10:00:00Z,visit,home\n\nu2,2026-01-05T11:00:00Z,order,\n");

        assertThat(read.types()).containsExactly("visit", "order");
        assertThat(read.accepted().get(1).place()).isEqualTo(2);
        assertThat(read.accepted().get(1).source()).isEqualTo("events.csv");
        assertThat(read.accepted().get(0).properties()).containsOnlyKeys("page");
        assertThat(read.accepted().get(1).properties()).isEmpty();
        assertThat(read.report().read()).isEqualTo(2);
    }

    @Test
    void read_separators_areSeenInTheHeader() throws IOException {
        for (String separator : List.of(",", ";", "\t", "|")) {
            Read read = csv(("user,time,event\n" + GOOD).replace(",", separator));
            assertThat(read.types()).as(separator).containsExactly("visit");
        }
    }

    @Test
    void read_separatorInsideQuotesOfTheHeader_doesNotCount() throws IOException {
        assertThat(csv("user;time;event;\"a,b,c,d,e\"\nu;2026-01-05T10:00:00Z;visit;\n")
                        .types())
                .containsExactly("visit");
    }

    @Test
    void read_quotedFields_holdSeparatorsQuotesAndLineBreaks() throws IOException {
        Read read = csv("user,time,event,note\nu,2026-01-05T10:00:00Z,\"a, \"\"b\"\"\",\"first\r\nsecond\"\n"
                + GOOD.replace("visit", "visit,"));

        assertThat(read.types()).containsExactly("a, \"b\"", "visit");
        assertThat(read.accepted().get(0).properties()).containsEntry("note", AttributeValue.of("first\r\nsecond"));
    }

    @Test
    void read_compressed_isSeenFromTheFirstBytes() throws IOException {
        byte[] bytes = gzip(("user,time,event\n" + GOOD).getBytes(StandardCharsets.UTF_8));

        assertThat(read(RecordReader.csv(MAPPING), bytes).types()).containsExactly("visit");
    }

    @Test
    void read_archiveOfSeveralMembers_isReadToItsEnd() throws IOException {
        byte[] first = gzip(("user,time,event\n" + GOOD.repeat(50_000)).getBytes(StandardCharsets.UTF_8));
        byte[] second = gzip(GOOD.repeat(3).getBytes(StandardCharsets.UTF_8));
        InputStream oneByteAtATime = new FilterInputStream(new ByteArrayInputStream(concat(first, second))) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, 1));
            }

            @Override
            public int available() throws IOException {
                throw new IOException("Illegal seek");
            }
        };
        List<Interaction> accepted = new ArrayList<>();

        RecordReader.csv(MAPPING).read(oneByteAtATime, "events.csv.gz", accepted::add);

        assertThat(accepted).hasSize(50_003);
    }

    @Test
    void read_damagedArchive_isRefusedWithItsPlace() throws IOException {
        byte[] bytes = gzip(("user,time,event\n" + GOOD.repeat(1000)).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> read(RecordReader.csv(MAPPING), Arrays.copyOf(bytes, bytes.length / 2)))
                .isInstanceOf(MalformedSourceException.class)
                .hasMessageContaining("events.csv, line ")
                .hasMessageContaining("gzip archive is damaged");
    }

    static Stream<Arguments> compressed() {
        InteractionMapping xes = InteractionMapping.xes();
        return Stream.of(
                arguments(RecordReader.csv(MAPPING), "user,time,event\n", GOOD, "", 5),
                arguments(
                        RecordReader.jsonLines(MAPPING),
                        "",
                        "{\"user\": \"u\", \"time\": \"2026-01-05T10:00:00Z\", \"event\": \"visit\"}\n",
                        "",
                        4),
                arguments(
                        RecordReader.json(MAPPING),
                        "[",
                        "{\"user\": \"u\", \"time\": \"2026-01-05T10:00:00Z\", \"event\": \"visit\"},\n",
                        "]",
                        4),
                arguments(
                        RecordReader.xes(xes),
                        "<log>\n",
                        "<trace><string key='concept:name' value='u'/><event><string key='concept:name' value='visit'/>"
                                + "<date key='time:timestamp' value='2026-01-05T10:00:00Z'/></event></trace>\n",
                        "</log>",
                        5));
    }

    @ParameterizedTest
    @MethodSource("compressed")
    void read_bytesAfterAnArchive_areRefusedWithTheirPlace(
            RecordReader<Interaction> reader, String head, String record, String end, int line) throws IOException {
        byte[] first = gzip((head + record).getBytes(StandardCharsets.UTF_8));
        byte[] second = gzip((record + record + end).getBytes(StandardCharsets.UTF_8));
        byte[] whole = concat(first, second);

        assertThat(read(reader, concat(whole, new byte[512])).accepted()).hasSize(3);
        for (String rest : List.of("x", record, "\u001fx", "\u0000x")) {
            assertThatThrownBy(() -> read(reader, concat(whole, rest.getBytes(StandardCharsets.UTF_8))))
                    .as(rest)
                    .isInstanceOf(MalformedSourceException.class)
                    .hasMessageContaining("gzip archive")
                    .satisfies(e ->
                            assertThat(((MalformedSourceException) e).line()).isEqualTo(line));
        }
    }

    @Test
    void read_textAfterAnArchive_isRefusedInWords() throws IOException {
        byte[] archive = gzip(("user,time,event\n" + GOOD.repeat(2)).getBytes(StandardCharsets.UTF_8));
        byte[] bytes = concat(archive, GOOD.getBytes(StandardCharsets.UTF_8));
        List<Interaction> accepted = new ArrayList<>();

        assertThatThrownBy(() ->
                        RecordReader.csv(MAPPING).read(new ByteArrayInputStream(bytes), "events.csv.gz", accepted::add))
                .isInstanceOf(MalformedSourceException.class)
                .hasMessage("events.csv.gz, line 4: something that is no gzip archive follows the one that ends here;"
                        + " remove it, or make the archive again");
    }

    @Test
    void read_byteOrderMarks_tellTheEncoding() throws IOException {
        String text = "\uFEFFuser,time,event\nu,2026-01-05T10:00:00Z,achat é\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read(RecordReader.csv(MAPPING), text.getBytes(charset)).types())
                    .as(charset.name())
                    .containsExactly("achat é");
        }
    }

    @Test
    void read_statedCharset_isUsed() throws IOException {
        byte[] bytes = "user,time,event\nu,2026-01-05T10:00:00Z,été\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(RecordReader.csv(MAPPING).withCharset(StandardCharsets.ISO_8859_1), bytes)
                        .types())
                .containsExactly("été");
        Read wrong = read(RecordReader.csv(MAPPING), bytes);
        assertThat(wrong.report().reasons()).containsOnly(entry(RejectionReason.NOT_TEXT, 1L));
    }

    @Test
    void read_spellingsOfAbsent_areAbsent() throws IOException {
        byte[] bytes = "user,time,event,page\nNULL,2026-01-05T10:00:00Z,visit,\nu,2026-01-05T10:00:00Z,visit,\\N\n"
                .getBytes(StandardCharsets.UTF_8);
        Read read = read(RecordReader.csv(MAPPING).withAbsent("NULL", "\\N"), bytes);

        assertThat(read.report().reasons()).containsOnly(entry(RejectionReason.MISSING_VALUE, 1L));
        assertThat(read.accepted().get(0).properties()).isEmpty();
    }

    static Stream<Arguments> damagedRows() {
        return Stream.of(
                Arguments.of("unclosed quote", "u,2026-01-05T10:00:00Z,\"visit\n", RejectionReason.BAD_QUOTE),
                Arguments.of("text after a quote", "u,2026-01-05T10:00:00Z,\"vi\"sit\n", RejectionReason.BAD_QUOTE),
                Arguments.of("too few columns", "u,2026-01-05T10:00:00Z\n", RejectionReason.TOO_FEW_FIELDS),
                Arguments.of("too many columns", "u,2026-01-05T10:00:00Z,visit,x\n", RejectionReason.TOO_MANY_FIELDS),
                Arguments.of("bad time", "u,yesterday,visit\n", RejectionReason.BAD_TIME),
                Arguments.of("no such day", "u,2026-02-30T10:00:00Z,visit\n", RejectionReason.BAD_TIME),
                Arguments.of("no zone", "u,2026-01-05 10:00:00,visit\n", RejectionReason.BAD_TIME),
                Arguments.of("NUL", "u,2026-01-05T10:00:00Z,vi\0sit\n", RejectionReason.NOT_TEXT),
                Arguments.of("no customer", ",2026-01-05T10:00:00Z,visit\n", RejectionReason.MISSING_VALUE),
                Arguments.of("only separators", ",,\n", RejectionReason.MISSING_VALUE),
                Arguments.of("control character", "u\u0007,2026-01-05T10:00:00Z,visit\n", RejectionReason.BAD_VALUE),
                Arguments.of(
                        "10 MB field",
                        "u,2026-01-05T10:00:00Z," + "x".repeat(10_000_000) + "\n",
                        RejectionReason.TOO_LONG),
                Arguments.of(
                        "10 MB quoted",
                        "u,2026-01-05T10:00:00Z,\"" + "x".repeat(10_000_000) + "\"\n",
                        RejectionReason.TOO_LONG),
                Arguments.of("10 MB of separators", ",".repeat(10_000_000) + "\n", RejectionReason.TOO_MANY_FIELDS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damagedRows")
    void read_damagedRow_isRejectedAndTheOthersAreRead(String name, String row, RejectionReason reason)
            throws IOException {
        Read read = csv("user,time,event\n" + GOOD + row + GOOD + GOOD);

        assertThat(read.types()).containsExactly("visit", "visit", "visit");
        assertThat(read.report().reasons()).containsOnly(entry(reason, 1L));
        Rejection rejection = read.report().first().get(0);
        assertThat(rejection.line()).isEqualTo(3);
        assertThat(rejection.place()).isEqualTo(2);
        assertThat(rejection.toString()).startsWith("events.csv, line 3").hasSizeLessThan(400);
    }

    @Test
    void read_strayQuoteFarFromTheEnd_costsItsOwnLineOnly() throws IOException {
        Read read = csv("user,time,event\n" + "u,2026-01-05T10:00:00Z,\"visit\n" + GOOD.repeat(200_000));

        assertThat(read.report().accepted()).isEqualTo(200_000);
        assertThat(read.report().rejected()).isEqualTo(1);
    }

    @Test
    void read_strayQuoteThatMeetsAnother_costsNoRowBetweenThem() throws IOException {
        Read read = csv("user,time,event\n" + "u,2026-01-05T10:00:00Z,\"visit\n" + GOOD.repeat(1000)
                + "u,2026-01-05T10:00:00Z,visit\",x\n" + GOOD);

        assertThat(read.report().accepted()).isEqualTo(1001);
        assertThat(read.report().first().stream().map(Rejection::line)).containsExactly(2L, 1003L);
    }

    @Test
    void read_nulInAFieldOfSeveralLines_isOneRejectedRecord() throws IOException {
        Read read = csv("user,time,event\nu,2026-01-05T10:00:00Z,\"a\nb\0\nc\"\n" + GOOD);

        assertThat(read.report().read()).isEqualTo(2);
        assertThat(read.report().reasons()).containsOnly(entry(RejectionReason.NOT_TEXT, 1L));
    }

    @Test
    void read_linesAfterDamage_keepTheirNumbers() throws IOException {
        Read read =
                csv("user,time,event\r\n\"a\nb\",2026-01-05T10:00:00Z,visit\r\nu,\"x\"y,visit\r\nu,never,visit\r\n");

        assertThat(read.report().first().stream().map(Rejection::line)).containsExactly(2L, 4L, 5L);
    }

    static Stream<Arguments> malformedSources() {
        return Stream.of(
                Arguments.of("empty", "", "line 1: the source is empty"),
                Arguments.of("blank lines", "\n\n", "line 1: the source is empty"),
                Arguments.of(
                        "column missing",
                        "user,when,event\n",
                        "has no column 'time'; its columns are 'user', 'when', 'event'"),
                Arguments.of("column twice", "user,user,time,event\n", "has column 'user' twice"),
                Arguments.of("bad header", "user,\"time,event\n", "the header row cannot be read"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformedSources")
    void read_malformedSource_isRefused(String name, String text, String message) {
        assertThatThrownBy(() -> csv(text))
                .isInstanceOf(MalformedSourceException.class)
                .hasMessageStartingWith("events.csv, line 1: ")
                .hasMessageContaining(message);
    }

    static Stream<Arguments> jsonLines() {
        String good = "{\"user\":\"u\",\"time\":\"2026-01-05T10:00:00Z\",\"event\":\"visit\"}";
        return Stream.of(
                Arguments.of("not JSON", "{user: u}", RejectionReason.BAD_JSON),
                Arguments.of("cut off", good.substring(0, 30), RejectionReason.BAD_JSON),
                Arguments.of("two objects", good + good, RejectionReason.BAD_JSON),
                Arguments.of("an array", "[" + good + "]", RejectionReason.BAD_JSON),
                Arguments.of("a number", "42", RejectionReason.BAD_JSON),
                Arguments.of("a name twice", good.replace("}", ",\"user\":\"v\"}"), RejectionReason.BAD_JSON),
                Arguments.of("null", good.replace("\"u\"", "null"), RejectionReason.MISSING_VALUE),
                Arguments.of("NUL", good.replace("\"u\"", "\"u\\u0000\""), RejectionReason.NOT_TEXT),
                Arguments.of("nested 10,000 deep", "[".repeat(10_000), RejectionReason.BAD_JSON),
                Arguments.of("nested objects", "{\"a\":".repeat(10_000), RejectionReason.TOO_LONG),
                Arguments.of(
                        "a number of 10,000 digits", "{\"a\":" + "9".repeat(10_000) + "}", RejectionReason.TOO_LONG),
                Arguments.of(
                        "a line of 10 MB", "{\"a\":\"" + "x".repeat(10_000_000) + "\"}", RejectionReason.TOO_LONG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jsonLines")
    void read_damagedJsonLine_isRejectedAndTheOthersAreRead(String name, String line, RejectionReason reason)
            throws IOException {
        String good = "{\"user\":\"u\",\"time\":\"2026-01-05T10:00:00Z\",\"event\":\"visit\"}\n";
        Read read = read(
                RecordReader.jsonLines(MAPPING), (good + "\n" + line + "\n" + good).getBytes(StandardCharsets.UTF_8));

        assertThat(read.types()).containsExactly("visit", "visit");
        assertThat(read.report().reasons()).containsOnly(entry(reason, 1L));
        assertThat(read.report().first().get(0).line()).isEqualTo(3);
    }

    @Test
    void read_jsonObject_givesNestedValuesJoinedNames() throws IOException {
        String json = """
                {"user": "u", "time": "2026-01-05T10:00:00Z", "event": "visit",
                 "context": {"campaign": {"name": "spring"}, "active": true},
                 "tags": ["b", "a"], "twice": ["a", "a"], "products": [{"price": 1.50}, 7], "none": null, "empty": []}
                """;
        Map<String, String> shown = new TreeMap<>();
        read(RecordReader.json(MAPPING), json.getBytes(StandardCharsets.UTF_8))
                .accepted()
                .get(0)
                .properties()
                .forEach((name, value) ->
                        shown.put(name, value + " " + value.asText().orElse("?")));

        assertThat(shown)
                .containsExactly(
                        entry("context.active", "boolean true"),
                        entry("context.campaign.name", "text spring"),
                        entry("products.0.price", "number 1.5"),
                        entry("products.1", "number 7"),
                        entry("tags", "set of texts ?"),
                        entry("twice.0", "text a"),
                        entry("twice.1", "text a"));
    }

    @Test
    void read_jsonDocument_takesArraysAndSequences() throws IOException {
        String object = "{\"user\":\"u\",\"time\":\"2026-01-05T10:00:00Z\",\"event\":\"visit\"}";
        Read read = read(
                RecordReader.json(MAPPING),
                ("[" + object + ",\n" + object + ", 3]" + object).getBytes(StandardCharsets.UTF_8));

        assertThat(read.report().accepted()).isEqualTo(3);
        assertThat(read.report().reasons()).containsOnly(entry(RejectionReason.BAD_JSON, 1L));
    }

    @Property(tries = 300)
    void csvThatAWriterWroteIsReadBack(
            @ForAll @Size(min = 1, max = 6) @UniqueElements List<@NotBlank String> names,
            @ForAll @Size(max = 5) List<@Size(6) List<String>> rows)
            throws IOException {
        List<String> header = new ArrayList<>(List.of("user", "time", "event"));
        names.stream()
                .map(name -> "p" + Integer.toHexString(name.hashCode()))
                .distinct()
                .forEach(header::add);
        StringWriter text = new StringWriter();
        CsvWriter writer = CsvWriter.builder().build(text);
        writer.writeRecord(header);
        for (List<String> row : rows) {
            List<String> record = new ArrayList<>(List.of("u", "2026-01-05T10:00:00Z", "visit"));
            record.addAll(row.subList(0, header.size() - 3));
            writer.writeRecord(record);
        }
        writer.close();
        RecordReader<Map<String, String>> reader = RecordReader.csv(new Texts());
        List<Map<String, String>> read = new ArrayList<>();
        IngestReport report =
                reader.read(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), "x", read::add);

        assertThat(report.read()).isEqualTo(rows.size());
        int index = 0;
        for (List<String> row : rows) {
            List<String> fields = row.subList(0, header.size() - 3);
            // Unpaired surrogates are written as question marks, as the encoding has no bytes for them.
            if (fields.stream().anyMatch(field -> !isEncodable(field) || !SourceText.isClean(field))) {
                index += fields.stream().allMatch(SourceText::isClean) ? 1 : 0;
                continue;
            }
            Map<String, String> values = read.get(index++);
            for (int i = 0; i < fields.size(); i++) {
                String expected = fields.get(i).strip();
                assertThat(values.getOrDefault(header.get(i + 3), "")).isEqualTo(expected);
            }
        }
    }

    private static boolean isEncodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static final class Texts implements RowMapping<Map<String, String>> {

        @Override
        public Set<String> requiredColumns() {
            return Set.of();
        }

        @Override
        public Map<String, String> map(Row row) {
            Map<String, String> texts = new HashMap<>();
            row.columns().forEach(column -> row.text(column).ifPresent(text -> texts.put(column, text)));
            return texts;
        }
    }

    @Property(tries = 500)
    void anyBytesAreReadOrRefusedAndEveryRecordIsAccountedFor(@ForAll byte[] bytes, @ForAll RecordFormat format)
            throws IOException {
        byte[] header = "user,time,event\n".getBytes(StandardCharsets.UTF_8);
        byte[] source = format == RecordFormat.CSV ? concat(header, bytes) : bytes;
        List<Interaction> accepted = new ArrayList<>();
        try {
            IngestReport report =
                    RecordReader.of(format, MAPPING).read(new ByteArrayInputStream(source), "fuzz", accepted::add);
            assertThat(report.read()).isEqualTo(report.accepted() + report.rejected());
        } catch (MalformedSourceException e) {
            assertThat(e).hasMessageStartingWith("fuzz, line ");
        }
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
