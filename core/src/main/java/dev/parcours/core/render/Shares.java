package dev.parcours.core.render;

import java.util.OptionalDouble;

/** Parts of a whole. */
final class Shares {

    private Shares() {}

    /** A part as a share, or empty of nothing. */
    static OptionalDouble of(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
