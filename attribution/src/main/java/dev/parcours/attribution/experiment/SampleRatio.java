package dev.parcours.attribution.experiment;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * Whether the customers are split between the variants as planned. If not, something has lost or doubled customers of
 * one variant rather than of another, such as a redirect that fails, and the comparison means nothing until that is
 * found.
 *
 * @param customers how many customers each variant has, by its name in the order of the experiment
 * @param pValue how probable a split at least as far from the planned one is by chance, by Pearson's chi-square test
 */
public record SampleRatio(Map<String, Long> customers, double pValue) {

    /**
     * The p-value below which the split is taken for wrong. It is small since every experiment is checked, often many
     * times (Kohavi, Tang and Xu 2020, Trustworthy online controlled experiments, chapter 21).
     */
    public static final double THRESHOLD = 0.001;

    /** Creates the check of a split; the map keeps its order. */
    public SampleRatio {
        customers = ImmutableMap.copyOf(customers);
    }

    /** Returns whether the split is too far from the planned one. */
    public boolean isMismatch() {
        return pValue < THRESHOLD;
    }
}
