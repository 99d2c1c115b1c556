package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One contact on the way to a conversion.
 *
 * <pre>{@code
 * Touch.of("email", monday).withKind("click").withMilestone("lead");
 * }</pre>
 */
public final class Touch {

    private final String channel;
    private final @Nullable Instant time;
    private final @Nullable String kind;
    private final Set<String> milestones;

    private Touch(String channel, @Nullable Instant time, @Nullable String kind, Set<String> milestones) {
        checkArgument(!channel.isBlank(), "the channel of a touch must not be blank");
        this.channel = channel;
        this.time = time;
        this.kind = kind;
        this.milestones = milestones;
    }

    /**
     * Returns a touch whose time is not known.
     *
     * @throws IllegalArgumentException if the channel is blank
     */
    public static Touch of(String channel) {
        return new Touch(channel, null, null, Set.of());
    }

    /**
     * Returns a touch at an instant.
     *
     * @throws IllegalArgumentException if the channel is blank
     */
    public static Touch of(String channel, Instant time) {
        return new Touch(channel, checkNotNull(time, "time"), null, Set.of());
    }

    /**
     * Returns this touch on another channel.
     *
     * @throws IllegalArgumentException if the channel is blank
     */
    public Touch withChannel(String newChannel) {
        return new Touch(newChannel, time, kind, milestones);
    }

    /**
     * Returns this touch with the kind of contact that it was.
     *
     * @param newKind the type of the interaction, such as "click" or "view"
     * @throws IllegalArgumentException if the kind is blank
     */
    public Touch withKind(String newKind) {
        checkArgument(!newKind.isBlank(), "the kind of a touch on '%s' must not be blank", channel);
        return new Touch(channel, time, newKind, milestones);
    }

    /**
     * Returns this touch with one more milestone that the customer reached by it, such as "lead".
     *
     * @throws IllegalArgumentException if the milestone is blank
     */
    public Touch withMilestone(String milestone) {
        checkArgument(!milestone.isBlank(), "a milestone of a touch on '%s' must not be blank", channel);
        Set<String> more = ImmutableSortedSet.<String>naturalOrder()
                .addAll(milestones)
                .add(milestone)
                .build();
        return new Touch(channel, time, kind, more);
    }

    /**
     * Returns what the contact says on the dimension of its path: the id of a channel or, on another dimension, a
     * campaign, a device and so on.
     */
    public String channel() {
        return channel;
    }

    /** Returns when it happened, or empty if the data do not say, as where equal paths were counted together. */
    public Optional<Instant> time() {
        return Optional.ofNullable(time);
    }

    @Nullable Instant timeOrNull() {
        return time;
    }

    /** Returns the kind of contact, such as "click", or empty if the data do not say. */
    public Optional<String> kind() {
        return Optional.ofNullable(kind);
    }

    /** Returns the milestones that the customer reached by it, in the order of their names; usually none. */
    public Set<String> milestones() {
        return milestones;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Touch that
                && channel.equals(that.channel)
                && Objects.equals(time, that.time)
                && Objects.equals(kind, that.kind)
                && milestones.equals(that.milestones);
    }

    @Override
    public int hashCode() {
        return Objects.hash(channel, time, kind, milestones);
    }

    /** Returns the channel, and the time if it is known. */
    @Override
    public String toString() {
        return time == null ? channel : channel + " at " + time;
    }
}
