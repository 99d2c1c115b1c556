package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import java.util.Optional;

/**
 * How well journeys conform to a {@link DesignedPath}.
 *
 * <pre>{@code
 * ConformanceReport report = Conformance.to(design).over(journeys).report();
 * report.conforming();
 * report.variants().get(0).alignment().deviations();
 * }</pre>
 *
 * <p>It keeps the distinct paths with their counts; the {@linkplain #report() report} aligns each of them once. What
 * counts as one is what the journeys are: with a journey per customer, customers.
 */
public final class Conformance implements Accumulator<Conformance> {

    private final DesignedPath design;
    private final Variants variants;

    private Conformance(DesignedPath design) {
        this.design = checkNotNull(design, "design");
        variants = Variants.by(design.dimension());
    }

    /** Returns the conformance to a path, without any journey. */
    public static Conformance to(DesignedPath design) {
        return new Conformance(design);
    }

    @Override
    public void add(Journey journey) {
        variants.add(journey);
    }

    @Override
    public void remove(Journey journey) {
        variants.remove(journey);
    }

    @Override
    public void merge(Conformance other) {
        checkArgument(
                design.equals(other.design),
                "conformance to the %s does not add to that to the %s",
                other.design,
                design);
        variants.merge(other.variants);
    }

    @Override
    public Conformance empty() {
        return to(design);
    }

    /** Returns the path. */
    public DesignedPath design() {
        return design;
    }

    /** Returns how the journeys counted so far conform. */
    public ConformanceReport report() {
        return ConformanceReport.of(design, variants.list());
    }

    @Override
    public Optional<Grain> grain() {
        return variants.grain();
    }

    @Override
    public long journeys() {
        return variants.journeys();
    }

    /** Returns the path and the number of journeys. */
    @Override
    public String toString() {
        return "conformance of %s journeys to the %s".formatted(journeys(), design);
    }
}
