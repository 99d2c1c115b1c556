package dev.parcours.examples.quickstart;

import dev.parcours.core.Channel;

/**
 * A channel that the shop pays or works for, with what one exposure to it truly does to a person.
 *
 * <p>An exposure may give the idea of buying something: a need that would not have been. While it is fresh it makes
 * visits more frequent. If it reminds of a basket left behind, it brings people back to it. Nothing else that a channel
 * does has an effect; above all, that somebody arrived by it has none.
 */
enum Lever {
    /** Banners that follow whoever has just been on the site, and do nothing to them. */
    DISPLAY("display", 0, 1, 1, 0),
    /** The door that people with a need come through; it keeps a few of them warm. */
    SEARCH("search", 0, 1.2, 2, 0),
    /** Posts for people who know little of the shop yet. */
    SOCIAL("social", 0.012, 1.25, 3, 0),
    /** A newsletter every other week, and a reminder of the basket. */
    EMAIL("email", 0.015, 1.25, 1.5, 0.14),
    /** Rare, to few people, and strong. */
    SMS("sms", 0.07, 1.6, 1, 0.35),
    /** Frequent and soon forgotten. */
    PUSH("push", 0.002, 1.1, 0.5, 0);

    private final String channel;
    private final double ideaChance;
    private final double visitMultiplier;
    private final double halfLifeDays;
    private final double basketReturn;
    private final int number;
    private final double logMultiplier;
    private final double keptPerDay;

    Lever(String channel, double ideaChance, double visitMultiplier, double halfLifeDays, double basketReturn) {
        this.channel = channel;
        this.ideaChance = ideaChance;
        this.visitMultiplier = visitMultiplier;
        this.halfLifeDays = halfLifeDays;
        this.basketReturn = basketReturn;
        number = channel.hashCode();
        logMultiplier = StrictMath.log(visitMultiplier);
        keptPerDay = StrictMath.pow(2, -1 / halfLifeDays);
    }

    /** Returns a number that tells the channels' random numbers apart. */
    int number() {
        return number;
    }

    Channel channel() {
        return Channel.of(channel);
    }

    /** Returns the chance that one exposure awakens a need. */
    double ideaChance() {
        return ideaChance;
    }

    /** Returns the factor by which one exposure makes visits more frequent while it is fresh. */
    double visitMultiplier() {
        return visitMultiplier;
    }

    /** Returns after how many days the logarithm of that factor has halved. */
    double halfLifeDays() {
        return halfLifeDays;
    }

    /** Returns what a reminder adds to the chance, each day, of coming back to a basket; it halves every day. */
    double basketReturn() {
        return basketReturn;
    }

    double logMultiplier() {
        return logMultiplier;
    }

    /** Returns the share of an exposure's freshness that a night leaves. */
    double keptPerDay() {
        return keptPerDay;
    }
}
