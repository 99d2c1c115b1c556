package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.ValueRange;
import java.util.List;
import java.util.Locale;

/** Says which interactions a condition looks at. */
final class FilterWords {

    private FilterWords() {}

    /**
     * Returns what follows "did" in a clause: "visit on the Web channel in campaign spring whose category is shoes".
     */
    static String of(InteractionFilter filter, Wording wording) {
        List<String> properties = filter.properties().stream()
                .map(property -> new Phrases(wording).clause(property, true))
                .toList();
        return plain(filter, wording) + (properties.isEmpty() ? "" : " " + wording.and(properties));
    }

    /** Returns what is asked for in a note, where no property is shown with what it is compared with. */
    static String note(InteractionFilter filter, Wording wording) {
        int properties = filter.properties().size();
        return plain(filter, wording) + (properties == 0 ? "" : wording.say("filter.properties", properties));
    }

    private static String plain(InteractionFilter filter, Wording wording) {
        return filter.type().map(wording::text).orElseGet(() -> wording.say("filter.any"))
                + filter.direction()
                        .map(direction ->
                                wording.say("filter." + direction.name().toLowerCase(Locale.ROOT)))
                        .orElse("")
                + filter.channel()
                        .map(id -> wording.say("filter.on", wording.channel(id)))
                        .orElse("")
                + filter.touchpoint()
                        .map(name -> wording.say("filter.at", wording.text(name)))
                        .orElse("")
                + filter.campaign()
                        .map(name -> wording.say("filter.in_campaign", wording.text(name)))
                        .orElse("")
                + filter.device()
                        .map(name -> wording.say("filter.device", wording.text(name)))
                        .orElse("")
                + filter.value().map(range -> value(range, wording)).orElse("");
    }

    private static String value(ValueRange range, Wording wording) {
        String currency = range.currency().map(code -> " " + code).orElse("");
        return range.minimum().isEmpty() && range.maximum().isEmpty()
                ? wording.say("filter.currency", currency)
                : wording.say("filter.value", wording.amount(range.minimum(), range.maximum(), true), currency);
    }
}
