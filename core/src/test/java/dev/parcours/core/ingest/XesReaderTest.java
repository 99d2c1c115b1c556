package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Interaction;
import dev.parcours.core.ingest.InteractionMapping.Field;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class XesReaderTest {

    private static final RecordReader<Interaction> READER = RecordReader.xes(InteractionMapping.xes());
    private static final String NAME_AND_TIME = """
            <string key="concept:name" value="visit"/><date key="time:timestamp" value="2026-01-05T11:00:00.5+01:00"/>
            """;
    private static final String EVENT = "<event>" + NAME_AND_TIME + "</event>\n";

    private record Read(List<Interaction> accepted, IngestReport report) {

        List<String> types() {
            return accepted.stream().map(Interaction::type).toList();
        }

        Map<String, AttributeValue> properties() {
            return accepted.get(0).properties();
        }
    }

    private static Read read(RecordReader<Interaction> reader, byte[] bytes) throws IOException {
        List<Interaction> accepted = new ArrayList<>();
        IngestReport report = reader.read(new ByteArrayInputStream(bytes), "log.xes", accepted::add);
        assertThat(report.accepted()).isEqualTo(accepted.size());
        return new Read(accepted, report);
    }

    private static Read read(RecordReader<Interaction> reader, String xml) throws IOException {
        return read(reader, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Read read(String xml) throws IOException {
        return read(READER, xml);
    }

    private static String log(String... parts) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log>\n" + String.join("", parts) + "</log>\n";
    }

    private static String trace(String... events) {
        return "<trace>\n<string key=\"concept:name\" value=\"c-1\"/>\n" + String.join("", events) + "</trace>\n";
    }

    private static String event(String... attributes) {
        return "<event>" + NAME_AND_TIME + String.join("", attributes) + "</event>\n";
    }

    /** An event of a name and a transition, which may be absent, a minute after the one before it in a test. */
    private static String step(String name, String transition) {
        String lifecycle =
                transition.isEmpty() ? "" : "<string key='lifecycle:transition' value='" + transition + "'/>";
        return "<event><string key='concept:name' value='" + name
                + "'/><date key='time:timestamp' value='2026-01-05T10:00:00Z'/>" + lifecycle + "</event>\n";
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void read_smallLog_makesInteractionsOfEvents() throws IOException {
        Read read = read(log(trace(EVENT, event("<string key='org:resource' value='Ann'/>"))));

        Interaction second = read.accepted().get(1);
        assertThat(second.customer()).isEqualTo("c-1");
        assertThat(second.type()).isEqualTo("visit");
        assertThat(second.touchpoint().name()).isEqualTo("visit");
        assertThat(second.time()).isEqualTo(Instant.parse("2026-01-05T10:00:00.5Z"));
        assertThat(second.properties()).containsExactly(entry("org:resource", AttributeValue.of("Ann")));
        assertThat(second.source()).isEqualTo("log.xes");
        assertThat(second.place()).isEqualTo(2);
        assertThat(read.report().read()).isEqualTo(2);
    }

    static Stream<Arguments> attributes() {
        AttributeValue text = AttributeValue.of("x");
        return Stream.of(
                Arguments.of("<string key='a' value=' x '/>", Map.of("a", AttributeValue.of(" x "))),
                Arguments.of("<string key='a' value=''/>", Map.of("a", AttributeValue.of(""))),
                Arguments.of("<string key='a'/>", Map.of()),
                Arguments.of("<id key='a' value='x'/>", Map.of("a", text)),
                Arguments.of("<int key='a' value=' 12 '/>", Map.of("a", AttributeValue.of(12))),
                Arguments.of("<int key='a' value='twelve'/>", Map.of("a", AttributeValue.of("twelve"))),
                Arguments.of("<float key='a' value='1.5E1'/>", Map.of("a", AttributeValue.of(15))),
                Arguments.of("<float key='a' value='0.1'/>", Map.of("a", AttributeValue.of(new BigDecimal("0.1")))),
                Arguments.of("<float key='a' value='NaN'/><float key='b' value='nan'/>", Map.of()),
                Arguments.of("<boolean key='a' value='true'/>", Map.of("a", AttributeValue.of(true))),
                Arguments.of("<boolean key='a' value='0'/>", Map.of("a", AttributeValue.of(false))),
                Arguments.of("<boolean key='a' value='maybe'/>", Map.of("a", AttributeValue.of("maybe"))),
                Arguments.of(
                        "<date key='a' value='2026-01-05T00:00:00+02:00'/>",
                        Map.of("a", AttributeValue.of(Instant.parse("2026-01-04T22:00:00Z")))),
                Arguments.of(
                        "<date key='a' value='2026-01-05T00:00:00'/>",
                        Map.of("a", AttributeValue.of("2026-01-05T00:00:00"))),
                Arguments.of(
                        "<string key='a' value='x'><int key='b' value='1'><id key='c' value='x'/></int></string>",
                        Map.of("a", text, "a.b", AttributeValue.of(1), "a.b.c", text)),
                Arguments.of(
                        "<container key='a'><string key='b' value='x'/><int key='c' value='2'/></container>",
                        Map.of("a.b", text, "a.c", AttributeValue.of(2))),
                Arguments.of(
                        "<list key='a'><values><string key='k' value='y'/><string key='k' value='x'/></values></list>",
                        Map.of("a", AttributeValue.of(Set.of("x", "y")))),
                Arguments.of(
                        "<list key='a'><string key='k' value='x'/></list>",
                        Map.of("a", AttributeValue.of(Set.of("x")))),
                Arguments.of(
                        "<list key='a'><string key='k' value='x'/><string key='k' value='x'/></list>",
                        Map.of("a.k", text, "a.k.1", text)),
                Arguments.of(
                        "<list key='a'><string key='k' value='x'/><string key='l' value='y'/></list>",
                        Map.of("a.k", text, "a.l", AttributeValue.of("y"))),
                Arguments.of(
                        "<list key='a'><int key='k' value='1'/><int key='k' value='2'><id key='m' value='x'/></int></list>",
                        Map.of("a.k", AttributeValue.of(1), "a.k.1", AttributeValue.of(2), "a.k.1.m", text)),
                Arguments.of(
                        "<list key='a'><list key='b'><values/></list></list>",
                        Map.of("a.b", AttributeValue.of(Set.<String>of()))),
                Arguments.of(
                        "<string key='a' value='&#9;&lt;&amp;&#x1F600;'/>",
                        Map.of("a", AttributeValue.of("\t<&\uD83D\uDE00"))),
                Arguments.of("<string key='a' value='_x0041_'/>", Map.of("a", AttributeValue.of("_x0041_"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attributes")
    void read_attribute_isAPropertyOfItsType(String attribute, Map<String, AttributeValue> properties)
            throws IOException {
        assertThat(read(log(trace(event(attribute)))).properties()).isEqualTo(properties);
    }

    @Test
    void read_attributesOfTheTrace_areThoseOfEachEventBehindCase() throws IOException {
        Read read = read(log(trace(
                "<int key='AMOUNT' value='5'/><container key='a'><id key='b' value='x'/></container>", EVENT, EVENT)));

        assertThat(read.accepted())
                .hasSize(2)
                .allSatisfy(interaction -> assertThat(interaction.properties())
                        .isEqualTo(Map.of("case:AMOUNT", AttributeValue.of(5), "case:a.b", AttributeValue.of("x"))));
    }

    @Test
    void read_localTimes_areReadInTheZone() throws IOException {
        String xml = log(trace(step("visit", "").replace(":00Z", ":00")));

        assertThat(read(xml).report().reasons()).containsOnly(entry(RejectionReason.BAD_TIME, 1L));
        assertThat(read(RecordReader.xes(InteractionMapping.xes().inZone(ZoneId.of("Europe/Paris"))), xml)
                        .accepted()
                        .get(0)
                        .time())
                .isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
    }

    @Test
    void read_prefixedNamesOfElements_areReadAsOthers() throws IOException {
        String xml =
                log(trace(EVENT)).replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?");

        assertThat(read(xml.replace("<x:log>", "<x:log xmlns:x=\"http://www.xes-standard.org/\">"))
                        .types())
                .containsExactly("visit");
    }

    /** The example of the class comment of the policy, and an instance that is done twice. */
    static Stream<Arguments> policies() {
        return Stream.of(
                Arguments.of(LifecyclePolicy.ALL, List.of("ask", "ask", "wait", "pay"), 0L),
                Arguments.of(LifecyclePolicy.COMPLETE, List.of("ask", "pay"), 2L),
                Arguments.of(LifecyclePolicy.COMPLETE_OR_LAST, List.of("ask", "wait", "pay"), 1L));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void withLifecycle_activitiesOfSeveralEvents_countsThoseOfThePolicy(
            LifecyclePolicy policy, List<String> types, long rejected) throws IOException {
        String xml = log(trace(step("ask", "start"), step("ask", "COMPLETE"), step("wait", "Start"), step("pay", "")));

        Read read = read(READER.withLifecycle(policy), xml);

        assertThat(read.types()).isEqualTo(types);
        assertThat(read.report().read()).isEqualTo(4);
        assertThat(read.report().reasons().getOrDefault(RejectionReason.LIFECYCLE, 0L))
                .isEqualTo(rejected);
    }

    @Test
    void completeOrLast_activityThatOneCaseCompletes_countsItsLastEventInTheOther() throws IOException {
        String start = step("ask", "start");
        String instance = start.replace("</event>", "<string key='concept:instance' value='2'/></event>");
        String xml = log(
                trace(start, step("ask", "suspend"), "<oops/>", step("ask", "resume")),
                trace(start, step("ask", "complete"), instance, step("ask", "complete")),
                start);

        Read read = read(READER.withLifecycle(LifecyclePolicy.COMPLETE_OR_LAST), xml);

        assertThat(read.accepted()).extracting(Interaction::place).containsExactly(4L, 6L, 7L, 8L);
        assertThat(read.report().reasons())
                .containsOnly(
                        entry(RejectionReason.LIFECYCLE, 3L),
                        entry(RejectionReason.BAD_XES, 1L),
                        entry(RejectionReason.MISSING_VALUE, 1L));
        assertThat(read.report().first().get(0))
                .hasToString(
                        "log.xes, line 5, column 'lifecycle:transition': 'start' does not count by the lifecycle policy");
    }

    @Test
    void classifier_asEventName_joinsTheTextsOfItsAttributes() throws IOException {
        String xml = log(
                "<classifier name='By step' keys=\"concept:name lifecycle:transition 'the place'\"/>",
                "<classifier name='By case' scope='trace' keys='concept:name'/>",
                trace(
                        step("ask", "start").replace("</event>", "<string key='the place' value='Lyon'/></event>"),
                        step("pay", "")));

        assertThat(read(RecordReader.xes(InteractionMapping.xes().with(Field.EVENT, "classifier:By step")), xml)
                        .types())
                .containsExactly("ask+start+Lyon", "pay++");
        assertThat(read(RecordReader.xes(InteractionMapping.xes().with(Field.EVENT, "classifier:By case")), xml)
                        .report()
                        .reasons())
                .containsOnly(entry(RejectionReason.MISSING_VALUE, 2L));
    }

    @Test
    void withGlobalDefaults_eventWithoutAGlobalAttribute_hasItsDefault() throws IOException {
        String xml = log(
                "<global scope='trace'><string key='kind' value='B2C'/></global>",
                "<global scope='event'><string key='concept:name' value='UNKNOWN'/><int key='n' value='1'/></global>",
                "<global scope='log'><string key='x' value='y'/></global>",
                trace(EVENT.replace("concept:name", "other"), event("<int key='n' value='2'/>")));

        Read asItStands = read(xml);
        Read withDefaults = read(READER.withGlobalDefaults(), xml);

        assertThat(asItStands.report().reasons()).containsOnly(entry(RejectionReason.MISSING_VALUE, 1L));
        assertThat(asItStands.properties()).isEqualTo(Map.of("n", AttributeValue.of(2)));
        assertThat(withDefaults.types()).containsExactly("UNKNOWN", "visit");
        assertThat(withDefaults.properties())
                .isEqualTo(Map.of(
                        "other", AttributeValue.of("visit"),
                        "n", AttributeValue.of(1),
                        "case:kind", AttributeValue.of("B2C")));
        assertThat(withDefaults.accepted().get(1).properties()).containsEntry("n", AttributeValue.of(2));
    }

    static Stream<Arguments> damaged() {
        String deep = "<container key='a'>".repeat(10_000) + "</container>".repeat(10_000);
        String property = "<string key='parcours:property:a' value='x'/>";
        return Stream.of(
                Arguments.of(
                        "no time",
                        "<event><string key='concept:name' value='x'/></event>",
                        RejectionReason.MISSING_VALUE),
                Arguments.of("no name", EVENT.replace("concept:name", "name"), RejectionReason.MISSING_VALUE),
                Arguments.of("blank name", EVENT.replace("visit", " "), RejectionReason.MISSING_VALUE),
                Arguments.of("empty event", "<event/>", RejectionReason.MISSING_VALUE),
                Arguments.of("no such time", EVENT.replace("01-05T", "02-30T"), RejectionReason.BAD_TIME),
                Arguments.of("line break in the name", EVENT.replace("visit", "vi&#10;sit"), RejectionReason.BAD_VALUE),
                Arguments.of("key twice", event(NAME_AND_TIME), RejectionReason.BAD_XES),
                Arguments.of(
                        "key of the trace too",
                        event("<id key='case:concept:name' value='x'/>"),
                        RejectionReason.BAD_XES),
                Arguments.of("property twice", event(property, "<id key='a' value='x'/>"), RejectionReason.BAD_VALUE),
                Arguments.of("no key", event("<string value='x'/>"), RejectionReason.BAD_XES),
                Arguments.of("unknown tag in an event", event("<strng key='a' value='x'/>"), RejectionReason.BAD_XES),
                Arguments.of(
                        "unknown tag in an attribute",
                        event("<string key='a' value='x'><b/></string>"),
                        RejectionReason.BAD_XES),
                Arguments.of("event in an event", event(EVENT), RejectionReason.BAD_XES),
                Arguments.of("unknown tag in a trace", "<oops>" + EVENT + "</oops>", RejectionReason.BAD_XES),
                Arguments.of("trace in a trace", trace(EVENT), RejectionReason.BAD_XES),
                Arguments.of("attribute behind events", "<string key='a' value='x'/>", RejectionReason.BAD_XES),
                Arguments.of("nested 10,000 deep", event(deep), RejectionReason.TOO_LONG),
                Arguments.of(
                        "nested lists",
                        event("<list key='a'>".repeat(100) + "</list>".repeat(100)),
                        RejectionReason.TOO_LONG),
                Arguments.of(
                        "10 MB attribute",
                        event("<string key='a' value='" + "x".repeat(10_000_000) + "'/>"),
                        RejectionReason.TOO_LONG),
                Arguments.of(
                        "10 MB key",
                        event("<string value='x' key='" + "x".repeat(10_000_000) + "'/>"),
                        RejectionReason.TOO_LONG),
                Arguments.of(
                        "many attributes",
                        event(Stream.iterate(0, i -> i + 1)
                                .limit(200_000)
                                .map(i -> "<int key='k" + i + "' value='1'/>")
                                .toArray(String[]::new)),
                        RejectionReason.TOO_LONG),
                Arguments.of(
                        "many elements",
                        event("<list key='a'>" + "<id key='k' value='x'/>".repeat(200_000) + "</list>"),
                        RejectionReason.TOO_LONG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void read_damagedEvent_isRejectedAndTheOthersAreRead(String name, String event, RejectionReason reason)
            throws IOException {
        Read read = read(log(trace(EVENT, event, EVENT), trace(EVENT)));

        assertThat(read.accepted()).hasSize(3);
        assertThat(read.report().read()).isEqualTo(4);
        assertThat(read.report().reasons()).containsOnly(entry(reason, 1L));
        assertThat(read.report().first().get(0).line()).isEqualTo(7);
        assertThat(read.report().first().get(0).place()).isEqualTo(2);
        assertThat(read.report().first().get(0).toString().length()).isLessThan(300);
    }

    @Test
    void read_damagedTrace_rejectsItsEventsOnly() throws IOException {
        Read read = read(log(trace("<string key='concept:name' value='c-2'/>", EVENT, EVENT), EVENT, trace(EVENT)));

        assertThat(read.accepted()).hasSize(1);
        assertThat(read.report().reasons())
                .containsOnly(entry(RejectionReason.BAD_XES, 2L), entry(RejectionReason.MISSING_VALUE, 1L));
    }

    static Stream<Arguments> malformed() {
        String good = log(trace(EVENT));
        return Stream.of(
                Arguments.of("empty", "", 1, "not XML"),
                Arguments.of("blank", " \n ", 2, "not XML"),
                Arguments.of("CSV", "user,time\n", 1, "not XML"),
                Arguments.of("JSON", "{}", 1, "not XML"),
                Arguments.of("other XML", "<?xml version='1.0'?>\n<html/>", 2, "its first element is <html>"),
                Arguments.of("cut off", good.substring(0, good.indexOf("</event>")), 6, "not XML"),
                Arguments.of("wrong end", good.replace("</event>", "</evnt>"), 6, "not XML"),
                Arguments.of("two logs", good + "<log/>", 9, "not XML"),
                Arguments.of("NUL", good.replace("visit", "vi\0sit"), 5, "not XML"),
                Arguments.of("reference to NUL", good.replace("visit", "vi&#0;sit"), 5, "not XML"),
                Arguments.of("undeclared entity", good.replace("visit", "&visit;"), 5, "not XML"),
                Arguments.of("attribute twice", good.replace("value=", "key='a' value="), 4, "not XML"),
                Arguments.of(
                        "many XML attributes",
                        good.replace("<trace>", "<trace" + manyAttributes() + ">"),
                        3,
                        "beyond all bounds"),
                Arguments.of("document type", good.replace("<log>", "<!DOCTYPE log>\n<log>"), 2, "DTD"),
                Arguments.of(
                        "external document type",
                        good.replace("<log>", "<!DOCTYPE log SYSTEM 'file:///etc/passwd'>\n<log>"),
                        2,
                        "DTD"),
                Arguments.of(
                        "external entity",
                        good.replace("<log>", "<!DOCTYPE log [<!ENTITY visit SYSTEM 'file:///etc/passwd'>]><log>")
                                .replace("visit", "&visit;"),
                        2,
                        "DTD"),
                Arguments.of(
                        "billion laughs",
                        good.replace("<log>", laughs() + "<log>").replace("visit", "&l9;"),
                        2,
                        "DTD"),
                Arguments.of("unknown encoding", good.replace("UTF-8", "klingon"), 1, "encoding 'klingon'"),
                Arguments.of("endless markup", good.replace("visit", "x".repeat(20_000_000)), 5, "longer than"),
                Arguments.of(
                        "endless comment", good.replace("<trace>", "<!--" + "x".repeat(20_000_000)), 3, "longer than"),
                Arguments.of(
                        "200,000 deep", log("<a>".repeat(200_000) + "</a>".repeat(200_000)), 3, "beyond all bounds"),
                Arguments.of("OCEL 1", log("<events><event/></events>"), 3, "object-centric"),
                Arguments.of("OCEL 2", log("<object-types/>"), 3, "object-centric"));
    }

    private static String manyAttributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            attributes.append(" a").append(i).append("='x'");
        }
        return attributes.toString();
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE log [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            entities.append(
                    "<!ENTITY l%s '%s'>".formatted(i, "&l%s;".formatted(i - 1).repeat(10)));
        }
        return entities.append("]>").toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void read_whatIsNotALog_saysWhereItEnds(String name, String xml, long line, String problem) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOfSatisfying(
                        MalformedSourceException.class,
                        e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageContaining("log.xes, line ")
                .hasMessageContaining(problem)
                .hasMessageNotContaining("root:");
    }

    @Test
    void read_brokenXml_handsOnWhatStandsBefore() {
        List<Interaction> accepted = new ArrayList<>();
        byte[] cut = log(trace(EVENT, EVENT)).replace("</trace>", "").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> READER.read(new ByteArrayInputStream(cut), "log.xes", accepted::add))
                .isInstanceOf(MalformedSourceException.class);
        assertThat(accepted).hasSize(2);
    }

    @Property(tries = 60)
    void truncatedGzipIsMalformed(@ForAll @IntRange(min = 2, max = 99) int percent) throws IOException {
        byte[] whole = gzip(log(trace(event("<string key='a' value='xyz'/>"))).getBytes(StandardCharsets.UTF_8));
        byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);

        assertThat(catchThrowableOfType(MalformedSourceException.class, () -> read(READER, cut))
                        .line())
                .isBetween(1L, 9L);
    }

    @Property(tries = 500)
    void anyDamageIsRejectedOrMalformed(@ForAll @IntRange(max = 1000) int place, @ForAll byte[] junk)
            throws IOException {
        byte[] bytes = log(trace(event("<list key='a'><values><string key='b' value='&#9;'/></values></list>"), EVENT))
                .getBytes(StandardCharsets.UTF_8);
        int at = place % bytes.length;
        System.arraycopy(junk, 0, bytes, at, Math.min(junk.length, bytes.length - at));

        try {
            assertThat(read(READER, bytes).report().read()).isLessThanOrEqualTo(4);
        } catch (MalformedSourceException e) {
            assertThat(e.line()).isBetween(1L, 20L);
        }
    }

    @Test
    void read_endlessTrace_isRefusedByThePolicyThatHoldsTraces() {
        InputStream endless = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream("<log><trace>".getBytes(StandardCharsets.UTF_8)), new EndlessEvents())));

        assertThatThrownBy(() -> READER.withMaxLength(1000)
                        .withLifecycle(LifecyclePolicy.COMPLETE_OR_LAST)
                        .read(endless, "log.xes", interaction -> {}))
                .isInstanceOf(MalformedSourceException.class)
                .hasMessageContaining("another lifecycle policy");
    }

    private static final class EndlessEvents extends InputStream {

        private static final byte[] BYTES = EVENT.getBytes(StandardCharsets.UTF_8);
        private int place;

        @Override
        public int read() {
            return BYTES[place++ % BYTES.length];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                buffer[i] = (byte) read();
            }
            return length;
        }
    }

    @Test
    void read_declaredEncoding_isFollowed() throws IOException {
        String xml = log(trace(EVENT.replace("visit", "Visite \u00e0 No\u00ebl")));

        assertThat(read(READER, xml.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1))
                        .types())
                .containsExactly("Visite \u00e0 No\u00ebl");
        assertThat(read(READER, ("\ufeff" + xml.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16BE))
                        .types())
                .containsExactly("Visite \u00e0 No\u00ebl");
        assertThat(read(
                                READER.withCharset(Charset.forName("windows-1252")),
                                xml.replace(" encoding=\"UTF-8\"", "").getBytes(StandardCharsets.ISO_8859_1))
                        .types())
                .containsExactly("Visite \u00e0 No\u00ebl");
    }

    @Test
    void read_wrongEncoding_rejectsTheEventsWhoseBytesAreNotText() throws IOException {
        String xml = log(trace(EVENT.replace("visit", "No\u00ebl"), EVENT));

        Read latin = read(READER, xml.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(latin.types()).containsExactly("visit");
        assertThat(latin.report().reasons()).containsOnly(entry(RejectionReason.NOT_TEXT, 1L));
        // It cannot be UTF-16 if it can be read that it is.
        assertThat(read(xml.replace("UTF-8", "UTF-16")).types()).containsExactly("No\u00ebl", "visit");
    }

    @Test
    void of_nameOfALog_isXes() {
        assertThat(RecordFormat.of(Path.of("bpic2012.xes.gz"))).isEqualTo(RecordFormat.XES);
        assertThat(RecordFormat.of(Path.of("LOG.XES"))).isEqualTo(RecordFormat.XES);
    }
}
