package dev.parcours.segmentation;

import dev.parcours.core.Channel;
import dev.parcours.core.ChannelMix;
import dev.parcours.core.Journey;
import dev.parcours.core.Move;
import dev.parcours.core.PurchaseType;
import dev.parcours.core.StageModels;
import dev.parcours.core.friction.FrictionKind;
import dev.parcours.core.friction.FrictionOptions;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.PlacementRule;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.segmentation.condition.BoughtAs;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.HasChannelMix;
import dev.parcours.segmentation.condition.InStage;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.JourneyEnd;
import dev.parcours.segmentation.condition.JourneyScope;
import dev.parcours.segmentation.condition.MetFriction;
import dev.parcours.segmentation.condition.Moved;
import dev.parcours.segmentation.condition.ReachedStage;
import dev.parcours.segmentation.condition.Window;
import dev.parcours.segmentation.journey.JourneyReading;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random conditions on journeys, and how the journeys of the random customers are read. */
public final class RandomJourneys {

    static final Duration INACTIVITY = Duration.ofHours(2);
    static final Duration LONGEST = Duration.ofHours(4);
    static final Duration PATIENCE = Duration.ofHours(1);

    /** Views in e-mails are awareness, other views have no stage. */
    public static final EngineOptions OPTIONS = EngineOptions.none()
            .withJourneys(JourneyReading.of(JourneyAssembler.of(
                                    StageModels.fiveStages(),
                                    StagePlacement.of(
                                            PlacementRule.of("purchase").whenType("purchase"),
                                            PlacementRule.of("consideration").whenType("add_to_cart"),
                                            PlacementRule.of("awareness")
                                                    .whenType("view")
                                                    .whenChannel(Channel.EMAIL.id())))
                            .withPolicy(JourneyPolicy.journeys()
                                    .endingOn("purchase")
                                    .endingAfter(INACTIVITY)
                                    .lastingAtMost(LONGEST)))
                    .withFriction(FrictionOptions.builder()
                            .errors("add_to_cart")
                            .contacts("view")
                            .patience(PATIENCE)
                            .build()));

    private RandomJourneys() {}

    static Arbitrary<Condition> conditions(Arbitrary<Window> windows) {
        return Arbitraries.of(kinds(windows)).flatMap(kind -> kind);
    }

    /** Returns three conditions of a kind, so that they have something to do with each other. */
    public static Arbitrary<List<Condition>> alike() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.of(kinds(Arbitraries.just(Window.ever())))),
                        Tuple.of(1, Arbitraries.just(movesAhead())))
                .flatMap(kind -> kind.list().ofSize(3));
    }

    private static Arbitrary<Condition> movesAhead() {
        Window sinceView = Window.sinceFirst(InteractionFilter.ofType("view"));
        return Combinators.combine(
                        Arbitraries.of(Set.of(Move.JUMP_AHEAD), Set.of(Move.JUMP_AHEAD, Move.ADVANCE, Move.STAY)),
                        Arbitraries.of("consideration").optional(0.3),
                        Arbitraries.of("purchase").optional(0.3),
                        Arbitraries.of(OptionalInt.of(0), OptionalInt.empty()),
                        Arbitraries.of(JourneyScope.class),
                        Arbitraries.of(Window.ever(), Window.last(Duration.ofHours(3)), sinceView))
                .as((moves, from, to, maximum, scope, window) ->
                        new Moved(moves, from, to, maximum.isPresent() ? 0 : 1, maximum, scope, window));
    }

    private static List<Arbitrary<Condition>> kinds(Arbitrary<Window> windows) {
        return List.of(
                Arbitraries.oneOf(
                        stages().set().ofMinSize(1).ofMaxSize(2).map(InStage::new), stages().map(ReachedStage::new)),
                some(Journey.End.values(), Journey.End.NEXT_OPENED).map(JourneyEnd::new),
                moves(windows),
                some(PurchaseType.values(), PurchaseType.REACTIVE).map(BoughtAs::new),
                some(ChannelMix.values(), ChannelMix.MULTICHANNEL).map(HasChannelMix::new),
                Arbitraries.of(FrictionKind.ERROR_EVENT, FrictionKind.REPEATED_CONTACT, FrictionKind.LOW_SCORE)
                        .set()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(MetFriction::new));
    }

    private static Arbitrary<String> stages() {
        return Arbitraries.of("awareness", "consideration", "purchase");
    }

    private static <E extends Enum<E>> Arbitrary<Set<E>> some(E[] constants, E butNot) {
        return Arbitraries.of(constants)
                .filter(constant -> constant != butNot)
                .set()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    private static Arbitrary<Condition> moves(Arbitrary<Window> windows) {
        return Combinators.combine(
                        some(Move.values(), Move.LEAVE),
                        stages().optional(0.3),
                        stages().optional(0.3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1).optional(0.5),
                        Arbitraries.of(JourneyScope.class),
                        windows)
                .filter((moves, from, to, minimum, width, scope, window) ->
                        from.isEmpty() || !(moves.contains(Move.ENTER) || moves.contains(Move.RE_ENTER)))
                .as((moves, from, to, minimum, width, scope, window) -> width.isPresent()
                        ? new Moved(moves, from, to, minimum, OptionalInt.of(minimum + width.get()), scope, window)
                        : new Moved(moves, from, to, Math.max(minimum, 1), OptionalInt.empty(), scope, window));
    }
}
