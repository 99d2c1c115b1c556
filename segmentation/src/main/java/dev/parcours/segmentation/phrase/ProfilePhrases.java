package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.Seen;
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
                        (condition, seen, wording) -> wording.say("present.note", name(condition, wording))));
        phrases.add(BooleanIs.class, new Phrase<>(ProfilePhrases::bool, note(1)));
        addTexts(phrases);
        addNumbersAndDates(phrases);
    }

    private static void addTexts(Phrases.Registry phrases) {
        phrases.add(
                TextIsIn.class,
                new Phrase<>(
                        (condition, holds, wording) -> values(
                                "text_in",
                                condition,
                                holds,
                                condition.values().stream().map(wording::text).toList(),
                                wording),
                        (condition, seen, wording) ->
                                note(condition, condition.values().size(), seen, wording)));
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
                new Phrase<>(
                        (condition, holds, wording) -> values(
                                "number_in",
                                condition,
                                holds,
                                condition.values().stream().map(wording::number).toList(),
                                wording),
                        (condition, seen, wording) ->
                                note(condition, condition.values().size(), seen, wording)));
        phrases.add(
                NumberInRange.class,
                new Phrase<>(
                        (condition, holds, wording) -> wording.say(
                                "number_range",
                                wording.text(condition.attribute()),
                                numbers(condition, holds, wording)),
                        (condition, seen, wording) -> condition.minimum().equals(condition.maximum())
                                ? note(condition, 1, seen, wording)
                                : wording.say(
                                                "number_range.note",
                                                wording.text(condition.attribute()),
                                                numbers(condition, true, wording))
                                        + wording.missing(seen)));
        phrases.add(
                DateInRange.class,
                new Phrase<>(
                        (condition, holds, wording) -> wording.say(
                                "date_range", wording.text(condition.attribute()), dates(condition, holds, wording)),
                        (condition, seen, wording) -> condition.from().equals(condition.to())
                                ? note(condition, 1, seen, wording)
                                : wording.say(
                                                "date_range.note",
                                                wording.text(condition.attribute()),
                                                dates(condition, true, wording))
                                        + wording.missing(seen)));
    }

    private static String bool(BooleanIs condition, boolean holds, Wording wording) {
        return wording.say(condition.value() == holds ? "is_true" : "is_false", name(condition, wording));
    }

    private static String values(
            String key, AttributeCondition condition, boolean holds, List<String> values, Wording wording) {
        String name = wording.text(condition.attribute());
        return holds
                ? wording.say(key, name, wording.or(values))
                : wording.say(key + ".not", name, wording.nor(values), values.size());
    }

    private static String numbers(NumberInRange condition, boolean holds, Wording wording) {
        return wording.amount(condition.minimum(), condition.maximum(), holds);
    }

    private static String dates(DateInRange condition, boolean holds, Wording wording) {
        return wording.dates(condition.from(), condition.to(), holds);
    }

    private static <C extends AttributeCondition> Phrase.Note<C> note(int values) {
        return (condition, seen, wording) -> note(condition, values, seen, wording);
    }

    /** Returns the note of a condition that compares with single values, which are not shown. */
    private static String note(AttributeCondition condition, int values, Seen seen, Wording wording) {
        return wording.say("values.note", wording.text(condition.attribute()), values) + wording.missing(seen);
    }

    private static Object[] name(AttributeCondition condition, Wording wording) {
        return new Object[] {wording.text(condition.attribute())};
    }

    private static Object[] blanks(AttributeCondition condition, String value, Wording wording) {
        return new Object[] {wording.text(condition.attribute()), wording.text(value)};
    }
}
