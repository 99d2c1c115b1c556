package dev.parcours.segmentation.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.RandomJourneys;
import dev.parcours.segmentation.RandomRules;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.position.CyclePositionRules;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SegmentationJson.schema());

    private static boolean allows(String document) {
        return SCHEMA.validate(document, InputFormat.JSON).isEmpty();
    }

    private static String ruleOf(String condition) {
        return "{'parcoursRules': 1, 'segments': [{'id': 's', 'label': 'S', 'when': %s}]}"
                .formatted(condition)
                .replace('\'', '"');
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @Domain(RandomRules.class)
    @Domain(DomainContext.Global.class)
    void whatIsWrittenIsAllowed(@ForAll Condition condition, @ForAll CyclePositionRules positions) {
        SegmentationEngine engine = SegmentationEngine.of(
                        List.of(SegmentRule.of(Segment.of("s", "S"), condition)), RandomJourneys.OPTIONS)
                .withPositions(positions);
        String written = SegmentationJson.write(engine);
        assertThat(SCHEMA.validate(written, InputFormat.JSON)).as(written).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'all': [{'did': 'cart', 'within': 'P7D'}, {'not': {'attribute': 'city', 'is': 'Nantes'}}]}",
                "{'attribute': 'age', 'atLeast': 18, 'atMost': 25}",
                "{'attribute': 'age', 'in': [1, 2.5]}",
                "{'of': [{'known': true}, {'position': 'customer'}], 'atLeast': 1}",
                "{'score': [{'points': 2, 'if': {'prefers': 'sms'}}], 'atLeast': 2}",
                "{'did': '*', 'direction': 'outbound', 'atMost': 3, 'during': {'calendar': 'month', 'zone': 'Europe/Paris'}}",
                "{'did': 'buy', 'value': {'atLeast': 10}, 'where': [{'attribute': 'colour', 'is': 'red'}]}"
            })
    void schema_rightCondition_isAllowed(String condition) {
        assertThat(allows(ruleOf(condition))).isTrue();
        assertThat(SegmentationJson.read(ruleOf(condition)).rules()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{'did': 'cart', 'whithin': 'P7D'}",
                "{'did': 7}",
                "{'did': 'cart', 'exactly': 1, 'atLeast': 1}",
                "{'did': 'cart', 'within': 'P7D', 'during': {'calendar': 'month', 'zone': 'UTC'}}",
                "{'attribute': 'age'}",
                "{'attribute': 'age', 'is': 1, 'in': [1]}",
                "{'attribute': 'age', 'in': ['a', 1]}",
                "{'all': [{'known': false}]}",
                "{'position': 'king'}",
                "{'not': {'not': {}}}",
                "{'known': true, 'prefers': 'sms'}"
            })
    void schema_wrongCondition_isNotAllowed(String condition) {
        assertThat(allows(ruleOf(condition))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"parcoursRules\": 2, \"segments\": []}", "{\"parcoursRules\": 1}"})
    void schema_wrongDocument_isNotAllowed(String document) {
        assertThat(allows(document)).isFalse();
    }
}
