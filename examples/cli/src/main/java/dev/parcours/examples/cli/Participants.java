package dev.parcours.examples.cli;

import dev.parcours.attribution.experiment.Experiment;
import dev.parcours.attribution.experiment.ExperimentCounts;
import dev.parcours.attribution.experiment.Outcome;
import dev.parcours.examples.cli.ObservationMapping.Observation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The customers of an experiment, each put together from the rows that are of him. */
final class Participants {

    private final Map<String, Participant> byId = new LinkedHashMap<>();
    private final List<String> variants;
    private final boolean hasValues;

    /**
     * Puts rows together.
     *
     * @param variants those that are compared; all if it is empty
     */
    Participants(List<Observation> rows, List<String> variants, boolean hasValues) {
        this.variants = variants;
        this.hasValues = hasValues;
        rows.forEach(row -> byId.computeIfAbsent(row.customer(), id -> new Participant(row.variant()))
                .add(row));
    }

    private static final class Participant {

        private final String variant;
        private boolean isInSeveral;
        private boolean hasConverted;
        private double value;
        private OptionalDouble covariate = OptionalDouble.empty();

        Participant(String variant) {
            this.variant = variant;
        }

        void add(Observation row) {
            isInSeveral |= !row.variant().equals(variant);
            hasConverted |= row.isConversion();
            value += row.value().orElse(0);
            covariate = row.covariate();
        }
    }

    /** Returns the names of the variants. */
    Set<String> variants() {
        Set<String> names = new TreeSet<>();
        byId.values().stream().filter(this::isCompared).forEach(participant -> names.add(participant.variant));
        return names;
    }

    /** Returns how many customers have rows of more than one variant; they belong to none and are not counted. */
    long inSeveral() {
        return byId.values().stream()
                .filter(participant -> participant.isInSeveral)
                .count();
    }

    /** Returns how many customers are in other variants than those that are compared. */
    long inOthers() {
        return byId.values().stream()
                .filter(participant -> !participant.isInSeveral && !isCompared(participant))
                .count();
    }

    private boolean isCompared(Participant participant) {
        return variants.isEmpty() || variants.contains(participant.variant);
    }

    ExperimentCounts count(Experiment experiment) {
        ExperimentCounts counts = ExperimentCounts.of(experiment);
        byId.values().stream()
                .filter(participant -> !participant.isInSeveral && isCompared(participant))
                .forEach(participant -> counts.add(participant.variant, outcome(participant)));
        return counts;
    }

    private Outcome outcome(Participant participant) {
        Outcome outcome = Outcome.of(participant.hasConverted);
        if (!hasValues) {
            return outcome;
        }
        Outcome valued = outcome.withValue(participant.value);
        OptionalDouble covariate = participant.covariate;
        return covariate.isPresent() ? valued.withCovariate(covariate.getAsDouble()) : valued;
    }
}
