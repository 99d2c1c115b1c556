package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with the files, a command says it in one line, ends with 1, and writes nothing. */
class BadInputTest {

    private static final String HEADER = "user,at,what\n";
    private static final String GOOD = HEADER + "u1,2026-01-01T10:00:00Z,a\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeGoodFiles() throws IOException {
        Files.writeString(folder.resolve("good.csv"), GOOD);
        Files.writeString(folder.resolve("customers.csv"), "customer,consent_email\nu1,yes\n");
        Files.writeString(folder.resolve("events.csv"), "customer,time,event\nu1,2026-01-01T10:00:00Z,a\n");
        Files.writeString(
                folder.resolve("rules.json"),
                "{\"parcoursRules\": 1, \"segments\": [{\"id\": \"s\", \"label\": \"S\", \"when\": {\"did\": \"a\"}}]}");
        Files.createDirectory(folder.resolve("folder"));
    }

    private void assertBadInput(Run run, String line) {
        assertThat(run.err()).isEqualTo("parcours: " + line.replace("DIR/", folder + "/") + "\n");
        assertThat(run.err()).doesNotContain("Exception", "at dev.", "internal error");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Run journeys(String events, Object... more) {
        Object[] args = {
            "journeys", folder.resolve(events), "--customer", "user", "--time", "at", "--event", "what", "--out"
        };
        return Run.of(Stream.of(args, new Object[] {folder.resolve("out")}, more)
                .flatMap(Arrays::stream)
                .toArray());
    }

    static Stream<Arguments> badEvents() {
        return Stream.of(
                arguments(
                        "",
                        "DIR/bad.csv, line 1: the source is empty; its first row must name the columns [user, at, what]"),
                arguments(
                        "\n\n",
                        "DIR/bad.csv, line 1: the source is empty; its first row must name the columns [user, at, what]"),
                arguments(
                        "user,at\nu1,2026-01-01T10:00:00Z\n",
                        "DIR/bad.csv, line 1: the header has no column 'what'; its columns are 'user', 'at'. Name the columns"
                                + " as the header does, and check the separator ','"),
                arguments(
                        "user,at,what,user\n",
                        "DIR/bad.csv, line 1: the header has column 'user' twice; rename one, and check the separator ','"),
                rejected(
                        "u1,yesterday,a\nu2,today,a\n",
                        2,
                        "line 2, column 'at': 'yesterday' is not a time such as 2026-01-05T10:00:00Z"),
                rejected(
                        "u1,2026-01-01T10:00:00,a\n",
                        1,
                        "line 2, column 'at': '2026-01-01T10:00:00' has no zone; state the zone of the times,"
                                + " such as Europe/Paris"),
                rejected(
                        "\"u1,2026-01-01T10:00:00Z,a\n",
                        1,
                        "line 2: a quoted field is never closed, or text follows its closing quote; write a quote inside"
                                + " a quoted field twice"),
                rejected(
                        "u1,2026-01-01T10:00:00Z\n",
                        1,
                        "line 2: has 2 fields, but the header has 3 columns; quote fields that hold the separator ','"),
                rejected(
                        "u1,2026-01-01T10:00:00Z,a,b\n",
                        1,
                        "line 2: has 4 fields, but the header has 3 columns; quote fields that hold the separator ','"),
                rejected(
                        ",2026-01-01T10:00:00Z,a\n", 1, "line 2, column 'user': is absent, but every record needs one"),
                rejected(
                        "u\0001,2026-01-01T10:00:00Z,a\n",
                        1,
                        "line 2: holds a NUL character or bytes that are not text in the encoding of the source; state"
                                + " the encoding, or mend the row"),
                rejected(
                        "u1,2026-01-01T10:00:00Z,caf\u00e9\n",
                        1,
                        "line 2: holds a NUL character or bytes that are not text in the encoding of the source; state"
                                + " the encoding, or mend the row"),
                rejected(
                        "u1,2026-01-01T10:00:00Z," + "x".repeat(10_000_000) + "\n",
                        1,
                        "line 2: a field is longer than 1048576 characters; a quote that is never closed is the usual"
                                + " cause"));
    }

    private static Arguments rejected(String rows, int count, String problem) {
        return arguments(
                HEADER + rows,
                "DIR/bad.csv: none of its %d records can be read; the first: bad.csv, %s".formatted(count, problem));
    }

    @ParameterizedTest
    @MethodSource("badEvents")
    void journeys_badEvents_isSaid(String content, String line) throws IOException {
        Files.write(folder.resolve("bad.csv"), content.getBytes(StandardCharsets.ISO_8859_1));

        assertBadInput(journeys("bad.csv"), line);
    }

    @Test
    void journeys_noSuchFile_isSaid() {
        assertBadInput(journeys("absent.csv"), "DIR/absent.csv: there is no such file");
    }

    @Test
    void journeys_folderAsFile_isSaid() {
        assertBadInput(journeys("folder"), "DIR/folder: is a folder; name a file");
    }

    @Test
    void journeys_brokenGzip_isSaid() throws IOException {
        Files.write(folder.resolve("bad.csv.gz"), halfOfGzip(GOOD));

        assertBadInput(
                journeys("bad.csv.gz"),
                "DIR/bad.csv.gz, line 2: the gzip archive is damaged from here on; make it again");
    }

    @Test
    void journeys_jsonThatBreaksOff_keepsWhatIsWhole() throws IOException {
        Files.writeString(
                folder.resolve("bad.json"),
                "{\"user\": \"u1\", \"at\": \"2026-01-01T10:00:00Z\", \"what\": \"a\"}\n{\"user\":");

        Run run = journeys("bad.json");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .startsWith("parcours: rejected 1 of the 2 records of ")
                .contains("bad.json, line 2");
    }

    static Stream<Arguments> badPlacements() {
        return Stream.of(
                arguments(
                        "{\"stageModel\": \"five-stages\", \"rules\": [{\"stage\": \"buy\"}]}",
                        "line 1, column 58: the placement names stages [buy], which stage model 'five-stages' does not"
                                + " have; its stages are [awareness, consideration, purchase, retention, advocacy]"),
                arguments(
                        "{\"rules\": []}",
                        "line 1, column 13, at stageModel: this field is needed and missing; add it to the fields"
                                + " [rules]"),
                arguments("", "line 1, column 1: the document is empty"));
    }

    @ParameterizedTest
    @MethodSource("badPlacements")
    void journeys_badPlacement_isSaid(String content, String problem) throws IOException {
        Path placement = Files.writeString(folder.resolve("placement.json"), content);

        assertBadInput(journeys("good.csv", "--placement", placement), "DIR/placement.json, " + problem);
    }

    @Test
    void journeys_placementThatCannotBeRead_isSaid() throws IOException {
        Files.write(
                folder.resolve("placement.json.gz"), halfOfGzip("{\"model\": \"" + "five stages ".repeat(20) + "\"}"));

        assertBadInput(
                journeys("good.csv", "--placement", folder.resolve("absent.json")),
                "DIR/absent.json: there is no such file");
        assertBadInput(
                journeys("good.csv", "--placement", folder.resolve("folder")), "DIR/folder: is a folder; name a file");
        assertBadInput(
                journeys("good.csv", "--placement", folder.resolve("placement.json.gz")),
                "DIR/placement.json.gz: the gzip archive is damaged; make it again");
    }

    private static byte[] halfOfGzip(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    }

    private Run segment(Object... more) {
        Object[] args = {
            "segment",
            "--customers",
            folder.resolve("customers.csv"),
            "--events",
            folder.resolve("events.csv"),
            "--rules",
            folder.resolve("rules.json"),
            "--as-of",
            "2026-01-05T00:00:00Z",
            "--out",
            folder.resolve("out")
        };
        return Run.of(Stream.of(args, more).flatMap(Arrays::stream).toArray());
    }

    @Test
    void segment_rulesWithErrors_saysAllOfThem() throws IOException {
        Files.writeString(folder.resolve("rules.json"), """
                {"parcoursRules": 1, "segments": [
                  {"id": "a", "label": "A", "when": {"did": "cart", "within": "7 days"}},
                  {"id": "b", "label": "B", "when": {"dud": "cart"}}
                ]}
                """);

        assertBadInput(
                segment(),
                "DIR/rules.json, line 2, column 63, at segments[0].when.within: found '7 days'; write a length of time"
                        + " such as \"P7D\" for 7 times 24 hours, or \"PT12H\"; also, line 3, column 37, at"
                        + " segments[1].when: this is no condition; write one of the fields [all, any, of, not,"
                        + " score, segment, attribute, known, location, position, timeInPosition, cameFrom, prefers, consent,"
                        + " shareOf, did, lastAnswer, occurrence, statistic, sequence, trend, habit, rfm, rfmScore,"
                        + " inStage, reachedStage, journeyEnd, moved, boughtAs, channelMix, metFriction]");
    }

    static Stream<Arguments> badMappings() {
        return Stream.of(
                arguments(
                        "{\"event\": {}}",
                        "line 1, column 2, at event: field 'event' is unknown here; write 'events', or another of the fields"
                                + " [conversions, customers, events]"),
                arguments("[]", "line 1, column 1: found an array; write an object {...}"),
                arguments(
                        "{\"conversions\": null}",
                        "line 1, column 17, at conversions: found null; leave the field out" + " instead"),
                arguments("{\"conversions\": [\" \"]}", "line 1, column 22: a type of conversions must not be blank"),
                arguments(
                        "{\"events\": {\"zone\": \"Mars\"}}",
                        "line 1, column 27, at events: the zone 'Mars' cannot be"
                                + " understood; write one such as Europe/Paris"),
                arguments(
                        "{\"events\": {\"currency\": \"EURO\"}}",
                        "line 1, column 31, at events: the currency 'EURO'"
                                + " cannot be understood; write one such as EUR"),
                arguments(
                        "{\"events\": {\"timePattern\": \"bb\"}}",
                        "line 1, column 32, at events: the time pattern 'bb'"
                                + " cannot be understood; write one such as dd/MM/uuuu HH:mm"),
                arguments(
                        "{\"events\": {\"columns\": {\"time\": \"\"}}}",
                        "line 1, column 36, at events: the name of a"
                                + " column must not be blank; write it as the file's header does"),
                arguments(
                        "{\"customers\": {\"zone\": \"Mars\"}}",
                        "line 1, column 30, at customers: the zone 'Mars'"
                                + " cannot be understood; write one such as Europe/Paris"),
                arguments(
                        "{\"customers\": {\"id\": \"\"}}",
                        "line 1, column 24, at customers: the name of a column must"
                                + " not be blank; write it as the file's header does"),
                arguments(
                        "{\"customers\": {\"types\": {\"age\": \"years\"}}}",
                        "line 1, column 33, at"
                                + " customers.types.age: found 'years'; write one of [text, number, boolean, date, instant,"
                                + " text_set]"));
    }

    @ParameterizedTest
    @MethodSource("badMappings")
    void segment_badMapping_isSaid(String content, String problem) throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.json"), content);

        assertBadInput(segment("--mapping", mapping), "DIR/mapping.json, " + problem);
    }

    @Test
    void segment_mappingNamesColumnsThatAreNotThere_isSaid() throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.json"), "{\"customers\": {\"id\": \"number\"}}");

        assertBadInput(
                segment("--mapping", mapping),
                "DIR/customers.csv, line 1: the header has no column 'number'; its columns are 'customer', 'consent_email'."
                        + " Name the columns as the header does, and check the separator ','");
    }

    @Test
    void attribute_badPaths_isSaid() throws IOException {
        Path paths = Files.writeString(
                folder.resolve("paths.csv"),
                "path,total_conversions,total_conversion_value,total_null\na >  > b,1,1,0\n");

        assertBadInput(
                Run.of("attribute", paths, "--model", "first", "--out", folder.resolve("out")),
                "DIR/paths.csv: none of its 1 records can be read; the first: paths.csv, line 2, column 'path': the path"
                        + " has an empty touch; name it or leave it out");
    }

    @Test
    void everyCommand_outIsAFile_isSaidBeforeAnythingIsRead() {
        Object[][] commands = {
            {"demo"},
            {"journeys", "absent.csv", "--customer", "a", "--time", "b", "--event", "c"},
            {"segment", "--customers", "a", "--events", "b", "--rules", "c", "--as-of", "2026-01-05T00:00:00Z"},
            {"attribute", "absent.csv", "--model", "first"}
        };
        for (Object[] command : commands) {
            Object[] file = {"--out", folder.resolve("good.csv")};
            assertBadInput(
                    Run.of(Stream.of(command, file).flatMap(Arrays::stream).toArray()),
                    "DIR/good.csv: is a file; name a folder to write into");
        }
        assertThat(folder.resolve("good.csv")).hasContent(GOOD);
    }

    @Test
    void journeys_outBelowAFile_isSaid() {
        assertBadInput(
                Run.of(
                        "journeys",
                        folder.resolve("good.csv"),
                        "--customer",
                        "user",
                        "--time",
                        "at",
                        "--event",
                        "what",
                        "--out",
                        folder.resolve("good.csv").resolve("sub").resolve("out")),
                "DIR/good.csv/sub/out: cannot be made, for DIR/good.csv is a file; name another folder");
    }

    @Test
    void journeys_folderInPlaceOfAResult_writesNothing() throws IOException {
        Path out = folder.resolve("results");
        Files.createDirectories(out.resolve("variants.csv"));
        Files.writeString(out.resolve("ingest.json"), "old");

        Run run = Run.of(
                "journeys",
                folder.resolve("good.csv"),
                "--customer",
                "user",
                "--time",
                "at",
                "--event",
                "what",
                "--out",
                out);

        assertBadInput(run, "DIR/results/variants.csv: is a folder where a file is to be written; move it away");
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("variants.csv", "ingest.json");
        assertThat(out.resolve("ingest.json")).hasContent("old");
    }

    @Test
    void journeys_outThatCannotBeWrittenInto_isSaid() throws IOException {
        Path out = Files.createDirectory(folder.resolve("locked"));
        assumeFalse(!out.toFile().setWritable(false) || Files.isWritable(out), "this user may write into any folder");

        Run run = Run.of(
                "journeys",
                folder.resolve("good.csv"),
                "--customer",
                "user",
                "--time",
                "at",
                "--event",
                "what",
                "--out",
                out);

        assertBadInput(run, "DIR/locked: cannot be written into (access is denied); name another folder");
    }
}
