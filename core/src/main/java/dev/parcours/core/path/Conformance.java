package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Journey;
import java.util.List;
import java.util.function.Consumer;

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
public final class Conformance extends FactAccumulator<Conformance, List<String>> implements Accumulator<Conformance> {

    private final DesignedPath design;

    private Conformance(DesignedPath design) {
        super(new ToDesign(design));
        this.design = design;
    }

    /** Returns the conformance to a path, without any journey. */
    public static Conformance to(DesignedPath design) {
        return new Conformance(design);
    }

    @Override
    void forEachFact(Journey journey, Consumer<List<String>> action) {
        action.accept(List.of(Paths.of(journey, design.dimension())));
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
        return ConformanceReport.of(design, Variants.list(counts(), journeys()));
    }

    private record ToDesign(DesignedPath design) {

        ToDesign {
            checkNotNull(design, "design");
        }

        @Override
        public String toString() {
            return "conformance to the " + design;
        }
    }
}
