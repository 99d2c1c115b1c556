package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.AgeInRange;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.ComparesText;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.DistanceWithin;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.SetSize;
import dev.parcours.segmentation.condition.TextContains;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextLike;
import dev.parcours.segmentation.condition.TextMatches;
import dev.parcours.segmentation.condition.TextStartsWith;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
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
        addPatterns(phrases);
        addSets(phrases);
        addAgeAndDistance(phrases);
    }

    private static void addTexts(Phrases.Registry phrases) {
        phrases.add(
                TextIsIn.class,
                compared(ProfilePhrases.<TextIsIn>among(
                        "text_in",
                        (condition, wording) ->
                                condition.values().stream().map(wording::text).toList())));
        phrases.add(TextStartsWith.class, compared(hidingValue("starts_with", TextStartsWith::prefix)));
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

    private static void addPatterns(Phrases.Registry phrases) {
        phrases.add(TextContains.class, compared(hidingValue("contains_text", TextContains::part)));
        phrases.add(TextLike.class, compared(hidingValue("like", TextLike::pattern)));
        phrases.add(TextMatches.class, hidingValue("matches", TextMatches::regex));
    }

    private static void addSets(Phrases.Registry phrases) {
        phrases.add(SetContains.class, new Phrase<>(ProfilePhrases::members, ProfilePhrases::membersNote));
        phrases.add(
                SetSize.class,
                new Phrase<>(
                        (condition, holds, wording) -> wording.say(
                                "size", wording.text(condition.attribute()), size(condition, holds, wording)),
                        (condition, seen, wording) -> wording.say(
                                        "size.note",
                                        wording.text(condition.attribute()),
                                        size(condition, true, wording))
                                + wording.missing(seen)));
    }

    /**
     * Any of some members, and none of them is what denies it; all of them, and not all of them is what denies that.
     */
    private static String members(SetContains condition, boolean holds, Wording wording) {
        String name = wording.text(condition.attribute());
        List<String> members = condition.members().stream().map(wording::text).toList();
        if (condition.share() == SetContains.Share.ALL) {
            return wording.say(holds ? "contains" : "contains.not_all", name, wording.and(members));
        }
        return (condition.share() == SetContains.Share.ANY) == holds
                ? wording.say("contains", name, wording.or(members))
                : wording.say("contains.not", name, wording.nor(members), members.size());
    }

    private static String membersNote(SetContains condition, Seen seen, Wording wording) {
        int size = condition.members().size();
        String key = condition.share() == SetContains.Share.ANY && size == 1
                ? "contains.note"
                : "contains." + condition.share().name().toLowerCase(Locale.ROOT) + ".note";
        return wording.say(key, wording.text(condition.attribute()), size) + wording.missing(seen);
    }

    private static String size(SetSize condition, boolean holds, Wording wording) {
        return wording.amount(
                Optional.of(BigDecimal.valueOf(condition.minimum()))
                        .filter(minimum -> minimum.signum() > 0 || isZero(condition.maximum())),
                number(condition.maximum()),
                holds);
    }

    private static boolean isZero(OptionalInt number) {
        return number.equals(OptionalInt.of(0));
    }

    private static void addAgeAndDistance(Phrases.Registry phrases) {
        phrases.add(
                AgeInRange.class,
                within(
                        "age",
                        condition -> condition.minimum().equals(condition.maximum()),
                        (condition, holds, wording) ->
                                wording.amount(number(condition.minimum()), number(condition.maximum()), holds)));
        phrases.add(
                DistanceWithin.class,
                new Phrase<>(
                        Phrase.clause("distance", ProfilePhrases::distance),
                        Phrase.note("distance", ProfilePhrases::distance)));
    }

    private static Object[] distance(DistanceWithin condition, Wording wording) {
        return new Object[] {
            wording.text(condition.latitudeAttribute()),
            wording.text(condition.longitudeAttribute()),
            wording.number(condition.kilometres()),
            wording.number(condition.latitude()),
            wording.number(condition.longitude())
        };
    }

    private static Optional<BigDecimal> number(OptionalInt number) {
        return number.isPresent() ? Optional.of(BigDecimal.valueOf(number.getAsInt())) : Optional.empty();
    }

    /** Returns a phrase that also says how texts are compared, if not exactly. */
    private static <C extends AttributeCondition & ComparesText<C>> Phrase<C> compared(Phrase<C> exact) {
        return new Phrase<>(
                (condition, holds, wording) ->
                        exact.clause().say(condition, holds, wording) + wording.comparison(condition.comparison()),
                exact.note());
    }

    /** Returns the phrase whose clause has the name and a value as its blanks, and whose note has the name alone. */
    private static <C extends AttributeCondition> Phrase<C> hidingValue(String key, Function<C, String> value) {
        return new Phrase<>(
                Phrase.clause(key, (condition, wording) -> blanks(condition, value.apply(condition), wording)),
                Phrase.note(key, ProfilePhrases::name));
    }
}
