package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands have in common: help, bad usage, exit codes. */
class ParcoursTest {

    private static final String JOURNEYS = "journeys ev.csv --customer user --time at --event what --out OUT ";
    private static final String ATTRIBUTE = "attribute paths.csv --out OUT --model ";
    private static final String MODELS = "first, last, last-non-direct, linear, linear-unique,"
            + " participation, first-on:CHANNELS, first-not-on:CHANNELS, last-on:CHANNELS, last-not-on:CHANNELS, position,"
            + " position:FIRST:LAST, j, inverse-j, w, full-path, w:LEAD:OPPORTUNITY, full-path:LEAD:OPPORTUNITY,"
            + " by-channel:WEIGHTS, by-kind:WEIGHTS, time-decay, time-decay:HALF_LIFE, markov, markov:ORDER, shapley,"
            + " shapley-ordered, shapley-rate, shapley-rate:WORTH:SUPPORT:NEGATIVE, shao-li, shao-li:global, leave-one-out,"
            + " hazard, logistic, logistic:PENALTY";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"demo", "journeys", "segment", "rules", "explain", "moments", "attribute"})
    void execute_helpOfCommand_saysUsageAndExitCodes(String command) {
        Run run = Run.of(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: parcours " + command + " [-hV] ")
                .contains("Exit codes: 0 done, 1 bad input, 2 bad usage")
                .doesNotContain("=null", "${");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void execute_help_listsTheCommands() {
        Run run = Run.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "\n  demo  ",
                        "\n  journeys  ",
                        "\n  segment  ",
                        "\n  rules  ",
                        "\n  explain  ",
                        "\n  moments  ",
                        "\n  attribute  ");
    }

    @Test
    void execute_version_isSaid() {
        assertThat(Run.of("--version")).isEqualTo(new Run(0, "parcours 0.1.0\n", ""));
        assertThat(Run.of("segment", "--version")).isEqualTo(new Run(0, "parcours 0.1.0\n", ""));
    }

    static Stream<Arguments> badUsages() {
        return Stream.of(
                arguments(
                        "",
                        "say which command to run, one of [demo, journeys, identity, segment, rules, explain, moments, attribute, experiment];"
                                + " demo is a good start"),
                arguments(
                        "travel",
                        "there is no command 'travel'; the commands are [demo, journeys, identity, segment, rules, explain,"
                                + " moments, attribute, experiment]"),
                arguments(JOURNEYS + "--speed 3", "there is no option '--speed' here"),
                arguments(
                        JOURNEYS + "more.csv",
                        "there is one argument too many, 'more.csv'; put quotes around an argument with spaces"),
                arguments(
                        "journeys ev.csv --customer user --time at --event what",
                        "Missing required option: '--out=DIR'"),
                arguments(
                        "journeys ev.csv --time at --out OUT",
                        "say with --customer, --time and --event which columns hold them, or with --format that the"
                                + " events are segment, ga4, cloudevents or xes"),
                arguments(
                        "journeys --customer user --time at --event what --out OUT",
                        "Missing required parameter: 'EVENTS'"),
                arguments(JOURNEYS + "--zone", "Missing required parameter for option '--zone' (ZONE)"),
                arguments(JOURNEYS + "--out b", "option '--out' (DIR) should be specified only once"),
                bad(
                        JOURNEYS + "--zone Mars",
                        "--zone",
                        "there is no zone 'Mars'; write one such as Europe/Paris or UTC"),
                bad(
                        JOURNEYS + "--session-gap soon",
                        "--session-gap",
                        "'soon' is not a time such as 90s, 30m, 2h or 1d"),
                bad(JOURNEYS + "--session-gap 0m", "--session-gap", "'0m' is not a time such as 90s, 30m, 2h or 1d"),
                bad(JOURNEYS + "--session-gap -5m", "--session-gap", "'-5m' is not a time such as 90s, 30m, 2h or 1d"),
                bad(
                        JOURNEYS + "--session-gap 9999999999d",
                        "--session-gap",
                        "'9999999999d' is not a time such as 90s, 30m, 2h or 1d"),
                bad(JOURNEYS + "--by week", "--by", "'week' is none of [customer, session]"),
                bad(
                        JOURNEYS + "--funnel-kind round",
                        "--funnel-kind",
                        "'round' is none of [closed, open, hybrid, strict]"),
                bad(
                        JOURNEYS + "--funnel a,,b",
                        "--funnel",
                        "'a,,b' has an empty name; write names with one comma between each two"),
                bad(
                        JOURNEYS + "--funnel ,",
                        "--funnel",
                        "',' has an empty name; write names with one comma between each two"),
                bad(JOURNEYS + "--channel EMPTY", "--channel", "it is empty; write a value after it"),
                bad(JOURNEYS + "--placement EMPTY", "--placement", "it is empty; write a value after it"),
                bad(
                        JOURNEYS + "--separator \"",
                        "--separator",
                        "'\"' is not one character that can separate fields, such as ; or | (write tab for a tab)"),
                bad(
                        JOURNEYS + "--separator ;;",
                        "--separator",
                        "';;' is not one character that can separate fields, such as ; or | (write tab for a tab)"),
                bad(
                        JOURNEYS + "--encoding klingon",
                        "--encoding",
                        "there is no encoding 'klingon'; write one such as UTF-8 or windows-1252"),
                bad(
                        "segment --customers c.csv --events e.csv --rules r.json --out OUT --as-of yesterday",
                        "--as-of",
                        "'yesterday' is not an instant; write one with its offset, such as 2026-07-01T00:00:00Z"),
                bad(
                        "segment --customers c.csv --events e.csv --rules r.json --out OUT --as-of 2026-07-01",
                        "--as-of",
                        "'2026-07-01' is not an instant; write one with its offset, such as 2026-07-01T00:00:00Z"),
                bad("demo --out OUT --locale de", "--locale", "'de' is none of [en, fr]"),
                arguments(
                        ATTRIBUTE + "magic",
                        "there is no attribution model 'magic' ('magic' with 0 options is none); the models are "
                                + MODELS),
                arguments(
                        ATTRIBUTE + "first,markov:99",
                        "there is no attribution model 'markov:99' (order must be between 1 and 10, but was 99); the"
                                + " models are " + MODELS),
                bad(ATTRIBUTE + ",", "--model", "',' has an empty name; write names with one comma between each two"),
                arguments(
                        ATTRIBUTE + "linear,time-decay",
                        "the model time-decay needs the time of each touch, which paths that were counted do not have;"
                                + " leave it out"));
    }

    private static Arguments bad(String command, String option, String problem) {
        return arguments(command, "Invalid value for option '" + option + "': " + problem);
    }

    @ParameterizedTest
    @MethodSource("badUsages")
    void execute_badUsage_saysItInOneLineAndHowToUse(String command, String problem) throws IOException {
        Path out = folder.resolve("out");
        Files.writeString(folder.resolve("ev.csv"), "user,at,what\nu1,2026-01-01T00:00:00Z,cart\n");

        Run run = Run.of(command.isEmpty() ? new Object[0] : words(command, out));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        List<String> lines = run.errLines();
        assertThat(lines.get(0)).isEqualTo("parcours: " + problem);
        assertThat(lines.get(1)).startsWith("Usage: parcours ");
        assertThat(lines.get(lines.size() - 1)).matches("What each means: parcours( [a-z]+)? --help");
        assertThat(run.err()).doesNotContain("Exception", "at dev.");
        assertThat(out).doesNotExist();
    }

    private static Object[] words(String command, Path out) {
        return Stream.of(command.split(" "))
                .map(word -> word.equals("OUT") ? out : word.equals("EMPTY") ? "" : word)
                .toArray();
    }
}
