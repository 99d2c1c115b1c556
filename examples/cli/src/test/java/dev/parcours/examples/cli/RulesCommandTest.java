package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands rules check and rules describe. */
class RulesCommandTest {

    private static final String SOUND = """
            {"parcoursRules": 1, "segments": [
              {"id": "keen", "label": {"en": "Keen", "fr": "Motivés"}, "when": {"did": "cart", "within": "P7D"}},
              {"id": "nantes", "label": "In Nantes", "when": {"attribute": "city", "is": "Nantes"}}
            ]}
            """;

    @TempDir
    Path folder;

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("rules.json"), text);
    }

    private static String file(String... conditions) {
        return IntStream.range(0, conditions.length)
                .mapToObj(i -> "{\"id\": \"s%s\", \"label\": \"S\", \"when\": %s}".formatted(i, conditions[i]))
                .collect(Collectors.joining(",\n", "{\"parcoursRules\": 1, \"segments\": [\n", "]}"));
    }

    @Test
    void check_soundRules_saysSo() throws IOException {
        assertThat(Run.of("rules", "check", write(SOUND)))
                .isEqualTo(new Run(0, "0 findings in 2 segments, of which 0 are mistakes; 0 undecided\n", ""));
    }

    @Test
    void describe_journeysWithoutPlacement_namesTheOption() throws IOException {
        Run run = Run.of("rules", "describe", write(file("{\"inStage\": [\"consideration\"]}")));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errLines().get(0)).endsWith("; here, give --placement FILE");
    }

    @Test
    void check_containedSegment_isNoMistake() throws IOException {
        Path rules = write(file("{\"did\": \"cart\", \"within\": \"P7D\"}", "{\"did\": \"cart\"}"));

        assertThat(Run.of("rules", "check", rules)).isEqualTo(new Run(0, """
                        contained: Whoever is in segment “s0” is in segment “s1” – s0: when (Customers who did cart in the\
                         last 7 days); s1: when (Customers who did cart)
                        1 findings in 2 segments, of which 0 are mistakes; 0 undecided
                        """, ""));
    }

    @Test
    void check_segmentThatNobodyIsIn_isAMistake() throws IOException {
        Path rules = write(file("{\"all\": [{\"consent\": \"sms\"}, {\"not\": {\"known\": true}}]}"));
        Path out = folder.resolve("out");

        Run run = Run.of("rules", "check", rules, "--locale", "fr", "--out", out);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("never_true: Personne ne peut être dans le segment «\u202Fs0\u202F» – s0: when.all[0] (")
                .endsWith("1 findings in 1 segments, of which 1 are mistakes; 0 undecided; written to " + out + "\n");
        assertThat(out.resolve("findings.csv")).hasContent("""
                        kind,segment,other,conditions
                        never_true,s0,,s0: when.all[0]; s0: when.all[1].not
                        """);
        assertThat(out.resolve("undecided.csv")).hasContent("reason,segment,conditions\n");
    }

    /** Of 150 segments each is disjoint from the others. */
    @Test
    void check_manyFindings_printsTheFirstAndWritesAll() throws IOException {
        Path rules = write(file(IntStream.range(0, 150)
                .mapToObj("{\"attribute\": \"city\", \"is\": \"c%s\"}"::formatted)
                .toArray(String[]::new)));
        Path out = folder.resolve("out");

        assertThat(Run.of("rules", "check", rules).outLines())
                .hasSize(102)
                .endsWith(
                        "disjoint: 11,075 more like these; list them with --out DIR",
                        "11,175 findings in 150 segments, of which 0 are mistakes; 0 undecided");
        assertThat(Run.of("rules", "check", rules, "--out", out).outLines()).hasSize(102);
        assertThat(Files.readAllLines(out.resolve("findings.csv"))).hasSize(11_176);
    }

    @Test
    @Timeout(120)
    void check_manyRules_endsSoonAndSaysWhatIsNotCompared() throws IOException {
        Path rules = write(file(IntStream.range(0, 20_000)
                .mapToObj("{\"attribute\": \"city\", \"is\": \"c%s\"}"::formatted)
                .toArray(String[]::new)));

        Run run = Run.of("rules", "check", rules);

        assertThat(run.code()).isZero();
        assertThat(run.outLines())
                .contains("undecided: 19,900 more like these; list them with --out DIR")
                .last()
                .asString()
                .matches("100,\\d+ findings in 20,000 segments, of which 0 are mistakes; 20,000 undecided");
    }

    @Test
    void describe_rules_saysLabelsAndSentences() throws IOException {
        assertThat(Run.of("rules", "describe", write(SOUND))).isEqualTo(new Run(0, """
                        keen / Keen
                        Customers who did cart in the last 7 days

                        nantes / In Nantes
                        Customers whose city is Nantes
                        """, ""));
        assertThat(Run.of("rules", "describe", write(SOUND), "--locale", "fr").out())
                .startsWith("keen / Motivés\nClients qui ont fait cart au cours des 7 derniers jours\n");
    }

    @Test
    void rules_withoutCommand_isBadUsage() {
        Run run = Run.of("rules");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errLines())
                .first()
                .isEqualTo("parcours: say what to do with the rules, one of [check, describe]");
    }

    private void assertBothSay(String problem) {
        Path rules = folder.resolve("rules.json");
        for (String command : new String[] {"check", "describe"}) {
            Run run = Run.of("rules", command, rules);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.errLines()).hasSize(1);
            assertThat(run.err()).startsWith("parcours: " + rules).contains(problem);
            assertThat(run.err()).doesNotContain("internal error", "Exception");
        }
    }

    @Test
    void bothCommands_noSuchFile_isSaid() {
        assertBothSay("there is no such file");
    }

    @Test
    @Timeout(60)
    void bothCommands_nestedTooDeeply_isSaid() throws IOException {
        write(file("{\"not\": ".repeat(10_000) + "{\"known\": true}" + "}".repeat(10_000)));

        assertBothSay("at most 100 levels of nesting");
    }

    @Test
    void bothCommands_duplicateIds_isSaid() throws IOException {
        write(SOUND.replace("nantes", "keen"));

        assertBothSay("a segment has one rule, but these have several: [keen]");
    }

    @Test
    void bothCommands_circle_isSaid() throws IOException {
        write(file("{\"segment\": \"s1\"}", "{\"not\": {\"segment\": \"s0\"}}"));

        assertBothSay("segments ask for each other in a circle: s0 -> s1 -> s0; break it in one of them");
    }
}
