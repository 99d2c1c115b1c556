package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import dev.parcours.core.friction.FrictionKind;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.segmentation.condition.BoughtAs;
import dev.parcours.segmentation.condition.HasChannelMix;
import dev.parcours.segmentation.condition.InStage;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.JourneyCondition;
import dev.parcours.segmentation.condition.JourneyEnd;
import dev.parcours.segmentation.condition.MetFriction;
import dev.parcours.segmentation.condition.Moved;
import dev.parcours.segmentation.condition.ReachedStage;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions on journeys. */
final class JourneyQuestions {

    private JourneyQuestions() {}

    static void addTo(Questions.Builder questions) {
        questions
                .add(InStage.class, new OfStage())
                .add(ReachedStage.class, new OfFurthestStage())
                .add(JourneyEnd.class, new OfEnd())
                .add(Moved.class, new OfMoves())
                .add(BoughtAs.class, new OfPurchase())
                .add(HasChannelMix.class, new OfChannels())
                .add(MetFriction.class, new OfFriction());
    }

    /** What is one of all questions on journeys: any interaction can begin another, or end one. */
    private interface OfJourneys<C extends JourneyCondition> extends Question<C> {

        @Override
        default Reads reads(C condition, Surroundings around) {
            return Reads.HISTORY;
        }
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Finding found(boolean holds, Journey journey, List<String> found) {
        return new Finding(Truth.of(holds), new Seen.InJourney(journey.id(), found));
    }

    private static Finding foundInLatest(boolean holds, KnownJourneys journeys, List<String> found) {
        return found(holds, journeys.latest().orElseThrow(), found);
    }

    /** Asks for the stage of the last step that has one. */
    private static final class OfStage implements OfJourneys<InStage> {

        @Override
        public Finding find(InStage condition, Facts facts) {
            KnownJourneys journeys = facts.journeys();
            return journeys.stage()
                    .map(stage -> foundInLatest(condition.stages().contains(stage.id()), journeys, List.of(stage.id())))
                    .orElse(Finding.ABSENT);
        }

        @Override
        public List<Way> ways(InStage condition, boolean wanted, Ways search) {
            Stream<Stage> stages = search.facts().journeys().reading().stageModel().stages().stream();
            return JourneyWays.placed(
                    stages.filter(stage -> condition.stages().contains(stage.id()) == wanted), search.facts());
        }

        @Override
        public Optional<Instant> steadyUntilWith(List<Interaction> added, InStage condition, Facts facts) {
            return JourneyWays.steadyIfLast(
                    added, facts, journey -> JourneyWays.lastStage(journey).isPresent());
        }
    }

    /** Asks how far the journey came. */
    private static final class OfFurthestStage implements OfJourneys<ReachedStage> {

        @Override
        public Finding find(ReachedStage condition, Facts facts) {
            KnownJourneys journeys = facts.journeys();
            StageModel model = journeys.reading().stageModel();
            return journeys.furthestStage()
                    .map(stage -> foundInLatest(isAsFar(stage, condition, model), journeys, List.of(stage.id())))
                    .orElse(Finding.ABSENT);
        }

        private static boolean isAsFar(Stage stage, ReachedStage condition, StageModel model) {
            return model.indexOf(stage) >= model.indexOf(model.stage(condition.stage()));
        }

        /** None lead back: that takes another journey. */
        @Override
        public List<Way> ways(ReachedStage condition, boolean wanted, Ways search) {
            StageModel model = search.facts().journeys().reading().stageModel();
            return wanted
                    ? JourneyWays.placed(
                            model.stages().stream().filter(stage -> isAsFar(stage, condition, model)), search.facts())
                    : List.of();
        }

        @Override
        public Optional<Instant> steadyUntilWith(List<Interaction> added, ReachedStage condition, Facts facts) {
            StageModel model = facts.journeys().reading().stageModel();
            return JourneyWays.steadyIfLast(
                    added,
                    facts,
                    journey -> JourneyWays.lastStage(journey)
                            .filter(stage -> isAsFar(stage, condition, model))
                            .isPresent());
        }
    }

