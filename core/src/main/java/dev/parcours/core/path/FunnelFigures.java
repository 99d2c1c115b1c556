package dev.parcours.core.path;

import dev.parcours.core.ConfidenceInterval;
import dev.parcours.core.internal.Durations;
import dev.parcours.core.internal.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up what journeys show to a funnel. */
final class FunnelFigures {

    private final FunnelDefinition definition;
    private final long[] reached;
    private final List<Durations> times = new ArrayList<>();
    private long journeys;

    FunnelFigures(FunnelDefinition definition) {
        this.definition = definition;
        reached = new long[definition.levels().size()];
        definition.levels().forEach(level -> times.add(new Durations()));
    }

    void add(Funnel.Fact fact, long count) {
        if (fact instanceof Funnel.Fact.Outcome outcome) {
            journeys += count;
            for (int level = 0; level < reached.length; level++) {
                reached[level] += outcome.reached().get(level) * count;
            }
        } else if (fact instanceof Funnel.Fact.Time time) {
            times.get(time.level()).add(time.time(), count);
        }
    }

    long journeys() {
        return journeys;
    }

    long reached(int level) {
        return reached[level];
    }

    List<Funnel.Level> levels() {
        List<Funnel.Level> levels = new ArrayList<>(reached.length);
        for (int i = 0; i < reached.length; i++) {
            TimeSummary summary = TimeSummary.of(times.get(i));
            levels.add(new Funnel.Level(
                    definition.levels().get(i).name(),
                    reached[i],
                    Shares.of(reached[i], reached[Math.max(i - 1, 0)]),
                    Shares.of(reached[i], reached[0]),
                    interval(i, i - 1),
                    interval(i, 0),
                    summary.median(),
                    summary.p90()));
        }
        return List.copyOf(levels);
    }

    private Optional<ConfidenceInterval> interval(int level, int whole) {
        return level > 0 && definition.countsPartsOfLevels()
                ? Shares.interval(reached[level], reached[whole], ConfidenceInterval.DEFAULT_LEVEL)
                : Optional.empty();
    }
}
