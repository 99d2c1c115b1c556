package dev.parcours.attribution.path;

import dev.parcours.core.Sentences;
import java.util.Locale;

/** Why a touch gets no credit. */
public enum NoCredit {
    /** It lies further before the conversion than the rule looks back; it is in no path. */
    OUTSIDE_LOOKBACK,
    /** It says nothing on the dimension of the paths; it is in no path. */
    NOTHING_SAID_ON_DIMENSION,
    /** It is on a channel that the rule leaves out; it is in no path, or it is the gap that is left in one. */
    CHANNEL_LEFT_OUT,
    /** It is on a direct channel, which the rule leaves out, or counts only where it is alone; it is in no path. */
    DIRECT,
    /** It is a view that a click soon after counts for, too; it is in no path. */
    DUPLICATE,
    /** The touch after it says the same, and the rule counts the two as one; it is in no path. */
    REPEATED,
    /** The path has more touches after it than the rule takes; it is in no path. */
    BEYOND_MAX_TOUCHES,
    /** It comes after the last conversion of its journey, where the rule looks at nothing; it is in no path. */
    AFTER_CONVERSION,
    /** Its journey was still open when the data ended, and the rule passes over what may yet convert. */
    STILL_OPEN,
    /** It is a conversion of negative value, which neither earns credit nor closes a path. */
    REFUND,
    /** It is in a path that ended without a conversion. */
    NOT_CONVERTED,
    /** The model gives nothing to a touch at its place, such as first touch to the second one. */
    NOT_BY_MODEL;

    private static final Sentences SENTENCES = Sentences.load(NoCredit.class::getResourceAsStream);

    /** Returns the reason as a sentence, in French or in English. */
    public String sentence(Locale locale) {
        return SENTENCES.say(locale, "no_credit." + name().toLowerCase(Locale.ROOT));
    }

    /** Returns whether the reason keeps a touch out of the path. */
    boolean keepsOut() {
        return this != NOT_CONVERTED && this != NOT_BY_MODEL;
    }
}
