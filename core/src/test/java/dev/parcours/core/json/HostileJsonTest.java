package dev.parcours.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Money;
import dev.parcours.core.Persona;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import dev.parcours.core.identity.IdentityLink;
import dev.parcours.core.identity.IdentityRules;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.PlacementRule;
import dev.parcours.core.journey.StageRules;
import dev.parcours.core.map.JourneyMap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document may not be, and what its author reads then. */
class HostileJsonTest {

    private static final String NOT_JSON =
            "this is not JSON; see whether a quotation mark, a comma or a bracket is missing here or just before";
    private static final String TOO_LARGE = "the document is larger than allowed: at most 100 levels of nesting, "
            + "1000000 characters a text, 100 characters a number, 1000000000 characters in all";

    static Stream<Arguments> refused() {
        return Stream.of(
                // unknown, missing, twice, null
                row(
                        Stage.class,
                        "{\"id\": \"a\",\n \"colour\": \"red\", \"kind\": \"service\", \"label\": \"A\"\n}",
                        "line 2, column 2, at colour: field 'colour' is unknown here; the fields are [id, kind, label]"),
                row(
                        Persona.class,
                        "{\"id\": \"a\", \"@class\": \"java.net.URL\"}",
                        "line 1, column 13, at @class: field '@class' is unknown here; the fields are [description, foundBrandBy, frustrations, goals, habits, id, market, motivations, name, preferredChannels, questions, segment]"),
                row(
                        AttributeValue.class,
                        "{\"@class\": \"java.io.File\"}",
                        "line 1, column 2, at @class: field '@class' is unknown here; the fields are [date, instant]"),
                row(
                        Stage.class,
                        "{\"id\": \"a\", \"kind\": \"service\"}",
                        "line 1, column 30, at label: this field is needed and missing; add it to the fields [id, kind]"),
                row(
                        Interaction.class,
                        "{\"customer\": \"c-1\", \"type\": \"visit\"}",
                        "line 1, column 36: an interaction needs a time"),
                row(Persona.class, "{\"id\": \"a\"}", "line 1, column 11: persona 'a' needs a name"),
                row(
                        JourneyMap.class,
                        "{\"id\": \"a\", \"title\": \"A\"}",
                        "line 1, column 25: a journey map needs a stage model"),
                row(
                        Stage.class,
                        "{\"id\": \"a\",\n\"id\": \"b\"}",
                        "line 2, column 1, at id: field 'id' stands twice in one object; remove one of the two"),
                row(
                        Stage.class,
                        "{\"id\": \"a\", \"lable\": \"A\", \"kind\": \"service\", \"label\": \"A\"}",
                        "line 1, column 13, at lable: field 'lable' is unknown here; write 'label', or another of the fields [id, kind, label]"),
                row(Stage.class, "{\"id\": null}", "line 1, column 8, at id: found null; leave the field out instead"),
                row(
                        Customer.class,
                        "{\"id\": \"c\", \"attributes\": null}",
                        "line 1, column 27, at attributes: found null; leave the field out instead"),
                row(
                        Customer.class,
                        "{\"id\": \"c\", \"preferredChannels\": [\"sms\", null]}",
                        "line 1, column 42, at preferredChannels[1]: found null; leave the field out instead"),
                row(Stage.class, "null", "line 1, column 1: found null; leave the field out instead"),
                row(
                        Persona.class,
                        "{\"goals\": [null]}",
                        "line 1, column 12, at goals[0]: found null; leave the field out instead"),
                row(
                        LocalizedText.class,
                        "{\"en\": null}",
                        "line 1, column 8, at en: found null; leave the field out instead"),
                // other kinds of values
                row(Stage.class, "[]", "line 1, column 1: found an array; write an object {...}"),
                row(Stage.class, "\"a\"", "line 1, column 1: found a text; write an object {...}"),
                row(
                        Stage.class,
                        "{\"id\": 1}",
                        "line 1, column 8, at id: found a whole number; write a text in quotation marks"),
                row(
                        Stage.class,
                        "{\"id\": [\"a\"]}",
                        "line 1, column 8, at id: found an array; write a text in quotation marks"),
                row(
                        Satisfaction.class,
                        "{\"scale\": \"nps\", \"score\": \"9\"}",
                        "line 1, column 27, at score: found a text; write a whole number of at most 9 digits"),
                row(
                        Satisfaction.class,
                        "{\"scale\": \"nps\", \"score\": 9.0}",
                        "line 1, column 27, at score: found a number with decimals; write a whole number of at most 9 digits"),
                row(
                        Satisfaction.class,
                        "{\"scale\": \"nps\", \"score\": 99999999999}",
                        "line 1, column 38, at score: found a number out of range; write one with fewer digits"),
                row(
                        Satisfaction.class,
                        "{\"scale\": 0, \"score\": 9}",
                        "line 1, column 11, at scale: found a whole number; write one of [nps, csat, ces]"),
                row(
                        Satisfaction.class,
                        "{\"scale\": \"NPS\", \"score\": 9}",
                        "line 1, column 11, at scale: found 'NPS'; write one of [nps, csat, ces]"),
                row(
                        Satisfaction.class,
                        "{\"scale\": \"\", \"score\": 9}",
                        "line 1, column 11, at scale: found ''; write one of [nps, csat, ces]"),
                row(
                        Satisfaction.class,
                        "{\"scale\": \"nps\", \"score\": 11}",
                        "line 1, column 29: a score on the NPS scale is from 0 to 10, but was 11"),
                row(
                        Consent.class,
                        "{\"channel\": \"sms\", \"purpose\": \"news\", \"granted\": \"true\"}",
                        "line 1, column 50, at granted: found a text; write true or false"),
                row(
                        Consent.class,
                        "{\"channel\": \"sms\", \"purpose\": \"news\", \"granted\": 1}",
                        "line 1, column 50, at granted: found a whole number; write true or false"),
                row(
                        Consent.class,
                        "{\"channel\": true}",
                        "line 1, column 13, at channel: found true; write the id of a channel, such as \"email\", or {\"id\", \"medium\", \"ownership\", \"messaging\"}"),
                row(
                        Customer.class,
                        "{\"id\": \"c\", \"preferredChannels\": \"sms\"}",
                        "line 1, column 34, at preferredChannels: found a text; write an array [...]"),
                row(
                        Customer.class,
                        "{\"id\": \"c\", \"preferredChannels\": \"\"}",
                        "line 1, column 34, at preferredChannels: found a text; write an array [...]"),
                row(
                        Customer.class,
                        "{\"id\": \"c\", \"attributes\": []}",
                        "line 1, column 27, at attributes: found an array; write an object {...}"),
                row(
                        StageModel.class,
                        "{\"id\": \"m\", \"stages\": [{\"id\": \"a\", \"kind\": \"service\", \"label\": \"A\"},\n{\"id\": \"b\", \"kind\": \"buying\"}]}",
                        "line 2, column 21, at stages[1].kind: found 'buying'; write one of [awareness, consideration, purchase, service, retention, advocacy]"),
                row(
                        LocalizedText.class,
                        "{\"en\": 1}",
                        "line 1, column 8, at en: found a whole number; write a text in quotation marks"),
                row(
                        LocalizedText.class,
                        "3",
                        "line 1, column 1: found a whole number; write a text, or one text per language, such as {\"en\": \"Purchase\", \"fr\": \"Achat\"}"),
                // values that the types refuse
                row(
                        StageModel.class,
                        "\"six-stages\"",
                        "line 1, column 1: found another text; write one of [five-stages, service-and-loyalty, recommendation-and-loyalty, three-stages, need-to-follow-up], or {\"id\", \"stages\"} with stages of your own"),
                row(StageModel.class, "{\"id\": \"m\"}", "line 1, column 11: stage model 'm' needs at least one stage"),
                row(
                        StageRules.class,
                        "{\"stageModel\": \"three-stages\", \"rules\": [{\"stage\": \"buy\"}]}",
                        "line 1, column 59: the placement names stages [buy], which stage model 'three-stages' does not have; its stages are [discovery, engagement, conversion]"),
                row(
                        JourneyPolicy.class,
                        "{\"grain\": \"journey\", \"inactivity\": \"30 days\"}",
                        "line 1, column 36, at inactivity: found another text; write a duration such as \"P30D\" or \"PT20M\""),
                row(
                        JourneyPolicy.class,
                        "{\"grain\": \"session\", \"sessions\": {\"dayZone\": \"Paris\"}}",
                        "line 1, column 46, at sessions.dayZone: found another text; write a zone such as \"Europe/Paris\" or \"UTC\""),
                row(
                        JourneyPolicy.class,
                        "{\"grain\": \"session\", \"sessions\": {}}",
                        "line 1, column 35, at sessions: the rule ends no session; say a gap, a day or a campaign, or use given"),
                row(
                        JourneyPolicy.class,
                        "{\"grain\": \"session\"}",
                        "line 1, column 20: a rule of sessions and the grain of sessions need each other; use sessions(rule)"),
                row(
                        PlacementRule.class,
                        "{\"stage\": \"buy\", \"confidence\": 80}",
                        "line 1, column 34: the confidence of a placement rule must be above 0 and at most 1, but was 80.0"),
                row(
                        PlacementRule.class,
                        "{\"stage\": \"buy\", \"confidence\": \"high\"}",
                        "line 1, column 32, at confidence: found a text; write a number above 0 and at most 1, such as 0.8"),
                row(
                        JourneyPolicy.class,
                        "{\"grain\": \"journey\", \"inactivity\": 30}",
                        "line 1, column 36, at inactivity: found a whole number; write a duration such as \"P30D\" or \"PT20M\""),
                row(
                        Journey.class,
                        journey("trial"),
                        "line 7, column 15, at steps[0].stage: found 'trial'; write one of the stages of model 'five-stages', [awareness, consideration, purchase, retention, advocacy]"),
                row(
                        Journey.class,
                        journey("purchase").replace("c-1", ""),
                        "line 8, column 85, at steps[0].interaction: customer id must not be blank"),
                row(
                        Money.class,
                        "{\"amount\": \"12.505\", \"currency\": \"EUR\"}",
                        "line 1, column 39: amount 12.505 does not fit EUR, which has 2 decimals and at most 18 digits; round it first"),
                row(
                        Money.class,
                        "{\"amount\": \"1e2\", \"currency\": \"EUR\"}",
                        "line 1, column 12, at amount: found another value; write a decimal number as text, such as \"12.50\""),
                row(
                        Money.class,
                        "{\"amount\": \"1\", \"currency\": \"euro\"}",
                        "line 1, column 35: found currency 'euro'; write a code of ISO 4217 such as \"EUR\""),
                row(
                        AttributeValue.class,
                        "{\"date\": \"30 June\"}",
                        "line 1, column 10, at date: found another text; write a date such as \"2026-01-05\""),
                row(AttributeValue.class, "{}", "line 1, column 2: write either \"date\" or \"instant\""),
                row(
                        AttributeValue.class,
                        "[\"blue\", 3]",
                        "line 1, column 10, at [1]: found a whole number; write a text in quotation marks"),
                row(
                        AttributeValue.class,
                        "[\"blue\", \"blue\"]",
                        "line 1, column 16: a text stands twice in a set of texts; remove one of the two"),
                row(
                        ProfileAttribute.class,
                        "{\"value\": {\"instant\": \"today\"}, \"origin\": \"declared\"}",
                        "line 1, column 23, at value.instant: found another text; write an instant such as \"2026-01-05T10:15:00Z\""),
                // identity
                row(
                        IdentityRules.class,
                        "[]",
                        "line 1, column 1: found an array; write {} for the rules by default, or what is not as there"),
                row(
                        IdentityRules.class,
                        "{\"mostPeople\": 0}",
                        "line 1, column 17: at least 1 person may use a device, but it was 0"),
                row(
                        IdentityRules.class,
                        "{\"exclusive\": [\"cookie\"]}",
                        "line 1, column 25: namespaces [cookie] are both exclusive and shared; choose one"),
                row(
                        IdentityRules.class,
                        "{\"shared\": [\"My Kiosk\"]}",
                        "line 1, column 24: namespace 'My Kiosk' is not a code of small letters, digits and underscores, such as cookie"),
                row(
                        IdentityRules.class,
                        "{\"most\": 2}",
                        "line 1, column 2, at most: field 'most' is unknown here; the fields are [anonymous, exclusive, mostPeople, neverLinked, shared]"),
                row(
                        IdentityRules.class,
                        "{\"anonymous\": \"some\"}",
                        "line 1, column 15, at anonymous: found 'some'; write one of [after_last_other_login, all]"),
                row(
                        IdentityLink.class,
                        "{\"first\": 5}",
                        "line 1, column 11, at first: found a whole number; write an identifier such as \"c-42\" or \"cookie:f3a9\""),
                // texts that are not JSON, or more than that
                row(Stage.class, "", "line 1, column 1: the document is empty"),
                row(Stage.class, " \n", "line 2, column 1: the document is empty"),
                row(Channel.class, "\"email\"\n]", "line 2, column 1: " + NOT_JSON),
                row(
                        Channel.class,
                        "\"email\" \"sms\"",
                        "line 1, column 9: the document goes on after its end; remove what follows"),
                row(
                        Stage.class,
                        "{\"id\": \"a\", \"kind\"",
                        "line 1, column 19, at kind: the document ends before it is complete; see whether something is missing at its end"),
                row(Stage.class, "{\"id\": 'a'}", "line 1, column 8, at id: " + NOT_JSON),
                row(Stage.class, "{\"id\": \"a\", // the id\n}", "line 1, column 13, at id: " + NOT_JSON),
                row(Stage.class, "{\"id\": secret}", "line 1, column 8, at id: " + NOT_JSON),
                row(AttributeValue.class, "NaN", "line 1, column 4: " + NOT_JSON),
                row(
                        AttributeValue.class,
                        "1e999999999",
                        "line 1, column 1: found a number with an exponent beyond 300; write a smaller one"),
                row(
                        Money.class,
                        "{\"amount\": 1E-0999, \"currency\": \"EUR\"}",
                        "line 1, column 12, at amount: found a number with an exponent beyond 300; write a smaller one"),
                row(AttributeValue.class, "9".repeat(101), "line 1, column 1: " + TOO_LARGE),
                row(AttributeValue.class, "\"" + "x".repeat(1_000_001) + "\"", "line 1, column 1: " + TOO_LARGE),
                row(
                        AttributeValue.class,
                        "[".repeat(10_000),
                        "line 1, column 2, at [0]: found an array; write a text in quotation marks"));
    }

