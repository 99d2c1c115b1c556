package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import java.util.List;

/**
 * How a journey, step by step, lies along a {@link DesignedPath} with as few deviations as possible.
 *
 * <p>An alignment moves through both at once: where a step of the journey matches one of the path, together and for
 * nothing; on the journey alone, for an extra step, and on the path alone, for a skipped one, each at a cost of 1. No
 * sequence of moves to the end of both costs less. For example, the journey <em>cart, catalog, banner, cart, done</em>
 * and the path <em>catalog, cart, payment, done</em> match in catalog, cart and done; the first cart and the banner are
 * extra, payment is skipped, and the cost is 3.
 *
 * <p>Of alignments of equal cost, it is the one that, from the start of the journey on, first matches, else has an
 * extra step, else skips one; and among several steps of the path takes the first.
 *
 * <p>The fitness is that of van der Aalst, Adriansyah and van Dongen (2012), Replaying history on process models for
 * conformance checking and performance analysis, WIREs Data Mining and Knowledge Discovery 2(2), 182–192:
 *
 * <pre>{@code
 * fitness = 1 - cost / (steps of the journey + steps of the shortest journey that conforms)
 * }</pre>
 *
 * <p>The divisor is the cost if nothing matched. In the example the fitness is 1 - 3 / (5 + 4) = 0.667. It is 1 for a
 * journey that conforms, and 0 for one without any step of the path.
 *
 * @param path what the steps of the journey say
 * @param matches for each of those the place in {@link DesignedPath#steps()} of the step that it matches, or -1
 * @param cost how many moves are on one side alone
 * @param worstCost the cost if nothing matched; 0 only of a journey without steps along a path that needs none
 * @param deviations what the moves on one side alone mean, in the order of the alignment: a skipped and an extra step
 *     that would match are one step {@linkplain Deviation.OutOfOrder out of order}, where the extra one is. Skipped
 *     steps find their extra ones in the order of the path, each the first in the journey that is left
 */
public record Alignment(List<String> path, List<Integer> matches, int cost, int worstCost, List<Deviation> deviations) {

    /** Creates an alignment. */
    public Alignment {
        path = List.copyOf(path);
        matches = List.copyOf(matches);
        deviations = List.copyOf(deviations);
    }

    /**
     * Returns the alignment of what the steps of a journey say, on any dimension, which may be none.
     *
     * <p>The time it takes is the number of steps times the number of {@linkplain DesignedPath ways} of the path.
     */
    public static Alignment of(DesignedPath design, List<String> path) {
        return new Aligner(checkNotNull(design, "design").automaton(), List.copyOf(path)).align();
    }

    /** Returns the alignment of what the steps of a journey say on the dimension of the path. */
    public static Alignment of(DesignedPath design, Journey journey) {
        Dimension dimension = design.dimension();
        return of(design, journey.steps().stream().map(dimension::of).toList());
    }

    /** Returns whether the journey is just as designed. */
    public boolean conforms() {
        return cost == 0;
    }

    /** Returns the fitness, from 0 to 1. */
    public double fitness() {
        return worstCost == 0 ? 1 : 1 - (double) cost / worstCost;
    }
}
