package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the answer to a condition goes on as time passes and nothing else happens. Of the conditions without parts only
 * those are asked again whose answer may have changed.
 */
final class Course {

    private final Condition condition;
    private final List<Course> parts;
    private Truth truth;
    /** Before when the answer cannot change; empty if it never can. */
    private Optional<Instant> steadyUntil;

    private Course(Condition condition, Facts facts) {
        this.condition = condition;
        parts = condition.parts().stream().map(part -> new Course(part, facts)).toList();
        truth = Truth.UNKNOWN;
        steadyUntil = Optional.empty();
        ask(facts);
    }

    /** Returns the earliest later instant at which time alone changes whether a condition is true. */
    static Optional<Instant> nextChange(Condition condition, Facts facts) {
        Course course = new Course(condition, facts);
        boolean isTrue = course.truth == Truth.TRUE;
        // The answer cannot change between two instants at which that of no condition within can.
        while (course.steadyUntil.isPresent()) {
            Instant next = course.steadyUntil.get();
            course.advance(next, facts.at(next));
            if ((course.truth == Truth.TRUE) != isTrue) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private void advance(Instant instant, Facts facts) {
        if (steadyUntil.isPresent() && !steadyUntil.get().isAfter(instant)) {
            parts.forEach(part -> part.advance(instant, facts));
            ask(facts);
        }
    }

    private void ask(Facts facts) {
        if (condition.parts().isEmpty()) {
            truth = Evaluator.truth(condition, facts);
            steadyUntil = Evaluator.steadyUntil(condition, facts);
        } else {
            truth = Evaluator.combined(
                    condition, parts.stream().map(part -> part.truth).toList());
            steadyUntil = parts.stream().map(part -> part.steadyUntil).reduce(Optional.empty(), Nearest::earliest);
        }
    }
}
