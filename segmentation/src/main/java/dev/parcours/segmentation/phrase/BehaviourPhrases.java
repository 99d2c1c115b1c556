package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.LastAnswer;
import dev.parcours.segmentation.condition.Occurred;
import dev.parcours.segmentation.condition.Occurrence;
import dev.parcours.segmentation.condition.Seen;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** What is asked of what the customer did. */
final class BehaviourPhrases {

    private BehaviourPhrases() {}

    static void addTo(Phrases.Registry phrases) {
        phrases.add(Did.class, new Phrase<>(BehaviourPhrases::did, BehaviourPhrases::didNote));
        phrases.add(LastAnswer.class, new Phrase<>(BehaviourPhrases::answer, BehaviourPhrases::answerNote));
        phrases.add(Occurred.class, new Phrase<>(BehaviourPhrases::occurred, BehaviourPhrases::occurredNote));
    }

    private static String did(Did condition, boolean holds, Wording wording) {
        String verb = FilterWords.isReceived(condition.filter()) ? "received" : "did";
        String within = WindowWords.clause(condition.window(), wording);
        boolean asksForNone = condition.maximum().equals(OptionalInt.of(0));
        boolean asksForOne = condition.minimum() == 1 && condition.maximum().isEmpty();
        boolean denies = holds ? asksForNone : asksForOne;
        String what = FilterWords.of(condition.filter(), !denies, wording);
        if (holds ? asksForOne : asksForNone) {
            return wording.say(verb, what, within);
        }
        if (denies) {
            return wording.say(verb + (within.isEmpty() ? ".never" : ".not"), what, within);
        }
        String times = wording.times(condition.minimum(), condition.maximum(), holds);
        return wording.say(verb + ".times", what, times, within);
    }

    private static String didNote(Did condition, Seen seen, Wording wording) {
        int count = seen instanceof Seen.Interactions interactions ? interactions.count() : 0;
        return counted(
                        FilterWords.note(condition.filter(), wording),
                        count,
                        condition.minimum(),
                        condition.maximum(),
                        wording)
                + WindowWords.note(condition.window(), wording)
                + wording.missing(seen);
    }

    /** Returns how often something was, and how often it is asked for: "purchase: 1 of at least 2". */
    static String counted(String what, int count, int minimum, OptionalInt maximum, Wording wording) {
        String key = "did.between.note";
        if (maximum.isEmpty()) {
            key = minimum == 1 ? "did.once.note" : "did.at_least.note";
        } else if (maximum.getAsInt() == minimum) {
            key = "did.exactly.note";
        } else if (minimum == 0) {
            key = "did.at_most.note";
        }
        return wording.say(key, what, count, minimum, maximum.orElse(Integer.MAX_VALUE));
    }

    private static String answer(LastAnswer condition, boolean holds, Wording wording) {
        Optional<BigDecimal> minimum = Optional.of(condition.minimum())
                .filter(bound -> bound > condition.scale().lowest())
                .map(BigDecimal::valueOf);
        Optional<BigDecimal> maximum = Optional.of(condition.maximum())
                .filter(bound -> bound < condition.scale().highest())
                .map(BigDecimal::valueOf);
        return wording.say("answer", condition.scale().name(), wording.amount(minimum, maximum, holds));
    }

    private static String answerNote(LastAnswer condition, Seen seen, Wording wording) {
        boolean isMissing = ((Seen.Interactions) seen).count() == 0;
        return wording.say("answer.note", condition.scale().name(), condition.minimum(), condition.maximum())
                + (isMissing ? wording.missing(Seen.Datum.ABSENT) : "");
    }

    private static String occurred(Occurred condition, boolean holds, Wording wording) {
        String which = condition.occurrence() == Occurrence.FIRST ? "first" : "last";
        return wording.say(
                holds ? "occurred." + which : "occurred." + which + ".not",
                FilterWords.of(condition.filter(), wording),
                WindowWords.clause(condition.window(), wording));
    }

    private static String occurredNote(Occurred condition, Seen seen, Wording wording) {
        String which = condition.occurrence() == Occurrence.FIRST ? "first" : "last";
        return wording.say("occurred." + which + ".note", FilterWords.note(condition.filter(), wording))
                + WindowWords.note(condition.window(), wording)
                + wording.missing(seen);
    }
}
