package dev.parcours.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.examples.quickstart.Truth.ChannelTruth;
import dev.parcours.examples.quickstart.Truth.Incident;
import dev.parcours.examples.quickstart.Truth.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopSimulatorTest {

    private static final Shop SHOP = ShopSimulator.ofSeed(42).simulate();
    private static final Truth TRUTH = SHOP.truth();

    @Test
    void simulate_sameSeed_isTheSameShop() {
        ShopSimulator small = ShopSimulator.ofSeed(5).withCustomers(100);

        assertThat(small.simulate()).isEqualTo(small.simulate());
    }

    @Test
    void simulate_otherSeed_isAnotherShop() {
        Shop one = ShopSimulator.ofSeed(5).withCustomers(100).simulate();
        Shop other = ShopSimulator.ofSeed(6).withCustomers(100).simulate();

        assertThat(one.interactions()).isNotEqualTo(other.interactions());
    }

    // Large enough for models of attribution to be stable, small enough to be read and computed in seconds.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 42})
    void simulate_defaults_hasTheSizeOfASample(long seed) {
        Shop shop = ShopSimulator.ofSeed(seed).simulate();

        assertThat(shop.interactions()).hasSizeBetween(40_000, 90_000);
        assertThat(shop.truth().actual().purchases()).isBetween(700L, 1_500L);
        // 15 % of 2,000 are visitors without a profile.
        assertThat(shop.customers()).hasSizeBetween(1_600, 1_800);
    }

    @Test
    void simulate_moreCustomers_leavesTheFirstOnesAsTheyWere() {
        Shop few = ShopSimulator.ofSeed(5).withCustomers(50).simulate();
        Shop more = ShopSimulator.ofSeed(5).withCustomers(60).simulate();

        assertThat(more.customers().subList(0, few.customers().size())).isEqualTo(few.customers());
        assertThat(more.interactions()).containsAll(few.interactions());
    }

    @Test
    void simulate_defaults_reportsOnlySomePeopleReacting() {
        // Opens of e-mails are commonly between a fifth and a half; clicks on banners a few in a hundred or fewer.
        assertThat(count(type("email_open")) / count(type("email_sent"))).isBetween(0.2, 0.5);
        assertThat(count(type("ad_click").and(on(Channel.DISPLAY)))
                        / count(type("ad_impression").and(on(Channel.DISPLAY))))
                .isBetween(0.002, 0.05);
        // More baskets are left behind than bought.
        assertThat(count(type("checkout"))).isLessThan(count(type("add_to_cart")));
        assertThat(count(type("purchase").and(on(Channel.STORE).negate()))).isLessThan(count(type("checkout")));
        // Most people do not buy twice in half a year.
        assertThat(customers(type("purchase")).size()).isBetween(600, 1_200);
    }

    @Test
    void simulate_defaults_hasJourneysThatAreNoLines() {
        assertThat(customersWhoWent("add_to_cart", "catalog")).hasSizeGreaterThan(200);
        assertThat(customersWhoWent("purchase", "product_view")).hasSizeGreaterThan(200);
        Set<String> onMobile = customers(interaction -> interaction.device().equals(Optional.of("mobile")));
        Set<String> onDesktop = customers(interaction -> interaction.device().equals(Optional.of("desktop")));
        onMobile.retainAll(onDesktop);
        assertThat(onMobile).hasSizeGreaterThan(500);
    }

    @Test
    void truth_actual_isWhatTheInteractionsSay() {
        long purchases = (long) count(type("purchase"));
        Money value = SHOP.interactions().stream()
                .filter(type("purchase"))
                .map(purchase -> purchase.value().orElseThrow())
                .reduce(Money.zero(Ledger.EUR), Money::plus);

        assertThat(TRUTH.actual()).isEqualTo(new Outcome(purchases, value));
    }

    @Test
    void truth_incremental_isActualLessWithoutIt() {
        for (ChannelTruth channel : TRUTH.channels()) {
            assertThat(channel.withoutIt().purchases() + channel.incremental().purchases())
                    .isEqualTo(TRUTH.actual().purchases());
            assertThat(channel.withoutIt().value().plus(channel.incremental().value()))
                    .isEqualTo(TRUTH.actual().value());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 42})
    void truth_channelWithoutEffect_causedNothing(long seed) {
        ChannelTruth display =
                ShopSimulator.ofSeed(seed).withCustomers(500).simulate().truth().channel(Channel.DISPLAY);

        assertThat(display.visitMultiplier()).isEqualTo(1);
        assertThat(display.incremental()).isEqualTo(new Outcome(0, Money.zero(Ledger.EUR)));
    }

    @Test
    void truth_rareAndStrongChannel_causedMost() {
        ChannelTruth strongest = TRUTH.channels().stream()
                .max(Comparator.comparingLong(channel -> channel.incremental().purchases()))
                .orElseThrow();

        assertThat(strongest.channel()).isEqualTo(Channel.SMS);
        assertThat(count(type("sms_sent"))).isLessThan(count(type("email_sent")) / 3);
        assertThat(TRUTH.channel(Channel.SMS).incremental().purchases()).isBetween(80L, 300L);
        assertThat(TRUTH.channel(Channel.EMAIL).incremental().purchases()).isBetween(40L, 150L);
    }

    // What a sample on attribution is for: by last touch the banners, which caused nothing, are among the best.
    @Test
    void truth_lastTouch_disagrees() {
        Map<String, Interaction> lastTouch = new HashMap<>();
        Map<Channel, Integer> credited = new HashMap<>();
        Set<Channel> marketing =
                TRUTH.channels().stream().map(ChannelTruth::channel).collect(Collectors.toSet());
        for (Interaction interaction : SHOP.interactions()) {
            if (interaction.type().equals("purchase") && lastTouch.containsKey(interaction.customer())) {
                Interaction last = lastTouch.get(interaction.customer());
                credited.merge(last.channel().orElseThrow(), 1, Integer::sum);
            } else if (interaction.channel().filter(marketing::contains).isPresent()) {
                lastTouch.put(interaction.customer(), interaction);
            }
        }

        assertThat(credited.get(Channel.DISPLAY)).isGreaterThan(200).isGreaterThan(credited.get(Channel.SMS));
    }

    @Test
    void truth_withoutMarketing_isMostOfIt() {
        // People need things anyway; a shop all of whose sales came from marketing would be hard to believe.
        assertThat(TRUTH.withoutMarketing().purchases()
                        / (double) TRUTH.actual().purchases())
                .isBetween(0.6, 0.9);
    }

    @Test
    void truth_incident_showsInItsWindowAndOnItsDeviceOnly() {
        Incident incident = TRUTH.incident();
        Predicate<Interaction> during = interaction -> !interaction.time().isBefore(incident.from())
                && interaction.time().isBefore(incident.until());
        Predicate<Interaction> onDevice = interaction ->
                interaction.device().filter(incident.device()::equals).isPresent();

        assertThat(errorRate(during.and(onDevice))).isGreaterThan(0.3);
        assertThat(errorRate(during.and(onDevice.negate()))).isLessThan(0.1);
        assertThat(errorRate(during.negate().and(onDevice))).isLessThan(0.1);
    }

    @Test
    void truth_incident_isTwoWeeksOfSpringInParis() {
        // Summer time had begun on 29 March 2026, so midnight in Paris is 22:00 in UTC.
        assertThat(TRUTH.incident())
                .isEqualTo(new Incident(
                        "mobile", Instant.parse("2026-04-12T22:00:00Z"), Instant.parse("2026-04-26T22:00:00Z")));
    }

    @Test
    void truth_channelWithoutMarketing_throws() {
        assertThatThrownBy(() -> TRUTH.channel(Channel.STORE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no marketing ran on channel 'store'; it ran on"
                        + " [display, search, social, email, sms, push]");
    }

    @Test
    void withFirstDay_otherYear_movesEverything() {
        Shop shop = ShopSimulator.ofSeed(3)
                .withCustomers(50)
                .withWeeks(16)
                .withFirstDay(LocalDate.of(2027, 3, 1))
                .simulate();

        assertThat(shop.interactions())
                .allMatch(interaction -> !interaction.time().isBefore(Instant.parse("2027-02-28T23:00:00Z"))
                        && interaction.time().isBefore(Instant.parse("2027-06-20T22:00:00Z")));
    }

    @Test
    void withCustomers_zero_throws() {
        assertThatThrownBy(() -> ShopSimulator.ofSeed(1).withCustomers(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("customers must be from 1 to 1000000, but was 0");
    }

    @Test
    void withWeeks_tooFewForTheIncident_throws() {
        assertThatThrownBy(() -> ShopSimulator.ofSeed(1).withWeeks(15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weeks must be from 16, when the incident ends, to 104, but was 15");
    }

    private static double errorRate(Predicate<Interaction> where) {
        return count(type("payment_error").and(where)) / count(type("checkout").and(where));
    }

    private static double count(Predicate<Interaction> what) {
        return SHOP.interactions().stream().filter(what).count();
    }

    private static Set<String> customers(Predicate<Interaction> who) {
        return SHOP.interactions().stream()
                .filter(who)
                .map(Interaction::customer)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Returns who did one thing at any time after another. */
    private static Set<String> customersWhoWent(String before, String after) {
        Set<String> went = new HashSet<>();
        Set<String> ready = new HashSet<>();
        for (Interaction interaction : SHOP.interactions()) {
            if (interaction.type().equals(before)) {
                ready.add(interaction.customer());
            } else if (interaction.type().equals(after) && ready.contains(interaction.customer())) {
                went.add(interaction.customer());
            }
        }
        return went;
    }

    private static Predicate<Interaction> type(String type) {
        return interaction -> interaction.type().equals(type);
    }

    private static Predicate<Interaction> on(Channel channel) {
        return interaction -> interaction.channel().filter(channel::equals).isPresent();
    }
}
