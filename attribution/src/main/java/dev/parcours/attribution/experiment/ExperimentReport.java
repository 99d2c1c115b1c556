package dev.parcours.attribution.experiment;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an experiment tells. Its unit is the customer.
 *
 * @param experiment the experiment
 * @param correction how p-values were corrected for the number of variants
 * @param sampleRatio whether the customers are split as planned; empty while fewer than 5 customers are expected in one
 *     of them
 * @param comparisons each variant but the control compared with it, in the order of the experiment
 */
public record ExperimentReport(
        Experiment experiment, Correction correction, Optional<SampleRatio> sampleRatio, List<Comparison> comparisons) {

    /** Creates a report. */
    public ExperimentReport {
        checkNotNull(experiment, "experiment");
        checkNotNull(correction, "correction");
        checkNotNull(sampleRatio, "sampleRatio");
        comparisons = List.copyOf(comparisons);
    }

    /**
     * Returns the comparison of a variant with the control.
     *
     * @throws IllegalArgumentException if there is no such variant or if it is the control
     */
    public Comparison comparison(String variant) {
        return comparisons.stream()
                .filter(comparison -> comparison.variant().equals(variant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "experiment '%s' compares no variant '%s' with its control '%s'; its variants are %s"
                                .formatted(experiment.id(), variant, experiment.control(), experiment.variants())));
    }

    /** Returns what the data tell, in French or in English: first whether they can be trusted, then each comparison. */
    public String sentence(Locale locale) {
        Stream<String> warning =
                sampleRatio.filter(SampleRatio::isMismatch).stream().map(ratio -> Wording.mismatch(ratio, locale));
        return Stream.concat(warning, comparisons.stream().map(comparison -> comparison.sentence(locale)))
                .collect(Collectors.joining(" "));
    }
}
