package dev.parcours.segmentation.phrase;

import dev.parcours.core.Direction;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.ValueRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says which interactions a condition looks at. */
final class FilterWords {

    private FilterWords() {}

    /** Returns what follows "did", where it is said that there was such a thing. */
    static String of(InteractionFilter filter, Wording wording) {
        return of(filter, true, wording);
    }

    /**
     * Returns what follows "did", or "received" if the brand started it: "visit on the Web channel in campaign spring".
     *
     * @param holds whether it is said that there was such a thing, or denied
     */
    static String of(InteractionFilter filter, boolean holds, Wording wording) {
        String any = (isReceived(filter) ? "filter.any_received" : "filter.any") + (holds ? "" : ".not");
        String initiative = is(filter, Direction.INBOUND) ? wording.say("filter.own_initiative") : "";
        return filter.type().map(wording::text).orElseGet(() -> wording.say(any))
                + initiative
                + where(filter, wording)
                + properties(filter, wording);
    }

    /**
     * Returns a noun for one: "purchase from the customer on the Web channel", « interaction purchase du client ... ».
     */
    static String event(InteractionFilter filter, Wording wording) {
        String type = filter.type()
                .map(code -> wording.say("filter.event", wording.text(code)))
                .orElseGet(() -> wording.say("filter.event.any"));
        return type + direction(filter, wording) + where(filter, wording) + properties(filter, wording);
    }

    /** Returns what a note counts: "visit on the Web channel"; no single value that a property is compared with. */
    static String note(InteractionFilter filter, Wording wording) {
        String type = filter.type().map(wording::text).orElseGet(() -> wording.say("filter.any.note"));
        List<String> properties = filter.properties().stream()
                .map(property -> Phrases.of(property).note().say(property, Seen.Datum.PRESENT, wording))
                .toList();
        return type
                + direction(filter, wording)
                + where(filter, wording)
                + (properties.isEmpty() ? "" : wording.say("filter.properties.note", wording.and(properties)));
    }

    /** Returns whether it is something that the customer does not do but receive. */
    static boolean isReceived(InteractionFilter filter) {
        return is(filter, Direction.OUTBOUND);
    }

    private static boolean is(InteractionFilter filter, Direction direction) {
        return filter.direction().equals(Optional.of(direction));
    }

    private static String direction(InteractionFilter filter, Wording wording) {
        return filter.direction()
                .map(direction -> wording.say("filter." + direction.name().toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    private static String where(InteractionFilter filter, Wording wording) {
        return filter.channel()
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
        if (range.minimum().isEmpty() && range.maximum().isEmpty()) {
            return wording.say("filter.currency", range.currency().orElseThrow());
        }
        String amount = wording.amount(range.minimum(), range.maximum(), true);
        return wording.say(
                "filter.value",
                range.currency().map(code -> wording.say("money", amount, code)).orElse(amount));
    }

    private static String properties(InteractionFilter filter, Wording wording) {
        List<String> clauses = filter.properties().stream()
                .map(property -> clause(property, wording))
                .toList();
        return clauses.isEmpty() ? "" : wording.say("filter.properties", wording.and(clauses));
    }

    private static String clause(AttributeCondition property, Wording wording) {
        return Phrases.of(property).clause().say(property, true, wording);
    }
}
