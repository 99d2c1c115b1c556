package dev.parcours.core;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;

/** What people read for the fixed codes of this package, in English or French. Thread-safe. */
public final class Labels {

    private static final Sentences SENTENCES = Sentences.load(Labels.class::getResourceAsStream);

    private final Locale locale;

    private Labels(Locale locale) {
        this.locale = locale;
    }

    /** Returns the labels in a language: French for French locales, English for all others. */
    public static Labels forLocale(Locale locale) {
        return new Labels(checkNotNull(locale, "locale"));
    }

    /** Returns the label of a channel; of a channel that is not one of the usual ones, its id. */
    public String of(Channel channel) {
        return Channel.of(channel.id()).medium() == Channel.Medium.UNSPECIFIED
                ? channel.id()
                : SENTENCES.say(locale, "channel." + channel.id());
    }

    /** Returns the label of a move. */
    public String of(Move move) {
        return label("move", move);
    }

    /** Returns the label of a position in the cycle. */
    public String of(CyclePosition position) {
        return label("position", position);
    }

    /** Returns the label of a purchase type. */
    public String of(PurchaseType type) {
        return label("purchase", type);
    }

    /** Returns the label of a channel mix. */
    public String of(ChannelMix mix) {
        return label("mix", mix);
    }

    private String label(String kind, Enum<?> code) {
        return SENTENCES.say(locale, kind + "." + code.name().toLowerCase(Locale.ROOT));
    }
}
