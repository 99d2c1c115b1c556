package dev.parcours.core;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.ProfileAttribute.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProfileUpdateTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-01-06T10:00:00Z");
    private static final Customer NOBODY = Customer.builder().id("c-1").build();

    private static ProfileUpdate update(Instant since, Origin origin, String city) {
        return ProfileUpdate.of("c-1", since, origin, Map.of("city", AttributeValue.of(city)));
    }

    private static ProfileUpdate consent(boolean granted, Optional<Instant> since) {
        return new ProfileUpdate(
                "c-1", Map.of(), List.of(new Consent(Channel.SMS, Consent.MARKETING, granted, since)), List.of());
    }

    private static AttributeValue city(ProfileUpdate... updates) {
        return requireNonNull(NOBODY.withUpdates(List.of(updates)).attributes().get("city"))
                .value();
    }

    @Test
    void withUpdates_valuesOfOneAttribute_keepsTheLatest() {
        ProfileUpdate lyon = update(TUESDAY, Origin.INFERRED, "Lyon");
        ProfileUpdate nantes = update(MONDAY, Origin.DECLARED, "Nantes");

        assertThat(city(lyon, nantes)).isEqualTo(AttributeValue.of("Lyon"));
        assertThat(NOBODY.withUpdates(List.of(nantes, lyon)).attribute("city", MONDAY))
                .isEmpty();
        Customer always =
                Customer.builder().id("c-1").attribute("city", "Lille").build();
        assertThat(always.withUpdates(List.of(nantes)).attribute("city", MONDAY))
                .contains(AttributeValue.of("Nantes"));
    }

    @Test
    void withUpdates_valuesOfOneInstant_keepsTheDeclaredAndThenTheLastByText() {
        ProfileUpdate declared = update(MONDAY, Origin.DECLARED, "Albi");
        ProfileUpdate observed = update(MONDAY, Origin.OBSERVED, "Metz");
        ProfileUpdate inferred = update(MONDAY, Origin.INFERRED, "Vitry");

        assertThat(city(observed, declared, inferred)).isEqualTo(AttributeValue.of("Albi"));
        assertThat(city(inferred, observed)).isEqualTo(AttributeValue.of("Metz"));
        assertThat(city(declared, update(MONDAY, Origin.DECLARED, "Dax"))).isEqualTo(AttributeValue.of("Dax"));
    }

    @Test
    void withUpdates_refusals_holdUntilALaterAgreement() {
        Customer customer = NOBODY.withUpdates(List.of(
                consent(false, Optional.of(MONDAY)),
                consent(true, Optional.of(MONDAY)),
                consent(true, Optional.empty()),
                consent(true, Optional.of(TUESDAY))));

        assertThat(customer.consent(Channel.SMS, Consent.MARKETING, Instant.EPOCH)
                        .map(Consent::granted))
                .contains(true);
        assertThat(customer.consent(Channel.SMS, Consent.MARKETING, MONDAY).map(Consent::granted))
                .contains(false);
        assertThat(customer.consent(Channel.SMS, Consent.MARKETING, TUESDAY).map(Consent::granted))
                .contains(true);
    }

    @Test
    void withUpdates_preferredChannels_keepsTheLongestList() {
        ProfileUpdate one = new ProfileUpdate("c-1", Map.of(), List.of(), List.of(Channel.SMS));
        ProfileUpdate two = new ProfileUpdate("c-1", Map.of(), List.of(), List.of(Channel.SMS, Channel.EMAIL));

        assertThat(NOBODY.withUpdates(List.of(two, one)).preferredChannels())
                .containsExactly(Channel.SMS, Channel.EMAIL);
    }

    @Test
    void withUpdates_ofAnother_throws() {
        ProfileUpdate other = ProfileUpdate.of(Customer.builder().id("c-2").build());

        assertThatThrownBy(() -> NOBODY.withUpdates(List.of(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("customer 'c-1' was given an update of customer 'c-2'");
    }

    @Test
    void toString_showsNoAttribute() {
        assertThat(update(MONDAY, Origin.DECLARED, "Lyon")).hasToString("profile update of c-1");
    }

    @Provide
    Arbitrary<List<ProfileUpdate>> updates() {
        Arbitrary<ProfileUpdate> attributes = Combinators.combine(
                        Arbitraries.of(MONDAY, TUESDAY), Arbitraries.of(Origin.class), Arbitraries.of("a", "b", "c"))
                .as(ProfileUpdateTest::update);
        Arbitrary<ProfileUpdate> consents = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(MONDAY, TUESDAY).optional())
                .as(ProfileUpdateTest::consent);
        return Arbitraries.oneOf(attributes, consents).list().ofMaxSize(8);
    }

    @Property(tries = 300)
    void orderOfUpdatesAndWhetherTheyComeAtOnceChangesNothing(
            @ForAll("updates") List<ProfileUpdate> updates, @ForAll Random random) {
        List<ProfileUpdate> shuffled = new ArrayList<>(updates);
        Collections.shuffle(shuffled, random);
        Customer oneByOne = NOBODY.withUpdates(List.of());
        for (ProfileUpdate update : shuffled) {
            oneByOne = oneByOne.withUpdates(List.of(update));
        }

        assertThat(NOBODY.withUpdates(shuffled)).isEqualTo(NOBODY.withUpdates(updates));
        assertThat(oneByOne).isEqualTo(NOBODY.withUpdates(updates));
        assertThat(oneByOne.withUpdates(updates)).isEqualTo(oneByOne);
    }
}
