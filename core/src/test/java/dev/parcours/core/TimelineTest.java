package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Customer customer(List<Interaction> history) {
        return Customer.builder().id("c-1").history(history).build();
    }

    @Provide
    static Arbitrary<List<Interaction>> histories() {
        Arbitrary<Integer> scores = Arbitraries.integers().between(0, 10);
        return Combinators.combine(
                        Arbitraries.of("buy", "view", "open"),
                        Arbitraries.integers().between(0, 4).map(NOON::plusNanos),
                        Arbitraries.integers().between(0, 9),
                        scores.optional(0.3))
                .as((type, time, sequence, score) -> {
                    Interaction.Builder interaction = Interaction.builder()
                            .customer("c-1")
                            .type(type)
                            .time(time)
                            .sequence(sequence);
                    score.ifPresent(nps -> interaction.satisfaction(new Satisfaction(Satisfaction.Scale.NPS, nps)));
                    return interaction.build();
                })
                .list()
                .ofMaxSize(12);
    }

    @Test
    void timeline_history_isSortedByType() {
        Timeline timeline = customer(List.of(
                        Interaction.of("c-1", "view", NOON.plusNanos(1)),
                        Interaction.of("c-1", "buy", NOON),
                        Interaction.of("c-1", "view", NOON)))
                .timeline();
        assertThat(timeline.types()).isEqualTo(2);
        assertThat(timeline.type(0)).isEqualTo("buy");
        assertThat(timeline.type(1)).isEqualTo("view");
        assertThat(timeline.count(1, NOON)).isEqualTo(1);
        assertThat(timeline.count(1, NOON.minusNanos(1))).isZero();
        assertThat(timeline.count(1, Instant.MAX)).isEqualTo(2);
        assertThat(timeline.epochSecond(1, 1)).isEqualTo(NOON.getEpochSecond());
        assertThat(timeline.nano(1, 1)).isEqualTo(1);
        assertThat(timeline.answers()).isEmpty();
    }

    @Property
    void everyTypeHasItsInteractionsInOrder(@ForAll("histories") List<Interaction> history) {
        Customer customer = customer(history);
        Timeline timeline = customer.timeline();
        List<Interaction> found = new ArrayList<>();
        for (int type = 0; type < timeline.types(); type++) {
            String name = timeline.type(type);
            assertThat(timeline.interactions(type))
                    .isNotEmpty()
                    .isEqualTo(customer.history().stream()
                            .filter(interaction -> interaction.type().equals(name))
                            .toList());
            found.addAll(timeline.interactions(type));
        }
        assertThat(found).hasSameSizeAs(history);
        assertThat(timeline.answers())
                .isEqualTo(customer.history().stream()
                        .filter(interaction -> interaction.satisfaction().isPresent())
                        .toList());
    }

    @Property
    void oneInteractionAfterTheOtherIsAsAllAtOnce(@ForAll("histories") List<Interaction> history) {
        Customer grown = customer(List.of());
        for (Interaction interaction : history) {
            grown.timeline();
            grown = grown.withInteraction(interaction);
        }
        Customer whole = customer(history);
        assertThat(grown).isEqualTo(whole);
        Timeline timeline = grown.timeline();
        assertThat(IntStream.range(0, timeline.types()).mapToObj(timeline::interactions))
                .containsExactlyElementsOf(IntStream.range(0, whole.timeline().types())
                        .mapToObj(whole.timeline()::interactions)
                        .toList());
        assertThat(timeline.answers()).isEqualTo(whole.timeline().answers());
        for (int type = 0; type < timeline.types(); type++) {
            assertThat(timeline.count(type, NOON.plusNanos(2)))
                    .isEqualTo(whole.timeline().count(type, NOON.plusNanos(2)));
        }
    }
}
