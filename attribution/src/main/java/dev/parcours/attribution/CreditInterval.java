package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.ConfidenceInterval;

/**
 * How sure the credit of a channel is.
 *
 * @param channel the channel
 * @param conversions the conversions that the data leave plausible
 * @param value the values that the data leave plausible, in major units
 * @param conversionsError the standard error of the conversions: how far their credit strays from resample to resample
 * @param valueError the standard error of the value
 */
public record CreditInterval(
        String channel,
        ConfidenceInterval conversions,
        ConfidenceInterval value,
        double conversionsError,
        double valueError) {

    /** Creates an interval. */
    public CreditInterval {
        checkNotNull(channel, "channel");
        checkNotNull(conversions, "conversions");
        checkNotNull(value, "value");
    }
}
