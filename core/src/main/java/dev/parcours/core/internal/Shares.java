package dev.parcours.core.internal;

import java.util.OptionalDouble;

/** Parts of a whole. */
public final class Shares {

    private Shares() {}

    /** Returns a part as a share of a whole, or empty if the whole is nothing. */
    public static OptionalDouble of(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
