package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * What a channel earned at one position of the paths.
 *
 * @param channel the id of the channel, or what else the touches say on the dimension of the report
 * @param position the position in the path, 1 for its first touch
 * @param conversions the share of the conversions, at least 0
 * @param value the share of their value in major units, at least 0
 */
public record PositionCredit(String channel, int position, double conversions, double value) {

    /** Creates a credit. */
    public PositionCredit {
        checkNotNull(channel, "channel");
    }
}
