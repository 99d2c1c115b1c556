package dev.parcours.core;

import static dev.parcours.core.Consent.MARKETING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    private static Customer.Builder customer() {
        return Customer.builder().id("c-1");
    }

    private static Consent answer(boolean granted, Instant since) {
        return new Consent(Channel.EMAIL, MARKETING, granted, Optional.of(since));
    }

    @Test
    void consent_severalAnswers_isTheLatestUntilTheInstant() {
        Consent yes = answer(true, NOON);
        Consent no = answer(false, NOON.plusSeconds(60));
        Customer customer = customer().consent(no).consent(yes).build();
        assertThat(customer.consent(Channel.EMAIL, MARKETING, NOON.minusNanos(1)))
                .isEmpty();
        assertThat(customer.consent(Channel.EMAIL, MARKETING, NOON)).contains(yes);
        assertThat(customer.consent(Channel.EMAIL, MARKETING, NOON.plusSeconds(59)))
                .contains(yes);
        assertThat(customer.consent(Channel.EMAIL, MARKETING, NOON.plusSeconds(60)))
                .contains(no);
    }

    @Test
    void consent_answersOfOneInstant_isTheOneGivenLast() {
        Consent yes = answer(true, NOON);
        Consent no = answer(false, NOON);
        assertThat(customer().consent(yes).consent(no).build().consent(Channel.EMAIL, MARKETING, NOON))
                .contains(no);
        assertThat(customer().consent(no).consent(yes).build().consent(Channel.EMAIL, MARKETING, NOON))
                .contains(yes);
    }

    @Test
    void consent_alwaysHeld_isReplacedByADatedAnswer() {
        Consent always = Consent.granted(Channel.EMAIL, MARKETING);
        Consent no = answer(false, NOON);
        Customer customer = customer().consent(no).consent(always).build();
        assertThat(customer.consent(Channel.EMAIL, MARKETING, Instant.MIN)).contains(always);
        assertThat(customer.consent(Channel.EMAIL, MARKETING, NOON)).contains(no);
    }

    @Test
    void consent_otherChannelOrPurpose_isEmpty() {
        Customer customer =
                customer().consent(Consent.refused(Channel.EMAIL, MARKETING)).build();
        assertThat(customer.consent(Channel.SMS, MARKETING, NOON)).isEmpty();
        assertThat(customer.consent(Channel.EMAIL, "service", NOON)).isEmpty();
    }

    @Test
    void attribute_knownSince_isAbsentBefore() {
        Customer customer = customer()
                .attribute("city", "Lyon")
                .attribute(
                        "score",
                        new ProfileAttribute(AttributeValue.of(7), ProfileAttribute.Origin.INFERRED, Optional.of(NOON)))
                .build();
        assertThat(customer.attribute("city", Instant.MIN)).contains(AttributeValue.of("Lyon"));
        assertThat(customer.attribute("score", NOON.minusNanos(1))).isEmpty();
        assertThat(customer.attribute("score", NOON)).contains(AttributeValue.of(7));
        assertThat(customer.attribute("age", NOON)).isEmpty();
    }

    @Test
    void attribute_setTwice_isTheLaterOne() {
        assertThat(customer().attribute("age", 41).attribute("age", 42).build().attribute("age", NOON))
                .contains(AttributeValue.of(42));
    }

    @Test
    void history_anyOrder_isSorted() {
        Interaction first = Samples.interaction("c-1", "view", 0);
        Interaction second = Samples.interaction("c-1", "cart", 1);
        assertThat(customer().history(List.of(second, first)).build().history()).containsExactly(first, second);
    }

    @Test
    void history_ofAnother_throws() {
        List<Interaction> history = List.of(Samples.interaction("c-2", "view", 0));
        assertThatThrownBy(() -> customer().history(history).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the history of customer 'c-1' holds an interaction of customer 'c-2'");
        assertThatThrownBy(() -> customer().build().withHistory(history)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withInteraction_ofAnotherCustomer_throws() {
        Interaction foreign = Interaction.of("c-2", "view", NOON);
        assertThatThrownBy(() -> customer().build().withInteraction(foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the history of customer 'c-1' holds an interaction of customer 'c-2'");
    }

    @Test
    void withHistory_keepsTheProfile() {
        List<Interaction> history = List.of(Samples.interaction("c-1", "view", 0));
        Customer.Builder builder = customer()
                .attribute("city", "Lyon")
                .consent(Consent.granted(Channel.SMS, MARKETING))
                .preferredChannels(List.of(Channel.SMS));
        assertThat(builder.build().withHistory(history))
                .isEqualTo(builder.history(history).build())
                .isNotEqualTo(customer().history(history).build());
    }

    @Test
    void build_withoutId_throws() {
        assertThatThrownBy(() -> Customer.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a customer needs an id");
    }

    @Test
    void toString_showsNoAttribute() {
        Customer customer = customer()
                .attribute("name", "Camille")
                .consent(Consent.granted(Channel.SMS, MARKETING))
                .build();
        assertThat(customer).hasToString("customer c-1");
        assertThat(customer.attributes().toString()).doesNotContain("Camille");
    }
}
