package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Money;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a channel earned.
 *
 * @param channel the id of the channel, or what else the touches say on the dimension of the report
 * @param conversions its share of the conversions, at least 0
 * @param value its share of their value in major units, at least 0
 * @param money its share of their value to the cent; empty if the currency is not stated. The money of all channels
 *     sums to the attributed value exactly. Under a rule it is the sum of what its touches have of each path, each
 *     path's value shared out by the method of the largest remainder, so it can differ from {@code value} by the
 *     roundings
 * @param removalEffect the part of the conversions that would be lost without the channel, from 0 to 1; empty if the
 *     model has no such figure
 * @param valueRemovalEffect the part of their value that would be lost without the channel, from 0 to 1; empty if the
 *     model has no such figure
 */
public record ChannelCredit(
        String channel,
        double conversions,
        double value,
        Optional<Money> money,
        OptionalDouble removalEffect,
        OptionalDouble valueRemovalEffect) {

    /** Creates a credit. */
    public ChannelCredit {
        checkNotNull(channel, "channel");
        checkNotNull(money, "money");
        checkNotNull(removalEffect, "removalEffect");
        checkNotNull(valueRemovalEffect, "valueRemovalEffect");
    }
}
