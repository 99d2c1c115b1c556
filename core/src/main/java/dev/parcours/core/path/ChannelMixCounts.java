package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.ChannelMix;
import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.internal.Counts;
import dev.parcours.core.internal.Ledger;
import dev.parcours.core.journey.Bridge;
import dev.parcours.core.journey.ChannelMixRule;
import dev.parcours.core.journey.ChannelUse;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How many journeys are of each {@link ChannelMix}, and how often customers pass from one channel to another.
 *
 * <p>Each journey counts once among the mixes, or as one {@linkplain #withoutChannel() without channel}. Bridges count
 * as often as they are passed; {@link BridgeCount#journeys()} counts the journeys that pass them.
 */
public final class ChannelMixCounts implements Accumulator<ChannelMixCounts> {

    private final ChannelMixRule rule;
    private final Ledger<Fact> ledger = new Ledger<>(this::forEachFact);

    private ChannelMixCounts(ChannelMixRule rule) {
        this.rule = checkNotNull(rule, "rule");
    }

    /** Returns counts by a rule, without any journey. */
    public static ChannelMixCounts by(ChannelMixRule rule) {
        return new ChannelMixCounts(rule);
    }

    private void forEachFact(Journey journey, Consumer<Fact> action) {
        ChannelUse use = rule.use(journey);
        action.accept(new Mix(use.mix()));
        Set<Route> met = new HashSet<>();
        for (Bridge bridge : use.bridges()) {
            Route route = new Route(bridge.from().id(), bridge.to().id());
            action.accept(new Passage(route, bridge.isKnown()));
            if (met.add(route)) {
                action.accept(route);
            }
        }
    }

    @Override
    public void add(Journey journey) {
        ledger.add(journey);
    }

    @Override
    public void remove(Journey journey) {
        ledger.remove(journey);
    }

    @Override
    public void merge(ChannelMixCounts other) {
        checkArgument(rule.equals(other.rule), "mixes by %s do not add to those by %s", other.rule, rule);
        ledger.merge(other.ledger);
    }

    @Override
    public ChannelMixCounts empty() {
        return by(rule);
    }

    /** Returns how many journeys are of a mix. */
    public long journeys(ChannelMix mix) {
        return ledger.counts().count(new Mix(Optional.of(mix)));
    }

    /** Returns how many journeys have no step that says its channel. */
    public long withoutChannel() {
        return ledger.counts().count(new Mix(Optional.empty()));
    }

    /** Returns the bridges that are passed, by the id of the channel from, then by that of the channel to. */
    public List<BridgeCount> bridges() {
        Counts<Fact> counts = ledger.counts();
        return counts.list(Comparator.comparing(Fact::toString)).stream()
                .map(Map.Entry::getKey)
                .filter(Route.class::isInstance)
                .map(route -> count((Route) route, counts))
                .sorted(Comparator.comparing(BridgeCount::from).thenComparing(BridgeCount::to))
                .toList();
    }

    private static BridgeCount count(Route route, Counts<Fact> counts) {
        long known = counts.count(new Passage(route, true));
        long unknown = counts.count(new Passage(route, false));
        return new BridgeCount(route.from(), route.to(), known + unknown, known, counts.count(route));
    }

    @Override
    public Optional<Grain> grain() {
        return ledger.grain();
    }

    @Override
    public long journeys() {
        return ledger.journeys();
    }

    /** Returns the number of journeys. */
    @Override
    public String toString() {
        return "channel mixes of %s journeys".formatted(journeys());
    }

    /**
     * A bridge and how often it is passed.
     *
     * @param from the id of the channel that customers come from
     * @param to the id of the channel that they go to
     * @param count how often they pass, at least 1
     * @param known how often the brand knows them on both sides
     * @param journeys how many journeys pass it, at least 1
     */
    public record BridgeCount(String from, String to, long count, long known, long journeys) {}

    private sealed interface Fact {}

    private record Mix(Optional<ChannelMix> mix) implements Fact {}

    private record Route(String from, String to) implements Fact {}

    private record Passage(Route route, boolean isKnown) implements Fact {}
}
