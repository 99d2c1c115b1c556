package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.knownSince;
import static dev.parcours.segmentation.Cases.truth;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.location;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static dev.parcours.segmentation.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.Truth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts compared in several ways, sets, ages and distances: what each answers to data there, absent, of another type.
 */
class ProfileConditionsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static Stream<Arguments> table() {
        return Stream.of(texts(), patterns(), sets(), ages()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                        rows(
                                attribute("a").is("Orléans").ignoringCase(),
                                List.of(text("orléans"), text("ORLÉANS"), text("ORLE\u0301ANS")),
                                List.of(text("Orleans"), text("Orléans "), text("")),
                                List.of(set("Orléans"))),
                        rows(
                                attribute("a").isIn("Orléans", "Nîmes").ignoringCaseAndAccents(),
                                List.of(text("orleans"), text("NIMES"), text("nîmes"), text("Nimes\u0302")),
                                List.of(text("Nime"), number("1")),
                                List.of(set("Nîmes"))),
                        rows(
                                attribute("a").startsWith("É").ignoringCase(),
                                List.of(text("école"), text("É"), text("e\u0301cole")),
                                List.of(text("Ecole"), text("")),
                                List.of(set("É"))),
                        rows(
                                attribute("a").startsWith("E").ignoringCase(),
                                List.of(text("Ecole"), text("ecole")),
                                List.of(text("École"), text("e\u0301cole")),
                                List.of()),
                        rows(
                                attribute("a").startsWith("ec").ignoringCaseAndAccents(),
                                List.of(text("École"), text("ECO")),
                                List.of(text("e")),
                                List.of()),
                        rows(
                                attribute("a").containsText("ann"),
                                List.of(text("Joanna"), text("ann")),
                                List.of(text("Anna"), text("an"), number("1")),
                                List.of(set("ann"))),
                        rows(
                                attribute("a").containsText("ANN").ignoringCase(),
                                List.of(text("Anna"), text("joanna")),
                                List.of(text("ana")),
                                List.of(set("ann"))))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> patterns() {
        return Stream.of(
                        rows(
                                attribute("a").isLike("75???"),
                                List.of(text("75011"), number("75011"), text("75\uD83D\uDE0011")),
                                List.of(text("7501"), text("750111"), text("x75011")),
                                List.of(set("75011"))),
                        rows(
                                attribute("a").isLike("*@*.org"),
                                List.of(text("a@b.org"), text("@.org"), text("a@b.org@c.org")),
                                List.of(text("a@b.org "), text("a.org"), text("")),
                                List.of()),
                        rows(
                                attribute("a").isLike("1\\*\\?\\\\"),
                                List.of(text("1*?\\")),
                                List.of(text("1xx\\"), text("1*?")),
                                List.of()),
                        rows(
                                attribute("a").isLike("saint-*").ignoringCase(),
                                List.of(text("SAINT-DENIS"), text("Saint-")),
                                List.of(text("Saint")),
                                List.of()),
                        rows(
                                attribute("a").isLike("*évre*").ignoringCaseAndAccents(),
                                List.of(text("Deux-SEVRES"), text("évre")),
                                List.of(text("evr")),
                                List.of()))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> sets() {
        return Stream.of(
                        rows(
                                attribute("a").containsAny("sport", "music"),
                                List.of(set("music", "travel"), set("sport", "music")),
                                List.of(set(), set("Sport"), set("travel")),
                                List.of(text("sport"))),
                        rows(
                                attribute("a").containsAll("sport", "music"),
                                List.of(set("sport", "music", "travel")),
                                List.of(set(), set("sport")),
                                List.of(number("1"))),
                        rows(
                                attribute("a").containsNone("sport", "music"),
                                List.of(set(), set("travel")),
                                List.of(set("music", "travel"), set("sport", "music")),
                                List.of(text("travel"))),
                        rows(
                                attribute("a").sizeBetween(1, 2),
                                List.of(set("x"), set("x", "y")),
                                List.of(set(), set("x", "y", "z")),
                                List.of(text("x"))),
                        rows(attribute("a").sizeAtMost(0), List.of(set()), List.of(set("x")), List.of(text(""))),
                        rows(attribute("a").sizeAtLeast(2), List.of(set("x", "y")), List.of(set("x")), List.of()))
                .flatMap(rows -> rows);
    }

    /** Asked on 2026-03-10 at noon. */
    private static Stream<Arguments> ages() {
        return Stream.of(
                        rows(
                                attribute("a").ageAtLeast(18, PARIS),
                                List.of(date("2008-03-10"), text("2008-03-10"), date("-999999999-01-01")),
                                List.of(date("2008-03-11"), date("2026-03-10")),
                                List.of(
                                        date("2026-03-11"),
                                        date("+999999999-12-31"),
                                        text("18"),
                                        number("18"),
                                        set("2000-01-01"))),
                        rows(
                                attribute("a").ageAtMost(0, PARIS),
                                List.of(date("2026-03-10"), date("2025-03-11")),
                                List.of(date("2025-03-10")),
                                List.of(date("2026-03-11"))),
                        rows(
                                attribute("a").ageBetween(18, 25, PARIS),
                                List.of(date("2008-03-10"), date("2000-03-11")),
                                List.of(date("2008-03-11"), date("2000-03-10")),
                                List.of(AttributeValue.of(NOW))))
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @MethodSource("table")
    void truth_everyKindOfData_isAsStated(Condition condition, String data, Customer customer, Truth expected) {
        assertThat(truth(condition, customer)).isEqualTo(expected);
        assertThat(truth(not(condition), customer)).isEqualTo(expected.not());
        Truth known = Logic.TWO_VALUED.read(expected);
        assertThat(twoValued(condition, customer)).isEqualTo(known);
        assertThat(twoValued(not(condition), customer)).isEqualTo(known.not());
    }

    private static Truth twoValued(Condition condition, Customer customer) {
        return SegmentationEngine.of(SegmentRule.of(SEGMENT, condition))
                .withLogic(Logic.TWO_VALUED)
                .evaluate(customer, NOW)
                .truth(SEGMENT);
    }

    @Test
    void age_bornOn29February_isAYearOlderOn1MarchOrOn29February() {
        Customer customer = born("2008-02-29");
        Condition adult = attribute("a").ageAtLeast(18, PARIS);
        Instant turns = Instant.parse("2026-02-28T23:00:00Z");
        assertThat(truthAt(adult, customer, turns.minusNanos(1))).isEqualTo(FALSE);
        assertThat(truthAt(adult, customer, turns)).isEqualTo(TRUE);
        assertThat(Cases.ask(adult, customer, turns.minusNanos(1)).validUntil(SEGMENT))
                .contains(turns);
        assertThat(Cases.ask(adult, customer, turns).validUntil(SEGMENT)).isEmpty();
        Condition twenty = attribute("a").ageAtLeast(20, ZoneOffset.UTC);
        assertThat(truthAt(twenty, customer, Instant.parse("2028-02-28T23:59:59.999999999Z")))
                .isEqualTo(FALSE);
        assertThat(truthAt(twenty, customer, Instant.parse("2028-02-29T00:00:00Z")))
                .isEqualTo(TRUE);
    }

    /** In Sao Paulo clocks went from midnight to one on 2018-11-04, so that the day began at one, 03:00Z. */
    @Test
    void validUntil_birthdayThatBeginsAtOne_isItsFirstInstant() {
        Customer customer = born("2000-11-04");
        Condition seventeen = attribute("a").ageBetween(17, 17, ZoneId.of("America/Sao_Paulo"));
        Instant before = Instant.parse("2018-11-01T00:00:00Z");
        assertThat(truthAt(seventeen, customer, before)).isEqualTo(TRUE);
        assertThat(Cases.ask(seventeen, customer, before).validUntil(SEGMENT))
                .contains(Instant.parse("2018-11-04T03:00:00Z"));
    }

    /** In Samoa there was no 2011-12-30: the day after the 29th, 10 hours behind, was the 31st, 14 hours ahead. */
    @Test
    void validUntil_birthdayThatNeverWas_isTheStartOfTheDayAfter() {
        Customer customer = born("2000-12-30");
        Condition eleven = attribute("a").ageAtLeast(11, ZoneId.of("Pacific/Apia"));
        Instant before = Instant.parse("2011-12-30T09:59:59.999999999Z");
        assertThat(truthAt(eleven, customer, before)).isEqualTo(FALSE);
        assertThat(Cases.ask(eleven, customer, before).validUntil(SEGMENT))
                .contains(Instant.parse("2011-12-30T10:00:00Z"));
    }

    @Test
    void age_inRangeLater_entersAndLeaves() {
        Customer customer = born("2026-04-01");
        Condition one = attribute("a").ageBetween(1, 1, ZoneOffset.UTC);
        Instant birthday = Instant.parse("2027-04-01T00:00:00Z");
        assertThat(Cases.truth(one, customer)).isEqualTo(UNKNOWN);
        assertThat(Cases.validUntil(one, customer)).contains(birthday);
        assertThat(Cases.ask(one, customer, birthday).validUntil(SEGMENT))
                .contains(Instant.parse("2028-04-01T00:00:00Z"));
        assertThat(Cases.ask(one, customer, Instant.MIN).validUntil(SEGMENT)).contains(birthday);
        assertThat(Cases.ask(one, customer, Instant.MAX).truth(SEGMENT)).isEqualTo(FALSE);
    }

    /** Paris to Lyon, worked out by Python's math module: 391.4994724 km; the other rows are arcs of the sphere. */
    @ParameterizedTest
    @CsvSource({
        "48.8566, 2.3522, 45.7640, 4.8357, 391.500, true",
        "48.8566, 2.3522, 45.7640, 4.8357, 391.499, false",
        "0, 179.9, 0, -179.9, 22.24, true",
        "0, 179.9, 0, -179.9, 22.23, false",
        "90, 0, 90, 120, 0.001, true",
        "90, 10, -90, 10, 20015.12, true",
        "90, 10, -90, 10, 20015.11, false",
        "0, 0, 0, 90, 10007.56, true",
        "0, 0, 0, 90, 10007.55, false",
        "10, 20, 10, 20, 0.000000001, true",
        "0, 180, 0, -180, 0.000001, true",
    })
    void distance_knownPlaces_isAsStated(
            String latitude,
            String longitude,
            double ofPoint,
            double longitudeOfPoint,
            double kilometres,
            boolean holds) {
        Condition near = location("lat", "lon").withinKilometres(kilometres, ofPoint, longitudeOfPoint);
        assertThat(truth(near, at(number(latitude), number(longitude)))).isEqualTo(Truth.of(holds));
        assertThat(truth(not(near), at(text(latitude), text(longitude)))).isEqualTo(Truth.of(!holds));
    }

    @Test
    void distance_placeThatIsNone_isUnknown() {
        Condition near = location("lat", "lon").withinKilometres(20_015, 0, 0);
        assertThat(truth(near, customer().build())).isEqualTo(UNKNOWN);
        assertThat(truth(near, customer().attribute("lat", 1).build())).isEqualTo(UNKNOWN);
        assertThat(truth(near, customer().attribute("lon", 1).build())).isEqualTo(UNKNOWN);
        assertThat(truth(near, at(number("90.0000001"), number("0")))).isEqualTo(UNKNOWN);
        assertThat(truth(near, at(number("0"), number("-180.1")))).isEqualTo(UNKNOWN);
        assertThat(truth(near, at(number("1e40"), number("0")))).isEqualTo(UNKNOWN);
        assertThat(truth(near, at(text("N 48"), number("0")))).isEqualTo(UNKNOWN);
        assertThat(truth(not(near), at(text("N 48"), number("0")))).isEqualTo(UNKNOWN);
        assertThat(truth(near, at(number("-90"), number("180")))).isEqualTo(TRUE);
    }

    private static Truth truthAt(Condition condition, Customer customer, Instant asOf) {
        return Cases.ask(condition, customer, asOf).truth(SEGMENT);
    }

    private static Customer born(String date) {
        return customer().attribute("a", ProfileAttribute.declared(date(date))).build();
    }

    private static Customer at(AttributeValue latitude, AttributeValue longitude) {
        return customer()
                .attribute("lat", ProfileAttribute.declared(latitude))
                .attribute("lon", ProfileAttribute.declared(longitude))
                .build();
    }

    private static Stream<Arguments> rows(
            Condition condition,
            List<AttributeValue> holding,
            List<AttributeValue> failing,
            List<AttributeValue> unreadable) {
        Customer later = customer()
                .attribute("a", knownSince(holding.get(0), NOW.plusNanos(1)))
                .build();
        return Stream.of(
                        Stream.of(
                                arguments(condition, "absent", customer().build(), UNKNOWN),
                                arguments(condition, "known later", later, UNKNOWN)),
                        holding.stream().map(value -> row(condition, value, TRUE)),
                        failing.stream().map(value -> row(condition, value, FALSE)),
                        unreadable.stream().map(value -> row(condition, value, UNKNOWN)))
                .flatMap(rows -> rows);
    }

    private static Arguments row(Condition condition, AttributeValue value, Truth expected) {
        String data = value.asText().map(text -> value + " " + text).orElse(value.toString());
        return arguments(
                condition,
                data,
                customer().attribute("a", ProfileAttribute.declared(value)).build(),
                expected);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.of(text);
    }

    private static AttributeValue number(String number) {
        return AttributeValue.of(new BigDecimal(number));
    }

    private static AttributeValue date(String date) {
        return AttributeValue.of(LocalDate.parse(date));
    }

    private static AttributeValue set(String... members) {
        return AttributeValue.of(Set.of(members));
    }
}
