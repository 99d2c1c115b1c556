package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InteractionTest {

    private static Interaction.Builder view() {
        return Interaction.builder().customer("c-1").type("view").time(Samples.START);
    }

    @Test
    void build_leastParts_leavesTheOthersAbsent() {
        Interaction interaction = view().build();
        assertThat(interaction).isEqualTo(Interaction.of("c-1", "view", Samples.START));
        assertThat(interaction.touchpoint()).isEqualTo(Touchpoint.of("view"));
        assertThat(interaction.source()).isEmpty();
        assertThat(interaction.place()).isZero();
        assertThat(interaction.sequence()).isEmpty();
        assertThat(interaction.properties()).isEmpty();
        assertThat(Stream.of(
                        interaction.channel(),
                        interaction.id(),
                        interaction.session(),
                        interaction.direction(),
                        interaction.device(),
                        interaction.campaign(),
                        interaction.value(),
                        interaction.cost(),
                        interaction.satisfaction()))
                .allSatisfy(part -> assertThat(part).isEmpty());
    }

    @Test
    void toBuilder_everyPart_isKept() {
        Interaction full = full();
        assertThat(full.toBuilder().build()).isEqualTo(full).hasSameHashCodeAs(full);
        assertThat(full.time()).isEqualTo(Samples.START.plusNanos(123_456_789));
        assertThat(full.properties().keySet()).containsExactly("size", "colour");
    }

    private static Interaction full() {
        return view().time(Samples.START.plusNanos(123_456_789))
                .touchpoint(Touchpoint.of(Channel.WEB, "product page"))
                .id("e-1")
                .sequence(3)
                .source("events.csv", 17)
                .session("s-1")
                .direction(Direction.INBOUND)
                .device("mobile")
                .campaign("spring")
                .value(Money.of("12.50", "EUR"))
                .cost(Money.of("0.10", "EUR"))
                .satisfaction(new Satisfaction(Satisfaction.Scale.NPS, 9))
                .properties(propertiesInOrder())
                .build();
    }

    private static Map<String, AttributeValue> propertiesInOrder() {
        Map<String, AttributeValue> properties = new LinkedHashMap<>();
        properties.put("size", AttributeValue.of(38));
        properties.put("colour", AttributeValue.of("red"));
        return properties;
    }

    @Test
    void equals_anyOtherPart_isNotEqual() {
        Interaction full = full();
        assertThat(List.of(
                        full.toBuilder().customer("c-2"),
                        full.toBuilder().type("cart"),
                        full.toBuilder().time(Samples.START),
                        full.toBuilder().touchpoint(Touchpoint.of("cart")),
                        full.toBuilder().id("e-2"),
                        full.toBuilder().sequence(4),
                        full.toBuilder().source("other.csv", 17),
                        full.toBuilder().source("events.csv", 18),
                        full.toBuilder().session("s-2"),
                        full.toBuilder().direction(Direction.OUTBOUND),
                        full.toBuilder().device("desktop"),
                        full.toBuilder().campaign("summer"),
                        full.toBuilder().value(Money.of("12.51", "EUR")),
                        full.toBuilder().cost(Money.of("0.10", "USD")),
                        full.toBuilder().satisfaction(new Satisfaction(Satisfaction.Scale.NPS, 8)),
                        full.toBuilder().properties(Map.of())))
                .allSatisfy(changed -> {
                    assertThat(changed.build()).isNotEqualTo(full);
                    assertThat(Interaction.ORDER.compare(changed.build(), full)).isNotZero();
                });
    }

    @ParameterizedTest
    @MethodSource
    void build_wrongPart_throws(Interaction.Builder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> build_wrongPart_throws() {
        return Stream.of(
                Arguments.of(Interaction.builder().type("view").time(Samples.START), "an interaction needs a customer"),
                Arguments.of(Interaction.builder().customer("c-1").time(Samples.START), "an interaction needs a type"),
                Arguments.of(Interaction.builder().customer("c-1").type("view"), "an interaction needs a time"),
                Arguments.of(view().customer(" "), "customer id must not be blank"),
                Arguments.of(view().type(""), "interaction type must not be blank"),
                Arguments.of(view().customer("c\n1"), "customer id 'c\uFFFD1' holds a control character; remove it"),
                Arguments.of(
                        view().type("view\0"), "interaction type 'view\uFFFD' holds a control character; remove it"));
    }

    @Test
    void source_negativePlace_throws() {
        assertThatThrownBy(() -> view().source("events.csv", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("place must be at least 0, but was -1");
    }

    @Test
    void order_isInstantThenSequenceThenSourceThenPlaceThenId() {
        List<Interaction> inOrder = Stream.of(
                        view(),
                        view().id("a"),
                        view().id("b"),
                        view().source("", 2),
                        view().source("", 10),
                        view().source("a.csv", 1),
                        view().sequence(-1),
                        view().sequence(2),
                        view().sequence(10).source("a.csv", 1),
                        view().time(Samples.START.plusNanos(1)),
                        view().time(Samples.START.plusSeconds(1)).sequence(1))
                .map(Interaction.Builder::build)
                .toList();
        assertThat(inOrder).isSortedAccordingTo(Interaction.ORDER);
        assertThat(inOrder).doesNotHaveDuplicates();
    }

    @Test
    void order_propertiesOfDifferentKinds_areToldApart() {
        List<Interaction> different = Stream.of(
                        AttributeValue.of("1"),
                        AttributeValue.of(1),
                        AttributeValue.of(true),
                        AttributeValue.of(LocalDate.EPOCH),
                        AttributeValue.of(Instant.EPOCH),
                        AttributeValue.of(new BigDecimal("1e5000")),
                        AttributeValue.of(Set.of()),
                        AttributeValue.of(Set.of("")),
                        AttributeValue.of(Set.of("a", "b")))
                .map(value -> view().properties(Map.of("x", value)).build())
                .toList();
        for (Interaction a : different) {
            for (Interaction b : different) {
                assertThat(Interaction.ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
            }
        }
    }

    @Property
    void orderIsAntisymmetric(@ForAll("interactions") Interaction a, @ForAll("interactions") Interaction b) {
        assertThat(Integer.signum(Interaction.ORDER.compare(a, b)))
                .isEqualTo(-Integer.signum(Interaction.ORDER.compare(b, a)));
    }

    @Property
    void orderIsTransitive(
            @ForAll("interactions") Interaction a,
            @ForAll("interactions") Interaction b,
            @ForAll("interactions") Interaction c) {
        List<Interaction> sorted = Stream.of(a, b, c).sorted(Interaction.ORDER).toList();
        assertThat(Interaction.ORDER.compare(sorted.get(0), sorted.get(1))).isLessThanOrEqualTo(0);
        assertThat(Interaction.ORDER.compare(sorted.get(1), sorted.get(2))).isLessThanOrEqualTo(0);
        assertThat(Interaction.ORDER.compare(sorted.get(0), sorted.get(2))).isLessThanOrEqualTo(0);
    }

    @Property
    void orderAgreesWithEquality(@ForAll("interactions") Interaction a, @ForAll("interactions") Interaction b) {
        assertThat(Interaction.ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
        assertThat(Interaction.ORDER.compare(a, a.toBuilder().build())).isZero();
    }

    @Provide
    Arbitrary<Interaction> interactions() {
        return Samples.interactions();
    }

    @Test
    void toString_showsNoProperty() {
        assertThat(full()).hasToString("view of c-1 at 2024-03-01T08:00:00.123456789Z");
    }

    @Test
    void build_blankNameOfSomething_throws() {
        Interaction.Builder least =
                Interaction.builder().customer("c-1").type("visit").time(Instant.EPOCH);

        assertThatThrownBy(() -> least.session(" ").build()).hasMessage("session id must not be blank");
        assertThatThrownBy(() -> Interaction.of("c-1", "visit", Instant.EPOCH).toBuilder()
                        .device("")
                        .build())
                .hasMessage("device must not be blank");
        assertThatThrownBy(() -> Interaction.of("c-1", "visit", Instant.EPOCH).toBuilder()
                        .campaign("a\nb")
                        .build())
                .hasMessageContaining("campaign")
                .hasMessageContaining("holds a control character; remove it");
        assertThatThrownBy(() -> Interaction.of("c-1", "visit", Instant.EPOCH).toBuilder()
                        .id("\t")
                        .build())
                .hasMessageContaining("interaction id");
    }
}
