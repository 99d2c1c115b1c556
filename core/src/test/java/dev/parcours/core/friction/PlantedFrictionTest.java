package dev.parcours.core.friction;

import static dev.parcours.core.friction.FrictionKind.ABANDONED_BASKET;
import static dev.parcours.core.friction.FrictionKind.BACK_MOVE;
import static dev.parcours.core.friction.FrictionKind.DROP_OFF;
import static dev.parcours.core.friction.FrictionKind.ERROR_EVENT;
import static dev.parcours.core.friction.FrictionKind.LONG_WAIT;
import static dev.parcours.core.friction.FrictionKind.LOOP;
import static dev.parcours.core.friction.FrictionKind.LOW_SCORE;
import static dev.parcours.core.friction.FrictionKind.REPEATED_CONTACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.Channel;
import dev.parcours.core.Journey;
import dev.parcours.core.friction.PlantedShop.Plant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Incidents planted in random sessions are found and named; without them nothing is. */
class PlantedFrictionTest {

    private static final int SESSIONS = 12_000;

    static Stream<Arguments> plants() {
        return Stream.of(
                planted(DROP_OFF, "cart", "device=mobile", 40, 49, (session, random) -> {
                    if (session.device.equals("mobile") && session.isIn(40, 49) && random.nextDouble() < 0.7) {
                        session.endAfter("cart");
                    }
                }),
                planted(LONG_WAIT, "shipping > payment", "everyone", 40, 53, (session, random) -> {
                    if (session.isIn(40, 53)) {
                        session.slow("shipping", "payment", 4);
                    }
                }),
                planted(ERROR_EVENT, "error_page", "channel=email", 40, 47, (session, random) -> {
                    if (session.channel.equals(Channel.EMAIL) && session.isIn(40, 47) && random.nextDouble() < 0.25) {
                        session.insert(1 + random.nextInt(session.types.size()), "error_page");
                    }
                }),
                planted(LOOP, "cart > shipping", "device=desktop", 30, 41, (session, random) -> {
                    int place = session.types.indexOf("shipping");
                    if (session.device.equals("desktop") && session.isIn(30, 41) && place > 0) {
                        for (int round = 0; round < 3; round++) {
                            session.insert(place, "cart");
                            session.insert(place, "shipping");
                        }
                    }
                }),
                planted(BACK_MOVE, "payment > cart", "everyone", 70, 79, (session, random) -> {
                    int place = session.types.indexOf("payment");
                    if (session.isIn(70, 79) && place > 0 && random.nextDouble() < 0.5) {
                        session.insert(place + 1, "cart");
                    }
                }),
                planted(REPEATED_CONTACT, "support_chat", "channel=app", 60, 89, (session, random) -> {
                    int place = session.types.indexOf("support_chat");
                    if (session.channel.equals(Channel.APP) && session.isIn(60, 89) && place > 0) {
                        session.insert(place + 1, "support_chat");
                    }
                }),
                planted(LOW_SCORE, "survey", "everyone", 50, 69, (session, random) -> {
                    if (session.isIn(50, 69)) {
                        session.lowScores = 0.7;
                    }
                }),
                // It goes on to the end of the data.
                planted(DROP_OFF, "payment", "channel=social", 105, 119, (session, random) -> {
                    if (session.channel.equals(Channel.SOCIAL) && session.isIn(105, 119)) {
                        session.endAfter("payment");
                    }
                }),
                // It was there when the data began.
                planted(ERROR_EVENT, "error_page", "everyone", 0, 9, (session, random) -> {
                    if (session.isIn(0, 9) && random.nextDouble() < 0.2) {
                        session.insert(session.types.size(), "error_page");
                    }
                }));
    }

    private static Arguments planted(
            FrictionKind kind, String where, String group, int firstDay, int lastDay, Plant plant) {
        return Arguments.of(kind, where, group, date(firstDay), date(lastDay), plant);
    }

