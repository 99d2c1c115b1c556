package dev.parcours.core;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A customer's answer to the question whether the brand may use a channel for a purpose. A later answer replaces an
 * earlier one.
 *
 * @param channel the channel
 * @param purpose what for, such as {@link #MARKETING}
 * @param granted whether the customer agreed
 * @param since when the answer was given; empty if it was always so
 */
public record Consent(Channel channel, String purpose, boolean granted, Optional<Instant> since) {

    /** The purpose of advertising messages. */
    public static final String MARKETING = "marketing";

    /**
     * Creates a consent.
     *
     * @throws IllegalArgumentException if the purpose is blank or holds a control character
     */
    public Consent {
        checkNotNull(channel, "channel");
        Checks.checkId(purpose, "purpose");
        checkNotNull(since, "since");
    }

    /** Returns an agreement that always held. */
    public static Consent granted(Channel channel, String purpose) {
        return new Consent(channel, purpose, true, Optional.empty());
    }

    /** Returns a refusal that always held. */
    public static Consent refused(Channel channel, String purpose) {
        return new Consent(channel, purpose, false, Optional.empty());
    }

    /** Returns the channel; neither the purpose nor the answer, which are the customer's. */
    @Override
    public String toString() {
        return "consent on " + channel.id();
    }
}
