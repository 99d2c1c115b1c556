package dev.parcours.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.Direction;
import dev.parcours.core.Money;
import dev.parcours.core.PurchaseType;
import dev.parcours.core.journey.ChannelMixRule;
import dev.parcours.core.journey.PurchaseCondition;
import dev.parcours.core.journey.PurchaseTypeRule;
import dev.parcours.core.journey.PurchaseTypeRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

class PurchaseTypeRulesJsonTest {

    private static final String CONDITIONS = "[lastingAtLeast, lastingAtMost, afterAtLeast, afterAtMost, meeting, "
            + "notMeeting, costingAtLeast, costingAtMost, startedBy, startedWith, startedOn]";

    @Test
    void read_theExampleOfThePackage_areRules() {
        assertThat(JsonCodec.core()
                        .read(
                                "{\"rules\": [{\"type\": \"reactive\", \"when\": [{\"startedBy\": \"outbound\"},"
                                        + " {\"lastingAtMost\": \"P7D\"}]},"
                                        + " {\"type\": \"planned\", \"when\": [{\"meeting\": [\"comparison\"]}]}]}",
                                PurchaseTypeRules.class))
                .isEqualTo(PurchaseTypeRules.of(
                        PurchaseTypeRule.of(PurchaseType.REACTIVE)
                                .startedBy(Direction.OUTBOUND)
                                .lastingAtMost(Duration.ofDays(7)),
                        PurchaseTypeRule.of(PurchaseType.PLANNED).meeting("comparison")));
    }

    @Test
    void write_everyCondition_isAnObjectOfOneField() {
        PurchaseTypeRules rules = PurchaseTypeRules.of(
                PurchaseTypeRule.of(PurchaseType.IMPULSIVE)
                        .lastingAtLeast(Duration.ofMinutes(1))
                        .lastingAtMost(Duration.ofHours(2))
                        .afterAtLeast(1)
                        .afterAtMost(9)
                        .meeting("b", "a")
                        .notMeeting("call")
                        .costingAtLeast(Money.of("5", "EUR"))
                        .costingAtMost(Money.of("50", "EUR"))
                        .startedBy(Direction.INBOUND)
                        .startedWith("visit")
                        .startedOn("web"),
                PurchaseTypeRule.of(PurchaseType.BY_DEFAULT));
        assertThat(JsonCodec.core().write(rules).replaceAll("\\s", "").replace('"', '\''))
                .isEqualTo("{'rules':[{'type':'impulsive','when':[{'lastingAtLeast':'PT1M'},{'lastingAtMost':'PT2H'},"
                        + "{'afterAtLeast':1},{'afterAtMost':9},{'meeting':['a','b']},{'notMeeting':['call']},"
                        + "{'costingAtLeast':{'amount':'5.00','currency':'EUR'}},"
                        + "{'costingAtMost':{'amount':'50.00','currency':'EUR'}},{'startedBy':'inbound'},"
                        + "{'startedWith':['visit']},{'startedOn':['web']}]},{'type':'by_default'}]}");
    }

    @Property(tries = 300)
    void rulesRoundTrip(@ForAll("rules") PurchaseTypeRules rules) {
        String json = JsonCodec.core().write(rules);
        PurchaseTypeRules copy = JsonCodec.core().read(json, PurchaseTypeRules.class);
        assertThat(copy).isEqualTo(rules);
        assertThat(JsonCodec.core().write(copy)).isEqualTo(json);
    }

    @Provide
    static Arbitrary<PurchaseTypeRules> rules() {
        Arbitrary<PurchaseTypeRule> rule = Combinators.combine(
                        Arbitraries.of(PurchaseType.class), conditions().list().ofMaxSize(4))
                .as(PurchaseTypeRule::new);
        return rule.list().ofMaxSize(4).map(PurchaseTypeRules::new);
    }

    private static Arbitrary<PurchaseCondition> conditions() {
        Arbitrary<Duration> durations =
                Arbitraries.longs().between(0, 1_000_000_000).map(Duration::ofMillis);
        Arbitrary<Set<String>> names = RoundTripTest.texts().set().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Money> prices = Arbitraries.longs()
                .between(-1_000_000, 1_000_000)
                .map(cents -> Money.of(BigDecimal.valueOf(cents, 2), Currency.getInstance("EUR")));
        return Arbitraries.oneOf(
                durations.map(PurchaseCondition.LastingAtLeast::new),
                durations.map(PurchaseCondition.LastingAtMost::new),
                Arbitraries.integers().map(PurchaseCondition.AfterAtLeast::new),
                Arbitraries.integers().map(PurchaseCondition.AfterAtMost::new),
                names.map(types -> new PurchaseCondition.Meeting(types, true)),
                names.map(types -> new PurchaseCondition.Meeting(types, false)),
                prices.map(PurchaseCondition.CostingAtLeast::new),
                prices.map(PurchaseCondition.CostingAtMost::new),
                Arbitraries.of(Direction.class).map(PurchaseCondition.StartedBy::new),
                names.map(PurchaseCondition.StartedWith::new),
                names.map(PurchaseCondition.StartedOn::new));
    }

