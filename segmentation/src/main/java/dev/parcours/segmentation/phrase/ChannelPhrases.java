package dev.parcours.segmentation.phrase;

import dev.parcours.core.Consent;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.Prefers;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Share;
import java.math.BigDecimal;
import java.util.Optional;

/** What is asked of channels: preference and consent. */
final class ChannelPhrases {

    private ChannelPhrases() {}

    static void addTo(Phrases.Registry phrases) {
        phrases.add(Prefers.class, Phrase.of("prefers", (condition, wording) ->
                new Object[] {wording.channel(condition.channel())}));
        phrases.add(
                HasConsent.class,
                new Phrase<>(
                        Phrase.clause("consent", (condition, wording) -> new Object[] {
                            wording.channel(condition.channel()), purpose(condition.purpose(), wording)
                        }),
                        Phrase.note(
                                "consent", (condition, wording) -> new Object[] {
                                    wording.channel(condition.channel()), wording.text(condition.purpose())
                                })));
        phrases.add(Share.class, new Phrase<>(ChannelPhrases::share, ChannelPhrases::shareNote));
    }

    private static String share(Share condition, boolean holds, Wording wording) {
        return wording.say(
                "share",
                FilterWords.of(condition.of(), wording),
                FilterWords.of(condition.among(), wording),
                percent(condition, holds, wording),
                WindowWords.clause(condition.window(), wording));
    }

    private static String shareNote(Share condition, Seen seen, Wording wording) {
        String found = seen instanceof Seen.Share share
                ? wording.say("share.found", share.count(), share.total())
                : wording.missing(seen);
        return wording.say(
                        "share.note",
                        FilterWords.of(condition.of(), wording),
                        FilterWords.of(condition.among(), wording),
                        percent(condition, true, wording))
                + WindowWords.note(condition.window(), wording)
                + found;
    }

    private static String percent(Share condition, boolean holds, Wording wording) {
        BigDecimal percent = condition.minimum().movePointRight(2).stripTrailingZeros();
        return wording.amount(Optional.of(percent), Optional.empty(), holds);
    }

    private static String purpose(String purpose, Wording wording) {
        return purpose.equals(Consent.MARKETING)
                ? wording.say("consent.marketing")
                : wording.say("consent.other", wording.text(purpose));
    }
}
