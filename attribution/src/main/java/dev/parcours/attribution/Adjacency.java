package dev.parcours.attribution;

import java.util.function.IntUnaryOperator;

/**
 * Edges by the place that they are at: those at place {@code i} stand from {@code starts()[i]} to before
 * {@code starts()[i + 1]}, in the order in which they were given.
 */
final class Adjacency {

    private final int[] starts;
    private final int[] edges;

    private Adjacency(int[] starts, int[] edges) {
        this.starts = starts;
        this.edges = edges;
    }

    /**
     * Groups edges.
     *
     * @param placeOf the place that an edge is at, or -1 to leave it out
     */
    static Adjacency of(int places, int edges, IntUnaryOperator placeOf) {
        int[] starts = new int[places + 1];
        for (int edge = 0; edge < edges; edge++) {
            int place = placeOf.applyAsInt(edge);
            if (place >= 0) {
                starts[place + 1]++;
            }
        }
        for (int place = 0; place < places; place++) {
            starts[place + 1] += starts[place];
        }
        int[] next = starts.clone();
        int[] grouped = new int[starts[places]];
        for (int edge = 0; edge < edges; edge++) {
            int place = placeOf.applyAsInt(edge);
            if (place >= 0) {
                grouped[next[place]++] = edge;
            }
        }
        return new Adjacency(starts, grouped);
    }

    int[] starts() {
        return starts;
    }

    int[] edges() {
        return edges;
    }
}
