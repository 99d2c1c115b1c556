package dev.parcours.segmentation.phrase;

import dev.parcours.core.CyclePosition;
import dev.parcours.segmentation.condition.CameFrom;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.TimeInPosition;

/** What is asked of the position in the cycle. */
final class PositionPhrases {

    private PositionPhrases() {}

    static void addTo(Phrases.Registry phrases) {
        phrases.add(
                InPosition.class,
                new Phrase<>(
                        Phrase.clause("position", (condition, wording) ->
                                new Object[] {wording.positions(condition.position())}),
                        PositionPhrases::note));
        phrases.add(InSegment.class, Phrase.of("segment", (condition, wording) ->
                new Object[] {wording.text(condition.segment())}));
        addStaysTo(phrases);
    }

    private static void addStaysTo(Phrases.Registry phrases) {
        phrases.add(TimeInPosition.class, new Phrase<>(PositionPhrases::time, PositionPhrases::timeNote));
        phrases.add(
                CameFrom.class,
                new Phrase<>(
                        Phrase.clause("came_from", (condition, wording) ->
                                new Object[] {wording.positions(condition.position())}),
                        Phrase.note("came_from", (condition, wording) ->
                                new Object[] {wording.label(condition.position())})));
    }

    private static String time(TimeInPosition condition, boolean holds, Wording wording) {
        return wording.say("time_in_position", range(condition, holds, wording));
    }

    private static String timeNote(TimeInPosition condition, Seen seen, Wording wording) {
        boolean isMissing = ((Seen.Stay) seen).since().isEmpty();
        return wording.say("time_in_position.note", range(condition, true, wording))
                + (isMissing ? wording.missing(Seen.Datum.ABSENT) : "");
    }

    private static String range(TimeInPosition condition, boolean holds, Wording wording) {
        String bounds =
                condition.maximum().isEmpty() ? "at_least" : condition.minimum().isEmpty() ? "at_most" : "between";
        return wording.say(
                "time_in_position." + (holds ? "" : "not.") + bounds,
                condition.minimum().map(wording::duration).orElse(""),
                condition.maximum().map(wording::duration).orElse(""));
    }

    private static String note(InPosition condition, Seen seen, Wording wording) {
        CyclePosition position = ((Seen.Position) seen).position();
        String asked = wording.label(condition.position());
        return condition.position() == position
                ? wording.say("position.note", asked)
                : wording.say("position.other.note", asked, wording.label(position));
    }
}
