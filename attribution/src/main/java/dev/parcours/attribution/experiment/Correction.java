package dev.parcours.attribution.experiment;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How p-values are corrected for their number: of twenty true hypotheses one is rejected at the level 0.05. */
public enum Correction {
    /** Not at all. */
    NONE,
    /**
     * Each value times their number. The probability of one or more false rejections is at most the level, whatever the
     * dependence (Dunn 1961, Multiple comparisons among means, Journal of the American Statistical Association 56,
     * 52–64).
     */
    BONFERRONI,
    /**
     * The least value times their number, the next one times one less, and so on. It promises the same as
     * {@link #BONFERRONI} and never rejects less (Holm 1979, A simple sequentially rejective multiple test procedure,
     * Scandinavian Journal of Statistics 6, 65–70).
     */
    HOLM,
    /**
     * The i-th least value times their number divided by i. Of the rejections at most the level are expected to be
     * false, if the values are independent or go up together (Benjamini and Hochberg 1995, Controlling the false
     * discovery rate, Journal of the Royal Statistical Society B 57, 289–300).
     */
    BENJAMINI_HOCHBERG;

    /**
     * Returns corrected p-values in the order given, each at most 1. For example, 0.01, 0.04 and 0.03 become 0.03, 0.12
     * and 0.09 by {@link #BONFERRONI}, 0.03, 0.06 and 0.06 by {@link #HOLM}, and 0.03, 0.04 and 0.04 by
     * {@link #BENJAMINI_HOCHBERG}.
     *
     * @param pValues any number of p-values, each from 0 to 1
     * @throws IllegalArgumentException if one is out of range
     */
    public double[] correct(double... pValues) {
        for (double pValue : pValues) {
            checkArgument(pValue >= 0 && pValue <= 1, "a p-value must be from 0 to 1, but was %s", pValue);
        }
        int[] rising = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] corrected = new double[pValues.length];
        for (int i = 0; i < rising.length; i++) {
            corrected[rising[i]] = Math.min(1, factor(i, rising.length) * pValues[rising[i]]);
        }
        keepOrder(corrected, rising);
        return corrected;
    }

    private double factor(int place, int count) {
        return switch (this) {
            case NONE -> 1;
            case BONFERRONI -> count;
            case HOLM -> count - place;
            case BENJAMINI_HOCHBERG -> (double) count / (place + 1);
        };
    }

    /** A greater p-value must not be corrected to a smaller one. */
    private void keepOrder(double[] corrected, int[] rising) {
        if (this == BENJAMINI_HOCHBERG) {
            for (int i = rising.length - 2; i >= 0; i--) {
                corrected[rising[i]] = Math.min(corrected[rising[i]], corrected[rising[i + 1]]);
            }
        } else {
            for (int i = 1; i < rising.length; i++) {
                corrected[rising[i]] = Math.max(corrected[rising[i]], corrected[rising[i - 1]]);
            }
        }
    }
}
