package dev.parcours.core.path;

import java.util.Arrays;

/**
 * Chooses medoids among weighted points: points such that the weighted distances of all to the nearest of them sum up
 * to little.
 */
final class Medoids {

    private final int[][] distances;
    private final long[] weights;
    private int[] chosen = {};

    Medoids(int[][] distances, long[] weights) {
        this.distances = distances;
        this.weights = weights;
    }

    /** Returns the points chosen, at most as many as there are. */
    int[] find(int count) {
        chosen = new int[] {};
        while (chosen.length < count) {
            chosen = withBest(chosen);
        }
        long cost = cost(chosen);
        for (int[] better = bestSwap(); cost(better) < cost; better = bestSwap()) {
            chosen = better;
            cost = cost(better);
        }
        return chosen.clone();
    }

    /** The chosen points with the one more that helps most. */
    private int[] withBest(int[] fixed) {
        int[] best = {};
        long bestCost = Long.MAX_VALUE;
        int[] nearest = nearestDistances(fixed);
        for (int point = 0; point < weights.length; point++) {
            long cost = costWith(point, nearest);
            if (cost < bestCost && !contains(fixed, point)) {
                bestCost = cost;
                best = Arrays.copyOf(fixed, fixed.length + 1);
                best[fixed.length] = point;
            }
        }
        return best;
    }

    /** The best choice that differs in one point. */
    private int[] bestSwap() {
        int[] best = chosen;
        long bestCost = Long.MAX_VALUE;
        for (int i = 0; i < chosen.length; i++) {
            int[] swapped = withBest(without(i));
            long cost = cost(swapped);
            if (cost < bestCost) {
                bestCost = cost;
                best = swapped;
            }
        }
        return best;
    }

    private int[] without(int place) {
        int[] others = new int[chosen.length - 1];
        System.arraycopy(chosen, 0, others, 0, place);
        System.arraycopy(chosen, place + 1, others, place, others.length - place);
        return others;
    }

    private static boolean contains(int[] points, int sought) {
        for (int point : points) {
            if (point == sought) {
                return true;
            }
        }
        return false;
    }

    private int[] nearestDistances(int[] points) {
        int[] nearest = new int[weights.length];
        Arrays.fill(nearest, Integer.MAX_VALUE);
        for (int point : points) {
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], distances[point][i]);
            }
        }
        return nearest;
    }

    private long costWith(int point, int[] nearest) {
        long cost = 0;
        for (int i = 0; i < nearest.length; i++) {
            cost += weights[i] * Math.min(nearest[i], distances[point][i]);
        }
        return cost;
    }

    private long cost(int[] points) {
        int[] nearest = nearestDistances(points);
        long cost = 0;
        for (int i = 0; i < nearest.length; i++) {
            cost += weights[i] * nearest[i];
        }
        return cost;
    }

    /** Returns the weight of the points that are nearest to a chosen one, of equally near ones the first in order. */
    long weightOf(int medoid) {
        long weight = 0;
        for (int i = 0; i < weights.length; i++) {
            weight += nearest(i) == medoid ? weights[i] : 0;
        }
        return weight;
    }

    /** Returns the weighted distances of those points to it. */
    long distanceTo(int medoid) {
        long distance = 0;
        for (int i = 0; i < weights.length; i++) {
            distance += nearest(i) == medoid ? weights[i] * distances[medoid][i] : 0;
        }
        return distance;
    }

    private int nearest(int point) {
        int nearest = chosen[0];
        for (int medoid : chosen) {
            int difference = Integer.compare(distances[medoid][point], distances[nearest][point]);
            if (difference < 0 || (difference == 0 && medoid < nearest)) {
                nearest = medoid;
            }
        }
        return nearest;
    }
}
