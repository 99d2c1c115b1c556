package dev.parcours.segmentation.json;

import static dev.parcours.core.Channel.EMAIL;
import static dev.parcours.core.Channel.SMS;
import static dev.parcours.core.Channel.WEB;
import static dev.parcours.core.CyclePosition.CUSTOMER;
import static dev.parcours.core.CyclePosition.HOT_PROSPECT;
import static dev.parcours.core.Satisfaction.Scale.CSAT;
import static dev.parcours.core.Satisfaction.Scale.NPS;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.anyOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.hasConsent;
import static dev.parcours.segmentation.condition.Conditions.hours;
import static dev.parcours.segmentation.condition.Conditions.inPosition;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.lastAnswer;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.prefers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.Customer;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.PositionRule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentationJsonTest {

    static Stream<Arguments> conditions() {
        return Stream.of(
                arguments("{'all': [{'known': true}, {'prefers': 'sms'}]}", allOf(isKnown(), prefers(SMS))),
                arguments("{'any': [{'known': true}]}", anyOf(isKnown())),
                arguments("{'not': {'not': {'known': true}}}", not(not(isKnown()))),
                arguments(
                        "{'attribute': 'city', 'is': 'Paris'}",
                        attribute("city").is("Paris")),
                arguments(
                        "{'attribute': 'city', 'in': ['Lyon', 'Paris']}",
                        attribute("city").isIn("Paris", "Lyon")),
                arguments(
                        "{'attribute': 'children', 'is': 2}",
                        attribute("children").is(2)),
                arguments(
                        "{'attribute': 'children', 'in': [1, 2.5]}",
                        new NumberIsIn("children", Set.of(new BigDecimal("2.50"), BigDecimal.ONE))),
                arguments("{'attribute': 'vip', 'is': true}", attribute("vip").is(true)),
                arguments("{'attribute': 'vip', 'is': false}", attribute("vip").is(false)),
                arguments(
                        "{'attribute': 'age', 'atLeast': 18}", attribute("age").atLeast(18)),
                arguments(
                        "{'attribute': 'age', 'atMost': -100}", attribute("age").atMost(-100)),
                arguments(
                        "{'attribute': 'age', 'atLeast': 18, 'atMost': 25}",
                        attribute("age").between(18, 25)),
                arguments(
                        "{'attribute': 'born', 'from': '2000-02-29'}",
                        attribute("born").onOrAfter(LocalDate.of(2000, 2, 29))),
                arguments(
                        "{'attribute': 'born', 'from': '2000-01-01', 'to': '2000-12-31'}",
                        attribute("born").between(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 12, 31))),
                arguments(
                        "{'attribute': 'postcode', 'startsWith': '75'}",
                        attribute("postcode").startsWith("75")),
                arguments(
                        "{'attribute': 'interests', 'contains': 'sport'}",
                        attribute("interests").contains("sport")),
                arguments(
                        "{'attribute': 'phone', 'present': true}",
                        attribute("phone").isPresent()),
                arguments("{'position': 'hot_prospect'}", inPosition(HOT_PROSPECT)),
                arguments("{'known': true}", isKnown()),
                arguments("{'prefers': 'sms'}", prefers(SMS)),
                arguments("{'consent': 'sms'}", hasConsent(SMS)),
                arguments("{'consent': 'email', 'purpose': 'survey'}", hasConsent(EMAIL, "survey")),
                arguments("{'did': 'purchase'}", did("purchase")),
                arguments(
                        "{'did': 'purchase', 'atLeast': 2, 'within': 'P7D'}",
                        did("purchase").atLeast(2).within(days(7))),
                arguments("{'did': 'purchase', 'atMost': 2}", did("purchase").atMost(2)),
                arguments(
                        "{'did': 'purchase', 'atLeast': 1, 'atMost': 2}",
                        did("purchase").between(1, 2)),
                arguments("{'did': 'purchase', 'exactly': 0}", did("purchase").exactly(0)),
                arguments(
                        "{'did': 'visit', 'on': 'web', 'at': 'home page', 'campaign': 'spring', 'within': 'PT36H'}",
                        did("visit")
                                .on(WEB)
                                .at("home page")
                                .inCampaign("spring")
                                .within(hours(36))),
                arguments(
                        "{'did': 'visit', 'within': 'PT0.000000001S'}",
                        did("visit").within(Duration.ofNanos(1))),
                arguments("{'lastAnswer': 'nps', 'atLeast': 9}", lastAnswer(NPS).atLeast(9)),
                arguments(
                        "{'lastAnswer': 'csat', 'atMost': 2}", lastAnswer(CSAT).atMost(2)),
                arguments(
                        "{'lastAnswer': 'nps', 'atLeast': 7, 'atMost': 8}",
                        lastAnswer(NPS).between(7, 8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void readAndWrite_everyCondition_haveTheStatedForm(String json, Condition condition) {
        String file = file(json);
        SegmentationEngine engine = engine(condition);
        assertThat(SegmentationJson.read(file)).isEqualTo(engine);
        assertThat(SegmentationJson.write(engine).replaceAll("\\s", "")).isEqualTo(file.replaceAll("\\s", ""));
    }

    private static String file(String condition) {
        return "{'parcoursRules': 1, 'segments': [{'id': 's', 'label': 'S', 'when': %s}]}"
                .formatted(condition)
                .replace('\'', '"');
    }

    private static SegmentationEngine engine(Condition condition) {
        return SegmentationEngine.of(SegmentRule.of(Segment.of("s", "S"), condition));
    }

    @Test
    void read_otherNotations_meanTheSame() {
        assertThat(SegmentationJson.read(file("{'attribute': 'a', 'in': [1.0, 1, 1e0]}")))
                .isEqualTo(engine(attribute("a").is(1)));
        assertThat(SegmentationJson.read(file("{'attribute': 'a', 'in': ['x']}")))
                .isEqualTo(engine(attribute("a").is("x")));
        assertThat(SegmentationJson.read(file("{'attribute': 'a', 'in': [true]}")))
                .isEqualTo(engine(attribute("a").is(true)));
        assertThat(SegmentationJson.read(file("{'did': 'a', 'atLeast': 1, 'within': 'PT168H'}")))
                .isEqualTo(engine(did("a").within(days(7))));
        assertThat(SegmentationJson.read(file("{'consent': 'sms', 'purpose': 'marketing'}")))
                .isEqualTo(engine(hasConsent(SMS)));
    }

    @Test
    void write_wholeFile_isPinned() {
        LocalizedText label = LocalizedText.of("Hot prospects", "Prospects chauds");
        SegmentationEngine engine = SegmentationEngine.of(SegmentRule.of(
                        new Segment("hot", label, Optional.of(LocalizedText.of("Call them"))),
                        allOf(
                                inPosition(HOT_PROSPECT),
                                did("add_to_cart").atLeast(2).within(days(7)))))
                .withPositions(new CyclePositionRules(
                        List.of(PositionRule.of(CUSTOMER, did("order"))), CyclePosition.COLD_PROSPECT));
        String expected = """
                {
                  "parcoursRules": 1,
                  "positions": {
                    "rules": [
                      {
                        "position": "customer",
                        "when": {
                          "did": "order"
                        }
                      }
                    ],
                    "otherwise": "cold_prospect"
                  },
                  "segments": [
                    {
                      "id": "hot",
                      "label": {
                        "en": "Hot prospects",
                        "fr": "Prospects chauds"
                      },
                      "purpose": "Call them",
                      "when": {
                        "all": [
                          {
                            "position": "hot_prospect"
                          },
                          {
                            "did": "add_to_cart",
                            "atLeast": 2,
                            "within": "P7D"
                          }
                        ]
                      }
                    }
                  ]
                }
                """;
        assertThat(SegmentationJson.write(engine)).isEqualTo(expected);
        assertThat(SegmentationJson.read(expected)).isEqualTo(engine);
    }

    @Test
    void read_file_givesAnEngineThatAnswers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rules.json.gz");
        SegmentationEngine engine = engine(attribute("city").is("Paris"));
        SegmentationJson.write(engine, file);
        SegmentationEngine read = SegmentationJson.read(file);
        Customer customer =
                Customer.builder().id("c-1").attribute("city", "Paris").build();
        assertThat(read.evaluate(customer, Instant.EPOCH).in()).containsExactly(read.segment("s"));
    }

    @Test
    void write_largestAndDeepest_canBeReadBack() {
        Condition deepest = isKnown();
        for (int level = 1; level < Condition.MAX_DEPTH; level++) {
            deepest = allOf(deepest);
        }
        Condition numbers = new NumberIsIn(
                "a",
                Set.of(
                        new BigDecimal("1e50"),
                        new BigDecimal("-1e-50"),
                        new BigDecimal("-" + "9".repeat(50)),
                        new BigDecimal("0." + "9".repeat(50))));
        Condition texts = new TextIsIn("a", Set.of("", "\"\\\n\u0000\u2028", "\uD83D\uDE00", "é"));
        Condition longest = did("a").within(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
        SegmentationEngine engine = engine(anyOf(numbers, texts, longest))
                .withPositions(CyclePositionRules.of(PositionRule.of(CUSTOMER, deepest)));
        assertThat(SegmentationJson.read(SegmentationJson.write(engine))).isEqualTo(engine);
    }

    @Test
    void read_readme_examplesAreAllReadAndAllConditionsAreShown() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher example = Pattern.compile("(?m)^\\| .* \\| `(\\{.*})` \\|$").matcher(readme);
        Set<Class<?>> shown = new HashSet<>();
        while (example.find()) {
            shown.add(SegmentationJson.read(file("X").replace("X", example.group(1)))
                    .rules()
                    .get(0)
                    .condition()
                    .getClass());
        }
        assertThat(shown)
                .containsAll(conditions().map(row -> row.get()[1].getClass()).toList());
        Matcher file = Pattern.compile("(?s)```json\n(.*?)```").matcher(readme);
        assertThat(file.find()).isTrue();
        assertThat(SegmentationJson.read(file.group(1)).rules()).hasSize(2);
    }

    @Test
    void label_languages_areKept() {
        Segment segment = new Segment("s", new LocalizedText(Map.of("", "x", "de", "y")), Optional.empty());
        SegmentationEngine engine = SegmentationEngine.of(SegmentRule.of(segment, isKnown()));
        assertThat(SegmentationJson.read(SegmentationJson.write(engine))).isEqualTo(engine);
    }
}
