package dev.parcours.core.render;

import dev.parcours.core.Grain;
import dev.parcours.core.internal.Shares;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapEvidence;
import dev.parcours.core.map.StageEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What is drawn: a map and, if journeys are counted on it, what they show.
 *
 * @param evidence empty if no journey is counted
 */
record MapView(JourneyMap map, Optional<Lived> evidence) {

    static MapView of(JourneyMap map) {
        return new MapView(map, Optional.empty());
    }

    static MapView of(MapEvidence evidence) {
        Optional<Lived> lived = evidence.grain().map(grain -> new Lived(evidence, grain, evidence.stages()));
        return new MapView(evidence.map(), lived);
    }

    /** The columns of the stages, from a left edge on and each of a width. */
    List<Column> columns(double left, double width) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < map.stages().size(); i++) {
            int place = i;
            columns.add(new Column(
                    map.stageModel().stages().get(i),
                    map.stages().get(i),
                    evidence.map(lived -> lived.stages().get(place)),
                    left + i * width,
                    width));
        }
        return columns;
    }

    /** What to know to read the figures, sentence by sentence. */
    List<String> notes(Wording wording) {
        return evidence.map(lived -> lived.notes(wording)).orElseGet(() -> List.of(wording.say("note.designed")));
    }

    /** What journeys show; there is at least one. */
    record Lived(MapEvidence evidence, Grain grain, List<StageEvidence> stages) {

        long journeys() {
            return evidence.journeys();
        }

        long converted() {
            return sum(StageEvidence::converted);
        }

        long stillOpen() {
            return sum(StageEvidence::stillOpen);
        }

        long droppedOff() {
            return sum(StageEvidence::droppedOff);
        }

        private long sum(ToLongFunction<StageEvidence> figure) {
            return stages.stream().mapToLong(figure).sum();
        }

        /** How the journeys end, each with its share of all. */
        List<String> ends(Wording wording) {
            return List.of(
                    end(wording, "ends.converted", converted()),
                    end(wording, "ends.open", stillOpen()),
                    end(wording, "ends.dropped", droppedOff()),
                    end(wording, "ends.unplaced", evidence.unplacedJourneys()));
        }

        private String end(Wording wording, String key, long count) {
            return wording.say(key, count, wording.percent(Shares.of(count, journeys())), wording.number(count));
        }

        private List<String> notes(Wording wording) {
            List<String> notes = new ArrayList<>();
            notes.add(wording.say(
                    "note.count",
                    wording.journeys(grain, journeys()),
                    evidence.firstDay().map(wording::date).orElseThrow(),
                    evidence.lastDay().map(wording::date).orElseThrow(),
                    wording.eachOnce(grain)));
            notes.add(wording.say("note.shares"));
            notes.add(wording.say("note.touchpoints"));
            notes.add(wording.say("note.time"));
            notes.add(wording.say("note.open"));
            if (sum(StageEvidence::answers) > 0) {
                notes.add(wording.say("note.satisfaction"));
            }
            if (evidence.unplacedSteps() > 0) {
                notes.add(wording.say(
                        "note.unplaced",
                        wording.journeys(grain, evidence.unplacedJourneys()),
                        wording.percent(evidence.shareUnplaced()),
                        wording.count("steps", evidence.unplacedSteps())));
            }
            return notes;
        }
    }
}
