package dev.parcours.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.StageModels;
import dev.parcours.core.friction.Friction;
import dev.parcours.core.friction.FrictionFinding;
import dev.parcours.core.friction.FrictionGroup;
import dev.parcours.core.friction.FrictionKind;
import dev.parcours.core.friction.FrictionOptions;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.StagePlacement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The payment page of the shop was broken for two weeks, on one device: the truth says when and which. */
class ShopFrictionTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @ValueSource(longs = {42, 7})
    void findings_costliestFirst_areTheBrokenPaymentPage(long seed) {
        Shop shop = ShopSimulator.ofSeed(seed).simulate();
        Friction friction = Friction.of(FrictionOptions.builder().zone(PARIS).build())
                .over(JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                        .withPolicy(JourneyPolicy.sessions(Duration.ofMinutes(30)))
                        .assemble(shop.interactions()));

        FrictionFinding first = friction.findings().get(0);

        Truth.Incident incident = shop.truth().incident();
        assertThat(first.kind()).isEqualTo(FrictionKind.ERROR_EVENT);
        assertThat(first.where()).isEqualTo("payment_error");
        assertThat(first.group()).contains(new FrictionGroup("device", incident.device()));
        assertThat(first.from()).isBetween(day(incident.from()), day(incident.from()).plusDays(2));
        assertThat(first.to())
                .isBetween(day(incident.until()).minusDays(3), day(incident.until()));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, PARIS);
    }
}
