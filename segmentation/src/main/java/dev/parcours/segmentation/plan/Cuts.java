package dev.parcours.segmentation.plan;

/**
 * The classes of ordered values that are compared with some marks: below the first mark, the first mark itself, between
 * the first and the second, and so on, numbered in this order from {@link AttributeDimension#VALUES}.
 *
 * <p>For example, with the marks 18 and 65 the numbers 17, 18, 18.5, 65 and 66 are one in each of the five classes.
 */
final class Cuts {

    private Cuts() {}

    /** Returns how many classes there are with some marks, the one without a value included. */
    static int size(int marks) {
        return AttributeDimension.VALUES + 2 * marks + 1;
    }

    /** Returns the class of a mark. */
    static int at(int mark) {
        return AttributeDimension.VALUES + 2 * mark + 1;
    }

    /** Returns the class of the values between the mark before and a mark. */
    static int before(int mark) {
        return AttributeDimension.VALUES + 2 * mark;
    }

    /** Returns the class of a value, by the result of a {@linkplain java.util.Arrays#binarySearch search} for it. */
    static int found(int searched) {
        return searched >= 0 ? at(searched) : before(-searched - 1);
    }
}
