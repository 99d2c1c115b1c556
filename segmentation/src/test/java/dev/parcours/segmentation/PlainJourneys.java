package dev.parcours.segmentation;

import dev.parcours.core.Channel;
import dev.parcours.core.ChannelMix;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Move;
import dev.parcours.core.PurchaseType;
import dev.parcours.core.friction.FrictionKind;
import dev.parcours.segmentation.condition.BoughtAs;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.HasChannelMix;
import dev.parcours.segmentation.condition.InStage;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.JourneyCondition;
import dev.parcours.segmentation.condition.JourneyEnd;
import dev.parcours.segmentation.condition.JourneyScope;
import dev.parcours.segmentation.condition.MetFriction;
import dev.parcours.segmentation.condition.Moved;
import dev.parcours.segmentation.condition.ReachedStage;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Journeys as {@link RandomJourneys} has them read, written out: cut, placed and judged without the core's means. */
final class PlainJourneys {

    private static final List<String> STAGES = List.of("awareness", "consideration", "purchase");

    private final Customer customer;
    private final Instant asOf;
    private final List<Interaction> history = new ArrayList<>();
    /** The places in the history at which journeys start. */
    private final List<Integer> starts = new ArrayList<>();

    private PlainJourneys(Customer customer, Instant asOf) {
        this.customer = customer;
        this.asOf = asOf;
        for (Interaction interaction : customer.history()) {
            if (!interaction.time().isAfter(asOf)) {
                history.add(interaction);
            }
        }
        for (int i = 0; i < history.size(); i++) {
            if (i == 0
                    || isOver(
                            starts.get(starts.size() - 1), i - 1, history.get(i).time())) {
                starts.add(i);
            }
        }
    }

    /** Returns -1 for false, 0 for unknown, 1 for true; nothing of a condition that does not ask for journeys. */
    static Optional<Integer> ask(Condition condition, Customer customer, Instant asOf) {
        return condition instanceof JourneyCondition journey
                ? Optional.of(new PlainJourneys(customer, asOf).ask(journey))
                : Optional.empty();
    }

    /** Adds the lengths of time after an interaction at which a condition can change because of it. */
    static void collectLengths(Condition condition, List<Duration> lengths) {
        if (condition instanceof JourneyEnd) {
            lengths.addAll(List.of(RandomJourneys.INACTIVITY, RandomJourneys.LONGEST));
        }
    }

    private boolean isOver(int start, int last, Instant at) {
        return history.get(last).type().equals("purchase")
                || isMore(last, at, RandomJourneys.INACTIVITY)
                || isMore(start, at, RandomJourneys.LONGEST);
    }

    private boolean isMore(int place, Instant at, Duration length) {
        BigInteger since = PlainEvaluation.nanos(at)
                .subtract(PlainEvaluation.nanos(history.get(place).time()));
        return since.compareTo(PlainEvaluation.nanos(length)) > 0;
    }

    private int ask(JourneyCondition condition) {
        if (condition instanceof Moved moved) {
            return moved(moved);
        }
        if (condition instanceof BoughtAs bought) {
            return bought(bought);
        }
        if (history.isEmpty()) {
            return 0;
        }
        if (condition instanceof JourneyEnd end) {
            return known(end.ends().contains(end()));
        }
        if (condition instanceof HasChannelMix has) {
            return mix().map(mix -> known(has.mixes().contains(mix))).orElse(0);
        }
        if (condition instanceof MetFriction met) {
            return known(met.kinds().stream().anyMatch(this::isMet));
        }
        List<Integer> stages = stages(starts.size() - 1);
        stages.removeIf(stage -> stage < 0);
        if (stages.isEmpty()) {
            return 0;
        }
        if (condition instanceof ReachedStage reached) {
            return known(stages.stream().anyMatch(stage -> stage >= STAGES.indexOf(reached.stage())));
        }
        return known(((InStage) condition).stages().contains(STAGES.get(stages.get(stages.size() - 1))));
    }

    private int lastStart() {
        return starts.get(starts.size() - 1);
    }

    private Journey.End end() {
        int last = history.size() - 1;
        if (history.get(last).type().equals("purchase")) {
            return Journey.End.CONVERTED;
        }
        if (isMore(last, asOf, RandomJourneys.INACTIVITY)) {
            return Journey.End.INACTIVE;
        }
        return isMore(lastStart(), asOf, RandomJourneys.LONGEST) ? Journey.End.MAX_DURATION : Journey.End.OPEN;
    }

