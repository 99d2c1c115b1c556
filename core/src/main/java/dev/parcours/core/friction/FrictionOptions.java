package dev.parcours.core.friction;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parcours.core.Channel;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts as a friction, and how sure a finding must be.
 *
 * <p>Types of interactions are named by patterns, in which {@code *} stands for any characters and capital letters do
 * not matter. The defaults recognise the usual names; state your own where yours differ.
 *
 * <p>Frictions are looked for in what customers do. An interaction that the brand began
 * ({@link dev.parcours.core.Direction#OUTBOUND}), such as a message sent, is passed over as if it were not in the
 * journey, unless its type is an error or a success: mailings come in waves, which say nothing of the customers.
 *
 * <p>This class is immutable and thread-safe, as far as the functions of its groupings are.
 */
public final class FrictionOptions {

    private static final FrictionOptions DEFAULTS = new FrictionOptions(new Builder());

    private final Set<FrictionKind> kinds;
    private final List<FrictionGrouping> groupings;
    private final ZoneId zone;
    private final NamePatterns errors;
    private final NamePatterns contacts;
    private final Set<String> contactChannels;
    private final NamePatterns baskets;
    private final NamePatterns goals;
    private final Duration pause;
    private final Duration patience;
    private final int loopRounds;
    private final double usualShare;
    private final double falseAlarms;
    private final double oddsRatio;

    private FrictionOptions(Builder builder) {
        kinds = Sets.immutableEnumSet(builder.kinds);
        groupings = List.copyOf(builder.groupings);
        zone = builder.zone;
        errors = new NamePatterns(builder.errors);
        contacts = new NamePatterns(builder.contacts);
        contactChannels = ImmutableSet.copyOf(builder.contactChannels);
        baskets = new NamePatterns(builder.baskets);
        goals = new NamePatterns(builder.goals);
        pause = builder.pause;
        patience = builder.patience;
        loopRounds = builder.loopRounds;
        usualShare = builder.usualShare;
        falseAlarms = builder.falseAlarms;
        oddsRatio = builder.oddsRatio;
        checkArgument(!kinds.isEmpty(), "name at least one kind of friction to look for");
        checkArgument(
                ImmutableSet.copyOf(groupings).size() == groupings.size(),
                "each grouping needs a name of its own, but they are %s",
                groupings);
    }

    /** Returns the defaults, which are said at the methods of {@link Builder}. */
    public static FrictionOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the kinds of friction to look for. */
    public Set<FrictionKind> kinds() {
        return kinds;
    }

    /** Returns the groupings in which a friction may be concentrated. */
    public List<FrictionGrouping> groupings() {
        return groupings;
    }

    /** Returns the zone in which days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    NamePatterns errors() {
        return errors;
    }

    NamePatterns contacts() {
        return contacts;
    }

    Set<String> contactChannels() {
        return contactChannels;
    }

    NamePatterns baskets() {
        return baskets;
    }

    NamePatterns goals() {
        return goals;
    }

    /** Returns the pause by which a visit ends. */
    public Duration pause() {
        return pause;
    }

    /** Returns how long is waited for what should follow. */
    public Duration patience() {
        return patience;
    }

    /** Returns how often steps must come round to be a loop. */
    public int loopRounds() {
        return loopRounds;
    }

    /** Returns the share of journeys from which on what follows a step follows it usually. */
    public double usualShare() {
        return usualShare;
    }

    /** Returns how probable any finding on quiet data may be. */
    public double falseAlarms() {
        return falseAlarms;
    }

    /** Returns the odds ratio that a difference must reach to be one that matters. */
    public double oddsRatio() {
        return oddsRatio;
    }

    private List<Object> parts() {
        return List.of(
                kinds,
                groupings,
                zone,
                errors.patterns(),
                contacts.patterns(),
                contactChannels,
                baskets.patterns(),
                goals.patterns(),
                pause,
                patience,
                loopRounds,
                usualShare,
                falseAlarms,
                oddsRatio);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FrictionOptions that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kinds, groupings);
    }

    /** Builds options. Not thread-safe. */
    public static final class Builder {

        private Set<FrictionKind> kinds = ImmutableSet.copyOf(FrictionKind.values());
        private List<FrictionGrouping> groupings =
                List.of(FrictionGrouping.byDevice(), FrictionGrouping.byChannel(), FrictionGrouping.byCampaign());
        private ZoneId zone = ZoneOffset.UTC;
        private List<String> errors =
                List.of("*error*", "*bug*", "*fail*", "*crash*", "*exception*", "*timeout*", "*declined*", "*erreur*");
        private List<String> contacts = List.of("*support*", "*contact*", "*helpdesk*", "*complaint*", "*réclamation*");
        private Set<String> contactChannels = ImmutableSet.of(Channel.CALL_CENTER.id(), Channel.CHAT.id());
        private List<String> baskets = List.of("*cart*", "*basket*", "*panier*");
        private List<String> goals =
                List.of("*purchase*", "*order*", "payment_done", "*conversion*", "*achat*", "*commande*");
        private Duration pause = Duration.ofMinutes(30);
        private Duration patience = Duration.ofDays(7);
        private int loopRounds = 3;
        private double usualShare = 0.4;
        private double falseAlarms = 0.05;
        private double oddsRatio = 1.5;

        private Builder() {}

        /** Sets the kinds of friction to look for; by default all. */
        public Builder kinds(Set<FrictionKind> newKinds) {
            kinds = ImmutableSet.copyOf(newKinds);
            return this;
        }

        /** Sets the groupings in which a friction may be concentrated; by default device, channel and campaign. */
        public Builder groupings(FrictionGrouping... newGroupings) {
            return groupings(List.of(newGroupings));
        }

        /** Sets the groupings in which a friction may be concentrated; by default device, channel and campaign. */
        public Builder groupings(List<FrictionGrouping> newGroupings) {
            groupings = List.copyOf(newGroupings);
            return this;
        }

        /** Sets the zone in which days begin and end; by default UTC. */
        public Builder zone(ZoneId newZone) {
            zone = checkNotNull(newZone, "newZone");
            return this;
        }

        /**
         * Sets the types that are errors; by default {@code *error*}, {@code *bug*}, {@code *fail*}, {@code *crash*},
         * {@code *exception*}, {@code *timeout*}, {@code *declined*} and {@code *erreur*}.
         */
        public Builder errors(String... patterns) {
            errors = List.of(patterns);
            return this;
        }

        /**
         * Sets the types that are contacts with support, beside all on the {@linkplain #contactChannels channels for
         * it}; by default {@code *support*}, {@code *contact*}, {@code *helpdesk*}, {@code *complaint*} and
         * {@code *réclamation*}.
         */
        public Builder contacts(String... patterns) {
            contacts = List.of(patterns);
            return this;
        }

        /** Sets the ids of the channels that are for support; by default call centre and chat. */
        public Builder contactChannels(String... channels) {
            contactChannels = ImmutableSet.copyOf(channels);
            return this;
        }

        /** Sets the types that fill a basket; by default {@code *cart*}, {@code *basket*} and {@code *panier*}. */
        public Builder baskets(String... patterns) {
            baskets = List.of(patterns);
            return this;
        }

        /**
         * Sets the types that are a success, after which an end is no loss; by default {@code *purchase*},
         * {@code *order*}, {@code payment_done}, {@code *conversion*}, {@code *achat*} and {@code *commande*}.
         */
        public Builder goals(String... patterns) {
            goals = List.of(patterns);
            return this;
        }

        /**
         * Sets the pause by which a visit ends; by default 30 minutes, as is usual for sessions. Journeys that are no
         * sessions but come in visits, which means that at least half of their steps follow the one before within the
         * pause, are looked at visit by visit for drop-offs, long waits, loops and moves back: that a customer comes
         * back next week and begins again is none of them.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder pause(Duration newPause) {
            checkArgument(!newPause.isNegative() && !newPause.isZero(), "pause must be positive, but was %s", newPause);
            pause = newPause;
            return this;
        }

        /**
         * Sets how long is waited for what should follow a step, for the purchase of a basket and for another contact;
         * by default 7 days. Choose it longer where steps take weeks.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder patience(Duration newPatience) {
            checkArgument(
                    !newPatience.isNegative() && !newPatience.isZero(),
                    "patience must be positive, but was %s",
                    newPatience);
            patience = newPatience;
            return this;
        }

        /**
         * Sets how often in a row one to three steps must come round to be a loop; by default 3.
         *
         * @throws IllegalArgumentException if it is less than 2
         */
        public Builder loopRounds(int rounds) {
            checkArgument(rounds >= 2, "a loop has at least 2 rounds, but was %s", rounds);
            loopRounds = rounds;
            return this;
        }

        /**
         * Sets the share of journeys from which on what follows a step follows it usually, so that its absence is a
         * drop-off; by default 0.4.
         *
         * @throws IllegalArgumentException if it is not above 0 and at most 1
         */
        public Builder usualShare(double share) {
            checkArgument(share > 0 && share <= 1, "the usual share must be above 0 and at most 1, but was %s", share);
            usualShare = share;
            return this;
        }

        /**
         * Sets how probable any finding on quiet data may be; by default 0.05.
         *
         * @throws IllegalArgumentException if it is not between 0 and 1
         */
        public Builder falseAlarms(double probability) {
            checkArgument(
                    probability > 0 && probability < 1,
                    "the probability of a false alarm must be between 0 and 1, but was %s",
                    probability);
            falseAlarms = probability;
            return this;
        }

        /**
         * Sets the odds ratio that a difference must reach to be one that matters, however sure it is; by default 1.5.
         * For example, 20 % instead of 14.3 % is an odds ratio of 1.5.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder oddsRatio(double ratio) {
            checkArgument(ratio >= 1, "the odds ratio must be at least 1, but was %s", ratio);
            oddsRatio = ratio;
            return this;
        }

        /**
         * Returns the options.
         *
         * @throws IllegalArgumentException if there is no kind, or if two groupings have the same name
         */
        public FrictionOptions build() {
            return new FrictionOptions(this);
        }
    }
}
