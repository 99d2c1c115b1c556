package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneysCommandTest {

    private static final List<String> EVENTS = List.of(
            "u1,2026-01-01T10:00:00Z,catalog",
            "u1,2026-01-01T10:01:00Z,cart",
            "u1,2026-01-01T10:05:00Z,done",
            "u2,2026-01-01T11:00:00Z,catalog",
            "u2,2026-01-01T11:02:00Z,cart",
            "u3,2026-01-02T11:00:00Z,main",
            "u4,2026-01-01T12:00:00Z,catalog",
            "u4,2026-01-01T12:10:00Z,cart",
            "u4,2026-01-01T13:10:00Z,catalog",
            "u5,2026-01-02T12:00:00Z,main");

    private static final String PLACEMENT = """
            {"stageModel": "five-stages", "rules": [
              {"stage": "consideration", "types": ["catalog"]},
              {"stage": "purchase", "types": ["cart", "done"]}
            ]}
            """;

    @TempDir
    Path folder;

    private Path events(List<String> rows) throws IOException {
        return write("events.csv", "user,at,what\n" + String.join("\n", rows) + "\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run journeys(Path events, String... more) {
        return journeysInto("out", events, more);
    }

    private Run journeysInto(String out, Path events, String... more) {
        List<Object> args = new ArrayList<>(List.of("journeys", events, "--customer", "user", "--time", "at"));
        args.addAll(List.of("--event", "what", "--out", folder.resolve(out)));
        args.addAll(Arrays.asList(more));
        return Run.of(args.toArray());
    }

    private Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    @Test
    void journeys_smallFile_countsWhatIsCountedByHand() throws IOException {
        Path placement = write("placement.json", PLACEMENT);

        Run run = journeys(events(EVENTS), "--funnel", "catalog, cart, done", "--placement", placement.toString());

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "10 events of 5 customers in 5 journeys, one a customer; written to %s\n"
                                .formatted(folder.resolve("out")),
                        ""));
        assertThat(out("ingest.json")).hasContent("""
                        {
                          "read": 10,
                          "accepted": 10,
                          "rejected": 0,
                          "reasons": {},
                          "first": []
                        }
                        """);
        assertThat(out("transitions.csv")).hasContent("""
                        from,to,count
                        cart,(end),1
                        cart,catalog,1
                        cart,done,1
                        catalog,(end),1
                        catalog,cart,3
                        done,(end),1
                        main,(end),2
                        """);
        assertThat(out("variants.csv")).hasContent("""
                        path,journeys
                        main,2
                        catalog > cart,1
                        catalog > cart > catalog,1
                        catalog > cart > done,1
                        """);
        // From catalog to cart took 60, 120 and 600 s; the ninth tenth lies at place 1.8 of these: 120 + 0.8 * 480.
        assertThat(out("funnel.csv")).hasContent("""
                        stage,reached,share_of_previous,share_of_first,median_seconds,p90_seconds
                        catalog,3,1,1,,
                        cart,3,1,1,120,504
                        done,1,0.333333333333333,0.333333333333333,240,240
                        """);
        assertThat(out("moves.csv")).hasContent("""
                        move,count
                        enter,3
                        re_enter,0
                        stay,1
                        advance,3
                        jump_ahead,0
                        go_back,1
                        leave,3
                        (unplaced),2
                        """);
        assertThat(Files.readAllBytes(out("variants.csv"))).endsWith('\n').doesNotContain('\r');
    }

    @Test
    void journeys_withoutFunnelAndPlacement_writesThreeFiles() throws IOException {
        journeys(events(EVENTS));

        assertThat(folder.resolve("out"))
                .isDirectoryNotContaining("glob:**/.*")
                .isDirectoryNotContaining("glob:**/{funnel,moves}.csv");
        assertThat(folder.resolve("out").toFile().list())
                .containsExactlyInAnyOrder("ingest.json", "transitions.csv", "variants.csv");
    }

    @Test
    void journeys_bySession_pauseLongerThanTheGapSeparates() throws IOException {
        String perSession = "path,journeys\ncatalog > cart,2\nmain,2\ncatalog,1\ncatalog > cart > done,1\n";

        Run run = journeys(events(EVENTS), "--by", "session", "--session-gap", "59m");

        assertThat(run.out()).startsWith("10 events of 5 customers in 6 sessions;");
        assertThat(out("variants.csv")).hasContent(perSession);

        // The pause of u4 is an hour, which is not longer than an hour.
        assertThat(journeys(events(EVENTS), "--by", "session", "--session-gap", "1h")
                        .out())
                .contains(" in 5 sessions;");
    }

    @Test
    void journeys_bySessionOfTheData_followsItsIds() throws IOException {
        Path events = write("events.csv", """
                user,at,what,visit
                u1,2026-01-01T10:00:00Z,a,s1
                u1,2026-01-01T10:00:01Z,b,s2
                u1,2026-01-01T10:00:02Z,c,s1
                """);

        journeys(events, "--by", "session", "--session", "visit");

        assertThat(out("variants.csv")).hasContent("path,journeys\na > c,1\nb,1\n");
    }

    @Test
    void journeys_otherKindsOfFunnel_countAsTheyAreDefined() throws IOException {
        Path events =
                events(List.of("u1,2026-01-01T10:00:00Z,b", "u1,2026-01-01T10:01:00Z,a", "u2,2026-01-01T10:00:00Z,b"));

        journeys(events, "--funnel", "a,b", "--funnel-kind", "open");
        assertThat(out("funnel.csv")).hasContent("""
                        stage,reached,share_of_previous,share_of_first,median_seconds,p90_seconds
                        a,1,1,1,,
                        b,2,2,2,,
                        """);

        journeys(events, "--funnel", "a,b", "--funnel-kind", "hybrid");
        assertThat(out("funnel.csv")).hasContent("""
                        stage,reached,share_of_previous,share_of_first,median_seconds,p90_seconds
                        a,1,1,1,,
                        b,0,0,0,,
                        """);
    }

    @Test
    void journeys_funnelOfAnEventThatDoesNotOccur_saysSo() throws IOException {
        Path events = events(EVENTS);

        Run run = journeys(events, "--funnel", "Catalog,cart");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo("parcours: no event of %s is one of [Catalog]; see how the file spells them\n"
                        .formatted(events));
        assertThat(out("funnel.csv")).hasContent("""
                        stage,reached,share_of_previous,share_of_first,median_seconds,p90_seconds
                        Catalog,0,,,,
                        cart,0,,,,
                        """);
    }

    @Test
    void journeys_someRowsRejected_countsThemByReason() throws IOException {
        Path events = Files.write(
                folder.resolve("events.csv"),
                ("user,at,what\nu1,2026-01-01T10:00:00Z,a\nu1,yesterday,a\nu1,2026-01-01T10:00:00Z\n"
                                + "\"u1\"?,2026-01-01T10:00:00Z,a\nu1,2026-01-01T10:00:01Z,caf\u00e9\n"
                                + "u\0,2026-01-01T10:00:00Z,a\n,2026-01-01T10:00:00Z,a\nu1,2026-01-01T10:00:02Z,"
                                + "x".repeat(10_000_000) + "\nu1,2026-01-01T10:00:03Z,b\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        Run run = journeys(events);

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo("parcours: rejected 7 of the 9 records of %s; the first: events.csv, line 3, column 'at':"
                                .formatted(events)
                        + " 'yesterday' is not a time such as 2026-01-05T10:00:00Z\n");
        assertThat(out("ingest.json"))
                .content()
                .startsWith("{\n  \"read\": 9,\n  \"accepted\": 2,\n  \"rejected\": 7,\n  \"reasons\": {\n")
                .contains("\"missing_value\": 1", "\"bad_time\": 1", "\"too_few_fields\": 1", "\"bad_quote\": 1")
                .contains("\"too_long\": 1", "\"not_text\": 2");
        assertThat(out("variants.csv")).hasContent("path,journeys\na > b,1\n");
    }

    @Test
    void journeys_textLikeAFormula_getsAnApostrophe() throws IOException {
        journeys(events(
                List.of("u1,2026-01-01T10:00:00Z,=cmd()", "u2,2026-01-01T10:00:00Z,@a", "u2,2026-01-01T11:00:00Z,-b")));

        assertThat(out("transitions.csv")).hasContent("from,to,count\n'-b,(end),1\n'=cmd(),(end),1\n'@a,'-b,1\n");
        assertThat(out("variants.csv")).hasContent("path,journeys\n'=cmd(),1\n'@a > -b,1\n");
    }

    @Test
    void journeys_namesWithSeparatorsAndQuotes_areQuoted() throws IOException {
        journeys(events(List.of("u1,2026-01-01T10:00:00Z,\"say \"\"hi\"\", twice\"")));

        assertThat(out("variants.csv")).hasContent("path,journeys\n\"say \"\"hi\"\", twice\",1\n");
    }

    @Test
    void journeys_sameEventsTwiceAndInAnyOrder_writesTheSameBytes() throws IOException {
        Path placement = write("placement.json", PLACEMENT);
        String[] options = {"--funnel", "catalog,cart,done", "--placement", placement.toString()};
        journeysInto("first", events(EVENTS), options);

        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            journeysInto("second", events(EVENTS), options);
        } finally {
            Locale.setDefault(locale);
        }
        List<String> reversed = new ArrayList<>(EVENTS);
        Collections.reverse(reversed);
        journeysInto("third", events(reversed), options);

        for (String name : folder.resolve("first").toFile().list()) {
            Path first = folder.resolve("first").resolve(name);
            assertThat(folder.resolve("second").resolve(name)).hasSameBinaryContentAs(first);
            assertThat(folder.resolve("third").resolve(name)).hasSameBinaryContentAs(first);
        }
    }

    @Test
    void journeys_gzipJsonLinesAndTabs_readAlike() throws IOException {
        Path packed = folder.resolve("packed.csv.gz");
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(packed))) {
            bytes.write("user,at,what\nu1,2026-01-01T10:00:00Z,é\n".getBytes(StandardCharsets.UTF_8));
        }
        Path lines = write("events.jsonl", "{\"user\": \"u1\", \"at\": \"2026-01-01T10:00:00Z\", \"what\": \"é\"}\n");
        Path json = write("events.json", "[{\"user\": \"u1\", \"at\": \"2026-01-01T10:00:00Z\", \"what\": \"é\"}]\n");
        Path tabs = write("tabs.tsv", "user\tat\twhat\nu1\t2026-01-01T10:00:00Z\té\n");

        for (Path file : List.of(packed, lines, json, tabs)) {
            assertThat(journeys(file).code()).as(file.toString()).isZero();
            assertThat(out("variants.csv")).hasContent("path,journeys\né,1\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab", "\\t", "\t"})
    void journeys_separatorTab_isSpeltInThreeWays(String separator) throws IOException {
        // More commas than tabs, so that the separator must be told.
        Path events = write("events.csv", "user\tat\twhat\ta,b,c,d,e\nu1\t2026-01-01T10:00:00Z\tx\t1\n");

        assertThat(journeys(events).code()).isEqualTo(1);
        assertThat(journeys(events, "--separator", separator).code()).isZero();
    }

    @Test
    void journeys_otherEncodingZoneAndAbsent_areTold() throws IOException {
        Path events = Files.write(
                folder.resolve("events.csv"),
                "user;at;what;worth\nu1;2026-07-01 00:30:00;café;NA\n".getBytes(Charset.forName("windows-1252")));

        Run run = journeys(
                events,
                "--encoding",
                "windows-1252",
                "--zone",
                "Europe/Paris",
                "--value",
                "worth",
                "--absent",
                "NULL,NA");

        assertThat(run.err()).isEmpty();
        assertThat(out("variants.csv")).hasContent("path,journeys\ncafé,1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "été", "@at", "-dash", "a/../b"})
    void journeys_oddNames_areOrdinary(String name) throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Path in = Files.createDirectories(folder.resolve(name));
        Path events = Files.writeString(in.resolve("@events.csv"), "user,at,what\nu1,2026-01-01T10:00:00Z,a\n");

        Run run = journeysInto(name, events);

        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve(name).resolve("variants.csv")).hasContent("path,journeys\na,1\n");
    }

    @Test
    void journeys_outIsALinkToAFolder_writesThere() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.createSymbolicLink(folder.resolve("out"), target);

        assertThat(journeys(events(EVENTS)).err()).isEmpty();
        assertThat(target.resolve("variants.csv")).exists();
    }

    @Test
    void journeys_filesOfBefore_areReplacedAndOthersKept() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        Files.writeString(out("variants.csv"), "old");
        Files.writeString(out("mine.txt"), "mine");

        journeys(events(EVENTS));

        assertThat(out("variants.csv")).content().startsWith("path,journeys\nmain,2\n");
        assertThat(out("mine.txt")).hasContent("mine");
    }

    @Test
    void journeys_headerOnly_writesHeaders() throws IOException {
        assertThat(journeys(write("events.csv", "user,at,what\n"), "--funnel", "a")
                        .code())
                .isZero();

        assertThat(out("variants.csv")).hasContent("path,journeys\n");
        assertThat(out("transitions.csv")).hasContent("from,to,count\n");
        assertThat(Stream.of("ingest.json", "funnel.csv").map(this::out))
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }
}
