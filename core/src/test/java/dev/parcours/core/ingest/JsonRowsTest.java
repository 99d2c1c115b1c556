package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.Interaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A document of JSON objects loses those that are broken and no other. */
class JsonRowsTest {

    private static final RecordReader<Interaction> READER =
            RecordReader.json(InteractionMapping.of("user", "time", "event"));

    private record Read(List<String> types, IngestReport report) {}

    private static Read read(RecordReader<Interaction> reader, String json) throws IOException {
        List<String> types = new ArrayList<>();
        IngestReport report = reader.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                "x.json",
                interaction -> types.add(interaction.type()));
        return new Read(types, report);
    }

    private static String object(String event) {
        return "{\"user\": \"u\", \"time\": \"2026-01-05T10:00:00Z\", \"event\": \"" + event + "\"}";
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("a name without quotes", "{user: u}", RejectionReason.BAD_JSON),
                arguments("a value missing", "{\"user\": }", RejectionReason.BAD_JSON),
                arguments("the wrong bracket", "{\"user\": [1}", RejectionReason.BAD_JSON),
                arguments("a string without its end", "{\"user\": \"u}", RejectionReason.BAD_JSON),
                arguments("a name twice", "{\"user\": 1, \"user\": 2}", RejectionReason.BAD_JSON),
                arguments("a number", "42", RejectionReason.BAD_JSON),
                arguments("a text", "\"{\"", RejectionReason.BAD_JSON),
                arguments("a brace too many", "}", RejectionReason.BAD_JSON),
                arguments("no word of JSON", "undefined", RejectionReason.BAD_JSON),
                arguments("a number of 200 digits", "{\"n\": " + "9".repeat(200) + "}", RejectionReason.TOO_LONG),
                arguments("nested 65 deep", "{\"a\":".repeat(65) + "1" + "}".repeat(65), RejectionReason.TOO_LONG),
                arguments(
                        "names of 60,000 characters together",
                        ("{\"" + "n".repeat(990) + "\":").repeat(60) + "1" + "}".repeat(60),
                        RejectionReason.TOO_LONG),
                arguments("2 MB", "{\"a\": \"" + "x".repeat(2 << 20) + "\"}", RejectionReason.TOO_LONG),
                arguments("NUL", "{\"user\": \"u\\u0000\"}", RejectionReason.NOT_TEXT),
                arguments("nothing", "{}", RejectionReason.MISSING_VALUE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void read_brokenElementOnItsOwnLine_isRejectedAndTheOthersAreRead(
            String name, String element, RejectionReason reason) throws IOException {
        Read read = read(READER, "[" + object("a") + ",\n" + element + ",\n" + object("b") + "]");

        assertThat(read.types()).containsExactly("a", "b");
        assertThat(read.report().reasons()).containsOnly(entry(reason, 1L));
        assertThat(read.report().first().get(0).line()).isEqualTo(2);
    }

    @Test
    void read_brokenElementWithItsBraces_costsNothingElseOnItsLine() throws IOException {
        Read read = read(READER, "[" + object("a") + ", {\"user\": oops}, " + object("b") + "]");

        assertThat(read.types()).containsExactly("a", "b");
        assertThat(read.report().first().get(0))
                .hasToString("x.json, line 1: the object is not JSON, from column 10 on");
    }

    @Test
    void read_tooLongElementOnOneLineWithAll_costsNothingElse() throws IOException {
        String longer = "{\"a\": \"" + "x".repeat(300) + "\", \"b\": {}}";

        Read read = read(READER.withMaxLength(200), object("a") + longer + object("b"));

        assertThat(read.types()).containsExactly("a", "b");
        assertThat(read.report().reasons()).containsOnly(entry(RejectionReason.TOO_LONG, 1L));
    }

    @Test
    void read_elementThatIsNeverClosed_costsItsFirstLineOnly() throws IOException {
        Read read =
                read(READER, "[\n{\"user\": \"u\", \"products\": [\n" + object("a") + ",\n" + object("b") + "\n]\n");

        assertThat(read.types()).containsExactly("a", "b");
        assertThat(read.report().first().get(0))
                .hasToString(
                        "x.json, line 2: the object is never closed; reading goes on with the line after its first");
    }

    @Test
    void read_elementOfManyLines_isOneRecordAndTellsWhereItIsWrong() throws IOException {
        Read read = read(
                READER, "{\n \"user\": \"u\",\n \"products\": [{\"price\": 1}, {\"price\": oops}]\n}\n" + object("a"));

        assertThat(read.types()).containsExactly("a");
        assertThat(read.report().rejected()).isEqualTo(1);
        assertThat(read.report().first().get(0).line()).isEqualTo(1);
        assertThat(read.report().first().get(0).problem()).contains("of its line 3");
    }

    @Test
    void read_emptyArrayOrNothing_isNoRecord() throws IOException {
        assertThat(read(READER, "[]").report().read()).isZero();
        assertThat(read(READER, " \n").report().read()).isZero();
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("braces that open on each line", "{\"a\":\n".repeat(500_000)),
                arguments("braces that open", "{".repeat(5_000_000)),
                arguments("braces that open and close", "{}".repeat(1_000_000)),
                arguments("an opening brace, then objects", "{\n" + "{}\n".repeat(500_000)),
                arguments("quotes", "\"".repeat(2_000_000)),
                arguments("backslashes in a string", "{\"" + "\\".repeat(3_000_000)),
                arguments("commas", ",".repeat(5_000_000)),
                arguments("one word", "x".repeat(5_000_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void read_hostileDocument_takesTimeInProportionToItsLength(String name, String document) {
        assertTimeout(Duration.ofSeconds(20), () -> {
            IngestReport report = read(READER, document).report();
            assertThat(report.read()).isEqualTo(report.accepted() + report.rejected());
            assertThat(report.accepted()).isZero();
        });
    }

    @Property(tries = 100)
    void objectsAreFoundHoweverTheyStand(
            @ForAll @IntRange(max = 20) int count, @ForAll boolean isArray, @ForAll boolean isSpread)
            throws IOException {
        List<String> types =
                IntStream.range(0, count).mapToObj(i -> "e{[\\\"" + i).toList();
        String between = isSpread ? " ,\n\t" : ",";
        String all = types.stream()
                .map(type -> object(type.replace("\\", "\\\\").replace("\"", "\\\"")))
                .collect(Collectors.joining(isArray ? between : "\n"));

        Read read = read(READER, isArray ? "[" + all + "]" : all);

        assertThat(read.types()).isEqualTo(types);
        assertThat(read.report().rejected()).isZero();
    }
}
