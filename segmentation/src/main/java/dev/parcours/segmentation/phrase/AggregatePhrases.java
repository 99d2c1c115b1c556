package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.Aggregate;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Statistic;
import dev.parcours.segmentation.condition.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked of sums, averages, trends and habits of what the customer did. */
final class AggregatePhrases {

    private AggregatePhrases() {}

    static void addTo(Phrases.Registry phrases) {
        phrases.add(Aggregate.class, new Phrase<>(AggregatePhrases::aggregate, AggregatePhrases::note));
        phrases.add(Trend.class, new Phrase<>(AggregatePhrases::trend, AggregatePhrases::trendNote));
        phrases.add(Habit.class, new Phrase<>(AggregatePhrases::habit, AggregatePhrases::habitNote));
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
        return wording.say("statistic." + statistic.name().toLowerCase(Locale.ROOT), quantity(quantity, wording));
    }

    private static String quantity(Quantity quantity, Wording wording) {
        if (quantity instanceof Quantity.Value value) {
            return wording.say(
                    "quantity.value",
                    value.currency()
                            .map(code -> wording.say("quantity.in", code))
                            .orElse(""));
        }
        return quantity instanceof Quantity.Property property
                ? wording.say("quantity.property", wording.text(property.name()))
                : wording.say("quantity.day", ((Quantity.Day) quantity).zone().getId());
    }

    private static String trend(Trend condition, boolean holds, Wording wording) {
        return wording.say(
                "trend",
                measured(condition, wording),
                FilterWords.of(condition.filter(), wording),
                WindowWords.clause(condition.window(), wording),
                wording.amount(condition.minimum(), condition.maximum(), holds));
    }

    private static String trendNote(Trend condition, Seen seen, Wording wording) {
        return wording.say(
                        "trend.note",
                        measured(condition, wording),
                        FilterWords.note(condition.filter(), wording),
                        WindowWords.note(condition.window(), wording),
                        wording.amount(condition.minimum(), condition.maximum(), true))
                + wording.missing(seen);
    }

    private static String measured(Trend condition, Wording wording) {
        return condition
                .quantity()
                .map(quantity -> statistic(Statistic.SUM, quantity, wording))
                .orElseGet(() -> wording.say("statistic.count"));
    }

    private static String habit(Habit condition, boolean holds, Wording wording) {
        return wording.say(
                "habit",
                FilterWords.of(condition.filter(), wording),
                WindowWords.clause(condition.window(), wording),
                times(condition, wording),
                wording.amount(Optional.of(condition.share()), Optional.empty(), holds));
    }

    private static String habitNote(Habit condition, Seen seen, Wording wording) {
        return wording.say(
                        "habit.note",
                        FilterWords.note(condition.filter(), wording),
                        WindowWords.note(condition.window(), wording),
                        times(condition, wording),
                        wording.amount(Optional.of(condition.share()), Optional.empty(), true))
                + wording.missing(seen);
    }

    private static String times(Habit condition, Wording wording) {
        List<String> times = new ArrayList<>();
        condition.days().forEach(day -> times.add(wording.say("habit.day." + day.getValue())));
        condition.hours().forEach(hour -> times.add(wording.say("habit.hour", hour)));
        times.add(condition.zone().getId());
        times.add(wording.say("habit.evidence", wording.number(BigDecimal.valueOf(condition.evidence()))));
        return String.join(", ", times);
    }
}