    @Property(tries = 300)
    void channelMixRuleRoundTrip(@ForAll("names") Set<String> types, @ForAll("texts") String property) {
        for (ChannelMixRule rule : List.of(
                ChannelMixRule.usual(),
                ChannelMixRule.usual()
                        .within(Duration.ofHours(types.size()))
                        .identifyingTypes(types.toArray(String[]::new))
                        .identifyingProperty(property))) {
            String json = JsonCodec.core().write(rule);
            assertThat(JsonCodec.core().read(json, ChannelMixRule.class)).isEqualTo(rule);
        }
    }

    @Provide
    static Arbitrary<Set<String>> names() {
        return RoundTripTest.texts().set().ofMaxSize(3);
    }

    @Provide
    static Arbitrary<String> texts() {
        return RoundTripTest.texts();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("[]", "line 1, column 1: found an array; write {'rules': [...]}"),
                arguments(
                        "{'rule': [], 'rules': 3}",
                        "line 1, column 10, at rule: field 'rule' is unknown here; write 'rules', or another of the "
                                + "fields [rules]; also, line 1, column 23, at rules: found a number; write an array [...]"),
                arguments(
                        "{'rules': [7, {'when': []}, {'type': 'PLANNED'}]}",
                        "line 1, column 12, at rules[0]: found a number; write an object {...}; "
                                + "also, line 1, column 15, at rules[1]: field 'type' is needed and missing; add it; "
                                + "also, line 1, column 38, at rules[2].type: found 'PLANNED'; write one of "
                                + "[impulsive, planned, reactive, by_default]"),
                arguments(
                        "{'rules': [{'type': 'planned', 'when': [{}, {'meeting': ['a', 'a', 3], 'startedOn': []}, 'a']}]}",
                        "line 1, column 41, at rules[0].when[0]: found an object that is no condition; write one of "
                                + "the fields " + CONDITIONS + "; "
                                + "also, line 1, column 45, at rules[0].when[1]: found an object that is several "
                                + "conditions at once, [meeting, startedOn]; write one of the fields " + CONDITIONS
                                + "; also, line 1, column 63, at rules[0].when[1].meeting[1]: this name stands there "
                                + "twice; remove one of the two; "
                                + "also, line 1, column 68, at rules[0].when[1].meeting[2]: found a number; write a "
                                + "text in quotation marks; "
                                + "also, line 1, column 85, at rules[0].when[1].startedOn: the list is empty; write "
                                + "at least one name; "
                                + "also, line 1, column 90, at rules[0].when[2]: found a text; write an object {...}"),
                arguments(
                        "{'rules': [{'type': 'planned', 'when': [{'lastingAtMost': 'soon'}, {'afterAtLeast': 1.5}, "
                                + "{'afterAtMost': 99999999999}, {'startedBy': null}]}]}",
                        "line 1, column 59, at rules[0].when[0].lastingAtMost: found another text; write a duration "
                                + "such as 'P30D' or 'PT20M'; "
                                + "also, line 1, column 85, at rules[0].when[1].afterAtLeast: found a number that is "
                                + "too large or has decimals; write a whole number of at most 9 digits; "
                                + "also, line 1, column 107, at rules[0].when[2].afterAtMost: found a number that is "
                                + "too large or has decimals; write a whole number of at most 9 digits; "
                                + "also, line 1, column 135, at rules[0].when[3].startedBy: found null; leave the "
                                + "field out instead"),
                arguments(
                        "{'rules': [{'type': 'planned', 'when': [{'costingAtMost': {'amount': '1e2', 'curency': 'EUR'}}, "
                                + "{'costingAtLeast': {'amount': 5, 'currency': 'euro'}}, {'costingAtLeast': 5}]}]}",
                        "line 1, column 59, at rules[0].when[0].costingAtMost: field 'currency' is needed and missing; "
                                + "add it; "
                                + "also, line 1, column 70, at rules[0].when[0].costingAtMost.amount: found another "
                                + "value; write a decimal number as text, such as '12.50'; "
                                + "also, line 1, column 88, at rules[0].when[0].costingAtMost.curency: field 'curency' "
                                + "is unknown here; write 'currency', or another of the fields [amount, currency]; "
                                + "also, line 1, column 116, at rules[0].when[1].costingAtLeast: found currency "
                                + "'euro'; write a code of ISO 4217 such as 'EUR'; "
                                + "also, line 1, column 171, at rules[0].when[2].costingAtLeast: found a number; write "
                                + "an object {...}"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void read_wrongRules_tellsAllProblemsWithTheirPlaces(String json, String problems) {
        assertThatThrownBy(() -> JsonCodec.core().read(json.replace('\'', '"'), PurchaseTypeRules.class))
                .isInstanceOf(JsonFormatException.class)
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).replace('"', '\''))
                        .isEqualTo("JSON text, " + problems));
    }
}
