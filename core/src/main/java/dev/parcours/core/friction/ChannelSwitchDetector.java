package dev.parcours.core.friction;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Channel;
import dev.parcours.core.friction.Label.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of the journeys on a channel, those that change to another and end there without reaching a goal on it. */
final class ChannelSwitchDetector implements Detector {

    private final NamePatterns.Memory goals;
    private final long patience;

    ChannelSwitchDetector(FrictionOptions options) {
        goals = options.goals().new Memory();
        patience = options.patience().toSeconds();
    }

    @Override
    public FrictionKind kind() {
        return FrictionKind.CHANNEL_SWITCH;
    }

    @Override
    public void observe(Walk walk, Observations seen) {
        int changed = -1;
        int last = -1;
        boolean reachesGoal = false;
        for (int i = 0; i < walk.size(); i++) {
            String channel = channel(walk, i);
            if (channel != null) {
                seen.see(Topic.ON_CHANNEL, seen.name(channel), i);
                if (last >= 0 && !channel.equals(channel(walk, last))) {
                    changed = last;
                    reachesGoal = false;
                }
                last = i;
            }
            reachesGoal |= goals.matches(walk.type(i));
            if (walk.isLeftAfter(i, patience)) {
                if (changed >= 0 && !reachesGoal) {
                    seen.see(Topic.LEFT_BY, name(walk, changed, seen), name(walk, last, seen), changed);
                }
                changed = -1;
                last = -1;
            }
        }
    }

    private static int name(Walk walk, int i, Observations seen) {
        return seen.name(checkNotNull(channel(walk, i)));
    }

    private static @Nullable String channel(Walk walk, int i) {
        return walk.interaction(i).channel().map(Channel::id).orElse(null);
    }

    @Override
    public List<Place> places(Totals totals) {
        return totals.labels(Topic.LEFT_BY).stream()
                .map(left -> Place.met(kind(), Label.of(Topic.ON_CHANNEL, left.from()), left))
                .toList();
    }
}
