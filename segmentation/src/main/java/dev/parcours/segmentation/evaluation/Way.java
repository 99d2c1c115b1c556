package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.InteractionFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way to bring an answer about, not yet tried.
 *
 * @param changes what has to happen
 * @param from from when on, if not at once
 */
record Way(List<Change> changes, Optional<Instant> from) {

    /** Nothing has to happen. */
    static final Way NOTHING = new Way(List.of(), Optional.empty());

    /** How many changes a way has at most; nobody reads more, and each makes the search longer. */
    static final int MAX_CHANGES = 100;

    static Way of(Change change) {
        return new Way(List.of(change), Optional.empty());
    }

    /** Returns the way of so many interactions more; none if that is no number of interactions. */
    static List<Way> more(InteractionFilter filter, int times) {
        return times > 0 ? List.of(of(new Change.MoreInteractions(filter, times))) : List.of();
    }

    static Way waitingFor(Instant instant) {
        return new Way(List.of(), Optional.of(instant));
    }

    /** Returns how many things have to happen: each interaction is one, to wait is one. */
    int cost() {
        int cost = from.isPresent() ? 1 : 0;
        for (Change change : changes) {
            cost += change instanceof Change.MoreInteractions more ? more.times() : 1;
        }
        return cost;
    }

    /** Returns the way to both. Of the same kind of interactions the larger number is enough. */
    Way and(Way other) {
        List<Change> both = new ArrayList<>(changes);
        other.changes.forEach(change -> add(both, changes.size(), change));
        return new Way(both, later(from, other.from));
    }

    private static void add(List<Change> changes, int compared, Change added) {
        for (int i = 0; i < compared; i++) {
            if (changes.get(i).equals(added)) {
                return;
            }
            if (changes.get(i) instanceof Change.MoreInteractions one
                    && added instanceof Change.MoreInteractions other
                    && one.filter().equals(other.filter())) {
                changes.set(i, one.times() >= other.times() ? one : other);
                return;
            }
        }
        changes.add(added);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isAfter(other.get()) ? one : other;
    }
}
