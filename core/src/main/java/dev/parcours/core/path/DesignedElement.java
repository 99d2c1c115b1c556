package dev.parcours.core.path;

/**
 * A part of a {@link DesignedPath}: one step, or a block of parts. The static methods of {@link DesignedPath} make
 * them.
 */
public sealed interface DesignedElement permits DesignedStep, DesignedBlock {

    /** Returns whether a journey conforms without it, too. */
    boolean isOptional();

    /** Returns whether it may occur several times in a row, each time whole. */
    boolean isRepeatable();

    /** Returns this element as one that may be left out. */
    DesignedElement optional();

    /** Returns this element as one that may occur several times in a row. */
    DesignedElement repeatable();
}
