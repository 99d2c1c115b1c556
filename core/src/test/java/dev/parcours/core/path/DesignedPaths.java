package dev.parcours.core.path;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Designed paths for tests. */
public final class DesignedPaths {

    private DesignedPaths() {}

    /** Small paths of the steps a, b and c with every kind of element. */
    public static Arbitrary<DesignedPath> any() {
        return elements(2).list().ofMinSize(1).ofMaxSize(4).map(DesignedPath::of);
    }

    private static Arbitrary<DesignedElement> elements(int depth) {
        Arbitrary<DesignedElement> steps = steps().map(step -> step);
        if (depth == 0) {
            return steps;
        }
        Arbitrary<DesignedElement> inside = elements(depth - 1);
        Arbitrary<DesignedElement> blocks = Combinators.combine(
                        Arbitraries.of(DesignedBlock.Kind.SEQUENCE, DesignedBlock.Kind.EITHER),
                        inside.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(DesignedBlock::new);
        Arbitrary<DesignedElement> inAnyOrder = Combinators.combine(
                        steps.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((parts, isOptional, isRepeatable) ->
                        new DesignedBlock(DesignedBlock.Kind.IN_ANY_ORDER, parts, isOptional, isRepeatable));
        return Arbitraries.oneOf(steps, steps, blocks, inAnyOrder);
    }

    private static Arbitrary<DesignedStep> steps() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c").set().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((names, isOptional, isRepeatable) -> {
                    DesignedStep step =
                            DesignedPath.anyOf(names.stream().sorted().toArray(String[]::new));
                    DesignedStep optional = isOptional ? step.optional() : step;
                    return isRepeatable ? optional.repeatable() : optional;
                });
    }
}