    private static LocalDate date(int day) {
        return LocalDate.ofInstant(PlantedShop.START, ZoneOffset.UTC).plusDays(day);
    }

    private static String group(FrictionFinding finding) {
        return finding.group().map(FrictionGroup::text).orElse("everyone");
    }

    @ParameterizedTest(name = "{0} at {1}, {2}, {3} to {4}")
    @MethodSource("plants")
    void findings_plantedIncident_isTheOnlyOneAndNamed(
            FrictionKind kind, String where, String group, LocalDate from, LocalDate to, Plant plant) {
        List<Journey> journeys = PlantedShop.sessions(7, SESSIONS, plant);
        List<FrictionFinding> findings = Friction.ofDefaults().over(journeys).findings();

        assertThat(findings).hasSize(1);
        FrictionFinding finding = findings.get(0);
        assertThat(finding.kind()).isEqualTo(kind);
        assertThat(finding.where()).isEqualTo(where);
        assertThat(group(finding)).isEqualTo(group);
        assertThat(ChronoUnit.DAYS.between(from, finding.from())).isCloseTo(0, within(1L));
        assertThat(ChronoUnit.DAYS.between(to, finding.to())).isCloseTo(0, within(1L));
        assertThat(finding.pValue()).isLessThan(0.001);
        assertThat(journeys.stream().filter(finding::isShownBy).count()).isEqualTo(finding.journeys());
    }

    @Test
    void findings_dropOffInHistoriesUpToTheEnd_isTheOnlyOneAndNamed() {
        Plant plant = (session, random) -> {
            if (session.device.equals("mobile") && session.isIn(110, 119) && random.nextDouble() < 0.7) {
                session.endAfter("cart");
            }
        };
        List<Journey> histories = PlantedShop.histories(PlantedShop.sessions(7, SESSIONS, plant));
        List<FrictionFinding> findings = Friction.ofDefaults().over(histories).findings();

        assertThat(findings).hasSize(1);
        FrictionFinding finding = findings.get(0);
        assertThat(finding.kind()).isEqualTo(DROP_OFF);
        assertThat(finding.where()).startsWith("cart");
        assertThat(group(finding)).isEqualTo("device=mobile");
        assertThat(ChronoUnit.DAYS.between(date(110), finding.from())).isCloseTo(0, within(1L));
        assertThat(finding.to()).isEqualTo(date(119));
        assertThat(histories.stream().filter(finding::isShownBy).count())
                .isPositive()
                .isLessThanOrEqualTo(finding.journeys());
    }

    @Test
    void findings_quietHistories_areNone() {
        for (long seed = 1; seed <= 6; seed++) {
            List<Journey> histories = PlantedShop.histories(PlantedShop.quiet(seed, SESSIONS));
            assertThat(Friction.ofDefaults().over(histories).findings()).isEmpty();
        }
    }

    @Test
    void findings_errorThatOneChannelAloneCanHave_isNone() {
        List<Journey> journeys = PlantedShop.sessions(7, SESSIONS, (session, random) -> {
            if (session.channel.equals(Channel.WEB) && random.nextDouble() < 0.05) {
                session.insert(session.types.size(), "script_error");
            }
        });
        assertThat(Friction.ofDefaults().over(journeys).findings()).isEmpty();
    }

    @Test
    void findings_errorThatOneChannelHasMore_holdThroughout() {
        List<Journey> journeys = PlantedShop.sessions(8, SESSIONS, (session, random) -> {
            double share = session.channel.equals(Channel.WEB) ? 0.05 : 0.005;
            if (random.nextDouble() < share) {
                session.insert(session.types.size(), "script_error");
            }
        });
        assertThat(Friction.ofDefaults().over(journeys).findings())
                .filteredOn(FrictionFinding::isThroughout)
                .extracting(finding -> finding.where() + " of " + group(finding))
                .containsExactly("script_error of channel=web");
    }

