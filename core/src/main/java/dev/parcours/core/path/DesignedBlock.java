package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.List;

/**
 * Several elements of a {@link DesignedPath} that belong together.
 *
 * <p>What the parts may hold is checked by the path, which tells all problems at once.
 *
 * @param kind how the elements belong together
 * @param elements the elements
 * @param isOptional whether a journey conforms without the block, too
 * @param isRepeatable whether the block may occur several times in a row, each time whole
 */
public record DesignedBlock(Kind kind, List<DesignedElement> elements, boolean isOptional, boolean isRepeatable)
        implements DesignedElement {

    /** How the elements of a block belong together. */
    public enum Kind {
        /** All of them, one after the other. */
        SEQUENCE,
        /** All of them, in any order; steps only, at most {@value DesignedPath#MAX_IN_ANY_ORDER}. */
        IN_ANY_ORDER,
        /** One of them. */
        EITHER
    }

    /** Creates a block. */
    public DesignedBlock {
        checkNotNull(kind, "kind");
        elements = List.copyOf(elements);
    }

    @Override
    public DesignedBlock optional() {
        return new DesignedBlock(kind, elements, true, isRepeatable);
    }

    @Override
    public DesignedBlock repeatable() {
        return new DesignedBlock(kind, elements, isOptional, true);
    }
}
