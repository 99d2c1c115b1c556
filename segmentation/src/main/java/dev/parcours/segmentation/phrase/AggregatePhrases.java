package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.Aggregate;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Statistic;
import java.util.Locale;

/** What is asked of sums, averages and the like of what the customer did. */
final class AggregatePhrases {

    private AggregatePhrases() {}

    static void addTo(Phrases.Registry phrases) {
        phrases.add(Aggregate.class, new Phrase<>(AggregatePhrases::aggregate, AggregatePhrases::note));
    }

    private static String aggregate(Aggregate condition, boolean holds, Wording wording) {
        return wording.say(
                "aggregate",
                statistic(condition.statistic(), condition.quantity(), wording),
                FilterWords.of(condition.filter(), wording),
                WindowWords.clause(condition.window(), wording),
                wording.amount(condition.minimum(), condition.maximum(), holds));
    }

    private static String note(Aggregate condition, Seen seen, Wording wording) {
        return wording.say(
                        "aggregate.note",
                        statistic(condition.statistic(), condition.quantity(), wording),
                        FilterWords.note(condition.filter(), wording),
                        WindowWords.note(condition.window(), wording),
                        wording.amount(condition.minimum(), condition.maximum(), true))
                + wording.missing(seen);
    }

    /** Returns what is worked out: "sum of values in EUR", "number of days (Europe/Paris)". */
    static String statistic(Statistic statistic, Quantity quantity, Wording wording) {
        return wording.say(
                "statistic." + statistic.name().toLowerCase(Locale.ROOT), quantity(quantity, wording));
    }

    private static String quantity(Quantity quantity, Wording wording) {
        if (quantity instanceof Quantity.Value value) {
            return wording.say(
                    "quantity.value", value.currency().map(code -> wording.say("quantity.in", code)).orElse(""));
        }
        return quantity instanceof Quantity.Property property
                ? wording.say("quantity.property", wording.text(property.name()))
                : wording.say("quantity.day", ((Quantity.Day) quantity).zone().getId());
    }
}
