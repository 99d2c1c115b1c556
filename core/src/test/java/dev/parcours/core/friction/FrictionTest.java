package dev.parcours.core.friction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Direction;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FrictionTest {

    /** The payment fails on ten days for some of the mobiles; everyone is slow on others. */
    private static List<Journey> journeys() {
        return PlantedShop.sessions(3, 6_000, (session, random) -> {
            if (session.device.equals("mobile") && session.isIn(30, 39) && random.nextDouble() < 0.3) {
                session.insert(session.types.size(), "payment_error");
            }
            if (session.isIn(60, 79)) {
                session.slow("catalog", "product", 4);
            }
        });
    }

    private static List<String> texts(Friction friction) {
        return friction.findings().stream()
                .map(finding -> finding + " " + finding.journeys() + " " + finding.pValue() + " " + finding.excessTime()
                        + " " + finding.symptoms())
                .toList();
    }

    @Test
    void findings_anyOrderAndSharding_areTheSame() {
        List<Journey> journeys = journeys();
        List<String> expected = texts(Friction.ofDefaults().over(journeys));
        assertThat(expected).hasSize(2);
        List<Journey> shuffled = new ArrayList<>(journeys);
        Collections.shuffle(shuffled, new Random(1));
        Friction merged = Friction.ofDefaults().over(shuffled.subList(0, 1_000));
        merged.merge(Friction.ofDefaults().over(shuffled.subList(1_000, shuffled.size())));
        assertThat(texts(merged)).isEqualTo(expected);
    }

    @Test
    void findings_journeysOfAnIncidentRemoved_areWithoutIt() {
        List<Journey> journeys = journeys();
        Friction friction = Friction.ofDefaults().over(journeys);
        FrictionFinding error = friction.findings().stream()
                .filter(finding -> finding.kind() == FrictionKind.ERROR_EVENT)
                .findFirst()
                .orElseThrow();
        journeys.stream().filter(error::isShownBy).forEach(friction::remove);
        assertThat(friction.findings()).extracting(FrictionFinding::kind).containsExactly(FrictionKind.LONG_WAIT);
    }

    @Test
    void findings_messagesOfTheBrandInWaves_areWithoutThem() {
        List<Journey> journeys = journeys();
        List<Journey> mailed = new ArrayList<>();
        for (int i = 0; i < journeys.size(); i++) {
            // Every mailing goes to some hundred sessions of a few days, after they have ended.
            mailed.add(i % 1_000 < 300 ? followedBy(journeys.get(i), "newsletter_sent") : journeys.get(i));
        }
        assertThat(texts(Friction.ofDefaults().over(mailed)))
                .isEqualTo(texts(Friction.ofDefaults().over(journeys)));
    }

    private static Journey followedBy(Journey journey, String type) {
        List<Step> steps = new ArrayList<>(journey.steps());
        steps.add(new Step(
                Interaction.builder()
                        .customer(journey.customer())
                        .type(type)
                        .time(journey.endTime().plusSeconds(60))
                        .direction(Direction.OUTBOUND)
                        .build(),
                Optional.empty()));
        return new Journey(journey.id(), journey.grain(), journey.stageModel(), steps, journey.start(), journey.end());
    }

    @Test
    void byProperties_fewValuesThatAreNoAmounts_areGroups() {
        List<Interaction> interactions = List.of(
                with("platform", "ios", "price", "9.90"),
                with("platform", "web", "price", "12.50"),
                with("platform", "web", "shop", "12"),
                with("platform", "web", "shop", "14"),
                with("platform", "web", "alone", "x"));
        assertThat(FrictionGrouping.byProperties(interactions, 2))
                .extracting(FrictionGrouping::name)
                .containsExactly("platform", "shop");
    }

    private static Interaction with(String name, String value, String otherName, String otherValue) {
        return Interaction.builder()
                .customer("c-1")
                .type("view")
                .time(Instant.EPOCH)
                .properties(Map.of(name, AttributeValue.of(value), otherName, AttributeValue.of(otherValue)))
                .build();
    }

    @Test
    void findings_oneKind_areOfThatKind() {
        FrictionOptions options =
                FrictionOptions.builder().kinds(Set.of(FrictionKind.LONG_WAIT)).build();
        FrictionFinding finding =
                Friction.of(options).over(journeys()).findings().get(0);
        assertThat(finding.kind()).isEqualTo(FrictionKind.LONG_WAIT);
        assertThat(finding.where()).isEqualTo("catalog > product");
        assertThat(finding.grain()).isEqualTo(Grain.SESSION);
        // The median wait is 33 seconds and four times that in the incident, known as exactly as its class is wide.
        Duration mean = finding.excessTime().orElseThrow().dividedBy(finding.exposed());
        assertThat(mean).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(140));
    }

    @Test
    void findings_noJourney_areNone() {
        assertThat(Friction.ofDefaults().findings()).isEmpty();
        Friction friction = Friction.ofDefaults();
        Journey journey = PlantedShop.quiet(1, 1).get(0);
        friction.add(journey);
        assertThat(friction.findings()).isEmpty();
        friction.remove(journey);
        assertThat(friction.findings()).isEmpty();
        assertThat(friction.grain()).isEqualTo(Optional.empty());
    }

    @Test
    void toString_saysTheNumberAlone() {
        assertThat(Friction.ofDefaults().over(PlantedShop.quiet(1, 3))).hasToString("frictions of 3 journeys");
    }

    @Test
    void options_thatCannotBe_areRefused() {
        FrictionOptions.Builder builder = FrictionOptions.builder();
        assertRefused(() -> builder.pause(Duration.ofMinutes(-1)), "pause must be positive, but was PT-1M");
        assertRefused(() -> builder.patience(Duration.ZERO), "patience must be positive, but was PT0S");
        assertRefused(() -> builder.loopRounds(1), "a loop has at least 2 rounds, but was 1");
        assertRefused(() -> builder.usualShare(0), "the usual share must be above 0 and at most 1, but was 0.0");
        assertRefused(
                () -> builder.falseAlarms(1), "the probability of a false alarm must be between 0 and 1, but was 1.0");
        assertRefused(() -> builder.oddsRatio(0.9), "the odds ratio must be at least 1, but was 0.9");
        assertRefused(
                () -> FrictionOptions.builder().kinds(Set.of()).build(),
                "name at least one kind of friction to look for");
        assertRefused(
                () -> FrictionOptions.builder()
                        .groupings(FrictionGrouping.byDevice(), FrictionGrouping.byProperty("device"))
                        .build(),
                "each grouping needs a name of its own, but they are [device, device]");
        assertRefused(() -> FrictionGrouping.byProperty(" "), "the name of a grouping must not be blank");
        assertRefused(
                () -> FrictionGrouping.byProperties(List.of(), 1),
                "a grouping has at least 2 values, but at most 1 were asked for");
    }

    private static void assertRefused(ThrowingCallable action, String message) {
        assertThatThrownBy(action).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
