package dev.parcours.segmentation.moment;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.LocalizedText;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named occasion to write to a customer: what starts it, after how long to write, what must hold, what makes it void,
 * how often at most, and on which channels.
 *
 * <p>Immutable, and equal to another of the same parts. {@link StandardMoments} has the usual ones.
 */
public final class Moment {

    /** How long after its start the last reminder may fall due, and how long one may be worth sending. */
    public static final Duration MAX_SPAN = Duration.ofDays(366);

    /** How long after its start the first reminder of something abandoned falls due at the latest. */
    public static final Duration MAX_FIRST_REMINDER = Duration.ofHours(12);

    private static final int MAX_REMINDERS = 20;

    private final String id;
    private final LocalizedText label;
    private final Trigger trigger;
    private final List<Reminder> reminders;
    private final Duration expiry;
    private final Optional<Condition> condition;
    private final List<InteractionFilter> voidedBy;
    private final List<MessageLimit> limits;
    private final List<Channel> channels;
    private final String purpose;

    private Moment(Builder builder) {
        id = checkName(builder.id, "id of a moment");
        label = builder.label == null ? LocalizedText.of(id) : builder.label;
        checkArgument(builder.trigger != null, "moment '%s' needs a trigger", id);
        trigger = builder.trigger;
        reminders =
                builder.reminders.isEmpty() ? List.of(Reminder.after(Duration.ZERO)) : List.copyOf(builder.reminders);
        expiry = builder.expiry;
        condition = Optional.ofNullable(builder.condition);
        voidedBy = List.copyOf(builder.voidedBy);
        limits = List.copyOf(builder.limits);
        channels = checkChannels(builder.channels);
        purpose = checkName(builder.purpose, "purpose of moment '%s'".formatted(id));
        checkTimes();
        checkArgument(!channels.isEmpty(), "moment '%s' needs a channel that carries messages, such as email", id);
        checkArgument(
                limits.stream().allMatch(limit -> limit.channel().isEmpty()),
                "a limit of moment '%s' is on one channel; give it to the planner, or leave the channel out",
                id);
        if (trigger instanceof Trigger.Abandoned) {
            checkFirstReminder(reminders.get(0));
        }
    }

    private static String checkName(@Nullable String name, String what) {
        checkArgument(name != null && !name.isBlank(), "the %s must not be blank", what);
        checkArgument(
                name.chars().noneMatch(Character::isISOControl), "the %s must not hold a control character", what);
        return name;
    }

    static List<Channel> checkChannels(List<Channel> channels) {
        List<Channel> copy = List.copyOf(channels);
        copy.forEach(channel -> checkArgument(
                channel.messaging(),
                "channel '%s' carries no messages to one person; take another, such as email",
                channel.id()));
        checkArgument(
                copy.stream().map(Channel::id).distinct().count() == copy.size(),
                "a channel is named twice among %s",
                copy.stream().map(Channel::id).toList());
        return copy;
    }

    private void checkTimes() {
        checkArgument(
                !expiry.isNegative() && !expiry.isZero() && expiry.compareTo(MAX_SPAN) <= 0,
                "the expiry of moment '%s' must be positive and at most %s, but was %s",
                id,
                MAX_SPAN,
                expiry);
        checkArgument(
                reminders.size() <= MAX_REMINDERS,
                "moment '%s' has %s reminders, more than %s; leave some out",
                id,
                reminders.size(),
                MAX_REMINDERS);
        for (int i = 1; i < reminders.size(); i++) {
            checkArgument(
                    reminders.get(i - 1).delay().compareTo(reminders.get(i).delay()) < 0,
                    "reminder %s of moment '%s' must come later than the one before, but comes after %s and %s",
                    i + 1,
                    id,
                    reminders.get(i).delay(),
                    reminders.get(i - 1).delay());
        }
    }

    private void checkFirstReminder(Reminder first) {
        checkArgument(
                first.delay().compareTo(MAX_FIRST_REMINDER) <= 0,
                "the first reminder of '%s', something abandoned, must fall due within %s, but does after %s",
                id,
                MAX_FIRST_REMINDER,
                first.delay());
        checkArgument(
                !first.offer(),
                "the first reminder of '%s', something abandoned, must not carry an offer, or customers abandon to get"
                        + " it; put it in a later one",
                id);
    }

    /** Returns a builder; id, trigger and at least one channel are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the parts of this moment. */
    public Builder toBuilder() {
        Builder builder = builder()
                .id(id)
                .label(label)
                .trigger(trigger)
                .reminders(reminders)
                .expiry(expiry)
                .voidedBy(voidedBy.toArray(InteractionFilter[]::new))
                .limits(limits.toArray(MessageLimit[]::new))
                .channels(channels.toArray(Channel[]::new))
                .purpose(purpose);
        condition.ifPresent(builder::condition);
        return builder;
    }

