package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.ChannelMix;
import dev.parcours.core.Journey;
import dev.parcours.core.journey.Bridge;
import dev.parcours.core.journey.ChannelMixRule;
import dev.parcours.core.journey.ChannelUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How many journeys are of each {@link ChannelMix}, and how often customers pass from one channel to another.
 *
 * <p>Each journey counts once among the mixes, or as one {@linkplain #withoutChannel() without channel}. Bridges count
 * as often as they are passed; {@link BridgeCount#journeys()} counts the journeys that pass them.
 */
public final class ChannelMixCounts extends FactAccumulator<ChannelMixCounts, ChannelMixCounts.Fact>
        implements Accumulator<ChannelMixCounts> {

    private final ChannelMixRule rule;

    private ChannelMixCounts(ChannelMixRule rule) {
        super(new ByRule(rule));
        this.rule = rule;
    }

    /** Returns counts by a rule, without any journey. */
    public static ChannelMixCounts by(ChannelMixRule rule) {
        return new ChannelMixCounts(rule);
    }

    @Override
    void forEachFact(Journey journey, Consumer<Fact> action) {
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
    public ChannelMixCounts empty() {
        return by(rule);
    }

    /** Returns how many journeys are of a mix. */
    public long journeys(ChannelMix mix) {
        return counts().count(new Mix(Optional.of(mix)));
    }

    /** Returns how many journeys have no step that says its channel. */
    public long withoutChannel() {
        return counts().count(new Mix(Optional.empty()));
    }

    /** Returns the bridges that are passed, by the id of the channel from, then by that of the channel to. */
    public List<BridgeCount> bridges() {
        List<BridgeCount> bridges = new ArrayList<>();
        counts().forEach((fact, count) -> {
            if (fact instanceof Route route) {
                bridges.add(bridge(route, count));
            }
        });
        bridges.sort(Comparator.comparing(BridgeCount::from).thenComparing(BridgeCount::to));
        return List.copyOf(bridges);
    }

    private BridgeCount bridge(Route route, long journeys) {
        long known = counts().count(new Passage(route, true));
        long unknown = counts().count(new Passage(route, false));
        return new BridgeCount(route.from(), route.to(), known + unknown, known, journeys);
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

    private record ByRule(ChannelMixRule rule) {

        ByRule {
            checkNotNull(rule, "rule");
        }

        @Override
        public String toString() {
            return "channel mixes";
        }
    }

    sealed interface Fact {}

    private record Mix(Optional<ChannelMix> mix) implements Fact {}

    private record Route(String from, String to) implements Fact {}

    private record Passage(Route route, boolean isKnown) implements Fact {}
}
