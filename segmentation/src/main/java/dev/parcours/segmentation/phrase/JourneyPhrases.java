package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.BoughtAs;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.HasChannelMix;
import dev.parcours.segmentation.condition.InStage;
import dev.parcours.segmentation.condition.JourneyEnd;
import dev.parcours.segmentation.condition.JourneyScope;
import dev.parcours.segmentation.condition.MetFriction;
import dev.parcours.segmentation.condition.Moved;
import dev.parcours.segmentation.condition.ReachedStage;
import dev.parcours.segmentation.condition.Seen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What is asked of journeys. */
final class JourneyPhrases {

    private JourneyPhrases() {}

    static void addTo(Phrases.Registry phrases) {
        phrases.add(InStage.class, ofStages("in_stage", InStage::stages));
        phrases.add(ReachedStage.class, ofStages("reached_stage", condition -> Set.of(condition.stage())));
        phrases.add(JourneyEnd.class, ofCodes("journey_end", JourneyEnd::ends));
        phrases.add(Moved.class, new Phrase<>(JourneyPhrases::moved, JourneyPhrases::movedNote));
        phrases.add(BoughtAs.class, ofCodes("bought_as", BoughtAs::types));
        phrases.add(HasChannelMix.class, ofCodes("channel_mix", HasChannelMix::mixes));
        phrases.add(MetFriction.class, ofCodes("met_friction", MetFriction::kinds));
    }

    private static <C extends Condition> Phrase<C> ofStages(String key, Function<C, Set<String>> stages) {
        return of(key, condition -> List.copyOf(stages.apply(condition)), (stage, wording) -> wording.text(stage));
    }

    private static <C extends Condition> Phrase<C> ofCodes(
            String key, Function<C, ? extends Set<? extends Enum<?>>> of) {
        return of(key, condition -> codes(of.apply(condition)), (code, wording) -> wording.say(key + "." + code));
    }

    /** Returns the phrase that lists what is asked for, and what was found, in the same words. */
    private static <C extends Condition> Phrase<C> of(
            String key, Function<C, List<String>> asked, BiFunction<String, Wording, String> word) {
        Phrase.Blanks<C> blanks =
                (condition, wording) -> new Object[] {wording.or(words(asked.apply(condition), word, wording))};
        return new Phrase<>(
                Phrase.clause(key, blanks),
                (condition, seen, wording) ->
                        wording.say(key + ".note", blanks.of(condition, wording)) + found(seen, word, wording));
    }

    private static String found(Seen seen, BiFunction<String, Wording, String> word, Wording wording) {
        if (seen instanceof Seen.InJourney in) {
            return in.found().isEmpty()
                    ? wording.say("journey.found.none")
                    : wording.say("journey.found", wording.and(words(in.found(), word, wording)));
        }
        return wording.missing(seen);
    }

    private static List<String> words(List<String> codes, BiFunction<String, Wording, String> word, Wording wording) {
        return codes.stream().map(code -> word.apply(code, wording)).toList();
    }

    private static List<String> codes(Set<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String moved(Moved condition, boolean holds, Wording wording) {
        boolean asksForNone = condition.maximum().equals(OptionalInt.of(0));
        boolean asksForOne = condition.minimum() == 1 && condition.maximum().isEmpty();
        String key = "moved";
        if (holds ? asksForOne : asksForNone) {
            key = "moved.once";
        } else if (holds ? asksForNone : asksForOne) {
            key = "moved.never";
        }
        return wording.say(
                key,
                kind(condition, wording),
                wording.times(condition.minimum(), condition.maximum(), holds),
                scope(condition, wording),
                WindowWords.clause(condition.window(), wording));
    }

    private static String movedNote(Moved condition, Seen seen, Wording wording) {
        int count = seen instanceof Seen.Interactions interactions ? interactions.count() : 0;
        return BehaviourPhrases.counted(
                        kind(condition, wording) + scope(condition, wording),
                        count,
                        condition.minimum(),
                        condition.maximum(),
                        wording)
                + WindowWords.note(condition.window(), wording)
                + wording.missing(seen);
    }

    private static String kind(Moved condition, Wording wording) {
        return wording.say(
                "moved.kind",
                wording.or(words(codes(condition.moves()), (code, in) -> in.say("moved." + code), wording)),
                stage("moved.from", condition.from(), wording),
                stage("moved.to", condition.to(), wording));
    }

    private static String stage(String key, Optional<String> stage, Wording wording) {
        return stage.map(id -> wording.say(key, wording.text(id))).orElse("");
    }

    private static String scope(Moved condition, Wording wording) {
        return wording.say(condition.scope() == JourneyScope.LATEST ? "moved.latest" : "moved.all");
    }
}
