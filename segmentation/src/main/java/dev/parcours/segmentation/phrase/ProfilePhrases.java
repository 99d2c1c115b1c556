package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextStartsWith;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What is asked of the profile. */
final class ProfilePhrases {

    private ProfilePhrases() {}

    static void addTo(Phrases.Registry phrases) {
        phrases.add(
                IsKnown.class,
                new Phrase<>(
                        Phrase.clause("known", (condition, wording) -> new Object[0]),
                        (condition, seen, wording) -> wording.say("known.note")));
        phrases.add(
                AttributePresent.class,
                new Phrase<>(
                        Phrase.clause("present", ProfilePhrases::name),
                        (condition, seen, wording) -> wording.say("present.note", name(condition, wording))
                                + (seen instanceof Seen.Value ? wording.missing(seen) : "")));
        phrases.add(
                BooleanIs.class,
                new Phrase<>(ProfilePhrases::bool, (condition, seen, wording) -> hidden(condition, 1, seen, wording)));
        addTexts(phrases);
        addNumbersAndDates(phrases);
    }

    private static void addTexts(Phrases.Registry phrases) {
        phrases.add(
                TextIsIn.class,
                among(
                        "text_in",
                        (condition, wording) ->
                                condition.values().stream().map(wording::text).toList()));
        phrases.add(
                TextStartsWith.class,
                new Phrase<>(
                        Phrase.clause(
                                "starts_with", (condition, wording) -> blanks(condition, condition.prefix(), wording)),
                        Phrase.note("starts_with", ProfilePhrases::name)));
        phrases.add(
                SetContains.class,
                new Phrase<>(
                        Phrase.clause(
                                "contains", (condition, wording) -> blanks(condition, condition.member(), wording)),
                        Phrase.note("contains", ProfilePhrases::name)));
    }

    private static void addNumbersAndDates(Phrases.Registry phrases) {
        phrases.add(
                NumberIsIn.class,
                among(
                        "number_in",
                        (condition, wording) ->
                                condition.values().stream().map(wording::number).toList()));
        phrases.add(
                NumberInRange.class,
                within(
                        "number_range",
                        condition -> condition.minimum().equals(condition.maximum()),
                        (condition, holds, wording) ->
                                wording.amount(condition.minimum(), condition.maximum(), holds)));
        phrases.add(
                DateInRange.class,
                within(
                        "date_range",
                        condition -> condition.from().equals(condition.to()),
                        (condition, holds, wording) -> wording.dates(condition.from(), condition.to(), holds)));
    }

    private static String bool(BooleanIs condition, boolean holds, Wording wording) {
        return wording.say(condition.value() == holds ? "is_true" : "is_false", name(condition, wording));
    }

    /** Returns how it is said that an attribute is one of some values, which the note only counts. */
    private static <C extends AttributeCondition> Phrase<C> among(
            String key, BiFunction<C, Wording, List<String>> values) {
        return new Phrase<>(
                (condition, holds, wording) -> {
                    String name = wording.text(condition.attribute());
                    List<String> shown = values.apply(condition, wording);
                    return holds
                            ? wording.say(key, name, wording.or(shown))
                            : wording.say(key + ".not", name, wording.nor(shown), shown.size());
                },
                (condition, seen, wording) ->
                        hidden(condition, values.apply(condition, wording).size(), seen, wording));
    }

    /** Returns how it is said that an attribute is in a range, which the note shows unless it is a single value. */
    private static <C extends AttributeCondition> Phrase<C> within(
            String key, Predicate<C> isSingle, Phrase.Clause<C> range) {
        return new Phrase<>(
                (condition, holds, wording) ->
                        wording.say(key, wording.text(condition.attribute()), range.say(condition, holds, wording)),
                (condition, seen, wording) -> isSingle.test(condition)
                        ? hidden(condition, 1, seen, wording)
                        : wording.say(
                                        key + ".note",
                                        wording.text(condition.attribute()),
                                        range.say(condition, true, wording))
                                + wording.missing(seen));
    }

    /** Returns the note of a condition that compares with single values, which are not shown. */
    private static String hidden(AttributeCondition condition, int values, Seen seen, Wording wording) {
        return wording.say("values.note", wording.text(condition.attribute()), values) + wording.missing(seen);
    }

    private static Object[] name(AttributeCondition condition, Wording wording) {
        return new Object[] {wording.text(condition.attribute())};
    }

    private static Object[] blanks(AttributeCondition condition, String value, Wording wording) {
        return new Object[] {wording.text(condition.attribute()), wording.text(value)};
    }
}
