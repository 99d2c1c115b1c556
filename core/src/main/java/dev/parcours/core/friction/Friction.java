package dev.parcours.core.friction;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.internal.JourneyTally;
import dev.parcours.core.path.Accumulator;
import java.util.List;
import java.util.Optional;

/**
 * Where journeys stall, loop, go back or end more than elsewhere: since when, until when, and for whom.
 *
 * <p>Journeys are counted one by one; none is kept. For each place, day and group it is counted how many journeys could
 * have met a friction and how many did. {@link #findings()} looks for the days and the group in which that rate stands
 * out most. See the {@linkplain dev.parcours.core.friction package} for how, and for what a finding does not mean.
 */
public final class Friction implements Accumulator<Friction> {

    private final FrictionCounts counts;
    private final JourneyTally tally = new JourneyTally();

    private Friction(FrictionOptions options) {
        counts = new FrictionCounts(options);
    }

    /** Returns an accumulator without any journey, of the {@linkplain FrictionOptions#defaults() default options}. */
    public static Friction ofDefaults() {
        return of(FrictionOptions.defaults());
    }

    /** Returns an accumulator without any journey. */
    public static Friction of(FrictionOptions options) {
        return new Friction(checkNotNull(options, "options"));
    }

    @Override
    public void add(Journey journey) {
        FrictionCounts.JourneyCells cells = counts.cellsOf(journey);
        tally.add(journey);
        counts.add(cells);
    }

    @Override
    public void remove(Journey journey) {
        tally.checkRemovable(journey);
        counts.remove(counts.cellsOf(journey), journey);
        tally.remove();
    }

    @Override
    public void merge(Friction other) {
        checkArgument(
                options().equals(other.options()),
                "frictions of other options do not add to these; give both accumulators the same");
        tally.merge(other.tally);
        counts.merge(other.counts);
    }

    @Override
    public Friction empty() {
        return of(options());
    }

    FrictionCounts counts() {
        return counts;
    }

    /** Returns what counts as a friction. */
    public FrictionOptions options() {
        return counts.options();
    }

    /**
     * Returns what stands out, the costliest first: that with the most journeys beyond those that would meet it anyway.
     * What is one incident is one finding, with its {@linkplain FrictionFinding#symptoms() symptoms}. On quiet data the
     * list is empty, except with the {@linkplain FrictionOptions#falseAlarms() probability} that the options state.
     */
    public List<FrictionFinding> findings() {
        return new FrictionSearch(counts, grain()).findings();
    }

    @Override
    public Optional<Grain> grain() {
        return tally.grain();
    }

    @Override
    public long journeys() {
        return tally.journeys();
    }

    /** Returns the number of journeys. */
    @Override
    public String toString() {
        return "frictions of %s journeys".formatted(journeys());
    }
}
