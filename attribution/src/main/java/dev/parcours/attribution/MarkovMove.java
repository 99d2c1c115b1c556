package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.List;
import java.util.Optional;

/**
 * A move of a Markov chain.
 *
 * @param from the channels of the state that it leaves; none if it is the start
 * @param to the channels of the state that it enters; none if the walk ends
 * @param end how the walk ends; empty if it goes on
 * @param count how often walks make the move
 * @param probability the part of those that leave the state in this way
 */
public record MarkovMove(List<String> from, List<String> to, Optional<End> end, double count, double probability) {

    /** How a walk ends. */
    public enum End {
        /** With a conversion. */
        CONVERSION,
        /** Without one. */
        NULL
    }

    /** Creates a move. */
    public MarkovMove {
        from = List.copyOf(from);
        to = List.copyOf(to);
        checkNotNull(end, "end");
    }

    static MarkovMove to(List<String> from, List<String> to, double count, double visits) {
        return new MarkovMove(from, to, Optional.empty(), count, count / visits);
    }

    static MarkovMove to(List<String> from, End end, double count, double visits) {
        return new MarkovMove(from, List.of(), Optional.of(end), count, count / visits);
    }
}
