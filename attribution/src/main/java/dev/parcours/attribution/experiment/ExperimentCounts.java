package dev.parcours.attribution.experiment;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of the customers of an experiment, by variant.
 *
 * <p>The unit is the customer, as that is what was assigned: add each of them once, those who did nothing included,
 * with all that became of them. Adding in any order, and merging parts in any order, gives the same counts to the last
 * bit; removing what was added gives the counts without it. Sums are exact.
 *
 * <p>Either all outcomes have a value or none, and either all have a covariate or none.
 *
 * <p>This class is not thread-safe: count in parts and merge them.
 */
public final class ExperimentCounts {

    private enum Measures {
        NONE_YET,
        CONVERSION,
        VALUE,
        VALUE_AND_COVARIATE
    }

    private final Experiment experiment;
    private final Map<String, Arm> arms = new LinkedHashMap<>();
    private Measures measures = Measures.NONE_YET;

    private ExperimentCounts(Experiment experiment) {
        this.experiment = checkNotNull(experiment, "experiment");
        experiment.variants().forEach(variant -> arms.put(variant, new Arm()));
    }

    /** Returns counts of an experiment without any customer. */
    public static ExperimentCounts of(Experiment experiment) {
        return new ExperimentCounts(experiment);
    }

    /**
     * Counts a customer.
     *
     * @param variant what the customer was assigned to, whatever they really met
     * @throws IllegalArgumentException if there is no such variant, or if the outcome has a value or covariate that the
     *     others do not have, or lacks one that they have
     */
    public void add(String variant, Outcome outcome) {
        Arm arm = arm(variant);
        check(measuresOf(outcome));
        arm.add(outcome);
        measures = measuresOf(outcome);
    }

    /**
     * Counts many customers, of whom conversions alone are compared.
     *
     * @param variant what they were assigned to
     * @param customers how many there are
     * @param conversions how many of them converted
     * @throws IllegalArgumentException if there is no such variant, if more converted than there are or a number is
     *     negative, or if other customers have values
     * @throws ArithmeticException if the customers are more than a {@code long} can count
     */
    public void addAll(String variant, long customers, long conversions) {
        Arm arm = arm(variant);
        checkArgument(
                0 <= conversions && conversions <= customers,
                "of %s customers of variant '%s', %s cannot have converted; count customers who convert, not their"
                        + " conversions",
                customers,
                variant,
                conversions);
        if (customers > 0) {
            check(Measures.CONVERSION);
            arm.addAll(customers, conversions);
            measures = Measures.CONVERSION;
        }
    }

    /**
     * Takes back a customer who was added before. One that is refused leaves the counts as they were.
     *
     * @throws IllegalArgumentException if the customer was not counted, as far as the counts can show it
     */
    public void remove(String variant, Outcome outcome) {
        Arm arm = arm(variant);
        checkArgument(
                measures == measuresOf(outcome) && arm.mayHold(outcome),
                "no such outcome was counted in variant '%s'; remove only what was added",
                variant);
        arm.remove(outcome);
        forgetMeasuresOfNobody();
    }

    private void forgetMeasuresOfNobody() {
        if (arms.values().stream().allMatch(arm -> arm.customers() == 0)) {
            measures = Measures.NONE_YET;
        }
    }

    /**
     * Adds what others have counted. They are left as they are; if they are these, every customer is counted once more.
     *
     * @throws IllegalArgumentException if they are of another experiment, or if only one of both has values or
     *     covariates. The experiment is another one if its weights are: customers from before and after such a change
     *     do not add up, since each group differs in more than the variant
     * @throws ArithmeticException if the customers are more than a {@code long} can count
     */
    public void merge(ExperimentCounts other) {
        checkArgument(
                hasSameVariants(other.experiment),
                "counts of %s cannot be merged into those of %s; analyse them apart",
                other.experiment,
                experiment);
        if (other.measures != Measures.NONE_YET) {
            check(other.measures);
            other.arms.forEach((variant, arm) -> arm(variant).merge(arm));
            measures = other.measures;
        }
    }

    /** The traffic may be raised, which changes nobody's variant. */
    private boolean hasSameVariants(Experiment other) {
        return experiment.id().equals(other.id())
                && experiment.variants().equals(other.variants())
                && experiment.shares().equals(other.shares());
    }

    private void check(Measures added) {
        checkArgument(
                measures == Measures.NONE_YET || measures == added,
                "an outcome of %s cannot be counted with those of %s; give all customers of experiment '%s' the same,"
                        + " a value of 0 if they spent nothing",
                added,
                measures,
                experiment.id());
    }

    private static Measures measuresOf(Outcome outcome) {
        if (outcome.value().isEmpty()) {
            return Measures.CONVERSION;
        }
        return outcome.covariate().isEmpty() ? Measures.VALUE : Measures.VALUE_AND_COVARIATE;
    }

    /** Returns the experiment. */
    public Experiment experiment() {
        return experiment;
    }

    /**
     * Returns how many customers a variant has.
     *
     * @throws IllegalArgumentException if there is no such variant
     */
    public long customers(String variant) {
        return arm(variant).customers();
    }

    /**
     * Returns how many customers of a variant converted.
     *
     * @throws IllegalArgumentException if there is no such variant
     */
    public long conversions(String variant) {
        return arm(variant).conversions();
    }

    boolean hasValues() {
        return measures == Measures.VALUE || hasCovariates();
    }

    boolean hasCovariates() {
        return measures == Measures.VALUE_AND_COVARIATE;
    }

    Arm arm(String variant) {
        Arm arm = arms.get(variant);
        checkArgument(
                arm != null,
                "experiment '%s' has no variant '%s'; its variants are %s",
                experiment.id(),
                variant,
                experiment.variants());
        return checkNotNull(arm);
    }

    @Override
    public String toString() {
        return "counts of experiment '%s'".formatted(experiment.id());
    }
}
