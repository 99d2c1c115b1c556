package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Direction;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import dev.parcours.core.Samples;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Step;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.ingest.InteractionMapping.Field;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class XesWriterTest {

    private static final Instant TIME = Instant.parse("2026-01-05T10:00:00Z");

    private static byte[] written(Collection<Interaction> interactions) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XesWriter.plain().write(interactions, out);
        return out.toByteArray();
    }

    private static List<Interaction> read(InteractionMapping mapping, byte[] log) throws IOException {
        List<Interaction> accepted = new ArrayList<>();
        IngestReport report = RecordReader.xes(mapping).read(new ByteArrayInputStream(log), "log.xes", accepted::add);
        assertThat(report.first()).isEmpty();
        return accepted;
    }

    private static List<Interaction> readBack(Collection<Interaction> interactions) throws IOException {
        return read(InteractionMapping.xes(), written(interactions));
    }

    /** In the order of writing, without where they were read, which is the one thing that a log does not keep. */
    private static List<Interaction> expected(Collection<Interaction> interactions) {
        return interactions.stream()
                .sorted(Comparator.comparing(Interaction::customer).thenComparing(Interaction.ORDER))
                .map(XesWriterTest::withoutPlace)
                .toList();
    }

    private static Interaction withoutPlace(Interaction interaction) {
        return interaction.toBuilder().source("", 0).build();
    }

    private static void assertReadsBackEqual(Collection<Interaction> interactions) throws IOException {
        assertThat(readBack(interactions).stream().map(XesWriterTest::withoutPlace))
                .containsExactlyElementsOf(expected(interactions));
    }

    private static Interaction with(String property, AttributeValue value) {
        return Interaction.of("c-1", "visit", TIME).toBuilder()
                .properties(Map.of(property, value))
                .build();
    }

    @Test
    void write_twoInteractions_isTheLogOfTheStandard() throws IOException {
        Interaction visit = Interaction.of("c-1", "visit", TIME).toBuilder()
                .touchpoint(Touchpoint.of(Channel.WEB, "home \"1\" & <2>"))
                .properties(properties())
                .build();
        Interaction order = Interaction.of("c-1", "order", TIME.plusSeconds(60)).toBuilder()
                .value(Money.of("12.50", "EUR"))
                .properties(Map.of("case:AMOUNT", AttributeValue.of(5)))
                .build();

        assertThat(new String(written(List.of(order, visit)), StandardCharsets.UTF_8))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <log xes.version="1849.2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
                        	<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
                        	<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
                        	<extension name="Parcours" prefix="parcours" uri="https://parcours.dev/xes/parcours.xesext"/>
                        	<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
                        	<global scope="trace">
                        		<string key="concept:name" value="UNKNOWN"/>
                        	</global>
                        	<global scope="event">
                        		<string key="concept:name" value="UNKNOWN"/>
                        		<date key="time:timestamp" value="1970-01-01T00:00:00Z"/>
                        	</global>
                        	<classifier name="Activity" scope="event" keys="concept:name"/>
                        	<trace>
                        		<string key="concept:name" value="c-1"/>
                        		<int key="AMOUNT" value="5"/>
                        		<event>
                        			<string key="concept:name" value="visit"/>
                        			<date key="time:timestamp" value="2026-01-05T10:00:00Z"/>
                        			<string key="parcours:touchpoint" value="home &quot;1&quot; &amp; &lt;2&gt;"/>
                        			<string key="parcours:channel" value="web"/>
                        			<string key="org:resource" value="Ann"/>
                        			<list key="tags">
                        				<values key="values">
                        					<string key="text" value="a"/>
                        					<string key="text" value="b"/>
                        				</values>
                        			</list>
                        		</event>
                        		<event>
                        			<string key="concept:name" value="order"/>
                        			<date key="time:timestamp" value="2026-01-05T10:01:00Z"/>
                        			<float key="parcours:value" value="12.50"/>
                        			<string key="parcours:currency" value="EUR"/>
                        		</event>
                        	</trace>
                        </log>
                        """);
    }

    private static Map<String, AttributeValue> properties() {
        Map<String, AttributeValue> properties = new LinkedHashMap<>();
        properties.put("org:resource", AttributeValue.of("Ann"));
        properties.put("case:AMOUNT", AttributeValue.of(5));
        properties.put("tags", AttributeValue.of(Set.of("b", "a")));
        return properties;
    }

    @Test
    void write_everyPart_readsBackEqual() throws IOException {
        Interaction full = Interaction.builder()
                .customer(" c 1")
                .type("survey")
                .time(Instant.parse("2026-01-05T10:00:00.123456789Z"))
                .touchpoint(Touchpoint.of(Channel.of("kiosk"), "hall"))
                .id("i-1")
                .sequence(Long.MIN_VALUE)
                .session("s-1")
                .direction(Direction.OUTBOUND)
                .device("tablet")
                .campaign("spring")
                .value(Money.of("0.000001", "XXX"))
                .cost(Money.of("-3", "JPY"))
                .satisfaction(new Satisfaction(Satisfaction.Scale.NPS, 10))
                .source("crm.csv", 7)
                .build();

        assertReadsBackEqual(List.of(full));
        Interaction read = readBack(List.of(full)).get(0);
        assertThat(read.source()).isEqualTo("log.xes");
        assertThat(read.place()).isEqualTo(1);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("text", AttributeValue.of("x")),
                Arguments.of("text that looks like a number", AttributeValue.of("12.50")),
                Arguments.of("empty text", AttributeValue.of("")),
                Arguments.of("white space", AttributeValue.of(" \t\r\n ")),
                Arguments.of("control characters", AttributeValue.of("\0\1\u001f\u007f\u0085")),
                Arguments.of("half of a pair", AttributeValue.of("a\ud800b\udc00c\udbff")),
                Arguments.of("pair", AttributeValue.of("\ud83d\ude00")),
                Arguments.of("beyond characters", AttributeValue.of("\ufffd\ufffe\uffff\ufeff")),
                Arguments.of("what looks encoded", AttributeValue.of("_x0041_ _x005F_x0041_ __x0041__x _x00")),
                Arguments.of("markup", AttributeValue.of("]]><!-- & &amp; &#0; \"' </event> -->")),
                Arguments.of("whole number", AttributeValue.of(Long.MAX_VALUE)),
                Arguments.of("decimal", AttributeValue.of(new BigDecimal("-0.1"))),
                Arguments.of("large number", AttributeValue.of(new BigDecimal("9".repeat(999)))),
                Arguments.of("huge exponent", AttributeValue.of(new BigDecimal("1e999999999"))),
                Arguments.of("tiny number", AttributeValue.of(new BigDecimal("1e-999999999"))),
                Arguments.of("true", AttributeValue.of(true)),
                Arguments.of("instant", AttributeValue.of(Instant.parse("0001-01-01T00:00:00Z"))),
                Arguments.of("midnight", AttributeValue.of(Instant.parse("2026-01-05T00:00:00Z"))),
                Arguments.of("date", AttributeValue.of(LocalDate.of(9999, 12, 31))),
                Arguments.of("set", AttributeValue.of(Set.of("b", "", "\0", "a"))),
                Arguments.of("set of one", AttributeValue.of(Set.of("a"))),
                Arguments.of("empty set", AttributeValue.of(Set.<String>of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void write_propertyOfAnyValue_readsBackEqual(String name, AttributeValue value) throws IOException {
        assertReadsBackEqual(List.of(with("p", value), with("case:p", value)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void write_propertyOfAnyName_readsBackEqual(String name) throws IOException {
        assertReadsBackEqual(List.of(with(name, AttributeValue.of("x")), Interaction.of("c-1", "visit", TIME)));
        assertReadsBackEqual(List.of(with(name, AttributeValue.of("x"))));
    }

    static Stream<String> names() {
        return Stream.of(
                "",
                " ",
                "\0\n",
                "a.b",
                "concept:name",
                "time:timestamp",
                "lifecycle:transition",
                "case:concept:name",
                "case:",
                "case:case:x",
                "case:parcours:customer",
                "parcours:channel",
                "parcours:property:x",
                "parcours:property:parcours:property:concept:name",
                "classifier:Activity",
                "_x0041_",
                "\"<&>'");
    }

    @Property(tries = 200)
    void samplesReadBackEqual(@ForAll("samples") List<Interaction> interactions) throws IOException {
        assertReadsBackEqual(interactions);
    }

    @Provide
    Arbitrary<List<Interaction>> samples() {
        return Samples.interactions().list().ofMaxSize(12);
    }

    @Property(tries = 300)
    void hostileTextsReadBackEqual(@ForAll("hostile") List<Interaction> interactions) throws IOException {
        assertReadsBackEqual(interactions);
    }

    @Provide
    Arbitrary<List<Interaction>> hostile() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(8),
                Arbitraries.strings()
                        .withChars("_x0F5A\0\n<&\"' .:\ud800\udc00\ufffe")
                        .ofMaxLength(16),
                Arbitraries.of(names().toList()));
        Arbitrary<String> ids = texts.map(text -> "i" + text.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "_"));
        return Combinators.combine(ids, ids, ids, Arbitraries.maps(texts, texts).ofMaxSize(4))
                .as((customer, type, session, strings) -> {
                    Map<String, AttributeValue> properties = new LinkedHashMap<>();
                    strings.forEach((name, text) -> properties.put(name, AttributeValue.of(text)));
                    return Interaction.of(customer, type, TIME).toBuilder()
                            .session(session)
                            .properties(properties)
                            .build();
                })
                .list()
                .ofMaxSize(4)
                .withoutEdgeCases();
    }

    @Property(tries = 50)
    void orderOfTheInputChangesNothing(@ForAll("samples") List<Interaction> interactions, @ForAll Random random)
            throws IOException {
        List<Interaction> shuffled = new ArrayList<>(interactions);
        Collections.shuffle(shuffled, random);

        assertThat(written(shuffled)).isEqualTo(written(interactions));
    }

    @Test
    void write_sameInstant_keepsTheOrderOfTheCustomer() throws IOException {
        Interaction second =
                Interaction.of("c-1", "a", TIME).toBuilder().source("x", 2).build();
        Interaction first =
                Interaction.of("c-1", "b", TIME).toBuilder().source("x", 1).build();

        List<Interaction> read = readBack(List.of(second, first));

        assertThat(read.stream().sorted(Interaction.ORDER).map(Interaction::type))
                .containsExactly("b", "a");
    }

    @Test
    void write_nothing_isALogWithoutTraces() throws Exception {
        byte[] log = written(List.of());

        assertThat(read(InteractionMapping.xes(), log)).isEmpty();
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(log))
                        .getElementsByTagName("trace")
                        .getLength())
                .isZero();
    }

    @Test
    void gzip_sameInteractions_isTheSameLogCompressed() throws IOException {
        List<Interaction> interactions = List.of(Interaction.of("c-1", "visit", TIME));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XesWriter.gzip().write(interactions, out);

        assertThat(new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())).readAllBytes())
                .isEqualTo(written(interactions));
        assertThat(read(InteractionMapping.xes(), out.toByteArray())).hasSize(1);
    }

    static Stream<Arguments> unwritable() {
        return Stream.of(
                Arguments.of("time", Interaction.of("c-1", "visit", Instant.MAX)),
                Arguments.of("born", with("born", AttributeValue.of(LocalDate.of(0, 12, 31)))),
                Arguments.of("until", with("until", AttributeValue.of(Instant.parse("+10000-01-01T00:00:00Z")))),
                Arguments.of("n", with("n", AttributeValue.of(new BigDecimal("9".repeat(1001))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unwritable")
    void write_whatALogCannotHold_isRefusedBeforeTheFirstByte(String part, Interaction interaction) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() ->
                        XesWriter.plain().write(List.of(Interaction.of("c-0", "visit", TIME), interaction), out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'%s' of interaction 'visit of c-1 at", part);
        assertThat(out.size()).isZero();
    }

    @Test
    void writeJourneys_readBack_hasTheJourneysAsCasesAndTheirFactsAsProperties() throws IOException {
        List<Step> steps = List.of(
                Samples.step("view", "awareness", Samples.minute(0)), Samples.step("help", "", Samples.minute(1)));
        Journey journey = Samples.journey(steps);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XesWriter.plain().writeJourneys(List.of(journey), out);

        List<Interaction> cases = read(InteractionMapping.xes(), out.toByteArray());
        List<Interaction> customers =
                read(InteractionMapping.xes().with(Field.CUSTOMER, "case:parcours:customer"), out.toByteArray());

        assertThat(cases).extracting(Interaction::customer).containsOnly("c-1#1");
        assertThat(cases).extracting(Interaction::type).containsExactly("view", "help");
        assertThat(cases.get(0).properties())
                .containsEntry("parcours:stage", AttributeValue.of("awareness"))
                .containsEntry("case:parcours:grain", AttributeValue.of("journey"))
                .containsEntry("case:parcours:start", AttributeValue.of("first_interaction"))
                .containsEntry("case:parcours:end", AttributeValue.of("open"));
        assertThat(cases.get(1).properties()).doesNotContainKey("parcours:stage");
        assertThat(customers).extracting(Interaction::customer).containsOnly("c-1");
        assertReadsBackEqual(cases);
    }
}
