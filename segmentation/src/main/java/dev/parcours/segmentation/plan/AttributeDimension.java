package dev.parcours.segmentation.plan;

import dev.parcours.core.AttributeValue;

/**
 * An attribute of the profile, read in one way: as text, as a number, ...
 *
 * <p>Class 0 is that the attribute is absent or cannot be read that way.
 */
abstract class AttributeDimension extends Dimension {

    /** The class of an attribute that cannot be read in this way. */
    static final int OTHER = 0;

    /** The first class of values. */
    static final int VALUES = 1;

    private final String attribute;

    /**
     * Creates a dimension.
     *
     * @param attribute the name of the attribute
     * @param size how many classes there are
     * @param firstKnown the first class that says something
     */
    AttributeDimension(String attribute, int size, int firstKnown) {
        super(size, firstKnown);
        this.attribute = attribute;
    }

    final String attribute() {
        return attribute;
    }

    /** Returns the class of a value that is present. */
    abstract int classOf(AttributeValue value);
}
