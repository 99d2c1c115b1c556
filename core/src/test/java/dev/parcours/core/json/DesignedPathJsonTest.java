package dev.parcours.core.json;

import static dev.parcours.core.path.DesignedPath.sequence;
import static dev.parcours.core.path.DesignedPath.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parcours.core.path.DesignedElement;
import dev.parcours.core.path.DesignedPath;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignedPathJsonTest {

    private static final String FORMS =
            "write the name of a step, an array of elements that follow one another, or an object with one of "
                    + "'step', 'anyOf', 'sequence', 'inAnyOrder' and 'either'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'steps': ['a', ['b', 'c']]}",
                "{'steps': [{'step': 'a'}, {'sequence': ['b', 'c']}]}",
                "{'dimension': 'type', 'steps': [{'anyOf': ['a'], 'optional': false}, ['b', {'step': 'c'}]]}",
            })
    void read_anyForm_isThePathAndIsWrittenShort(String json) {
        DesignedPath path = JsonCodec.core().read(json.replace('\'', '"'), DesignedPath.class);
        assertThat(path).isEqualTo(DesignedPath.of(step("a"), sequence("b", "c")));
        assertThat(JsonCodec.core().write(path).replaceAll("\\s", "")).isEqualTo("{\"steps\":[\"a\",[\"b\",\"c\"]]}");
    }

    @Test
    void read_theExampleOfThePackage_isAPath() {
        DesignedPath path = JsonCodec.core().read("""
                        {"steps": ["catalog", {"anyOf": ["product1", "product2"], "optional": true}, "cart"]}
                        """, DesignedPath.class);
        assertThat(path)
                .isEqualTo(DesignedPath.of(
                        step("catalog"),
                        DesignedPath.anyOf("product1", "product2").optional(),
                        step("cart")));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                // one problem
                arguments("['a']", "line 1, column 1: found an array; write {'steps': [...]}"),
                arguments("{}", "line 1, column 1: field 'steps' is needed and missing; add it"),
                arguments("{'steps': []}", "line 1, column 11, at steps: the path is empty; name at least one step"),
                arguments("{'steps': 'a'}", "line 1, column 11, at steps: found a text; write an array [...]"),
                arguments(
                        "{'steps': [{'anyOf': []}]}",
                        "line 1, column 22, at steps[0].anyOf: the choice is empty; name at least one step, or take it out"),
                arguments(
                        "{'steps': ['a', {'either': [], 'optional': true}]}",
                        "line 1, column 28, at steps[1].either: the block is empty; name at least one step, or take it out"),
                arguments(
                        "{'steps': [{'optional': true}]}",
                        "line 1, column 12, at steps[0]: found an object that does not say what it is; " + FORMS),
                arguments(
                        "{'steps': [" + "[".repeat(50) + "'a'" + "]".repeat(50) + "]}",
                        "line 1, column 22, at steps" + "[0]".repeat(11)
                                + ": at most 10 blocks can be inside each other"),
                arguments(
                        "{'steps': [{'step': 'a', 'stage': 's'}, 'b', {'step': 'c', 'stage': 's'}, {'step': ''}]}",
                        "line 1, column 84, at steps[3].step: must not be blank"),
                arguments(
                        "{'steps': [" + "{'inAnyOrder': ['a','b','c','d','e','f','g','h','i','j']},".repeat(20)
                                + "'z']}",
                        "line 1, column 11, at steps: the path has more than 100000 ways from a step to a next one; "
                                + "write fewer optional steps in a row, or smaller blocks in any order"),
                // several
                arguments(
                        "{'dimention': 'channel', 'path': ['a']}",
                        "line 1, column 1: field 'steps' is needed and missing; add it; "
                                + "also, line 1, column 15, at dimention: field 'dimention' is unknown here; write "
                                + "'dimension', or another of the fields [dimension, steps]; "
                                + "also, line 1, column 34, at path: field 'path' is unknown here; the fields are "
                                + "[dimension, steps]"),
                arguments(
                        "{'dimension': 'color', 'steps': [7, '', {'setp': 'b', 'optinal': true}]}",
                        "line 1, column 15, at dimension: found 'color'; write one of "
                                + "[type, touchpoint, channel, stage, device, campaign]; "
                                + "also, line 1, column 34, at steps[0]: found a number; " + FORMS + "; "
                                + "also, line 1, column 37, at steps[1]: must not be blank; "
                                + "also, line 1, column 41, at steps[2]: found an object that does not say what it is; "
                                + FORMS + "; "
                                + "also, line 1, column 50, at steps[2].setp: field 'setp' is unknown here; write "
                                + "'step', or another of the fields [anyOf, either, inAnyOrder, name, optional, "
                                + "repeatable, sequence, stage, step]; "
                                + "also, line 1, column 66, at steps[2].optinal: field 'optinal' is unknown here; "
                                + "write 'optional', or another of the fields [anyOf, either, inAnyOrder, name, "
                                + "optional, repeatable, sequence, stage, step]"),
                arguments(
                        """
                        {'steps': [
                          {'step': 'a', 'step': 'b', 'stage': null},
                          {'anyOf': ['c', 7, 'c'], 'optional': 'yes', 'repeatable': 1e999},
                          [null, ['d', []]]
                        ]}
                        """,
                        "line 2, column 17, at steps[0].step: field 'step' stands twice in one object; remove one of "
                                + "the two; "
                                + "also, line 2, column 39, at steps[0].stage: found null; leave the field out "
                                + "instead; "
                                + "also, line 3, column 19, at steps[1].anyOf[1]: found a number; write a text in "
                                + "quotation marks; "
                                + "also, line 3, column 22, at steps[1].anyOf[2]: this name stands there twice; "
                                + "remove one of the two; "
                                + "also, line 3, column 40, at steps[1].optional: found a text; write true or false; "
                                + "also, line 3, column 61, at steps[1].repeatable: found a number with an exponent "
                                + "beyond 300; write a smaller one; "
                                + "also, line 4, column 4, at steps[2][0]: found null; leave the field out instead; "
                                + "also, line 4, column 16, at steps[2][1][1]: the block is empty; name at least one "
                                + "step, or take it out"),
                arguments(
                        "{'steps': [{'step': 'a', 'anyOf': ['b', true]}, {'either': {}, 'name': 'n', 'stage': 's'}]}",
                        "line 1, column 12, at steps[0]: found an object that says several things at once, "
                                + "[step, anyOf]; " + FORMS + "; "
                                + "also, line 1, column 41, at steps[0].anyOf[1]: found true; write a text in "
                                + "quotation marks; "
                                + "also, line 1, column 60, at steps[1].either: found an object; write an array "
                                + "[...]; "
                                + "also, line 1, column 72, at steps[1].name: only steps have a name and a stage; "
                                + "write them on those of the block; "
                                + "also, line 1, column 86, at steps[1].stage: only steps have a name and a stage; "
                                + "write them on those of the block"),
                arguments(
                        "{'steps': [{'inAnyOrder': ['a', ['b', 'c']], 'color': 1}, {'inAnyOrder': "
                                + "['a','b','c','d','e','f','g','h','i','j','k']}]}",
                        "line 1, column 12, at steps[0]: only steps can be in any order; take the block out; "
                                + "also, line 1, column 55, at steps[0].color: field 'color' is unknown here; the "
                                + "fields are [inAnyOrder, name, optional, repeatable, stage]; "
                                + "also, line 1, column 59, at steps[1]: 11 steps in any order are more than the 10 "
                                + "allowed; split the block"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void read_wrongPath_tellsAllProblemsWithTheirPlaces(String json, String problems) {
        assertThatThrownBy(() -> JsonCodec.core().read(json.replace('\'', '"'), DesignedPath.class))
                .isInstanceOf(JsonFormatException.class)
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).replace('"', '\''))
                        .isEqualTo("JSON text, " + problems));
    }

    @Test
    void read_thousandsOfProblems_tellsTwentyAndTheNumberOfOthers() {
        String json = "{\"steps\": [" + "\"\", 7, ".repeat(5_000) + "\"\"]}";
        JsonFormatException refused = catchThrowableOfType(
                JsonFormatException.class, () -> JsonCodec.core().read(json, DesignedPath.class));
        assertThat(refused.problem()).contains("at steps[19]: found a number").endsWith("; and 9981 more");
    }

    @Test
    void read_fieldWithALongName_staysReadable() {
        String json = "{\"" + "x".repeat(900) + "\": 1, \"steps\": [7]}";
        JsonFormatException refused = catchThrowableOfType(
                JsonFormatException.class, () -> JsonCodec.core().read(json, DesignedPath.class));
        assertThat(refused.problem()).hasSizeLessThan(700).contains("at steps[0]: found a number");
    }

    @Test
    void read_insideAnotherDocument_namesThePlacesOfThatDocument() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new CoreModule());
        JavaType paths = mapper.getTypeFactory().constructMapType(Map.class, String.class, DesignedPath.class);
        String json = "{\"first\": {\"steps\": [\"a\"]}, \"second\": {\"steps\": [7, null]}}";
        JsonMappingException refused =
                catchThrowableOfType(JsonMappingException.class, () -> mapper.readValue(json, paths));
        assertThat(refused.getPath().stream().map(JsonMappingException.Reference::getFieldName))
                .containsExactly("second", "steps", null);
        assertThat(refused.getOriginalMessage())
                .startsWith("found a number; write the name of a step")
                .endsWith("; also, line 1, column 53, at second.steps[1]: found null; leave the field out instead");
    }

    @Test
    void read_elementAlone_isReadAndRefusedAsInAPath() {
        assertThat(JsonCodec.core().read("{\"step\": \"a\", \"optional\": true}", DesignedElement.class))
                .isEqualTo(step("a").optional());
        assertThatThrownBy(() -> JsonCodec.core().read("[\"a\", {\"step\": \" \"}]", DesignedElement.class))
                .hasMessage("JSON text, line 1, column 16, at [1].step: must not be blank");
    }
}
