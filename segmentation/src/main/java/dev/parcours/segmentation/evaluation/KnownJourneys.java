package dev.parcours.segmentation.evaluation;

import dev.parcours.core.ChannelMix;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Stage;
import dev.parcours.core.friction.FrictionKind;
import dev.parcours.core.friction.JourneyFriction;
import dev.parcours.core.journey.JourneyFacts;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.PurchaseJourney;
import dev.parcours.core.journey.PurchaseTypeReason;
import dev.parcours.core.journey.SessionRule;
import dev.parcours.segmentation.condition.JourneyScope;
import dev.parcours.segmentation.journey.JourneyReading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The journeys of one customer, made once of the interactions that are known, and what several conditions ask of them,
 * worked out when it is first asked for. Later instants do not change it, but for how the latest has ended. For one
 * thread.
 */
final class KnownJourneys {

    private static final Duration NANO = Duration.ofNanos(1);

    private final JourneyReading reading;
    private final List<Interaction> history;
    private final Instant knownAt;
    private final Once<List<Journey>> all = new Once<>(this::assembled);
    private final Once<Optional<Stage>> stage = ofLatest(KnownJourneys::lastStage);
    private final Once<Optional<Stage>> furthestStage = ofLatest(JourneyFacts::furthestStage);
    private final Once<Optional<ChannelMix>> channelMix = ofLatest(this::channelMix);
    private final Once<Optional<Set<FrictionKind>>> frictions = ofLatest(this::frictions);
    private final Once<Optional<PurchaseTypeReason>> purchase = new Once<>(this::latestPurchase);
    private final Once<List<StageMove>> moves = new Once<>(() -> moves(all()));
    private final Once<List<StageMove>> latestMoves =
            new Once<>(() -> moves(latest().stream().toList()));
    private final Map<Instant, Optional<Journey.End>> ends = new HashMap<>();

    KnownJourneys(Facts known) {
        reading = known.around().journeys().orElseThrow();
        history = known.history();
        knownAt = known.knownAt();
    }

    private <T> Once<Optional<T>> ofLatest(Function<Journey, Optional<T>> fact) {
        return new Once<>(() -> latest().flatMap(fact));
    }

    JourneyReading reading() {
        return reading;
    }

    /** Returns all of them, in the order in which they begin. */
    List<Journey> all() {
        return all.get();
    }

    private List<Journey> assembled() {
        return assembledAt(knownAt);
    }

    private List<Journey> assembledAt(Instant end) {
        return reading.assembler().observedUntil(end).assembleCustomer(history);
    }

    /** Returns the one that began last. */
    Optional<Journey> latest() {
        return last(all());
    }

    private static Optional<Journey> last(List<Journey> journeys) {
        return journeys.isEmpty() ? Optional.empty() : Optional.of(journeys.get(journeys.size() - 1));
    }

    /** Returns the stage of the last step of the latest that has one. */
    Optional<Stage> stage() {
        return stage.get();
    }

    private static Optional<Stage> lastStage(Journey journey) {
        for (int i = journey.steps().size() - 1; i >= 0; i--) {
            int stage = journey.stageIndex(i);
            if (stage >= 0) {
                return Optional.of(journey.stageModel().stages().get(stage));
            }
        }
        return Optional.empty();
    }

    /** Returns the furthest stage that the latest reached. */
    Optional<Stage> furthestStage() {
        return furthestStage.get();
    }

    /** Returns how the channels of the latest hang together. */
    Optional<ChannelMix> channelMix() {
        return channelMix.get();
    }

    private Optional<ChannelMix> channelMix(Journey journey) {
        return reading.channelMix().use(journey).mix();
    }

    /** Returns which kinds of friction the latest met; empty without a journey. */
    Optional<Set<FrictionKind>> frictions() {
        return frictions.get();
    }

    private Optional<Set<FrictionKind>> frictions(Journey journey) {
        return Optional.of(JourneyFriction.met(journey, reading.friction()));
    }

    /** Returns how the latest purchase of all journeys came about. */
    Optional<PurchaseTypeReason> purchase() {
        return purchase.get();
    }

    private Optional<PurchaseTypeReason> latestPurchase() {
        return all().stream()
                .flatMap(journey -> PurchaseJourney.allOf(journey, reading.purchases()).stream())
                .max(Comparator.comparing(PurchaseJourney::purchase, Interaction.ORDER))
                .flatMap(reading.purchaseTypes()::why);
    }

    /** Returns the moves of the journeys in scope, in the order of the history; none if no step of them has a stage. */
    List<StageMove> moves(JourneyScope scope) {
        return (scope == JourneyScope.ALL ? moves : latestMoves).get();
    }

    private List<StageMove> moves(List<Journey> journeys) {
        IdentityHashMap<Interaction, Integer> places = new IdentityHashMap<>();
        for (int place = 0; place < history.size(); place++) {
            places.put(history.get(place), place);
        }
        return journeys.stream()
                .flatMap(journey -> StageMove.of(journey, places).stream())
                .sorted(Comparator.comparingInt(StageMove::place))
                .toList();
    }

    /** Returns how the latest has ended by an instant. */
    Optional<Journey.End> endBy(Instant instant) {
        return ends.computeIfAbsent(
                instant,
                any -> last(any.equals(knownAt) ? all() : assembledAt(any)).map(Journey::end));
    }

    /** Returns the next instant at which time alone may end the latest, or make another reason of its end the first. */
    Optional<Instant> nextEnd(Instant after) {
        return latest().stream()
                .flatMap(this::ends)
                .filter(instant -> instant.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    private Stream<Instant> ends(Journey journey) {
        JourneyPolicy policy = reading.policy();
        Optional<SessionRule> sessions = policy.sessions();
        return Stream.of(
                        Stream.concat(policy.inactivity().stream(), sessions.flatMap(SessionRule::gap).stream())
                                .flatMap(pause -> justAfter(journey.endTime(), pause)),
                        policy.maxDuration().stream().flatMap(longest -> justAfter(journey.startTime(), longest)),
                        sessions.flatMap(SessionRule::dayZone).stream()
                                .flatMap(zone -> changesOfDay(journey.endTime(), zone)))
                .flatMap(instants -> instants);
    }

    private static Stream<Instant> justAfter(Instant time, Duration length) {
        return OpenWindow.plus(time, length).flatMap(limit -> OpenWindow.plus(limit, NANO)).stream();
    }

    /** Midnight; and, where the clock is put back over it, when that is, and midnight once more. */
    private static Stream<Instant> changesOfDay(Instant time, ZoneId zone) {
        return CalendarPeriods.date(time, zone).stream().flatMap(date -> {
            ZonedDateTime midnight = date.plusDays(1).atStartOfDay(zone);
            ZonedDateTime again = midnight.withLaterOffsetAtOverlap();
            return midnight.equals(again)
                    ? Stream.of(midnight.toInstant())
                    : Stream.of(
                            midnight.toInstant(),
                            zone.getRules().nextTransition(midnight.toInstant()).getInstant(),
                            again.toInstant());
        });
    }

    /** Something that is worked out when it is first asked for. */
    private static final class Once<T> {

        private final Supplier<T> work;
        private @Nullable T value;

        Once(Supplier<T> work) {
            this.work = work;
        }

        T get() {
            T known = value;
            if (known == null) {
                known = work.get();
                value = known;
            }
            return known;
        }
    }
}
