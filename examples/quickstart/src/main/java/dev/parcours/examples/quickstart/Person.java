package dev.parcours.examples.quickstart;

import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Touchpoint;
import dev.parcours.examples.quickstart.Draws.Die;
import dev.parcours.examples.quickstart.Draws.Weighted;
import dev.parcours.examples.quickstart.Draws.What;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person: what the shop knows (the profile, or nothing of a visitor), and what it does not (the habits).
 *
 * @param id the id in the data
 * @param draws this person's random numbers
 * @param profile what the shop knows, or null of a visitor without an account
 * @param milestones what happens at a time of its own, whatever the marketing does
 * @param habits how this person shops
 */
record Person(String id, Draws draws, @Nullable Customer profile, List<Milestone> milestones, Habits habits) {

    /** A change of the profile that the data show. */
    record Milestone(Event event, Touchpoint touchpoint, Instant time) {}

    /**
     * How somebody shops.
     *
     * @param firstDay the first day on which the data can show him
     * @param lastDay the last one: a visitor is known by a cookie, which does not live long
     * @param needRate needs that arise by themselves, per day
     * @param visitRate visits of the site without any need, per day
     * @param openness the chance of opening an e-mail
     * @param hasApp whether he has the shop's app
     * @param isNearStore whether there is a store in his town
     * @param isOnSocial whether the shop's posts can reach him
     * @param device the device that he mostly uses
     * @param otherDevice the one he uses else
     * @param favourite the category that most of his purchases are from
     */
    record Habits(
            int firstDay,
            int lastDay,
            double needRate,
            double visitRate,
            double openness,
            boolean hasApp,
            boolean isNearStore,
            boolean isOnSocial,
            String device,
            String otherDevice,
            String favourite) {}

    private static final double SHARE_OF_VISITORS = 0.15;

    static Person of(Draws draws, int number, Calendar calendar) {
        Die die = draws.once(What.PERSON);
        if (die.chance(SHARE_OF_VISITORS)) {
            int firstDay = die.between(0, calendar.days() - 1);
            Habits habits = habits(draws, firstDay, firstDay + die.between(20, 60), false, false);
            return new Person(id("v", number), draws, null, List.of(), habits);
        }
        Profile profile = Profile.of(id("c", number), draws, calendar);
        Habits habits = habits(draws, profile.firstDay(), calendar.days(), profile.hasApp(), profile.isNearStore());
        return new Person(profile.customer().id(), draws, profile.customer(), profile.milestones(), habits);
    }

    private static Habits habits(Draws draws, int firstDay, int lastDay, boolean hasApp, boolean isNearStore) {
        Die die = draws.once(What.HABITS);
        double needRate = 0.0048 * die.factor(0.6);
        double visitRate = 0.009 * die.factor(0.6);
        double openness = 0.1 + 0.45 * die.unit();
        boolean isOnSocial = die.chance(0.5);
        String device = die.weighted(
                new Weighted<>(0.58, "mobile"), new Weighted<>(0.34, "desktop"), new Weighted<>(0.08, "tablet"));
        String otherDevice = device.equals("mobile") ? "desktop" : "mobile";
        String favourite = Catalogue.CATEGORIES.get(die.between(0, Catalogue.CATEGORIES.size() - 1));
        return new Habits(
                firstDay,
                lastDay,
                needRate,
                visitRate,
                openness,
                hasApp,
                isNearStore,
                isOnSocial,
                device,
                otherDevice,
                favourite);
    }

    private static String id(String prefix, int number) {
        String digits = Integer.toString(number);
        return prefix + "-" + "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }

    boolean isKnown() {
        return profile != null;
    }

    /** Returns whether the shop may write on a channel at an instant, for marketing. */
    boolean allows(Channel channel, Instant instant) {
        return profile != null
                && profile.consent(channel, Consent.MARKETING, instant)
                        .map(Consent::granted)
                        .orElse(false);
    }
}
