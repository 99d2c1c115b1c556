package dev.parcours.core.map;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.internal.Counts;
import dev.parcours.core.internal.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** The counts of one stage. */
final class StageTally {

    enum Figure {
        JOURNEYS,
        STEPS,
        VISITS,
        MOVES_BACK
    }

    private final Counts<Figure> figures = new Counts<>();
    private final Counts<Journey.End> ends = new Counts<>();
    private final Counts<Touchpoint> touchpoints = new Counts<>();
    private final Durations times = new Durations();
    // Answers and points per scale: whole numbers, so that the mean depends on no order of addition.
    private final Counts<Satisfaction.Scale> answers = new Counts<>();
    private final Counts<Satisfaction.Scale> points = new Counts<>();

    void add(Figure figure) {
        figures.add(figure, 1);
    }

    void add(Journey.End end) {
        ends.add(end, 1);
    }

    void add(Touchpoint touchpoint) {
        touchpoints.add(touchpoint, 1);
    }

    void addVisit(Duration time) {
        add(Figure.VISITS);
        times.add(time);
    }

    void addStep(Interaction interaction) {
        add(Figure.STEPS);
        interaction.satisfaction().ifPresent(answer -> {
            answers.add(answer.scale(), 1);
            points.add(answer.scale(), answer.score() - answer.scale().lowest());
        });
    }

    boolean contains(StageTally other) {
        return figures.contains(other.figures)
                && ends.contains(other.ends)
                && touchpoints.contains(other.touchpoints)
                && times.contains(other.times)
                && answers.contains(other.answers)
                && points.contains(other.points);
    }

    void subtract(StageTally other) {
        figures.subtract(other.figures);
        ends.subtract(other.ends);
        touchpoints.subtract(other.touchpoints);
        times.subtract(other.times);
        answers.subtract(other.answers);
        points.subtract(other.points);
    }

    void merge(StageTally other) {
        figures.merge(other.figures);
        ends.merge(other.ends);
        touchpoints.merge(other.touchpoints);
        times.merge(other.times);
        answers.merge(other.answers);
        points.merge(other.points);
    }

    long count(Figure figure) {
        return figures.count(figure);
    }

    long count(Journey.End end) {
        return ends.count(end);
    }

    /** How many journeys end in the stage, however they do. */
    long ended() {
        long sum = 0;
        for (Journey.End end : Journey.End.values()) {
            sum += ends.count(end);
        }
        return sum;
    }

    Counts<Touchpoint> touchpoints() {
        return touchpoints;
    }

    Optional<Duration> medianTime() {
        return times.quantile(50);
    }

    long answers() {
        long sum = 0;
        for (Satisfaction.Scale scale : Satisfaction.Scale.values()) {
            sum += answers.count(scale);
        }
        return sum;
    }

    OptionalDouble meanSatisfaction() {
        double sum = 0;
        for (Satisfaction.Scale scale : Satisfaction.Scale.values()) {
            sum += points.count(scale) / (double) (scale.highest() - scale.lowest());
        }
        long count = answers();
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
}
