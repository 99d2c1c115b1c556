package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.condition.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Questions on other segments. */
final class CompositionQuestions {

    private static final int MAX_SEARCHED = 20;

    private CompositionQuestions() {}

    static void addTo(Questions.Builder questions) {
        questions.add(InSegment.class, new OfSegment());
    }

    /** Asks for another segment. What is worked out of all segments that it needs is worked out without recursion. */
    private static final class OfSegment implements Question<InSegment> {

        @Override
        public Finding find(InSegment condition, Facts facts) {
            return new Finding(facts.segment(condition.segment()), Seen.Datum.PRESENT);
        }

        @Override
        public Optional<Instant> steadyUntil(InSegment condition, Facts facts) {
            return Evaluator.earliest(needed(condition, facts.around()), facts);
        }

        @Override
        public Reads reads(InSegment condition, Surroundings around) {
            return needed(condition, around).stream()
                    .map(leaf -> Evaluator.reads(leaf, around))
                    .reduce(Reads.NOTHING, Reads::and);
        }

        @Override
        public List<Condition> reasons(InSegment condition, Facts facts) {
            return List.of(facts.around().segments().condition(condition.segment()));
        }

        @Override
        public List<Way> ways(InSegment condition, boolean wanted, Ways search) {
            SegmentConditions segments = search.facts().around().segments();
            // The search goes into segments by recursion, so a long chain of them is left alone.
            return segments.withAllAskedFor(condition.segment()).size() > MAX_SEARCHED
                    ? List.of()
                    : search.toBecome(wanted, segments.condition(condition.segment()));
        }

        @Override
        public Optional<Instant> steadyUntilWith(List<Interaction> added, InSegment condition, Facts facts) {
            return Nearest.steadyUntilWith(added, needed(condition, facts.around()), facts);
        }

        /** Returns the conditions without parts of all segments that are needed, but those that ask for a segment. */
        private static List<Condition> needed(InSegment condition, Surroundings around) {
            Collection<String> segments = around.segments().withAllAskedFor(condition.segment());
            List<Condition> leaves = new ArrayList<>();
            segments.forEach(segment -> addLeaves(around.segments().condition(segment), leaves));
            return leaves;
        }

        private static void addLeaves(Condition condition, List<Condition> leaves) {
            if (condition.parts().isEmpty() && !(condition instanceof InSegment)) {
                leaves.add(condition);
            }
            condition.parts().forEach(part -> addLeaves(part, leaves));
        }
    }
}
