package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;

/**
 * How often what follows the last {@code k} touches of a path, or all of them where there are fewer: a touch on each
 * channel, a conversion, or the end without one.
 */
final class ContextCounts {

    private final ConversionPaths paths;
    private final int order;
    private final int outcomes;
    // Contexts as a tree: the number of a pair of a node and a channel, plus one, is the node below; 0 is the root.
    private final PairIndex contexts = new PairIndex();
    private final PairIndex followers = new PairIndex();
    private double[] counts = new double[64];
    private double[] totals = new double[64];

    ContextCounts(ConversionPaths paths, int order) {
        this.paths = paths;
        this.order = order;
        outcomes = paths.channels().size() + 2;
    }

    void add(PathWeights weights) {
        forEach(weights, (context, outcome, weight) -> {
            int follower = followers.of(context, outcome);
            counts = ensureCapacity(counts, follower);
            totals = ensureCapacity(totals, context);
            counts[follower] += weight;
            totals[context] += weight;
        });
    }

    private static double[] ensureCapacity(double[] items, int place) {
        return place < items.length ? items : Arrays.copyOf(items, Math.max(2 * items.length, place + 1));
    }

    /**
     * Returns the sum of {@code n log(n / N)}, with {@code n} of the {@code N} times that a context was left in a way.
     */
    double logLikelihood() {
        Sum sum = new Sum();
        for (int follower = 0; follower < followers.size(); follower++) {
            double count = counts[follower];
            sum.add(count * Math.log(count / totals[followers.first(follower)]));
        }
        return sum.get();
    }

    /**
     * Returns the logarithm of the probability that what was counted gives to other paths, where each context has seen
     * one more follower, spread evenly over all that there could be.
     */
    double logLikelihood(PathWeights others) {
        Sum sum = new Sum();
        forEach(others, (context, outcome, weight) -> {
            int follower = followers.find(context, outcome);
            double count = follower >= 0 ? counts[follower] : 0;
            double total = context < totals.length ? totals[context] : 0;
            sum.add(weight * Math.log((count + 1.0 / outcomes) / (total + 1)));
        });
        return sum.get();
    }

    /** Returns how many probabilities can be chosen freely: one less than there are followers, in each context seen. */
    double parameters() {
        return (outcomes - 1.0)
                * Arrays.stream(totals).filter(total -> total > 0).count();
    }

    /** Returns how many followers were counted. */
    double observations() {
        return Arrays.stream(totals).sum();
    }

    private interface Follower {
        void follows(int context, int outcome, double weight);
    }

    private void forEach(PathWeights weights, Follower follower) {
        for (int row = 0; row < paths.size(); row++) {
            double conversions = weights.conversions()[row];
            double nonConversions = weights.nonConversions()[row];
            int length = paths.length(row);
            if (length > 0 && conversions + nonConversions > 0) {
                for (int next = 0; next < length; next++) {
                    follower.follows(context(row, next), paths.channelIndex(row, next), conversions + nonConversions);
                }
                end(follower, context(row, length), outcomes - 2, conversions);
                end(follower, context(row, length), outcomes - 1, nonConversions);
            }
        }
    }

    private static void end(Follower follower, int context, int outcome, double weight) {
        if (weight > 0) {
            follower.follows(context, outcome, weight);
        }
    }

    private int context(int row, int next) {
        int node = 0;
        for (int i = Math.max(0, next - order); i < next; i++) {
            node = contexts.of(node, paths.channelIndex(row, i)) + 1;
        }
        return node;
    }
}