    /** Returns the stable code, which is also the campaign of its messages. */
    public String id() {
        return id;
    }

    /** Returns what people read; by default the id. */
    public LocalizedText label() {
        return label;
    }

    /** Returns what starts the occasions. */
    public Trigger trigger() {
        return trigger;
    }

    /** Returns the messages in the order of their delays; by default one, at once. */
    public List<Reminder> reminders() {
        return reminders;
    }

    /** Returns how long after it fell due a reminder is still worth sending; by default one day of 24 hours. */
    public Duration expiry() {
        return expiry;
    }

    /** Returns what must be true when a message is sent; by default nothing. Unknown is not true. */
    public Optional<Condition> condition() {
        return condition;
    }

    /**
     * Returns which interactions make an occasion void: those that follow in the order of the history the interaction
     * that started it or, if it was not started by one, come later than its start.
     */
    public List<InteractionFilter> voidedBy() {
        return voidedBy;
    }

    /**
     * Returns how many messages of this moment there are at most. Those of the occasion itself, sent since its first
     * reminder fell due, do not count, so that its reminders are not in each other's way.
     */
    public List<MessageLimit> limits() {
        return limits;
    }

    /** Returns the channels that suit it, the first being best if nothing else decides. */
    public List<Channel> channels() {
        return channels;
    }

    /** Returns what the customer must have agreed to; by default {@link Consent#MARKETING}. */
    public String purpose() {
        return purpose;
    }

    /** Returns the channels that suit a reminder. */
    List<Channel> channels(Reminder reminder) {
        return reminder.channels().isEmpty() ? channels : reminder.channels();
    }

    /** Returns how long after the start of an occasion there is nothing left to do. */
    Duration span() {
        return reminders.get(reminders.size() - 1).delay().plus(expiry);
    }

    private List<Object> parts() {
        return Arrays.asList(id, label, trigger, reminders, expiry, condition, voidedBy, limits, channels, purpose);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Moment that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return "moment " + id;
    }

    /** Builds moments. Not thread-safe. */
    public static final class Builder {

        private @Nullable String id;
        private @Nullable LocalizedText label;
        private @Nullable Trigger trigger;
        private final List<Reminder> reminders = new ArrayList<>();
        private Duration expiry = Duration.ofDays(1);
        private @Nullable Condition condition;
        private List<InteractionFilter> voidedBy = List.of();
        private List<MessageLimit> limits = List.of();
        private List<Channel> channels = List.of();
        private String purpose = Consent.MARKETING;

        private Builder() {}

        /** Sets the stable code; needed. */
        public Builder id(String id) {
            this.id = checkNotNull(id, "id");
            return this;
        }

        /** Sets what people read. */
        public Builder label(LocalizedText label) {
            this.label = checkNotNull(label, "label");
            return this;
        }

        /** Sets what starts it; needed. */
        public Builder trigger(Trigger trigger) {
            this.trigger = checkNotNull(trigger, "trigger");
            return this;
        }

        /** Adds a reminder, later than those before. */
        public Builder reminder(Reminder reminder) {
            reminders.add(checkNotNull(reminder, "reminder"));
            return this;
        }

        /** Sets the reminders, in place of those that were. */
        public Builder reminders(List<Reminder> newReminders) {
            reminders.clear();
            reminders.addAll(List.copyOf(newReminders));
            return this;
        }

        /** Sets how long a reminder is worth sending. */
        public Builder expiry(Duration expiry) {
            this.expiry = checkNotNull(expiry, "expiry");
            return this;
        }

        /** Sets what must be true. */
        public Builder condition(Condition condition) {
            this.condition = checkNotNull(condition, "condition");
            return this;
        }

        /** Sets what makes it void, in place of what did. */
        public Builder voidedBy(InteractionFilter... events) {
            voidedBy = List.of(events);
            return this;
        }

        /** Sets how many messages there are at most, in place of what was set. */
        public Builder limits(MessageLimit... newLimits) {
            limits = List.of(newLimits);
            return this;
        }

        /** Sets the channels that suit it; at least one is needed. */
        public Builder channels(Channel... newChannels) {
            channels = List.of(newChannels);
            return this;
        }

        /** Sets what the customer must have agreed to. */
        public Builder purpose(String purpose) {
            this.purpose = checkNotNull(purpose, "purpose");
            return this;
        }

        /**
         * Returns the moment.
         *
         * @throws IllegalArgumentException if a needed part is missing; if the id or the purpose is blank or holds a
         *     control character; if reminders are not in the order of their delays; if a time is out of range; if a
         *     channel carries no messages; or if the first reminder of something abandoned comes late or with an offer
         */
        public Moment build() {
            return new Moment(this);
        }
    }
}
