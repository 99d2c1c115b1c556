package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Move;
import dev.parcours.core.PurchaseType;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import dev.parcours.core.friction.FrictionKind;
import dev.parcours.core.friction.JourneyFriction;
import dev.parcours.core.journey.JourneyFacts;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.PlacementRule;
import dev.parcours.core.journey.PurchaseJourney;
import dev.parcours.core.journey.PurchaseTypeReason;
import dev.parcours.segmentation.condition.BoughtAs;
import dev.parcours.segmentation.condition.HasChannelMix;
import dev.parcours.segmentation.condition.InStage;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.JourneyCondition;
import dev.parcours.segmentation.condition.JourneyEnd;
import dev.parcours.segmentation.condition.JourneyScope;
import dev.parcours.segmentation.condition.MetFriction;
import dev.parcours.segmentation.condition.Moved;
import dev.parcours.segmentation.condition.ReachedStage;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Truth;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    /**
     * Returns that nothing ever changes if the last step of the latest journey is one that comes and decides: it is the
     * last whenever it comes. Else promises nothing.
     */
    private static Optional<Instant> steadyIfLast(
            List<Interaction> added, Facts facts, Predicate<Journey> isDecidedByLast) {
        boolean isDecided = facts.and(added)
                .journeys()
                .latest()
                .filter(journey -> isLast(added, journey) && isDecidedByLast.test(journey))
                .isPresent();
        return isDecided ? Optional.empty() : Optional.of(facts.asOf());
    }

    private static boolean isLast(List<Interaction> added, Journey journey) {
        return added.contains(journey.interaction(lastStep(journey)));
    }

    private static int lastStep(Journey journey) {
        return journey.steps().size() - 1;
    }

    private static Optional<Stage> stage(Journey journey, int step) {
        int stage = journey.stageIndex(step);
        return stage < 0
                ? Optional.empty()
                : Optional.of(journey.stageModel().stages().get(stage));
    }

    /** Returns the ways of one interaction more that a rule may place in one of some stages. */
    private static List<Way> placed(Stream<String> stages, Facts facts) {
        List<PlacementRule> rules =
                facts.journeys().reading().assembler().placement().rules();
        return stages.flatMap(
                        stage -> rules.stream().filter(rule -> rule.stage().equals(stage)))
                .flatMap(JourneyQuestions::filters)
                .flatMap(filter -> Way.more(filter, 1).stream())
                .toList();
    }

    /** Returns the kinds that a rule names, one of each type. */
    private static Stream<InteractionFilter> filters(PlacementRule rule) {
        Stream<Optional<String>> types = rule.types().isEmpty()
                ? Stream.of(Optional.empty())
                : rule.types().stream().map(Optional::of);
        return types.map(type -> new InteractionFilter(
                type,
                Optional.empty(),
                rule.channels().stream().findFirst(),
                rule.touchpoints().stream().findFirst(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    /** Asks for the stage of the last step that has one. */
    private static final class OfStage implements OfJourneys<InStage> {

        @Override
        public Finding find(InStage condition, Facts facts) {
            return facts.journeys()
                    .latest()
                    .flatMap(journey -> lastStage(journey)
                            .map(stage -> found(condition.stages().contains(stage.id()), journey, List.of(stage.id()))))
                    .orElse(Finding.ABSENT);
        }

        private static Optional<Stage> lastStage(Journey journey) {
            for (int i = journey.steps().size() - 1; i >= 0; i--) {
                Optional<Stage> stage = stage(journey, i);
                if (stage.isPresent()) {
                    return stage;
                }
            }
            return Optional.empty();
        }

        @Override
        public List<Way> ways(InStage condition, boolean wanted, Ways search) {
            Stream<String> stages = search.facts().journeys().reading().stageModel().stages().stream()
                    .map(Stage::id);
            return placed(stages.filter(stage -> condition.stages().contains(stage) == wanted), search.facts());
        }

        @Override
        public Optional<Instant> steadyUntilWith(List<Interaction> added, InStage condition, Facts facts) {
            return steadyIfLast(
                    added, facts, journey -> stage(journey, lastStep(journey)).isPresent());
        }
    }

    /** Asks how far the journey came. */
    private static final class OfFurthestStage implements OfJourneys<ReachedStage> {

        @Override
        public Finding find(ReachedStage condition, Facts facts) {
            return facts.journeys()
                    .latest()
                    .flatMap(journey -> JourneyFacts.furthestStage(journey)
                            .map(stage ->
                                    found(isAsFar(stage, condition.stage(), journey), journey, List.of(stage.id()))))
                    .orElse(Finding.ABSENT);
        }

        private static boolean isAsFar(Stage stage, String asked, Journey journey) {
            return journey.stageModel().indexOf(stage)
                    >= journey.stageModel().indexOf(journey.stageModel().stage(asked));
        }

        /** None lead back: that takes another journey. */
        @Override
        public List<Way> ways(ReachedStage condition, boolean wanted, Ways search) {
            if (!wanted) {
                return List.of();
            }
            StageModel model = search.facts().journeys().reading().stageModel();
            Stream<String> stages = model.stages().stream()
                    .skip(model.indexOf(model.stage(condition.stage())))
                    .map(Stage::id);
            return placed(stages, search.facts());
        }

        @Override
        public Optional<Instant> steadyUntilWith(List<Interaction> added, ReachedStage condition, Facts facts) {
            return steadyIfLast(
                    added,
                    facts,
                    journey -> stage(journey, lastStep(journey))
                            .filter(stage -> isAsFar(stage, condition.stage(), journey))
                            .isPresent());
        }
    }

    /** Asks how the journey has ended. */
    private static final class OfEnd implements OfJourneys<JourneyEnd> {

        @Override
        public Finding find(JourneyEnd condition, Facts facts) {
            KnownJourneys journeys = facts.journeys();
            return journeys.endBy(facts.asOf())
                    .map(end -> found(
                            condition.ends().contains(end), journeys.latest().orElseThrow(), List.of(code(end))))
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
            return steadyIfLast(added, facts, journey -> true);
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
            KnownJourneys journeys = facts.journeys();
            List<Journey> meant = (condition.scope() == JourneyScope.ALL
                            ? journeys.all()
                            : journeys.latest().stream().toList())
                    .stream()
                            .filter(journey ->
                                    journey.unplacedSteps() < journey.steps().size())
                            .toList();
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            Set<Interaction> moves = Collections.newSetFromMap(new IdentityHashMap<>());
            meant.forEach(journey -> collect(condition, journey, moves));
            return Presences.of(moves::contains, condition.window(), facts);
        }

        /** Collects where a journey moves as asked. */
        private static void collect(Moved condition, Journey journey, Set<Interaction> moves) {
            List<Stage> stages = journey.stageModel().stages();
            int from = -1;
            for (int i = 0; i < journey.steps().size(); i++) {
                int to = journey.stageIndex(i);
                if (to < 0) {
                    continue;
                }
                Move move = from < 0 ? entry(journey) : Move.between(from, to);
                boolean isMeant = condition.moves().contains(move)
                        && (condition.from().isEmpty()
                                || condition
                                        .from()
                                        .get()
                                        .equals(stages.get(from).id()))
                        && (condition.to().isEmpty()
                                || condition.to().get().equals(stages.get(to).id()));
                if (isMeant) {
                    moves.add(journey.interaction(i));
                }
                from = to;
            }
        }

        private static Move entry(Journey journey) {
            return journey.start().isFirst() ? Move.ENTER : Move.RE_ENTER;
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
            KnownJourneys journeys = facts.journeys();
            return journeys.all().stream()
                    .flatMap(journey ->
                            PurchaseJourney.allOf(journey, journeys.reading().purchases()).stream())
                    .max(Comparator.comparing(PurchaseJourney::purchase, Interaction.ORDER))
                    .flatMap(journeys.reading().purchaseTypes()::why)
                    .map(why -> found(condition, why))
                    .orElse(Finding.ABSENT);
        }

        private static Finding found(BoughtAs condition, PurchaseTypeReason why) {
            PurchaseType type = why.type();
            return JourneyQuestions.found(
                    condition.types().contains(type), why.purchase().journey(), List.of(code(type)));
        }
    }

    /** Asks how the channels hang together. */
    private static final class OfChannels implements OfJourneys<HasChannelMix> {

        @Override
        public Finding find(HasChannelMix condition, Facts facts) {
            KnownJourneys journeys = facts.journeys();
            return journeys.latest()
                    .flatMap(journey -> journeys.reading()
                            .channelMix()
                            .use(journey)
                            .mix()
                            .map(mix -> found(condition.mixes().contains(mix), journey, List.of(code(mix)))))
                    .orElse(Finding.ABSENT);
        }
    }

    /** Asks for frictions. */
    private static final class OfFriction implements OfJourneys<MetFriction> {

        @Override
        public Finding find(MetFriction condition, Facts facts) {
            KnownJourneys journeys = facts.journeys();
            return journeys.latest()
                    .map(journey -> found(
                            condition,
                            journey,
                            JourneyFriction.met(journey, journeys.reading().friction())))
                    .orElse(Finding.ABSENT);
        }

        private static Finding found(MetFriction condition, Journey journey, Set<FrictionKind> met) {
            List<FrictionKind> asked =
                    met.stream().filter(condition.kinds()::contains).toList();
            return JourneyQuestions.found(
                    !asked.isEmpty(),
                    journey,
                    asked.stream().map(FrictionKind::code).toList());
        }
    }
}
