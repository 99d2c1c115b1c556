package dev.parcours.segmentation.schema;

import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.anyOf;
import static dev.parcours.segmentation.condition.Conditions.atLeastOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.location;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.score;
import static dev.parcours.segmentation.condition.Conditions.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.CyclePosition;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Segment;
import dev.parcours.core.json.JsonFormatException;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.json.SchemaJson;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.PositionRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileSchemaTest {

    private static final ProfileSchema SCHEMA = ProfileSchema.of(
            AttributeDefinition.text("city").oneOf("Paris", "Orléans").labelled(LocalizedText.of("City", "Ville")),
            AttributeDefinition.text("name").personal(),
            AttributeDefinition.number("age").between(0, 130).in("years").personal(),
            AttributeDefinition.bool("vip"),
            AttributeDefinition.date("born"),
            AttributeDefinition.instant("registered"),
            AttributeDefinition.setOfTexts("interests").oneOf("sport", "music"),
            AttributeDefinition.number("lat"),
            AttributeDefinition.number("lon"));

    static Stream<Condition> sound() {
        return Stream.of(
                attribute("city").is("Paris"),
                attribute("city").is("orleans").ignoringCaseAndAccents(),
                attribute("city").startsWith("Or"),
                attribute("city").containsText("ari"),
                attribute("city").isLike("P*"),
                attribute("name").is("anything"),
                attribute("age").between(18, 200),
                attribute("age").is(130),
                attribute("age").is("18"),
                attribute("vip").is(true),
                attribute("vip").is("true"),
                attribute("born").is("2000-01-01"),
                attribute("born").after(LocalDate.of(2000, 1, 1)),
                attribute("born").ageAtLeast(18, ZoneOffset.UTC),
                attribute("registered").startsWith("2026"),
                attribute("interests").containsAll("sport", "music"),
                attribute("interests").sizeAtLeast(2),
                attribute("interests").isPresent(),
                location("lat", "lon").withinKilometres(1, 0, 0),
                isKnown(),
                did(interactions("view").where(attribute("category").is("shoes"))));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void check_whatCanBeMeant_findsNothing(Condition condition) {
        assertThat(SCHEMA.check(condition, "s", "segments[0].when")).isEmpty();
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                Arguments.of(
                        attribute("citi").is("Paris"),
                        "attribute 'citi' is not in the schema; write 'city', or add it"),
                Arguments.of(
                        attribute("City").isPresent(),
                        "attribute 'City' is not in the schema; write 'city', or add it"),
                Arguments.of(
                        attribute("basket").isPresent(),
                        "attribute 'basket' is not in the schema; correct the name, or add it"),
                Arguments.of(
                        attribute("city").atLeast(3),
                        "attribute 'city' is a text and is asked what only a number can answer; ask something else of"
                                + " it, or correct its type in the schema"),
                Arguments.of(
                        attribute("interests").is("sport"),
                        "attribute 'interests' is a set of texts and is asked what only a text can answer; ask"
                                + " something else of it, or correct its type in the schema"),
                Arguments.of(
                        attribute("registered").ageAtLeast(1, ZoneOffset.UTC),
                        "attribute 'registered' is an instant and is asked what only a date can answer; ask something"
                                + " else of it, or correct its type in the schema"),
                Arguments.of(
                        attribute("city").is("Pariss"),
                        "attribute 'city' is never 'Pariss'; write 'Paris', or allow it in the schema"),
                Arguments.of(
                        attribute("city").is("paris"),
                        "attribute 'city' is never 'paris'; write 'Paris', or allow it in the schema"),
                Arguments.of(
                        attribute("city").is("Lyon"),
                        "attribute 'city' is never 'Lyon'; allow it in the schema, or write another value"),
                Arguments.of(
                        attribute("city").startsWith("L"),
                        "no value that attribute 'city' may be starts with 'L'; correct it, or allow such a value in"
                                + " the schema"),
                Arguments.of(attribute("vip").is("yes"), "attribute 'vip' is never 'yes'; it is true or false"),
                Arguments.of(
                        attribute("age").atLeast(131),
                        "attribute 'age' is at most 130 and never at least 131; correct one of them"),
                Arguments.of(
                        attribute("age").atMost(-1),
                        "attribute 'age' is at least 0 and never at most -1; correct one of them"),
                Arguments.of(
                        attribute("age").is(new BigDecimal("130.5")),
                        "attribute 'age' is at most 130 and never at least 130.5; correct one of them"),
                Arguments.of(
                        attribute("interests").containsAny("sport", "musik"),
                        "attribute 'interests' is never 'musik'; write 'music', or allow it in the schema"),
                Arguments.of(
                        attribute("interests").sizeAtLeast(3),
                        "set 'interests' has at most 2 members and never 3; ask for fewer, or allow more in the"
                                + " schema"));
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void check_whatCannotBeMeant_saysWhyAndWhatToDo(Condition condition, String message) {
        assertThat(SCHEMA.check(condition, "s", "segments[0].when"))
                .containsExactly(new SchemaProblem("s", "segments[0].when", message));
    }

    @Test
    void check_deepConditions_namesThePathOfEach() {
        Condition wrong = attribute("x").isPresent();
        Condition deep = allOf(
                isKnown(),
                anyOf(not(wrong), atLeastOf(1, isKnown(), wrong)),
                score(BigDecimal.ONE, weight(1, isKnown()), weight(2, wrong)),
                location("x", "lon").withinKilometres(1, 0, 0));
        assertThat(SCHEMA.check(deep, "s", "segments[2].when").stream().map(SchemaProblem::path))
                .containsExactly(
                        "segments[2].when.all[1].any[0].not",
                        "segments[2].when.all[1].any[1].of[1]",
                        "segments[2].when.all[2].score[1].if",
                        "segments[2].when.all[3]");
    }

    @Test
    void checkedBy_problemsInRulesAndPositions_refusesWithAll() {
        CyclePositionRules positions = new CyclePositionRules(
                List.of(new PositionRule(
                        CyclePosition.CUSTOMER, attribute("vipp").is(true))),
                CyclePosition.VISITOR);
        SegmentationEngine engine = SegmentationEngine.of(
                        SegmentRule.of(Segment.of("a", "A"), attribute("age").atLeast(18)),
                        SegmentRule.of(
                                Segment.of("b", "B"), not(attribute("citi").is("x"))))
                .withPositions(positions);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.checkedBy(SCHEMA))
                .withMessage(
                        "at positions.rules[0].when: attribute 'vipp' is not in the schema; write 'vip', or add it\n"
                                + "segment 'b', at segments[1].when.not: attribute 'citi' is not in the schema; write"
                                + " 'city', or add it");
        SegmentationEngine sound = SegmentationEngine.of(
                SegmentRule.of(Segment.of("a", "A"), attribute("age").atLeast(18)));
        assertThat(sound.checkedBy(SCHEMA)).isSameAs(sound);
    }

    @Test
    void of_definitionsThatCannotBe_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileSchema.of(AttributeDefinition.text("a"), AttributeDefinition.bool("a")))
                .withMessageContaining("'a' is defined twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributeDefinition.number("a").oneOf("x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributeDefinition.text("a").between(1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributeDefinition.text("a").in("years"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributeDefinition.number("a").between(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> AttributeDefinition.text(" "));
    }

    @Test
    void json_everySchema_readsBackEqual() {
        String json = SchemaJson.write(SCHEMA);
        assertThat(SchemaJson.read(json)).isEqualTo(SCHEMA);
        assertThat(SchemaJson.write(SchemaJson.read(json))).isEqualTo(json);
        assertThat(json.replaceAll("\\s", ""))
                .startsWith("{\"parcoursSchema\":1,\"attributes\":[{\"name\":\"city\",\"type\":\"text\",\"values\":["
                        + "\"Orléans\",\"Paris\"],\"label\":{\"en\":\"City\",\"fr\":\"Ville\"}},"
                        + "{\"name\":\"name\",\"type\":\"text\",\"personal\":true},"
                        + "{\"name\":\"age\",\"type\":\"number\",\"minimum\":0,\"maximum\":130,\"unit\":\"years\","
                        + "\"personal\":true}");
    }

    @Test
    void json_problems_areReportedAtOnce() {
        assertThatThrownBy(() -> SchemaJson.read("""
            {"parcoursSchema": 1, "attributes": [
              {"name": "a", "type": "txt"},
              {"name": "b", "type": "text", "minimum": 1},
              {"name": "c", "type": "number", "maxima": 1}]}\
            """))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("write one of [text, number, boolean, date, instant, set_of_texts]")
                .hasMessageContaining("attribute 'b' is a text")
                .hasMessageContaining("field 'maxima' is unknown here");
        assertThatThrownBy(() -> SchemaJson.read("{\"parcoursSchema\": 2}"))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("version 1");
        assertThatThrownBy(() -> SchemaJson.read("{\"parcoursSchema\": 1}"))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("'attributes' is needed");
    }
}