    private static Arguments row(Class<?> type, String json, String message) {
        return arguments(type, json, message);
    }

    private static String journey(String stage) {
        return """
                {
                  "id": "j",
                  "grain": "customer",
                  "start": "first_interaction",
                  "end": "open",
                  "steps": [{
                     "stage": "%s",
                     "interaction": {"customer": "c-1", "type": "visit", "time": "2026-01-05T10:15:00Z"}
                  }],
                  "stageModel": "five-stages"
                }
                """.formatted(stage);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refused")
    void read_hostileText_saysWhereAndWhatToDo(Class<?> type, String json, String message) {
        JsonFormatException refused = catchThrowableOfType(
                JsonFormatException.class, () -> JsonCodec.core().read(json, type));
        assertThat(refused).hasMessage("JSON text, " + message);
        assertThat(refused.getMessage()).doesNotContain("com.fasterxml", "dev.parcours", "java.lang", "Exception");
    }

    @Test
    void read_tenThousandLevels_stopsAtTheLimit() {
        String json = "{\"x\": " + "[".repeat(10_000);
        assertThatThrownBy(() -> JsonCodec.core().read(json, Stage.class))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageStartingWith("JSON text, line 1, column 106, at x[0][0]")
                .hasMessageEndingWith(TOO_LARGE);
    }

    @Test
    void read_fieldNameOfManyLines_isShownOnOne() {
        assertThatThrownBy(() -> JsonCodec.core().read("{\"a\\nb\": 1}", Persona.class))
                .hasMessageStartingWith("JSON text, line 1, column 2, at a\uFFFDb: field 'a\uFFFDb' is unknown here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"c\", \"attributes\": {\"city\": \"SECRET\"}}",
                "{\"id\": \"c\", \"attributes\": {\"city\": {\"value\": SECRET}}}",
                "{\"id\": \"c\", \"attributes\": {\"city\": {\"value\": \"SECRET}}}",
                "{\"id\": \"c\", \"attributes\": {\"city\": {\"value\": {\"date\": \"SECRET\"}}}}",
                "{\"id\": \"c\", \"attributes\": {\"city\": {\"value\": [\"SECRET\", 1]}}}",
                "{\"id\": \"c\", \"attributes\": {\"city\": {\"value\": \"SECRET\", \"origin\": \"declared\", \"x\": 1}}}",
            })
    void read_badAttribute_keepsItsValueOutOfTheException(String json) {
        JsonFormatException refused = catchThrowableOfType(
                JsonFormatException.class, () -> JsonCodec.core().read(json, Customer.class));
        assertThat(refused).hasMessageContaining("attributes.city").hasNoCause();
        assertThat(refused.getMessage()).doesNotContain("SECRET");
    }

    @Test
    void read_bytesThatAreNotUtf8_saysSo() {
        ByteArrayInputStream latin1 =
                new ByteArrayInputStream("\"D\u00E9couverte\"".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> JsonCodec.core().read(latin1, "label.json", LocalizedText.class))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("label.json: the text is not in UTF-8; save it in that encoding");
    }

    @Test
    void exception_partsAndMessage_agree() {
        JsonFormatException refused = catchThrowableOfType(
                JsonFormatException.class, () -> JsonCodec.core().read("{\"id\":\n 7}", Persona.class));
        assertThat(refused.source()).isEqualTo("JSON text");
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.column()).isEqualTo(2);
        assertThat(refused.path()).isEqualTo("id");
        assertThat(refused.problem()).isEqualTo("found a whole number; write a text in quotation marks");
    }
}
