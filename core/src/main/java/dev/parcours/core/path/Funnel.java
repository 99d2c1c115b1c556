package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.ConfidenceInterval;
import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How many journeys reach each of some levels, one after the other.
 *
 * <p>A funnel has one of four kinds. On the journey <em>cart, catalog, cart, done</em> and the levels <em>catalog,
 * done, cart</em>:
 *
 * <ul>
 *   <li>{@link Kind#STRICT}: a level is reached by the step directly after the step that reached the level before. Only
 *       catalog is reached, since cart stands between it and done.
 *   <li>{@link Kind#CLOSED}: a level is reached by a step after the step that reached the level before. Catalog and
 *       done are reached, cart is not, since no cart follows done.
 *   <li>{@link Kind#HYBRID}: the first level opens the funnel; a further level is reached if it and all the levels
 *       before it occur after that, in any order. All three are reached.
 *   <li>{@link Kind#OPEN}: a level is reached if it occurs anywhere, whether the others do or not. All three are
 *       reached; without the catalog step, done and cart still would be.
 * </ul>
 *
 * <p>So strict is at most closed, closed at most hybrid, and hybrid at most open, at every level. "After" is the order
 * of the steps, so a step of the same instant can follow, unless it must be {@linkplain #strictlyLater strictly later}.
 *
 * <p>A value may stand at several levels. A closed or strict funnel then needs a step for each of them; in the other
 * kinds one step reaches them all, except that the step that opens a hybrid funnel reaches no level but the first.
 *
 * <p>A closed or strict funnel can also demand that the levels follow {@linkplain #within within a time}, and that
 * {@linkplain #excluding no other step} lies between. Of all the passes that obey, the one is counted that reaches
 * furthest; among those, the one whose steps are the earliest, from the first level on. It may so start at a later step
 * of the first level, where the first one leads nowhere.
 *
 * <p>Times are those of closed and strict funnels, from the step that reached the level before to the step that reached
 * this one. The other kinds order no levels and have no times. The times are kept, one entry for each distinct time
 * between two levels, unless the funnel is {@linkplain #withoutTimes without} them.
 *
 * <p>Funnels merge if they are defined alike, as far as {@linkplain StepSelector their levels can be compared}.
 *
 * <p>The methods that change what is counted return a funnel without any journey. The cost of a journey is that of its
 * steps times the levels.
 */
public final class Funnel extends FactAccumulator<Funnel, Funnel.Fact> implements Accumulator<Funnel> {

    /** How the levels of a funnel depend on each other. */
    public enum Kind {
        /** In order, from the first level, other steps between them or not. */
        CLOSED,
        /** Each level by itself. */
        OPEN,
        /** From the first level, the others in any order. */
        HYBRID,
        /** In order, from the first level, no step between them. */
        STRICT
    }

    private final FunnelDefinition definition;
    private final FunnelMatcher matcher;

    private Funnel(FunnelDefinition definition) {
        super(definition);
        this.definition = definition;
        matcher = new FunnelMatcher(definition);
    }

    /**
     * Returns a funnel without any journey.
     *
     * @param kind how the levels depend on each other
     * @param dimension what the values of the levels are compared with
     * @param values the values of the levels in order
     * @throws IllegalArgumentException if there is no level
     */
    public static Funnel of(Kind kind, Dimension dimension, List<String> values) {
        return of(kind, dimension, selectors(values.stream()));
    }

    /**
     * Returns a funnel without any journey.
     *
     * @param kind how the levels depend on each other
     * @param dimension what the values of the levels are compared with
     * @param levels what reaches each level, in order
     * @throws IllegalArgumentException if there is no level
     */
    public static Funnel of(Kind kind, Dimension dimension, StepSelector... levels) {
        return new Funnel(FunnelDefinition.of(kind, dimension, List.of(levels)));
    }

    /** Returns a closed funnel of types of interactions, without any journey. */
    public static Funnel closed(String... types) {
        return of(Kind.CLOSED, Dimension.TYPE, List.of(types));
    }

    /** Returns a closed funnel of types of interactions, without any journey. */
    public static Funnel closed(StepSelector... levels) {
        return of(Kind.CLOSED, Dimension.TYPE, levels);
    }

    /** Returns an open funnel of types of interactions, without any journey. */
    public static Funnel open(String... types) {
        return of(Kind.OPEN, Dimension.TYPE, List.of(types));
    }

    /** Returns an open funnel of types of interactions, without any journey. */
    public static Funnel open(StepSelector... levels) {
        return of(Kind.OPEN, Dimension.TYPE, levels);
    }

    /** Returns a hybrid funnel of types of interactions, without any journey. */
    public static Funnel hybrid(String... types) {
        return of(Kind.HYBRID, Dimension.TYPE, List.of(types));
    }

    /** Returns a hybrid funnel of types of interactions, without any journey. */
    public static Funnel hybrid(StepSelector... levels) {
        return of(Kind.HYBRID, Dimension.TYPE, levels);
    }

    /** Returns a strict funnel of types of interactions, without any journey. */
    public static Funnel strict(String... types) {
        return of(Kind.STRICT, Dimension.TYPE, List.of(types));
    }

    /** Returns a strict funnel of types of interactions, without any journey. */
    public static Funnel strict(StepSelector... levels) {
        return of(Kind.STRICT, Dimension.TYPE, levels);
    }

    private static StepSelector[] selectors(Stream<String> values) {
        return values.map(StepSelector::of).toArray(StepSelector[]::new);
    }

    /**
     * Returns this funnel, empty, where no level is reached if one of some steps lies between the step that reached the
     * level before and the one that would reach it. A pass may start anew after such a step. Steps excluded before are
     * no longer.
     *
     * @throws IllegalArgumentException if the funnel is open or hybrid
     */
    public Funnel excluding(StepSelector... steps) {
        return new Funnel(definition.excluding(List.of(steps)));
    }

    /**
     * Returns this funnel, empty, with some values whose steps are {@linkplain #excluding(StepSelector...) excluded}.
     *
     * @throws IllegalArgumentException if the funnel is open or hybrid
     */
    public Funnel excluding(String... values) {
        return excluding(selectors(Stream.of(values)));
    }

    /**
     * Returns this funnel, empty, where a level is reached at most so long after the first one; exactly so long is
     * within it.
     *
     * @throws IllegalArgumentException if the time is not positive, or the funnel open or hybrid
     */
    public Funnel within(Duration time) {
        return new Funnel(definition.within(time));
    }

    /**
     * Returns this funnel, empty, where a level is reached at most so long after the one before it; exactly so long is
     * within it.
     *
     * @throws IllegalArgumentException if the time is not positive, or the funnel open or hybrid
     */
    public Funnel eachWithin(Duration time) {
        return new Funnel(definition.eachWithin(time));
    }

    /**
     * Returns this funnel, empty, where every pass of a journey counts and not only one: a pass that reaches the last
     * level counts once at each, and the next one starts after it. What a journey reaches after its last whole pass
     * counts as well. So the steps catalog, cart, catalog, cart, catalog count three times for catalog and twice for
     * cart.
     *
     * <p>Passes of one journey depend on each other, so their shares have no intervals.
     *
     * @throws IllegalArgumentException if the funnel is open or hybrid
     */
    public Funnel repeated() {
        return new Funnel(definition.counting(true));
    }

    /**
     * Returns this funnel, empty, where a step of the same instant does not follow: a level is reached by a step of a
     * later instant than the step that reached the level before, in a hybrid funnel than the step that opened it.
     * Nothing follows in an open funnel, which stays as it is.
     */
    public Funnel strictlyLater() {
        return new Funnel(definition.strictlyLater());
    }

    /**
     * Returns this funnel, empty, without the times between its levels. It then needs no more memory for many journeys
     * than for few.
     */
    public Funnel withoutTimes() {
        return new Funnel(definition.withoutTimes());
    }

    /**
     * Returns this funnel, empty, for each segment of journeys side by side.
     *
     * @param segment the name of the segment of a journey, which must depend on the journey alone
     * @throws IllegalArgumentException if the funnel is {@linkplain #repeated repeated}, since tests of differences
     *     want each journey once
     */
    public FunnelComparison bySegment(Function<? super Journey, String> segment) {
        checkArgument(
                !definition.repeated(), "a repeated funnel cannot be compared, since its passes are not independent");
        return new FunnelComparison(definition, segment);
    }

    @Override
    void forEachFact(Journey journey, Consumer<Fact> action) {
        matcher.forEachFact(journey, action);
    }

    @Override
    public Funnel empty() {
        return new Funnel(definition);
    }

    /** Returns how the levels depend on each other. */
    public Kind kind() {
        return definition.kind();
    }

    /** Returns the levels in order. */
    public List<Level> levels() {
        FunnelFigures figures = new FunnelFigures(definition);
        counts().forEach(figures::add);
        return figures.levels();
    }

    /**
     * A level of a funnel. Where passes are {@linkplain Funnel#repeated repeated}, passes take the place of journeys.
     *
     * <p>The intervals are score intervals (Wilson 1927) at 95 %. They are empty for the first level, if nobody came,
     * for repeated passes, and in an open funnel, where those who reach a level are not some of those who reach
     * another.
     *
     * @param name its name
     * @param reached how many journeys reach it
     * @param shareOfPrevious those as a share of the journeys that reach the level before, of the first level of its
     *     own; empty if none reaches that. In an open funnel it can exceed 1
     * @param shareOfFirst those as a share of the journeys that reach the first level; empty if none does
     * @param intervalOfPrevious what the data leave plausible for the share of the level before
     * @param intervalOfFirst what the data leave plausible for the share of the first level
     * @param medianTime the median of the times from the level before, as a {@link TimeSummary} has it; empty for the
     *     first level, if nobody came, and in funnels that are neither closed nor strict, or without times
     * @param p90Time the 90th percentile of these times, as a {@link TimeSummary} has it; empty where the median is
     */
    public record Level(
            String name,
            long reached,
            OptionalDouble shareOfPrevious,
            OptionalDouble shareOfFirst,
            Optional<ConfidenceInterval> intervalOfPrevious,
            Optional<ConfidenceInterval> intervalOfFirst,
            Optional<Duration> medianTime,
            Optional<Duration> p90Time) {}

    /** What a journey shows to a funnel. */
    sealed interface Fact {

        /**
         * How often the journey reaches each level. Every journey shows one, so they tell how many journeys there are.
         *
         * @param reached the counts, level by level
         */
        record Outcome(List<Integer> reached) implements Fact {}

        /**
         * A time between two levels.
         *
         * @param level the place of the later one, from 1
         * @param time the time to it from the one before
         */
        record Time(int level, Duration time) implements Fact {}
    }
}
