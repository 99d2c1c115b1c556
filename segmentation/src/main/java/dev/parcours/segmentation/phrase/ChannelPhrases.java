package dev.parcours.segmentation.phrase;

import dev.parcours.core.Consent;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.Prefers;

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
    }

    private static String purpose(String purpose, Wording wording) {
        return purpose.equals(Consent.MARKETING)
                ? wording.say("consent.marketing")
                : wording.say("consent.other", wording.text(purpose));
    }
}