    /** Asks how the journey has ended. */
    private static final class OfEnd implements OfJourneys<JourneyEnd> {

        @Override
        public Finding find(JourneyEnd condition, Facts facts) {
            KnownJourneys journeys = facts.journeys();
            return journeys.endBy(facts.asOf())
                    .map(end -> foundInLatest(condition.ends().contains(end), journeys, List.of(code(end))))
                    .orElse(Finding.ABSENT);
        }

        @Override
        public Optional<Instant> steadyUntil(JourneyEnd condition, Facts facts) {
            return facts.journeys().nextEnd(facts.asOf());
        }

        @Override
        public List<Way> ways(JourneyEnd condition, boolean wanted, Ways search) {
            JourneyPolicy policy = search.facts().journeys().reading().policy();
            Set<Journey.End> ends = condition.ends();
            return Stream.of(
                            ends.contains(Journey.End.CONVERTED) == wanted ? policy.conversions() : Set.<String>of(),
                            ends.contains(Journey.End.CLOSED) == wanted ? policy.closings() : Set.<String>of())
                    .flatMap(Set::stream)
                    .flatMap(type -> Way.more(InteractionFilter.ofType(type), 1).stream())
                    .toList();
        }

        @Override
        public Optional<Instant> steadyUntilWith(List<Interaction> added, JourneyEnd condition, Facts facts) {
            return JourneyWays.steadyIfLast(added, facts, journey -> true);
        }
    }

    /** Counts moves, by the interactions at which they happen. */
    private static final class OfMoves implements OfJourneys<Moved> {

        @Override
        public Finding find(Moved condition, Facts facts) {
            return presences(condition, facts)
                    .map(Presences::now)
                    .map(moves -> new Finding(Truth.of(holds(condition, moves.size())), BehaviourQuestions.seen(moves)))
                    .orElse(Finding.ABSENT);
        }

        private static boolean holds(Moved condition, int count) {
            return count >= condition.minimum() && count <= condition.maximum().orElse(Integer.MAX_VALUE);
        }

        private static Optional<Presences> presences(Moved condition, Facts facts) {
            List<StageMove> moves = facts.journeys().moves(condition.scope());
            if (moves.isEmpty()) {
                return Optional.empty();
            }
            IntStream places =
                    moves.stream().filter(move -> move.isMeantBy(condition)).mapToInt(StageMove::place);
            return Presences.at(places, condition.window(), facts);
        }

        @Override
        public Optional<Instant> steadyUntil(Moved condition, Facts facts) {
            return presences(condition, facts)
                    .flatMap(presences -> presences.nextChange(count -> holds(condition, count)));
        }
    }

    /** Asks how the latest purchase came about. */
    private static final class OfPurchase implements OfJourneys<BoughtAs> {

        @Override
        public Finding find(BoughtAs condition, Facts facts) {
            return facts.journeys()
                    .purchase()
                    .map(why -> found(
                            condition.types().contains(why.type()),
                            why.purchase().journey(),
                            List.of(code(why.type()))))
                    .orElse(Finding.ABSENT);
        }
    }

    /** Asks how the channels hang together. */
    private static final class OfChannels implements OfJourneys<HasChannelMix> {

        @Override
        public Finding find(HasChannelMix condition, Facts facts) {
            KnownJourneys journeys = facts.journeys();
            return journeys.channelMix()
                    .map(mix -> foundInLatest(condition.mixes().contains(mix), journeys, List.of(code(mix))))
                    .orElse(Finding.ABSENT);
        }
    }

    /** Asks for frictions. */
    private static final class OfFriction implements OfJourneys<MetFriction> {

        @Override
        public Finding find(MetFriction condition, Facts facts) {
            KnownJourneys journeys = facts.journeys();
            return journeys.frictions()
                    .map(met -> met.stream()
                            .filter(condition.kinds()::contains)
                            .map(FrictionKind::code)
                            .toList())
                    .map(asked -> foundInLatest(!asked.isEmpty(), journeys, asked))
                    .orElse(Finding.ABSENT);
        }
    }
}