    /** The place in {@link #STAGES} of each step of a journey, or -1. */
    private List<Integer> stages(int journey) {
        int until = journey + 1 < starts.size() ? starts.get(journey + 1) : history.size();
        List<Integer> stages = new ArrayList<>();
        for (int i = starts.get(journey); i < until; i++) {
            Interaction step = history.get(i);
            boolean isByMail = step.channel().map(Channel::id).equals(Optional.of("email"));
            stages.add(
                    switch (step.type()) {
                        case "purchase" -> 2;
                        case "add_to_cart" -> 1;
                        default -> isByMail ? 0 : -1;
                    });
        }
        return stages;
    }

    private int moved(Moved condition) {
        List<Integer> window = new PlainBehaviour(customer, asOf)
                .places(InteractionFilter.any(), condition.window())
                .orElse(null);
        boolean isPlaced = false;
        int count = 0;
        for (int j = condition.scope() == JourneyScope.ALL ? 0 : Math.max(starts.size() - 1, 0);
                j < starts.size();
                j++) {
            int before = -1;
            int place = starts.get(j);
            for (int stage : stages(j)) {
                if (stage >= 0) {
                    Move move = before < 0 ? j == 0 ? Move.ENTER : Move.RE_ENTER : move(stage - before);
                    boolean isMeant = condition.moves().contains(move)
                            && isAt(condition.from(), before)
                            && isAt(condition.to(), stage)
                            && window != null
                            && window.contains(place);
                    count += isMeant ? 1 : 0;
                    isPlaced = true;
                    before = stage;
                }
                place++;
            }
        }
        return !isPlaced || window == null
                ? 0
                : known(count >= condition.minimum()
                        && count <= condition.maximum().orElse(count));
    }

    private static Move move(int distance) {
        return switch (distance) {
            case 0 -> Move.STAY;
            case 1 -> Move.ADVANCE;
            case 2 -> Move.JUMP_AHEAD;
            default -> Move.GO_BACK;
        };
    }

    private static boolean isAt(Optional<String> asked, int stage) {
        return asked.isEmpty() || stage == STAGES.indexOf(asked.get());
    }

    private int bought(BoughtAs condition) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).type().equals("purchase")) {
                int place = i;
                int start = starts.stream()
                        .filter(s -> s <= place)
                        .mapToInt(s -> s)
                        .max()
                        .orElseThrow();
                boolean isSudden = i > start && !isMore(start, history.get(i).time(), Duration.ofMinutes(30));
                PurchaseType type = i - start >= 10
                        ? PurchaseType.PLANNED
                        : isSudden ? PurchaseType.IMPULSIVE : PurchaseType.BY_DEFAULT;
                return known(condition.types().contains(type));
            }
        }
        return 0;
    }

    /** Within a week, which no journey here lasts for, whoever changes the channel has passed over a bridge. */
    private Optional<ChannelMix> mix() {
        List<String> channels = new ArrayList<>();
        for (Interaction step : history.subList(lastStart(), history.size())) {
            step.channel().ifPresent(channel -> channels.add(channel.id()));
        }
        Set<ChannelMix> found = new HashSet<>();
        for (int i = 1; i < channels.size(); i++) {
            if (!channels.get(i).equals(channels.get(i - 1))) {
                boolean isKnown =
                        !channels.get(i).equals("kiosk") && !channels.get(i - 1).equals("kiosk");
                found.add(isKnown ? ChannelMix.OMNICHANNEL : ChannelMix.CROSS_CHANNEL);
            }
        }
        if (channels.isEmpty() || found.isEmpty()) {
            return channels.isEmpty() ? Optional.empty() : Optional.of(ChannelMix.SINGLE_CHANNEL);
        }
        return Optional.of(found.contains(ChannelMix.OMNICHANNEL) ? ChannelMix.OMNICHANNEL : ChannelMix.CROSS_CHANNEL);
    }

    private boolean isMet(FrictionKind kind) {
        int contact = -1;
        boolean isMet = false;
        for (int i = lastStart(); i < history.size(); i++) {
            Interaction step = history.get(i);
            boolean isContact = step.type().equals("view");
            isMet |= switch (kind) {
                case ERROR_EVENT -> step.type().equals("add_to_cart");
                case LOW_SCORE ->
                    step.satisfaction().isPresent() && step.satisfaction().get().score() <= 6;
                default -> isContact && contact >= 0 && seconds(contact, i) <= RandomJourneys.PATIENCE.toSeconds();
            };
            contact = isContact ? i : contact;
        }
        return isMet;
    }

    /** Frictions know times to the second. */
    private long seconds(int from, int to) {
        return history.get(to).time().getEpochSecond()
                - history.get(from).time().getEpochSecond();
    }

    private static int known(boolean holds) {
        return holds ? 1 : -1;
    }
}
