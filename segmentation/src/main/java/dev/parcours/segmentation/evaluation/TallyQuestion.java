package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.condition.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks a tally of the interactions in a window. */
abstract class TallyQuestion<C extends Condition> implements Question<C> {

    /** Returns which interactions a condition looks at. */
    abstract InteractionFilter filter(C condition);

    /** Returns the window of a condition. */
    abstract Window window(C condition);

    /** Returns an empty tally for a condition. */
    abstract Tally tally(C condition);

    /** Returns what is seen of the interactions that are in the window. */
    Seen seen(C condition, List<Interaction> counted) {
        return BehaviourQuestions.seen(counted);
    }

    /**
     * Returns from when on an interaction that comes counts as another than one at an instant, by its day or hour;
     * empty if all count as the same. From then on it may again count as the first.
     */
    Optional<Instant> countsUntil(C condition, Instant instant) {
        return Optional.empty();
    }

    @Override
    public final Finding find(C condition, Facts facts) {
        return presences(condition, facts)
                .map(presences -> found(condition, presences.now()))
                .orElse(Finding.ABSENT);
    }

    private Finding found(C condition, List<Interaction> counted) {
        Tally tally = tally(condition);
        counted.forEach(interaction -> tally.change(interaction, 1));
        return new Finding(tally.truth(), seen(condition, counted));
    }

    @Override
    public final Optional<Instant> steadyUntil(C condition, Facts facts) {
        return presences(condition, facts)
                .flatMap(presences -> followed(condition, presences).nextChange());
    }

    final Optional<Presences> presences(C condition, Facts facts) {
        return Presences.of(filter(condition), window(condition), facts);
    }

    /** The answer from the instant asked for onwards. */
    private record Followed(Truth now, Optional<Instant> nextChange) {}

    private Followed followed(C condition, Presences presences) {
        Tally tally = tally(condition);
        Sweep sweep = new Sweep().follow(presences, tally::change);
        return new Followed(tally.truth(), sweep.firstChange(tally::truth));
    }

    @Override
    public final Optional<Instant> steadyUntilWith(List<Interaction> added, C condition, Facts facts) {
        return Presences.with(added, filter(condition), window(condition), facts)
                .flatMap(presences ->
                        Presences.orEdge(nextChange(condition, presences, added), window(condition), facts.asOf()));
    }

    /** Returns the next change, of whichever of the two kinds of interactions those that come are by then. */
    private Optional<Instant> nextChange(C condition, Presences presences, List<Interaction> added) {
        Followed now = followed(condition, presences);
        Optional<Instant> other = countsUntil(condition, presences.asOf());
        if (other.isEmpty()) {
            return now.nextChange();
        }
        Followed then = followed(condition, presences.withTimes(added, other.get()));
        return Nearest.earliest(now.nextChange(), then.now() == now.now() ? then.nextChange() : other);
    }

    @Override
    public final Reads reads(C condition, Surroundings around) {
        return BehaviourQuestions.reads(filter(condition), window(condition));
    }
}
