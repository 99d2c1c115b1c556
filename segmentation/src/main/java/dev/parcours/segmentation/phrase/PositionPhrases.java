package dev.parcours.segmentation.phrase;

import dev.parcours.core.CyclePosition;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.condition.Seen;

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
    }

    private static String note(InPosition condition, Seen seen, Wording wording) {
        CyclePosition position = ((Seen.Position) seen).position();
        String asked = wording.label(condition.position());
        return condition.position() == position
                ? wording.say("position.note", asked)
                : wording.say("position.other.note", asked, wording.label(position));
    }
}
