package dev.parcours.segmentation.moment;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where one moment stands for a customer, and why.
 *
 * @param moment the moment
 * @param reason why it is due, is not yet, or is not; of one that falls due later, what was in the way last
 * @param due when the message falls due: the instant asked for if it is due; empty if it never does
 * @param until the first instant at which that message is no longer worth sending; empty without one
 * @param reminder which reminder of the moment the message is, from 1; empty without one
 * @param offer whether the message carries the offer of its reminder
 * @param channels why each channel was chosen or was not, the chosen one first: the channels that suit the message, and
 *     those that the customer prefers. None if the message never falls due, unless that is for want of a channel
 * @param voidedAt when what the customer did made it void; empty if nothing did
 */
public record MomentAnswer(
        Moment moment,
        MomentReason reason,
        Optional<Instant> due,
        Optional<Instant> until,
        OptionalInt reminder,
        boolean offer,
        List<ChannelVerdict> channels,
        Optional<Instant> voidedAt) {

    /** Creates an answer. */
    public MomentAnswer {
        checkNotNull(moment, "moment");
        checkNotNull(reason, "reason");
        checkNotNull(due, "due");
        checkNotNull(until, "until");
        checkNotNull(reminder, "reminder");
        channels = List.copyOf(channels);
        checkNotNull(voidedAt, "voidedAt");
    }

    static MomentAnswer without(Moment moment, MomentReason reason, List<ChannelVerdict> channels) {
        return new MomentAnswer(
                moment,
                reason,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                false,
                channels,
                Optional.empty());
    }

    static MomentAnswer voided(Moment moment, Instant at) {
        return new MomentAnswer(
                moment,
                MomentReason.VOIDED,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                false,
                List.of(),
                Optional.of(at));
    }

    /** Returns where the moment stands. */
    public MomentStatus status() {
        return reason.status(due.isPresent());
    }

    /** Returns the channel of the message, or empty without one. */
    public Optional<Channel> channel() {
        return channels.stream()
                .filter(verdict -> verdict.reason().isChosen())
                .map(ChannelVerdict::channel)
                .findFirst();
    }

    /**
     * Returns what there is to do and why, and then why each channel was chosen or was not: one line each, separated by
     * line feeds.
     *
     * @param locale the reader's language; French for French locales, English for all others
     */
    public String sentence(Locale locale) {
        return new MomentText(locale).of(this);
    }

    /** Returns the moment and its status; neither the reason nor the channels, which tell of the customer. */
    @Override
    public String toString() {
        return "%s: %s".formatted(moment, status());
    }
}
