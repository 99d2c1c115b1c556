package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Map;

/**
 * Attributes a conversion to the first touch of its path, or to the first one that is on some channels.
 *
 * <p>For example, a conversion after <em>search, email, display</em> is credited to search alone; the other two touches
 * get nothing. Of the first touch that is not on search, e-mail has it.
 *
 * <p>Where none of the touches is on the channels, the first touch of all has the conversion.
 */
public final class FirstTouchAttribution extends TouchRule {

    static final String NAME = "first";
    static final String NAME_ON = "first-on";
    static final String NAME_NOT_ON = "first-not-on";

    private static final FirstTouchAttribution INSTANCE = new FirstTouchAttribution(ChannelChoice.ALL);

    private final ChannelChoice choice;

    private FirstTouchAttribution(ChannelChoice choice) {
        this.choice = choice;
    }

    /** Returns the model of the first touch. */
    public static FirstTouchAttribution withDefaults() {
        return INSTANCE;
    }

    /**
     * Returns the model of the first touch on some channels, by id.
     *
     * @throws IllegalArgumentException if none is given or one is blank
     */
    public static FirstTouchAttribution on(String... channels) {
        return new FirstTouchAttribution(ChannelChoice.on(channels));
    }

    /**
     * Returns the model of the first touch on any channel but some, by id.
     *
     * @throws IllegalArgumentException if none is given or one is blank
     */
    public static FirstTouchAttribution notOn(String... channels) {
        return new FirstTouchAttribution(ChannelChoice.notOn(channels));
    }

    @Override
    public String name() {
        return choice.equals(ChannelChoice.ALL) ? NAME : NAME + "-" + choice.code();
    }

    @Override
    Map<String, String> conventions() {
        return Map.of("credited", "first-touch", "channels", choice.code());
    }

    @Override
    TouchShares shares(ConversionPaths paths) {
        return EndTouch.first(paths, choice);
    }
}
