package dev.parcours.examples.quickstart;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Touchpoint;
import dev.parcours.examples.quickstart.Draws.Die;
import dev.parcours.examples.quickstart.Draws.Weighted;
import dev.parcours.examples.quickstart.Draws.What;
import dev.parcours.examples.quickstart.Person.Milestone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Draws what the shop knows of one customer. Much of it is not known of everybody: people leave fields empty.
 *
 * @param customer the profile
 * @param firstDay the first day with interactions
 * @param hasApp whether the customer has the app
 * @param isNearStore whether there is a store in his town, which he need not have told the shop
 * @param milestones the changes of the profile that the data show
 */
record Profile(Customer customer, int firstDay, boolean hasApp, boolean isNearStore, List<Milestone> milestones) {

    private record Town(String name, String postcode, boolean hasStore) {}

    private static final List<Town> TOWNS = List.of(
            new Town("Paris", "75011", true),
            new Town("Lyon", "69003", true),
            new Town("Marseille", "13006", true),
            new Town("Lille", "59000", true),
            new Town("Bordeaux", "33000", true),
            new Town("Nantes", "44000", true),
            new Town("Nice", "06000", true),
            new Town("Toulouse", "31000", true),
            new Town("Bourg-en-Bresse", "01000", false),
            new Town("Foix", "09000", false),
            new Town("Privas", "07000", false),
            new Town("Saint-Malo", "35400", false),
            new Town("Annecy", "74000", false),
            new Town("Ajaccio", "20000", false));

    static Profile of(String id, Draws draws, Calendar calendar) {
        Die die = draws.once(What.PROFILE);
        List<Milestone> milestones = new ArrayList<>();
        Customer.Builder customer = Customer.builder().id(id);
        int registrationDay = registrationDay(die, calendar);
        Instant registered = calendar.at(registrationDay, die.between(9 * 3600, 21 * 3600));
        register(customer, registrationDay, registered, calendar, milestones);
        int firstDay = Math.max(registrationDay + 1, 0);
        Town town = TOWNS.get(die.between(0, TOWNS.size() - 1));
        if (die.chance(0.92)) {
            customer.attribute("city", town.name).attribute("postcode", town.postcode);
        }
        describe(customer, die, calendar.firstDay());
        joinLoyalty(customer, die, calendar, firstDay, town.hasStore, milestones);
        boolean hasApp = die.chance(0.4);
        consents(draws.once(What.CONSENT), calendar, firstDay, registered, hasApp, milestones)
                .forEach(customer::consent);
        prefer(customer, die, hasApp);
        return new Profile(customer.build(), firstDay, hasApp, town.hasStore, List.copyOf(milestones));
    }

    /** Returns the day of the registration, which is before the first one, and so negative, for most. */
    private static int registrationDay(Die die, Calendar calendar) {
        boolean isNew = die.chance(0.12);
        return isNew ? die.between(0, calendar.days() - 2) : -die.between(1, 1800);
    }

    private static void register(
            Customer.Builder customer, int day, Instant registered, Calendar calendar, List<Milestone> milestones) {
        customer.attribute("registered_on", ProfileAttribute.declared(AttributeValue.of(calendar.date(day))));
        if (day >= 0) {
            milestones.add(new Milestone(Event.REGISTRATION, Places.ACCOUNT_CREATION, registered));
        }
    }

    private static void describe(Customer.Builder customer, Die die, LocalDate firstDay) {
        LocalDate birth = firstDay.minusYears(die.between(19, 78)).minusDays(die.between(0, 364));
        if (die.chance(0.85)) {
            customer.attribute("birth_date", ProfileAttribute.declared(AttributeValue.of(birth)));
        }
        String gender = die.chance(0.62) ? "female" : "male";
        if (die.chance(0.8)) {
            customer.attribute("gender", gender);
        }
        customer.attribute("language", die.chance(0.88) ? "fr" : "en");
        TreeSet<String> interests = new TreeSet<>();
        for (String category : Catalogue.CATEGORIES) {
            if (die.chance(0.35)) {
                interests.add(category);
            }
        }
        if (!interests.isEmpty() && die.chance(0.7)) {
            customer.attribute("interests", ProfileAttribute.declared(AttributeValue.of(interests)));
        }
    }

    private static void joinLoyalty(
            Customer.Builder customer,
            Die die,
            Calendar calendar,
            int firstDay,
            boolean isNearStore,
            List<Milestone> milestones) {
        String tier = die.weighted(
                new Weighted<>(0.5, ""),
                new Weighted<>(0.1, "joins"),
                new Weighted<>(0.24, "bronze"),
                new Weighted<>(0.12, "silver"),
                new Weighted<>(0.04, "gold"));
        int day = calendar.openDay(die.between(firstDay, calendar.days() - 1));
        Instant joined = calendar.at(day, die.between(10 * 3600, 18 * 3600));
        if (tier.equals("joins") && joined.isBefore(calendar.end())) {
            Touchpoint place = isNearStore ? Places.LOYALTY_DESK : Places.LOYALTY_PAGE;
            milestones.add(new Milestone(Event.LOYALTY_JOIN, place, joined));
            ProfileAttribute bronze = new ProfileAttribute(
                    AttributeValue.of("bronze"), ProfileAttribute.Origin.DECLARED, Optional.of(joined));
            customer.attribute("loyalty_tier", bronze);
        } else if (!tier.isEmpty() && !tier.equals("joins")) {
            customer.attribute("loyalty_tier", tier);
        }
    }

    private static List<Consent> consents(
            Die die, Calendar calendar, int firstDay, Instant registered, boolean hasApp, List<Milestone> milestones) {
        List<Consent> consents = new ArrayList<>();
        ask(die, Channel.EMAIL, 0.7, 0.16, registered, consents);
        ask(die, Channel.SMS, 0.34, 0.3, registered, consents);
        ask(die, Channel.PUSH, hasApp ? 0.62 : 0, hasApp ? 0.38 : 0, registered, consents);
        for (Consent given : List.copyOf(consents)) {
            boolean isWithdrawn = die.chance(0.06);
            Instant time = calendar.at(die.between(firstDay, calendar.days() - 1), die.between(20 * 3600, 22 * 3600));
            if (given.granted() && isWithdrawn && !given.channel().equals(Channel.PUSH)) {
                consents.add(new Consent(given.channel(), Consent.MARKETING, false, Optional.of(time)));
                Touchpoint place =
                        given.channel().equals(Channel.SMS) ? Places.SMS_UNSUBSCRIBE : Places.EMAIL_UNSUBSCRIBE;
                milestones.add(new Milestone(Event.UNSUBSCRIBE, place, time));
            }
        }
        return consents;
    }

    private static void ask(
            Die die, Channel channel, double granted, double refused, Instant when, List<Consent> consents) {
        double answer = die.unit();
        if (answer < granted + refused) {
            consents.add(new Consent(channel, Consent.MARKETING, answer < granted, Optional.of(when)));
        }
    }

    private static void prefer(Customer.Builder customer, Die die, boolean hasApp) {
        String channel = die.weighted(
                new Weighted<>(0.38, ""),
                new Weighted<>(0.36, "email"),
                new Weighted<>(0.16, "sms"),
                new Weighted<>(hasApp ? 0.1 : 0, "push"));
        if (!channel.isEmpty()) {
            customer.preferredChannels(List.of(Channel.of(channel)));
        }
    }
}
