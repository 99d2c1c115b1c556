package dev.parcours.core.journey;

import static dev.parcours.core.Samples.interaction;
import static dev.parcours.core.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.StageModels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyStreamTest {

    private static final JourneyAssembler SESSIONS = JourneyAssembler.of(
                    StageModels.fiveStages(), StagePlacement.none())
            .withPolicy(JourneyPolicy.sessions(Duration.ofMinutes(30)))
            .observedUntil(minute(9000));

    private final List<String> handedOn = new ArrayList<>();

    private void take(Journey journey) {
        handedOn.add(journey.id());
    }

    @Test
    void add_nextCustomer_handsOnTheJourneysOfTheOneBefore() {
        JourneyStream stream = SESSIONS.into(this::take);
        stream.add(interaction("c-2", "b", 90));
        stream.add(interaction("c-2", "a", 0));
        assertThat(handedOn).isEmpty();
        stream.add(interaction("c-1", "a", 5));
        assertThat(handedOn).containsExactly("c-2#1", "c-2#2");
        assertThat(stream.finish()).isEqualTo(new AssemblyCounts(2, 3, 3, 3, 0));
        assertThat(handedOn).containsExactly("c-2#1", "c-2#2", "c-1#1");
    }

    @Test
    void add_customerComesBack_throws() {
        JourneyStream stream = SESSIONS.into(this::take);
        stream.add(interaction("c-1", "a", 0));
        stream.add(interaction("c-2", "a", 0));
        assertThatThrownBy(() -> stream.add(interaction("c-1", "b", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("customer 'c-1' comes back after others; group the interactions by customer, or use"
                        + " assemble, which takes them in any order");
        // The customer at hand is as it was, so a source can leave the stray out and go on.
        stream.add(interaction("c-2", "b", 1));
        assertThat(stream.finish()).isEqualTo(new AssemblyCounts(2, 2, 3, 3, 0));
    }

    @Test
    void add_finishedStream_throws() {
        JourneyStream stream = SESSIONS.into(this::take);
        assertThat(stream.finish()).isEqualTo(new AssemblyCounts(0, 0, 0, 0, 0));
        assertThatThrownBy(() -> stream.add(interaction("c-1", "a", 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the stream is finished; begin another one for more interactions");
        assertThatThrownBy(stream::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the stream is finished already");
    }

    @Test
    void into_endNotStated_throws() {
        JourneyAssembler endless = JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none());
        assertThatThrownBy(() -> endless.into(this::take))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a stream does not say where the data end; state it with observedUntil");
    }

    @Test
    void assembleEach_customerComesBack_throwsAfterTheJourneysBefore() {
        List<Interaction> mixed =
                List.of(interaction("c-1", "a", 0), interaction("c-2", "a", 0), interaction("c-1", "b", 1));
        assertThatThrownBy(() -> SESSIONS.assembleEach(mixed.iterator(), this::take))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("customer 'c-1' comes back");
        assertThat(handedOn).containsExactly("c-1#1");
    }
}
