package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Map;

/**
 * Attributes a conversion to the last touch of its path, or to the last one that is on some channels.
 *
 * <p>For example, a conversion after <em>search, email, display</em> is credited to display alone; the other two
 * touches get nothing. Of the last touch that is not on display, e-mail has it.
 *
 * <p>Where none of the touches is on the channels, the last touch of all has the conversion.
 */
public final class LastTouchAttribution extends TouchRule {

    static final String NAME = "last";
    static final String NAME_ON = "last-on";
    static final String NAME_NOT_ON = "last-not-on";
    static final String NAME_NON_DIRECT = "last-non-direct";

    private static final ChannelChoice NON_DIRECT = ChannelChoice.notOn("direct");
    private static final LastTouchAttribution INSTANCE = new LastTouchAttribution(ChannelChoice.ALL);

    private final ChannelChoice choice;

    private LastTouchAttribution(ChannelChoice choice) {
        this.choice = choice;
    }

    /** Returns the model of the last touch. */
    public static LastTouchAttribution withDefaults() {
        return INSTANCE;
    }

    /**
     * Returns the model of the last touch on some channels, by id.
     *
     * @throws IllegalArgumentException if none is given or one is blank
     */
    public static LastTouchAttribution on(String... channels) {
        return new LastTouchAttribution(ChannelChoice.on(channels));
    }

    /**
     * Returns the model of the last touch on any channel but some, by id.
     *
     * @throws IllegalArgumentException if none is given or one is blank
     */
    public static LastTouchAttribution notOn(String... channels) {
        return new LastTouchAttribution(ChannelChoice.notOn(channels));
    }

    /**
     * Returns the model of the last touch that is not on the channel {@code direct}. Where data call it otherwise, take
     * {@link #notOn}.
     */
    public static LastTouchAttribution nonDirect() {
        return new LastTouchAttribution(NON_DIRECT);
    }

    @Override
    public String name() {
        if (choice.equals(NON_DIRECT)) {
            return NAME_NON_DIRECT;
        }
        return choice.equals(ChannelChoice.ALL) ? NAME : NAME + "-" + choice.code();
    }

    @Override
    Map<String, String> conventions() {
        return Map.of("credited", "last-touch", "channels", choice.code());
    }

    @Override
    TouchShares shares(ConversionPaths paths) {
        return EndTouch.last(paths, choice);
    }
}
