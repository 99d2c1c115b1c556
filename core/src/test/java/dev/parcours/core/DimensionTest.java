package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionTest {

    private static final Step FULL = new Step(
            Samples.interaction("c-1", "view", 0).toBuilder()
                    .touchpoint(Touchpoint.of(Channel.EMAIL, "newsletter"))
                    .device("mobile")
                    .campaign("spring")
                    .build(),
            Optional.of(StageModels.fiveStages().stage("awareness")));

    private static final Step BARE = new Step(Samples.interaction("c-1", "view", 0), Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "TYPE, view, view",
        "TOUCHPOINT, newsletter, view",
        "CHANNEL, email, (none)",
        "STAGE, awareness, (none)",
        "DEVICE, mobile, (none)",
        "CAMPAIGN, spring, (none)"
    })
    void of_step_isWhatItSaysOrNone(Dimension dimension, String full, String bare) {
        assertThat(dimension.of(FULL)).isEqualTo(full);
        assertThat(dimension.of(BARE)).isEqualTo(bare);
    }

    @Property
    void of_stepOfAJourney_isThatOfTheStep(@ForAll("journeys") Journey journey, @ForAll Dimension dimension) {
        for (int i = 0; i < journey.steps().size(); i++) {
            assertThat(dimension.of(journey, i))
                    .isEqualTo(dimension.of(journey.steps().get(i)));
        }
    }

    @Provide
    Arbitrary<Journey> journeys() {
        return Samples.journeys();
    }
}
