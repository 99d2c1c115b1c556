package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.internal.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well some journeys conform to a {@link DesignedPath}: each distinct path with its {@link Alignment}, and what the
 * deviations say of each step and stage of the design.
 *
 * <p>All journeys count, also those still open at the edge of the data, whose last steps may just not have come yet.
 *
 * <p>Sums hold: the {@linkplain #cost() cost} of all journeys is the number of skipped and of extra steps, and twice
 * that of those out of order, over {@link #steps()} or {@link #stages()}, and {@link #extraAtEnd()}.
 */
public final class ConformanceReport {

    private final List<Variant> variants;
    private final List<StepSummary> steps;
    private final List<StageSummary> stages;
    private final long extraAtEnd;

    private ConformanceReport(List<Variant> variants, ConformanceTally tally) {
        this.variants = List.copyOf(variants);
        steps = List.copyOf(tally.steps());
        stages = List.copyOf(tally.stages());
        extraAtEnd = tally.extraAtEnd();
    }

    static ConformanceReport of(DesignedPath design, List<Variants.Variant> paths) {
        List<Variant> variants = new ArrayList<>(paths.size());
        ConformanceTally tally = new ConformanceTally(design);
        for (Variants.Variant path : paths) {
            Variant variant = new Variant(Alignment.of(design, path.path()), path.journeys());
            tally.add(variant);
            variants.add(variant);
        }
        return new ConformanceReport(variants, tally);
    }

    /** Returns the distinct paths in the order of {@link Variants#list()}, the most frequent first. */
    public List<Variant> variants() {
        return variants;
    }

    /** Returns what is known of each step of the design, in the order of {@link DesignedPath#steps()}. */
    public List<StepSummary> steps() {
        return steps;
    }

    /** Returns what is known of each stage, in the order of the first steps of the design that belong to them. */
    public List<StageSummary> stages() {
        return stages;
    }

    /** Returns how many extra steps come after the last step of the design that their journey takes or skips. */
    public long extraAtEnd() {
        return extraAtEnd;
    }

    /** Returns how many journeys there are. */
    public long journeys() {
        return variants.stream().mapToLong(Variant::journeys).sum();
    }

    /** Returns how many journeys conform exactly. */
    public long conforming() {
        return variants.stream()
                .filter(variant -> variant.alignment().conforms())
                .mapToLong(Variant::journeys)
                .sum();
    }

    /** Returns the sum of the costs of the alignments of all journeys. */
    public long cost() {
        return variants.stream()
                .mapToLong(variant -> variant.journeys() * variant.alignment().cost())
                .sum();
    }

    /**
     * Returns the cost per journey, which is the mean number of deviations, a step out of order counted twice; empty
     * without journeys.
     */
    public OptionalDouble meanCost() {
        return Shares.of(cost(), journeys());
    }

    /**
     * Returns the mean of the fitness of the journeys, each counting the same, which pm4py calls
     * {@code average_trace_fitness}; empty without journeys.
     */
    public OptionalDouble averageFitness() {
        double sum = variants.stream()
                .mapToDouble(variant -> variant.journeys() * variant.alignment().fitness())
                .sum();
        return journeys() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / journeys());
    }

    /**
     * Returns the fitness of all journeys together, which van der Aalst and others define for a log and pm4py calls
     * {@code log_fitness}: 1 less the cost of all by the worst cost of all, so that long journeys count more; empty
     * without journeys.
     */
    public OptionalDouble logFitness() {
        long worst = variants.stream()
                .mapToLong(variant -> variant.journeys() * variant.alignment().worstCost())
                .sum();
        return worst == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (double) cost() / worst);
    }

    /** Returns the number of journeys and of those that conform. */
    @Override
    public String toString() {
        return "%s of %s journeys conform".formatted(conforming(), journeys());
    }

    /**
     * A distinct path.
     *
     * @param alignment how it lies along the design
     * @param journeys how many journeys take it, at least 1
     */
    public record Variant(Alignment alignment, long journeys) {

        /** Creates a variant. */
        public Variant {
            checkNotNull(alignment, "alignment");
        }

        /** Returns the path as one text, such as {@code catalog > cart}. */
        public String text() {
            return String.join(Variants.SEPARATOR, alignment.path());
        }
    }

    /**
     * What journeys do with a step of the design.
     *
     * @param step the step
     * @param metBy how many journeys have a step that matches it in their alignment
     * @param skipped how often it is skipped; in a repeatable block perhaps several times in a journey
     * @param outOfOrder how often it is taken at another place
     * @param extraBefore how many extra steps, other than those out of order, come before it and after the step before
     */
    public record StepSummary(DesignedStep step, long metBy, long skipped, long outOfOrder, long extraBefore) {

        /** Creates a summary. */
        public StepSummary {
            checkNotNull(step, "step");
        }
    }

    /**
     * What journeys do with the steps of a stage of the design.
     *
     * @param stage the id of the stage; empty for the steps that the design gives none
     * @param metBy how many journeys have a step that matches one of them in their alignment
     * @param skipped how often one of them is skipped
     * @param outOfOrder how often one of them is taken at another place
     * @param extraBefore how many extra steps, other than those out of order, come before one of them
     */
    public record StageSummary(Optional<String> stage, long metBy, long skipped, long outOfOrder, long extraBefore) {

        /** Creates a summary. */
        public StageSummary {
            checkNotNull(stage, "stage");
        }
    }
}
