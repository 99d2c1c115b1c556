package dev.parcours.attribution;

import java.util.Arrays;

/** Makes parts that sum to 1 of weights. */
final class Parts {

    private Parts() {}

    /**
     * Divides weights by their sum. If that is zero, all are as good as each other, and the parts are equal.
     *
     * @param weights none negative; overwritten
     * @param length how many there are
     */
    static void ofWeights(double[] weights, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += weights[i];
        }
        if (sum == 0) {
            Arrays.fill(weights, 0, length, 1.0 / length);
            return;
        }
        for (int i = 0; i < length; i++) {
            weights[i] /= sum;
        }
    }
}
