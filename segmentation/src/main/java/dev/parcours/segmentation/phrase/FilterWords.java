package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.InteractionFilter;

/** Says which interactions a condition looks at. */
final class FilterWords {

    private FilterWords() {}

    /** Returns what follows "did": "visit on the Web channel in campaign spring". */
    static String of(InteractionFilter filter, Wording wording) {
        return filter.type().map(wording::text).orElseGet(() -> wording.say("filter.any"))
                + filter.channel()
                        .map(id -> wording.say("filter.on", wording.channel(id)))
                        .orElse("")
                + filter.touchpoint()
                        .map(name -> wording.say("filter.at", wording.text(name)))
                        .orElse("")
                + filter.campaign()
                        .map(name -> wording.say("filter.in_campaign", wording.text(name)))
                        .orElse("");
    }
}
