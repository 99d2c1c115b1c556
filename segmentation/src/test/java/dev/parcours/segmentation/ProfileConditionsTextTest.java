package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.location;
import static dev.parcours.segmentation.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.json.JsonFormatException;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.json.SegmentationJson;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How conditions on texts, sets, ages and distances stand in JSON and are said. */
class ProfileConditionsTextTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments(
                        attribute("city").is("Nîmes").ignoringCaseAndAccents(),
                        "{'attribute':'city','is':'Nîmes','comparison':'ignoring_case_and_accents'}"),
                arguments(
                        attribute("city").isIn("a", "b").ignoringCase(),
                        "{'attribute':'city','in':['a','b'],'comparison':'ignoring_case'}"),
                arguments(
                        attribute("city").startsWith("Sa").ignoringCase(),
                        "{'attribute':'city','startsWith':'Sa','comparison':'ignoring_case'}"),
                arguments(attribute("city").containsText("x"), "{'attribute':'city','containsText':'x'}"),
                arguments(
                        attribute("zip").isLike("75*").ignoringCase(),
                        "{'attribute':'zip','like':'75*','comparison':'ignoring_case'}"),
                arguments(attribute("set").contains("x"), "{'attribute':'set','contains':'x'}"),
                arguments(attribute("set").containsAll("x"), "{'attribute':'set','contains':'x'}"),
                arguments(attribute("set").containsAny("x", "y"), "{'attribute':'set','containsAny':['x','y']}"),
                arguments(attribute("set").containsAll("x", "y"), "{'attribute':'set','containsAll':['x','y']}"),
                arguments(attribute("set").containsNone("x"), "{'attribute':'set','containsNone':['x']}"),
                arguments(attribute("set").sizeAtLeast(2), "{'attribute':'set','sizeAtLeast':2}"),
                arguments(attribute("set").sizeBetween(1, 2), "{'attribute':'set','sizeAtLeast':1,'sizeAtMost':2}"),
                arguments(
                        attribute("born").ageBetween(18, 25, PARIS),
                        "{'attribute':'born','ageAtLeast':18,'ageAtMost':25,'zone':'Europe/Paris'}"),
                arguments(
                        location("lat", "lon").withinKilometres(10, 48.8566, 2.3522),
                        "{'location':{'latitude':'lat','longitude':'lon'},"
                                + "'near':{'latitude':48.8566,'longitude':2.3522},'kilometres':10}"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void json_everyKind_isAsPinnedAndReadsBack(Condition condition, String form) {
        SegmentationEngine engine = SegmentationEngine.of(SegmentRule.of(SEGMENT, condition));
        String json = SegmentationJson.write(engine);
        assertThat(json.replaceAll("\\s", "")).contains("\"when\":" + form.replace('\'', '"'));
        assertThat(SegmentationJson.read(json)).isEqualTo(engine);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'attribute':'a','like':''|only the empty text",
                "'attribute':'a','like':'***'|every text is like",
                "'attribute':'a','like':'x\\\\'|stands before nothing",
                "'attribute':'a','containsText':''|every text contains",
                "'attribute':'a','containsAny':[]|needs at least one member",
                "'attribute':'a','containsAny':['x'],'containsAll':['y']|stand alone",
                "'attribute':'a','sizeAtLeast':0|every number of members",
                "'attribute':'a','ageAtLeast':-1,'zone':'UTC'|from 0 to 999 years",
                "'attribute':'a','ageAtLeast':9,'ageAtMost':8,'zone':'UTC'|empty range",
                "'attribute':'a','ageAtLeast':9|'zone' is needed",
                "'attribute':'a','is':3,'comparison':'ignoring_case'|'comparison' is unknown",
                "'attribute':'a','is':'x','comparison':'fuzzy'|write one of [exact, ignoring_case, ignoring_case_and",
                "'location':{'latitude':'a','longitude':'a'},'near':{'latitude':0,'longitude':0},'kilometres':1|two"
                        + " attrib",
                "'location':{'latitude':'a','longitude':'b'},'near':{'latitude':91,'longitude':0},'kilometres':1|-90"
                        + " to 90",
                "'location':{'latitude':'a','longitude':'b'},'near':{'latitude':0,'longitude':0},'kilometres':0|above 0"
            },
            quoteCharacter = '`')
    void json_whatCannotBe_isRefused(String form, String message) {
        String json = "{'parcoursRules':1,'segments':[{'id':'s','label':'S','when':{" + form + "}}]}";
        assertThatThrownBy(() -> SegmentationJson.read(json.replace('\'', '"')))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                arguments(
                        attribute("city").is("Paris").ignoringCase(),
                        "whose city is Paris (in capital or small letters)",
                        "whose city is not Paris (in capital or small letters)",
                        "dont city est Paris (en majuscules ou minuscules)"),
                arguments(
                        attribute("city").containsText("ari"),
                        "whose city contains ari",
                        "whose city does not contain ari",
                        "dont city contient ari"),
                arguments(
                        attribute("zip").isLike("75*"),
                        "whose zip is like “75*”",
                        "whose zip is not like “75*”",
                        "dont zip est de la forme «\u202F75*\u202F»"),
                arguments(
                        attribute("interests").containsAny("a", "b"),
                        "whose interests contains a or b",
                        "whose interests contains neither a nor b",
                        "dont interests contient a ou b"),
                arguments(
                        attribute("interests").containsAll("a", "b"),
                        "whose interests contains a and b",
                        "whose interests does not contain all of a and b",
                        "dont interests contient a et b"),
                arguments(
                        attribute("interests").containsNone("a"),
                        "whose interests does not contain a",
                        "whose interests contains a",
                        "dont interests ne contient pas a"),
                arguments(
                        attribute("interests").sizeAtLeast(2),
                        "whose number of interests is at least 2",
                        "whose number of interests is less than 2",
                        "dont le nombre de interests vaut au moins 2"),
                arguments(
                        attribute("born").ageBetween(18, 25, PARIS),
                        "whose age by born is from 18 to 25",
                        "whose age by born is less than 18 or more than 25",
                        "dont l’âge d’après born vaut entre 18 et 25"),
                arguments(
                        location("lat", "lon").withinKilometres(10, 48.85, 2.35),
                        "whose place (lat, lon) is at most 10 km from 48.85°, 2.35°",
                        "whose place (lat, lon) is more than 10 km from 48.85°, 2.35°",
                        "dont le lieu (lat, lon) est à 10 km au plus de 48,85°, 2,35°"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sentence_everyKind_isSaidInBothLanguages(Condition condition, String said, String denied, String french) {
        assertThat(RuleText.of(condition, Locale.ENGLISH)).isEqualTo("Customers " + said);
        assertThat(RuleText.of(not(condition), Locale.ENGLISH)).isEqualTo("Customers " + denied);
        assertThat(RuleText.of(condition, Locale.FRENCH)).isEqualTo("Clients " + french);
    }
}
