package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.Aggregate;
import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.LastAnswer;
import dev.parcours.segmentation.condition.Occurred;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Sequence;
import dev.parcours.segmentation.condition.Trend;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.condition.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions on what the customer did. */
final class BehaviourQuestions {

    private BehaviourQuestions() {}

    static void addTo(Questions.Builder questions) {
        questions.add(Did.class, new OfCount()).add(LastAnswer.class, new OfLastAnswer());
        questions.add(Occurred.class, new OfOccurrence());
        questions.add(Aggregate.class, new AggregateQuestion());
        questions.add(Sequence.class, new SequenceQuestion());
        questions.add(Trend.class, new TrendQuestion());
        questions.add(Habit.class, new HabitQuestion());
    }

    /** Returns the number of interactions, and the times of the first and the last. */
    static Seen.Interactions seen(List<Interaction> interactions) {
        return interactions.isEmpty()
                ? new Seen.Interactions(0, Optional.empty(), Optional.empty())
                : new Seen.Interactions(
                        interactions.size(),
                        Optional.of(interactions.get(0).time()),
                        Optional.of(interactions.get(interactions.size() - 1).time()));
    }

    /** Returns what the interactions in a window depend on. */
    static Reads reads(InteractionFilter filter, Window window) {
        Reads reads = Reads.interactions(filter);
        return window instanceof Window.Since since ? reads.and(Reads.interactions(since.event())) : reads;
    }

    /** Counts. */
    private static final class OfCount implements Question<Did> {

        @Override
        public Finding find(Did condition, Facts facts) {
            return Presences.of(condition.filter(), condition.window(), facts)
                    .map(presences -> found(condition, presences.now()))
                    .orElse(Finding.ABSENT);
        }

        private static Finding found(Did condition, List<Interaction> counted) {
            return new Finding(Truth.of(holds(condition, counted.size())), seen(counted));
        }

        private static boolean holds(Did condition, int count) {
            return count >= condition.minimum() && count <= condition.maximum().orElse(Integer.MAX_VALUE);
        }

        @Override
        public Optional<Instant> steadyUntil(Did condition, Facts facts) {
            return Presences.of(condition.filter(), condition.window(), facts)
                    .flatMap(presences -> presences.nextChange(count -> holds(condition, count)));
        }

        @Override
        public Reads reads(Did condition, Surroundings around) {
            return BehaviourQuestions.reads(condition.filter(), condition.window());
        }

        @Override
        public boolean concerns(Did condition, Interaction interaction, Surroundings around) {
            return Filters.matches(condition.filter(), interaction)
                    || (condition.window() instanceof Window.Since since
                            && Filters.matches(since.event(), interaction));
        }

        @Override
        public List<Way> ways(Did condition, boolean wanted, Ways search) {
            int count = Presences.of(condition.filter(), condition.window(), search.facts())
                    .map(presences -> presences.now().size())
                    .orElse(0);
            int needed = wanted ? condition.minimum() : condition.maximum().orElse(-1) + 1;
            return search.in(condition.window(), Way.more(condition.filter(), needed - count));
        }

        @Override
        public Optional<Instant> steadyUntilWith(List<Interaction> added, Did condition, Facts facts) {
            return Presences.orEdge(
                    Presences.with(added, condition.filter(), condition.window(), facts)
                            .flatMap(presences -> presences.nextChange(count -> holds(condition, count))),
                    condition.window(),
                    facts.asOf());
        }
    }

    /** Asks the last answer to a satisfaction question. */
    private static final class OfLastAnswer implements Question<LastAnswer> {

        @Override
        public Finding find(LastAnswer condition, Facts facts) {
            List<Interaction> answers = facts.history().stream()
                    .filter(interaction -> isAnswer(condition, interaction))
                    .toList();
            Truth truth =
                    answers.isEmpty() ? Truth.UNKNOWN : Truth.of(isInRange(condition, answers.get(answers.size() - 1)));
            return new Finding(truth, seen(answers));
        }

        private static boolean isAnswer(LastAnswer condition, Interaction interaction) {
            return interaction.satisfaction().map(Satisfaction::scale).equals(Optional.of(condition.scale()));
        }

        private static boolean isInRange(LastAnswer condition, Interaction interaction) {
            int score = interaction.satisfaction().orElseThrow().score();
            return condition.minimum() <= score && score <= condition.maximum();
        }

        @Override
        public Reads reads(LastAnswer condition, Surroundings around) {
            return Reads.HISTORY;
        }

        @Override
        public boolean concerns(LastAnswer condition, Interaction interaction, Surroundings around) {
            return isAnswer(condition, interaction);
        }

        @Override
        public List<Way> ways(LastAnswer condition, boolean wanted, Ways search) {
            return List.of(Way.of(new Change.SatisfactionAnswer(
                    condition.scale(), condition.minimum(), condition.maximum(), wanted)));
        }

        @Override
        public Optional<Instant> steadyUntilWith(List<Interaction> added, LastAnswer condition, Facts facts) {
            return Optional.empty();
        }
    }

    /** Asks when the first or the last time was. */
    private static final class OfOccurrence implements Question<Occurred> {

        @Override
        public Finding find(Occurred condition, Facts facts) {
            Optional<OpenWindow> window = OpenWindow.of(condition.window(), facts);
            if (window.isEmpty()) {
                return Finding.ABSENT;
            }
            int place = Filters.place(condition.filter(), condition.occurrence(), facts.history());
            if (place < 0) {
                return new Finding(Truth.FALSE, seen(List.of()));
            }
            boolean holds = window.get()
                    .presence(place)
                    .filter(presence -> presence.isAt(facts.asOf()))
                    .isPresent();
            return new Finding(Truth.of(holds), seen(List.of(facts.history().get(place))));
        }

        @Override
        public Optional<Instant> steadyUntil(Occurred condition, Facts facts) {
            int place = Filters.place(condition.filter(), condition.occurrence(), facts.history());
            return OpenWindow.of(condition.window(), facts)
                    .filter(window -> place >= 0)
                    .flatMap(window -> window.presence(place))
                    .flatMap(presence -> presence.from().isAfter(facts.asOf())
                            ? Optional.of(presence.from())
                            : presence.until().filter(until -> until.isAfter(facts.asOf())));
        }

        @Override
        public Reads reads(Occurred condition, Surroundings around) {
            return BehaviourQuestions.reads(condition.filter(), condition.window());
        }

        // Once more is the last time, and the first of what never was.
        @Override
        public List<Way> ways(Occurred condition, boolean wanted, Ways search) {
            return search.in(condition.window(), Way.more(condition.filter(), 1));
        }

        @Override
        public Optional<Instant> steadyUntilWith(List<Interaction> added, Occurred condition, Facts facts) {
            Facts with = facts.and(added);
            int place = Filters.place(condition.filter(), condition.occurrence(), with.history());
            boolean isAdded = place >= facts.history().size();
            return Presences.orEdge(
                    isAdded ? Optional.empty() : steadyUntil(condition, with), condition.window(), facts.asOf());
        }
    }
}
