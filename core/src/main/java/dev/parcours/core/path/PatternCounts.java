package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.ConfidenceInterval;
import dev.parcours.core.Journey;
import dev.parcours.core.internal.Shares;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many journeys show a {@link Pattern}, how long they take for it, and how an outcome goes with it.
 *
 * <p>A journey counts once, by the first time that it {@linkplain Pattern#find shows the pattern}. Its time is that
 * from the first step that fits to the last.
 *
 * <p>The outcome is another pattern. A journey has it if it shows it anywhere, also before the first: for a journey
 * without the pattern there is no other place to look from, and both groups must be read alike. An outcome that the
 * pattern itself asks for has a high lift for that reason alone.
 */
public final class PatternCounts extends OccurrenceAccumulator<PatternCounts, PatternCounts.Shown>
        implements Accumulator<PatternCounts> {

    enum Shown {
        PATTERN,
        OUTCOME,
        BOTH
    }

    private final Definition definition;

    private PatternCounts(Definition definition) {
        super(definition);
        this.definition = definition;
    }

    /** Returns counts of a pattern without any journey and without an outcome. */
    public static PatternCounts of(Pattern pattern) {
        return new PatternCounts(new Definition(pattern, Optional.empty()));
    }

    /** Returns counts of the same pattern and an outcome, without any journey. */
    public PatternCounts withOutcome(Pattern sought) {
        return new PatternCounts(new Definition(definition.pattern, Optional.of(sought)));
    }

    @Override
    void forEachOccurrence(Journey journey, Sink<Shown> sink) {
        Optional<Pattern.Match> match = definition.pattern.find(journey);
        match.ifPresent(at -> sink.take(Shown.PATTERN, Paths.time(journey, at.first(), at.last())));
        if (definition.outcome.filter(outcome -> outcome.matches(journey)).isPresent()) {
            sink.take(match.isPresent() ? Shown.BOTH : Shown.OUTCOME, null);
        }
    }

    @Override
    public PatternCounts empty() {
        return new PatternCounts(definition);
    }

    /** Returns how many journeys show the pattern. */
    public long matching() {
        return journeysWith(Shown.PATTERN);
    }

    /** Returns those as a share of all journeys, or empty if there is none. */
    public OptionalDouble share() {
        return Shares.of(matching(), journeys());
    }

    /** Returns the shares that the data leave plausible, by Wilson's score, or empty if there is no journey. */
    public Optional<ConfidenceInterval> shareInterval() {
        return Shares.interval(matching(), journeys(), ConfidenceInterval.DEFAULT_LEVEL);
    }

    /** Returns the times from the first to the last step of the pattern, one for each journey that shows it. */
    public TimeSummary times() {
        return times(Shown.PATTERN);
    }

    /** Returns how the outcome goes with the pattern, or empty if {@linkplain #withOutcome none} is asked for. */
    public Optional<Lift> lift() {
        long both = journeysWith(Shown.BOTH);
        return definition.outcome.map(
                sought -> new Lift(journeys(), matching(), journeysWith(Shown.OUTCOME) + both, both));
    }

    private record Definition(Pattern pattern, Optional<Pattern> outcome) {

        Definition {
            checkNotNull(pattern, "pattern");
        }

        @Override
        public String toString() {
            return pattern
                    + outcome.map(sought -> " with the outcome " + sought).orElse("");
        }
    }
}
