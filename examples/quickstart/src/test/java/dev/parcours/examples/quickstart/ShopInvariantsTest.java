package dev.parcours.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds in every shop, whatever the seed. */
class ShopInvariantsTest {

    private static final int TRIES = 10;
    private static final Map<String, String> NEEDS_BEFORE = Map.of(
            "ad_click", "ad_impression",
            "email_open", "email_sent",
            "email_click", "email_open",
            "sms_click", "sms_sent",
            "push_open", "push_sent");

    @Provide
    Arbitrary<Shop> shops() {
        return Arbitraries.longs()
                .map(seed -> ShopSimulator.ofSeed(seed)
                        .withCustomers(80)
                        .withWeeks(18)
                        .simulate())
                .dontShrink();
    }

    @Property(tries = TRIES)
    void timesOfOneCustomerIncreaseStrictly(@ForAll("shops") Shop shop) {
        byCustomer(shop).values().forEach(history -> {
            assertThat(history).isSortedAccordingTo(Interaction.ORDER);
            assertThat(history.stream().map(Interaction::time)).doesNotHaveDuplicates();
        });
    }

    @Property(tries = TRIES)
    void everythingHappensInTheSimulatedWeeks(@ForAll("shops") Shop shop) {
        Calendar calendar = new Calendar(shop.truth().firstDay(), shop.truth().weeks());

        assertThat(shop.interactions())
                .allMatch(interaction -> !interaction.time().isBefore(calendar.at(0, 0))
                        && interaction.time().isBefore(calendar.end()));
    }

    @Property(tries = TRIES)
    void nobodyIsWrittenToWithoutConsent(@ForAll("shops") Shop shop) {
        Map<String, Customer> customers =
                shop.customers().stream().collect(Collectors.toMap(Customer::id, Function.identity()));
        for (Interaction interaction : shop.interactions()) {
            if (Set.of("email_sent", "sms_sent", "push_sent").contains(interaction.type())) {
                Channel channel = interaction.channel().orElseThrow();
                assertThat(Optional.ofNullable(customers.get(interaction.customer()))
                                .flatMap(customer -> customer.consent(channel, Consent.MARKETING, interaction.time()))
                                .map(Consent::granted))
                        .as("consent to %s", interaction)
                        .contains(true);
            }
        }
    }

    @Property(tries = TRIES)
    void onlinePurchaseComesAfterAddToCart(@ForAll("shops") Shop shop) {
        byCustomer(shop).values().forEach(history -> {
            boolean hasBasket = false;
            for (Interaction interaction : history) {
                hasBasket |= interaction.type().equals("add_to_cart");
                if (interaction.type().equals("purchase")) {
                    boolean isInStore =
                            interaction.channel().filter(Channel.STORE::equals).isPresent();
                    assertThat(hasBasket || isInStore).as("%s", interaction).isTrue();
                    hasBasket = hasBasket && isInStore;
                }
            }
        });
    }

    @Property(tries = TRIES)
    void clickComesAfterTheMessageOfItsCampaign(@ForAll("shops") Shop shop) {
        byCustomer(shop).values().forEach(history -> {
            Set<String> seen = new HashSet<>();
            for (Interaction interaction : history) {
                String needed = NEEDS_BEFORE.get(interaction.type());
                if (needed != null) {
                    assertThat(seen)
                            .as("%s", interaction)
                            .contains(needed + " " + interaction.campaign().orElseThrow());
                }
                interaction.campaign().ifPresent(campaign -> seen.add(interaction.type() + " " + campaign));
            }
        });
    }

    @Property(tries = TRIES)
    void sessionHasOneDeviceOneChannelAndLastsUnderAnHour(@ForAll("shops") Shop shop) {
        Map<String, List<Interaction>> sessions = shop.interactions().stream()
                .filter(interaction -> interaction.session().isPresent())
                .collect(Collectors.groupingBy(
                        interaction -> interaction.session().orElseThrow(), TreeMap::new, Collectors.toList()));

        sessions.values().forEach(session -> {
            assertThat(session.stream().map(Interaction::device).distinct()).hasSize(1);
            assertThat(session.stream().map(Interaction::channel).distinct()).hasSize(1);
            Instant start = session.get(0).time();
            assertThat(session.get(session.size() - 1).time()).isBefore(start.plusSeconds(3600));
        });
    }

    @Property(tries = TRIES)
    void onlyPurchaseAndRefundHaveAValue(@ForAll("shops") Shop shop) {
        for (Interaction interaction : shop.interactions()) {
            long cents = interaction.value().map(value -> value.minorUnits()).orElse(0L);
            switch (interaction.type()) {
                case "purchase" -> assertThat(cents).isPositive();
                case "refund" -> assertThat(cents).isNegative();
                default -> assertThat(interaction.value()).isEmpty();
            }
        }
    }

    @Property(tries = TRIES)
    void visitorWithoutAccountIsMetOnlineOnly(@ForAll("shops") Shop shop) {
        Set<String> known = shop.customers().stream().map(Customer::id).collect(Collectors.toSet());

        assertThat(shop.interactions())
                .filteredOn(interaction -> !known.contains(interaction.customer()))
                .isNotEmpty()
                .extracting(
                        interaction -> interaction.channel().map(Channel::id).orElse("parcel or bank"))
                .containsAnyOf("web")
                .isSubsetOf("web", "search", "social", "display", "parcel or bank");
    }

    private static Map<String, List<Interaction>> byCustomer(Shop shop) {
        return shop.interactions().stream()
                .collect(Collectors.groupingBy(Interaction::customer, TreeMap::new, Collectors.toList()));
    }
}
