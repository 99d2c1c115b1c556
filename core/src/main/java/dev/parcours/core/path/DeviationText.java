package dev.parcours.core.path;

import dev.parcours.core.Sentences;
import java.util.Locale;

/** Writes deviations out for people. */
final class DeviationText {

    private static final Sentences SENTENCES = Sentences.load(DeviationText.class::getResourceAsStream);

    private DeviationText() {}

    static String of(Deviation deviation, Locale locale) {
        if (deviation instanceof Deviation.Skipped skipped) {
            return SENTENCES.say(locale, "deviation.skipped", skipped.name());
        }
        if (deviation instanceof Deviation.OutOfOrder moved) {
            String key = moved.isEarly() ? "deviation.early" : "deviation.late";
            return SENTENCES.say(locale, key, moved.name(), moved.position() + 1);
        }
        Deviation.Extra extra = (Deviation.Extra) deviation;
        return extra.beforeName()
                .map(next -> SENTENCES.say(locale, "deviation.extra", extra.name(), extra.position() + 1, next))
                .orElseGet(() -> SENTENCES.say(locale, "deviation.extra.at_end", extra.name(), extra.position() + 1));
    }
}