    @Test
    void findings_groupThatIsAlwaysWorse_holdThroughout() {
        Plant plant = (session, random) -> {
            if (session.device.equals("mobile") && random.nextDouble() < 0.4) {
                session.endAfter("payment");
            }
        };
        FrictionFinding finding = single(plant);

        assertThat(finding.isThroughout()).isTrue();
        assertThat(finding.kind()).isEqualTo(DROP_OFF);
        assertThat(finding.where()).startsWith("payment");
        assertThat(group(finding)).isEqualTo("device=mobile");
        assertThat(finding.from()).isEqualTo(date(0));
        assertThat(finding.to()).isEqualTo(date(PlantedShop.DAYS - 1));
        assertThat(finding.symptoms()).extracting(FrictionFinding::kind).contains(ABANDONED_BASKET);
    }

    private static FrictionFinding single(Plant plant) {
        List<FrictionFinding> findings = Friction.ofDefaults()
                .over(PlantedShop.sessions(7, SESSIONS, plant))
                .findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void findings_twoIncidentsAtOnce_areTwoTheCostlierFirst() {
        List<FrictionFinding> findings = Friction.ofDefaults()
                .over(PlantedShop.sessions(7, SESSIONS, (session, random) -> {
                    if (session.device.equals("mobile") && session.isIn(40, 49) && random.nextDouble() < 0.7) {
                        session.endAfter("cart");
                    }
                    if (session.isIn(45, 59)) {
                        session.slow("search", "catalog", 4);
                    }
                }))
                .findings();

        assertThat(findings).extracting(FrictionFinding::kind).containsExactly(LONG_WAIT, DROP_OFF);
        assertThat(findings).extracting(FrictionFinding::where).containsExactly("search > catalog", "cart");
        assertThat(findings.get(0).excessJourneys())
                .isGreaterThan(findings.get(1).excessJourneys());
        assertThat(findings.get(0).excessTime()).isPresent();
        assertThat(findings.get(1).excessTime()).isEmpty();
    }

    @Test
    void findings_moreOfThoseWhoAreAlwaysWorse_isNoIncident() {
        // In these days there are hardly others than tablets, whose sessions end at the cart all the time.
        List<Journey> journeys = PlantedShop.sessions(7, 40_000, (session, random) -> {
                    if (session.device.equals("tablet")) {
                        session.endAfter("cart");
                    }
                })
                .stream()
                .filter(journey -> isTablet(journey) || !isIn(journey, date(40), date(59)))
                .toList();

        assertThat(Friction.ofDefaults().over(journeys).findings())
                .allSatisfy(finding -> assertThat(finding.isThroughout()).isTrue())
                .extracting(PlantedFrictionTest::group)
                .containsOnly("device=tablet");
    }

    private static boolean isTablet(Journey journey) {
        return journey.steps().get(0).interaction().device().equals(Optional.of("tablet"));
    }

    private static boolean isIn(Journey journey, LocalDate from, LocalDate to) {
        LocalDate day = LocalDate.ofInstant(journey.startTime(), ZoneOffset.UTC);
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Test
    void findings_improvement_isNoFrictionOfTheDaysBefore() {
        // From the 80th day on fewer end at the cart; the days before are not the exception.
        Plant plant = (session, random) -> {
            if (session.day < 80 && random.nextDouble() < 0.5) {
                session.endAfter("cart");
            }
        };
        assertThat(Friction.ofDefaults()
                        .over(PlantedShop.sessions(7, SESSIONS, plant))
                        .findings())
                .isEmpty();
    }

    @Test
    void findings_quietData_areNoneButWithTheStatedProbability() {
        int alarms = 0;
        int tries = 60;
        for (int seed = 0; seed < tries; seed++) {
            List<Journey> journeys = PlantedShop.quiet(seed, 3_000);
            if (!Friction.ofDefaults().over(journeys).findings().isEmpty()) {
                alarms++;
            }
        }
        assertThat(alarms).isLessThanOrEqualTo((int) (FrictionOptions.defaults().falseAlarms() * tries));
    }
}
