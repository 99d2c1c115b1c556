package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Step;
import dev.parcours.core.internal.Durations;
import dev.parcours.core.internal.JourneyTally;
import dev.parcours.core.internal.Shares;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How many journeys reach each of some steps, one after the other.
 *
 * <p>A funnel has one of three kinds. On the journey <em>cart, catalog, cart, done</em> and the levels <em>catalog,
 * done, cart</em>:
 *
 * <ul>
 *   <li>{@link Kind#CLOSED}: a level is reached by a step after the step that reached the level before. Catalog and
 *       done are reached, cart is not, since no cart follows done.
 *   <li>{@link Kind#HYBRID}: the first level opens the funnel; a further level is reached if it and all the levels
 *       before it occur after that, in any order. All three are reached.
 *   <li>{@link Kind#OPEN}: a level is reached if it occurs anywhere, whether the others do or not. All three are
 *       reached; without the catalog step, done and cart still would be.
 * </ul>
 *
 * <p>A name may stand at several levels. A closed funnel then needs a step for each of them; in the other kinds one
 * step reaches them all, except that the step that opens a hybrid funnel reaches no level but the first.
 *
 * <p>So closed is at most hybrid, and hybrid at most open, at every level. "After" is the order of the steps, so a step
 * of the same instant can follow.
 *
 * <p>Times are those of closed funnels, from the step that reached the level before to the step that reached this one,
 * each the earliest possible. The other kinds order no levels and have no times.
 */
public final class Funnel implements Accumulator<Funnel> {

    /** How the levels of a funnel depend on each other. */
    public enum Kind {
        /** In order, from the first level. */
        CLOSED,
        /** Each level by itself. */
        OPEN,
        /** From the first level, the others in any order. */
        HYBRID
    }

    private final Kind kind;
    private final Dimension dimension;
    private final List<String> names;
    private final long[] reached;
    private final List<Durations> times;
    private final JourneyTally tally = new JourneyTally();

    private Funnel(Kind kind, Dimension dimension, List<String> names) {
        checkArgument(!names.isEmpty(), "a funnel needs at least one level");
        this.kind = checkNotNull(kind, "kind");
        this.dimension = checkNotNull(dimension, "dimension");
        this.names = List.copyOf(names);
        reached = new long[names.size()];
        times = new ArrayList<>();
        names.forEach(name -> times.add(new Durations()));
    }

    /**
     * Returns a funnel without any journey.
     *
     * @param kind how the levels depend on each other
     * @param dimension what the names of the levels are compared with
     * @param names the names of the levels in order
     * @throws IllegalArgumentException if there is no level
     */
    public static Funnel of(Kind kind, Dimension dimension, List<String> names) {
        return new Funnel(kind, dimension, names);
    }

    /** Returns a closed funnel of types of interactions, without any journey. */
    public static Funnel closed(String... types) {
        return new Funnel(Kind.CLOSED, Dimension.TYPE, List.of(types));
    }

    /** Returns an open funnel of types of interactions, without any journey. */
    public static Funnel open(String... types) {
        return new Funnel(Kind.OPEN, Dimension.TYPE, List.of(types));
    }

    /** Returns a hybrid funnel of types of interactions, without any journey. */
    public static Funnel hybrid(String... types) {
        return new Funnel(Kind.HYBRID, Dimension.TYPE, List.of(types));
    }

    @Override
    public void add(Journey journey) {
        tally.add(journey);
        count(journey);
    }

    private void count(Journey journey) {
        Interaction[] reaching = reaching(journey);
        for (int level = 0; level < reaching.length; level++) {
            if (reaching[level] != null) {
                reached[level]++;
            }
            timeTo(level, reaching).ifPresent(times.get(level)::add);
        }
    }

    @Override
    public void remove(Journey journey) {
        tally.checkRemovable(journey);
        Funnel removed = of(kind, dimension, names);
        removed.count(journey);
        checkArgument(holds(removed), "%s was not counted, so it cannot be removed", journey);
        for (int level = 0; level < reached.length; level++) {
            reached[level] -= removed.reached[level];
            times.get(level).subtract(removed.times.get(level));
        }
        tally.remove();
    }

    /** Whether one journey, the only one that another funnel counts, can be among those counted here. */
    private boolean holds(Funnel one) {
        for (int level = 0; level < reached.length; level++) {
            long alike = one.reached[level] > 0 ? reached[level] : journeys() - reached[level];
            if (alike == 0 || !times.get(level).contains(one.times.get(level))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void merge(Funnel other) {
        checkArgument(
                kind == other.kind && dimension == other.dimension && names.equals(other.names),
                "a %s funnel of %s by %s does not add to a %s funnel of %s by %s",
                other.kind,
                other.names,
                other.dimension,
                kind,
                names,
                dimension);
        tally.merge(other.tally);
        for (int level = 0; level < reached.length; level++) {
            reached[level] += other.reached[level];
            times.get(level).merge(other.times.get(level));
        }
    }

    @Override
    public Funnel empty() {
        return of(kind, dimension, names);
    }

    /** The step by which a journey reaches each level, null where it does not. */
    private @Nullable Interaction[] reaching(Journey journey) {
        return switch (kind) {
            case CLOSED -> inOrder(journey);
            case OPEN -> anywhere(journey);
            case HYBRID -> connected(afterFirst(journey));
        };
    }

    private @Nullable Interaction[] inOrder(Journey journey) {
        Interaction[] reaching = new Interaction[names.size()];
        int level = 0;
        for (Step step : journey.steps()) {
            if (dimension.of(step).equals(names.get(level))) {
                reaching[level++] = step.interaction();
            }
            if (level == reaching.length) {
                break;
            }
        }
        return reaching;
    }

    private @Nullable Interaction[] anywhere(Journey journey) {
        Interaction[] reaching = new Interaction[names.size()];
        for (Step step : journey.steps()) {
            String name = dimension.of(step);
            for (int level = 0; level < reaching.length; level++) {
                if (reaching[level] == null && names.get(level).equals(name)) {
                    reaching[level] = step.interaction();
                }
            }
        }
        return reaching;
    }

    private @Nullable Interaction[] afterFirst(Journey journey) {
        Interaction[] reaching = new Interaction[names.size()];
        for (Step step : journey.steps()) {
            String name = dimension.of(step);
            // The step that opens the funnel comes not after itself, so it reaches no further level.
            int last = reaching[0] == null ? 1 : reaching.length;
            for (int level = 0; level < last; level++) {
                if (reaching[level] == null && names.get(level).equals(name)) {
                    reaching[level] = step.interaction();
                }
            }
        }
        return reaching;
    }

    /** Empties the levels after the first empty one. */
    private static @Nullable Interaction[] connected(@Nullable Interaction[] reaching) {
        int level = 0;
        while (level < reaching.length && reaching[level] != null) {
            level++;
        }
        Arrays.fill(reaching, level, reaching.length, null);
        return reaching;
    }

    private Optional<Duration> timeTo(int level, @Nullable Interaction[] reaching) {
        Interaction here = reaching[level];
        Interaction before = level == 0 ? null : reaching[level - 1];
        return kind == Kind.CLOSED && before != null && here != null
                ? Optional.of(Duration.between(before.time(), here.time()))
                : Optional.empty();
    }

    /** Returns how the levels depend on each other. */
    public Kind kind() {
        return kind;
    }

    /** Returns the levels in order. */
    public List<Level> levels() {
        List<Level> levels = new ArrayList<>(reached.length);
        for (int i = 0; i < reached.length; i++) {
            levels.add(new Level(
                    names.get(i),
                    reached[i],
                    Shares.of(reached[i], reached[Math.max(i - 1, 0)]),
                    Shares.of(reached[i], reached[0]),
                    times.get(i).quantile(50),
                    times.get(i).quantile(90)));
        }
        return List.copyOf(levels);
    }

    @Override
    public Optional<Grain> grain() {
        return tally.grain();
    }

    @Override
    public long journeys() {
        return tally.journeys();
    }

    /** Returns the definition and the number of journeys. */
    @Override
    public String toString() {
        return "%s funnel of %s by %s over %s journeys".formatted(kind, names, dimension, journeys());
    }

    /**
     * A level of a funnel.
     *
     * @param name its name
     * @param reached how many journeys reach it
     * @param shareOfPrevious those as a share of the journeys that reach the level before, of the first level of its
     *     own; empty if none reaches that. In an open funnel it can exceed 1
     * @param shareOfFirst those as a share of the journeys that reach the first level; empty if none does
     * @param medianTime the median time from the level before; empty for the first level, if nobody came, and in
     *     funnels that are not closed
     * @param p90Time the time from the level before that 90 % of the journeys need at most, interpolated linearly
     */
    public record Level(
            String name,
            long reached,
            OptionalDouble shareOfPrevious,
            OptionalDouble shareOfFirst,
            Optional<Duration> medianTime,
            Optional<Duration> p90Time) {}
}
