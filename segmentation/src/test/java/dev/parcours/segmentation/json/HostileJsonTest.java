package dev.parcours.segmentation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.json.JsonFormatException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, where, and how it is told. */
class HostileJsonTest {

    static Stream<Arguments> conditions() {
        return Stream.of(
                arguments("{}", "", "this is no condition; write one of the fields [all, any, of, not, "),
                arguments("[]", "", "found an array; write an object {...}"),
                arguments("'known'", "", "found a text; write an object {...}"),
                arguments("{'Known': true}", "", "this is no condition"),
                arguments(
                        "{'known': true, 'prefers': 'sms'}",
                        "",
                        "this is several conditions at once, [known, prefers]; join them with \"all\" or \"any\""),
                arguments(
                        "{'known': false}",
                        ".known",
                        "found false; write true, and put \"not\" around it for the opposite"),
                arguments("{'known': true, 'why': 'x'}", ".why", "field 'why' is unknown here; the fields are [known]"),
                arguments("{'all': []}", "", "all of needs at least one condition"),
                arguments("{'all': {'known': true}}", ".all", "found an object; write an array [...]"),
                arguments("{'any': [{'known': true}, 7]}", ".any[1]", "found a number; write an object {...}"),
                arguments("{'not': [{'known': true}]}", ".not", "found an array; write an object {...}"),
                arguments(
                        "{'position': 'hot'}",
                        ".position",
                        "found 'hot'; write one of [visitor, cold_prospect, hot_prospect, customer, ambassador, lapsed_customer]"),
                arguments("{'position': 'CUSTOMER'}", ".position", "found 'CUSTOMER'; write one of"),
                arguments("{'position': 2}", ".position", "found a number; write a text in quotation marks"),
                arguments("{'prefers': ''}", "", "channel id must not be blank"),
                arguments("{'consent': true}", ".consent", "found true; write a text in quotation marks"),
                arguments("{'did': 'a', 'atLeast': 0}", "", "every number of interactions 'a' is at least 0"),
                arguments("{'did': 'a', 'atLeast': '2'}", ".atLeast", "found a text; write a number"),
                arguments("{'did': 'a', 'atLeast': 1.5}", ".atLeast", "write a whole number of at most 9 digits"),
                arguments(
                        "{'did': 'a', 'atLeast': 99999999999}", ".atLeast", "write a whole number of at most 9 digits"),
                arguments("{'did': 'a', 'atLeast': -1}", "", "minimum must be at least 0, but was -1"),
                arguments(
                        "{'did': 'a', 'atLeast': 3, 'atMost': 2}",
                        "",
                        "maximum must be at least the minimum 3, but was 2"),
                arguments("{'did': 'a', 'exactly': 3, 'atMost': 2}", "", "\"exactly\" stands alone"),
                arguments(
                        "{'did': 'a', 'within': '7 days'}",
                        ".within",
                        "found '7 days'; write a length of time such as \"P7D\" for 7 times 24 hours, or \"PT12H\""),
                arguments("{'did': 'a', 'within': 'P1M'}", ".within", "found 'P1M'; write a length of time"),
                arguments("{'did': 'a', 'within': 'P999999999999999999D'}", ".within", "write a length of time"),
                arguments("{'did': 'a', 'within': 'PT0S'}", "", "window must be positive, but was PT0S"),
                arguments("{'did': 'a', 'within': 'P-7D'}", "", "window must be positive"),
                arguments("{'did': 'a', 'within': 7}", ".within", "found a number; write a text in quotation marks"),
                arguments("{'did': 'a\\nb'}", "", "interaction type must not hold a control character"),
                arguments("{'lastAnswer': 'nps'}", "", "every answer on the NPS scale is from 0 to 10; ask for less"),
                arguments("{'lastAnswer': 'nps', 'atLeast': 11}", "", "an answer on the NPS scale is from 0 to 10"),
                arguments(
                        "{'attribute': 'a'}",
                        "",
                        "one thing is asked of an attribute, here it is []; write one of [is, in, atLeast, atMost, "),
                arguments(
                        "{'attribute': 'a', 'is': 'x', 'atLeast': 2}",
                        "",
                        "one thing is asked of an attribute, here it is [is, atLeast]"),
                arguments(
                        "{'attribute': 'a', 'is': 'x', 'in': ['y']}", "", "\"is\" stands alone; remove it, or remove"),
                arguments("{'attribute': 7, 'is': 'x'}", ".attribute", "found a number; write a text"),
                arguments("{'attribute': 'a', 'is': {}}", ".is", "found an object; write a text in quotation marks"),
                arguments(
                        "{'attribute': 'a', 'in': []}",
                        "",
                        "attribute 'a' needs at least one text to be compared with"),
                arguments("{'attribute': 'a', 'in': 'x'}", ".in", "found a text; write an array [...]"),
                arguments(
                        "{'attribute': 'a', 'in': ['x', 1]}",
                        ".in[1]",
                        "found a number; write a text in quotation marks"),
                arguments("{'attribute': 'a', 'in': [1, 'x']}", ".in[1]", "found a text; write a number"),
                arguments(
                        "{'attribute': 'a', 'in': [true, false]}",
                        ".in[0]",
                        "found true; write a text in quotation marks"),
                arguments("{'attribute': 'a', 'atLeast': true}", ".atLeast", "found true; write a number"),
                arguments(
                        "{'attribute': 'a', 'atLeast': 1e60}",
                        "",
                        "a number in a condition has at most 50 digits before and after the point"),
                arguments(
                        "{'attribute': 'a', 'atLeast': 2, 'atMost': 1}",
                        "",
                        "the range of attribute 'a' is empty: at least 2 and at most 1; exchange the bounds"),
                arguments(
                        "{'attribute': 'a', 'from': '2025-02-29'}",
                        ".from",
                        "found '2025-02-29'; write a date such as \"2026-01-31\""),
                arguments(
                        "{'attribute': 'a', 'present': false}",
                        ".present",
                        "found false; write true, and put \"not\" around it for the opposite"),
                arguments("{'attribute': 'a', 'startsWith': ''}", "", "every text starts with the empty one"),
                arguments("{'attribute': ' ', 'is': 1}", "", "attribute name must not be blank"),
                arguments(
                        "{'attribute': 'a', 'is': 1, 'At': 2}",
                        ".At",
                        "field 'At' is unknown here; the fields are [attribute, is]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void read_wrongCondition_isRefusedAtItsPlace(String condition, String path, String problem) {
        String json = "{'parcoursRules': 1, 'segments': [\n{'id': 's', 'label': 'S', 'when':\n" + condition + "}]}";
        JsonFormatException refused = refused(json);
        assertThat(refused.problem()).contains(problem);
        assertThat(refused.path()).isEqualTo("segments[0].when" + path);
        assertThat(refused.line()).isEqualTo(3);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("", "", "the document is empty"),
                arguments("[]", "", "found an array; write an object {...}"),
                arguments("{}", "", "field 'parcoursRules' is needed and missing; add it"),
                arguments("{'parcoursRules': 1}", "", "field 'segments' is needed and missing; add it"),
                arguments(
                        "{'parcoursRules': 2, 'new': 3}",
                        "parcoursRules",
                        "the file is of another version; this library reads version 1"),
                arguments("{'parcoursRules': '1', 'segments': []}", "parcoursRules", "found a text; write a number"),
                arguments("{'parcoursRules': 1, 'segments': {}}", "segments", "found an object; write an array [...]"),
                arguments("{'parcoursRules': 1, 'segments': null}", "segments", "found null"),
                arguments(
                        "{'parcoursRules': 1, 'segments': [], 'x': 1}",
                        "x",
                        "field 'x' is unknown here; the fields are [parcoursRules, positions, segments]"),
                arguments(
                        "{'parcoursRules': 1, 'segments': [], 'segments': []}",
                        "segments",
                        "field 'segments' stands twice in one object"),
                arguments("{'parcoursRules': 1, 'segments': []} {}", "", "the document goes on after its end"),
                arguments("{'parcoursRules': 1, 'segments': [", "segments", "the document ends before it is complete"),
                arguments("{'parcoursRules': NaN, 'segments': []}", "parcoursRules", "this is not JSON"),
                arguments("{'parcoursRules': 1, /* */ 'segments': []}", "parcoursRules", "this is not JSON"),
                arguments("{'parcoursRules': 1e999999999, 'segments': []}", "parcoursRules", "exponent"),
                arguments(
                        "{'parcoursRules': 1, 'segments': [{'id': 's', 'label': {}, 'when': {'known': true}}]}",
                        "segments[0].label",
                        "a text needs at least one language"),
                arguments(
                        "{'parcoursRules': 1, 'segments': [{'id': 's', 'label': {'en': 1}, 'when': {'known': true}}]}",
                        "segments[0].label.en",
                        "found a number; write a text in quotation marks"),
                arguments(
                        "{'parcoursRules': 1, 'segments': [{'id': 's', 'label': ' ', 'when': {'known': true}}]}",
                        "segments[0].label",
                        "must not be blank"),
                arguments(
                        "{'parcoursRules': 1, 'segments': [{'id': ' ', 'label': 'S', 'when': {'known': true}}]}",
                        "segments[0]",
                        "segment id must not be blank"),
                arguments(twoSegments("a", "a"), "", "a segment has one rule, but these have several: [a]"),
                arguments(
                        "{'parcoursRules': 1, 'segments': [], 'positions': {'rules': [], 'otherwise': 'nobody'}}",
                        "positions.otherwise",
                        "found 'nobody'; write one of"),
                arguments(
                        "{'parcoursRules': 1, 'segments': [], 'positions': {'rules': []}}",
                        "positions",
                        "field 'otherwise' is needed and missing; add it"),
                arguments(
                        "{'parcoursRules': 1, 'segments': [], 'positions': {'otherwise': 'visitor', 'rules': [{'position': 'customer', 'when': {'not': {'position': 'visitor'}}}]}}",
                        "positions",
                        "a rule that decides the position cannot ask for a position or a segment: [rule 1, for CUSTOMER]"));
    }

    @ParameterizedTest(name = "{1} {2}: {0}")
    @MethodSource("files")
    void read_wrongFile_isRefusedAtItsPlace(String json, String path, String problem) {
        JsonFormatException refused = refused(json);
        assertThat(refused.problem()).contains(problem);
        assertThat(refused.path()).isEqualTo(path);
        assertThat(refused.source()).isEqualTo("JSON text");
    }

    @Test
    void read_severalProblems_tellsAllWithTheirPlaces() {
        JsonFormatException refused = refused("""
                {
                  'parcoursRules': 1,
                  'segments': [
                    {'id': 'a', 'label': 'A', 'when': {'did': 'x', 'within': 'soon'}},
                    {'id': 'b', 'label': 7, 'when': {'all': [{'known': true}, {'prefers': 7}]}},
                    {'id': 'c', 'label': 'C'}
                  ]
                }
                """);
        assertThat(refused)
                .hasMessage(
                        "JSON text, line 4, column 62, at segments[0].when.within: found 'soon'; write a length of time"
                                + " such as \"P7D\" for 7 times 24 hours, or \"PT12H\"; also, line 5, column 26, at"
                                + " segments[1].label: found a number; write a text, or one text per language, such as"
                                + " {\"en\": \"Hot\", \"fr\": \"Chaud\"}; also, line 5, column 75, at"
                                + " segments[1].when.all[1].prefers: found a number; write a text in quotation marks; also,"
                                + " line 6, column 5, at segments[2]: field 'when' is needed and missing; add it");
    }

    @Test
    void read_whatJsonAllowsAndRulesDoNot_isToldWithOtherProblemsInTheOrderOfTheDocument() {
        JsonFormatException refused = refused("""
                {
                  'segments': [
                    {'id': 'a', 'lable': 'A', 'when': {'prefers': null}},
                    null,
                    {'id': 'b', 'id': 'c', 'label': 'C', 'when': {'attribute': 'x', 'in': [null, 1e999]}}
                  ],
                  'parcoursRules': '1'
                }
                """);
        assertThat(refused)
                .hasMessage("JSON text, line 3, column 5, at segments[0]: field 'label' is needed and missing; add it;"
                        + " also, line 3, column 26, at segments[0].lable: field 'lable' is unknown here; write"
                        + " 'label', or another of the fields [id, label, purpose, when];"
                        + " also, line 3, column 51, at segments[0].when.prefers: found null; leave the field out"
                        + " instead;"
                        + " also, line 4, column 5, at segments[1]: found null; leave the field out instead;"
                        + " also, line 5, column 17, at segments[2].id: field 'id' stands twice in one object; remove"
                        + " one of the two;"
                        + " also, line 5, column 76, at segments[2].when.in[0]: found null; leave the field out"
                        + " instead;"
                        + " also, line 5, column 82, at segments[2].when.in[1]: found a number with an exponent beyond"
                        + " 300; write a smaller one;"
                        + " also, line 7, column 20, at parcoursRules: found a text; write a number");
    }

    @Test
    void read_hundredsOfProblems_tellsTenAndTheNumberOfOthers() {
        String segments = "{'id': 1},".repeat(200);
        JsonFormatException refused =
                refused("{'parcoursRules': 1, 'segments': [" + segments.substring(0, segments.length() - 1) + "]}");
        assertThat(refused.problem()).endsWith("; and 590 more");
    }

    @Test
    void read_nestedTenThousandDeep_isRefused() {
        String json = "{'parcoursRules': 1, 'segments': [{'id': 's', 'label': 'S', 'when': " + "{'not': ".repeat(10_000)
                + "{'known': true}" + "}".repeat(10_000) + "}]}";
        assertThat(refused(json).problem()).startsWith("the document is larger than allowed: at most 100 levels");
    }

    @Test
    void read_nestedOneTooDeep_isRefusedOnce() {
        String json = "{'parcoursRules': 1, 'segments': [{'id': 's', 'label': 'S', 'when': " + "{'not': ".repeat(60)
                + "{'known': true}" + "}".repeat(60) + "}]}";
        assertThat(refused(json).problem())
                .isEqualTo("a condition has at most 40 levels; put parts of the same kind side by side");
    }

    private static String twoSegments(String one, String other) {
        String segment = "{'id': '%s', 'label': 'S', 'when': {'known': true}}";
        return "{'parcoursRules': 1, 'segments': [%s, %s]}".formatted(segment.formatted(one), segment.formatted(other));
    }

    private static JsonFormatException refused(String json) {
        return catchThrowableOfType(JsonFormatException.class, () -> SegmentationJson.read(json.replace('\'', '"')));
    }
}
