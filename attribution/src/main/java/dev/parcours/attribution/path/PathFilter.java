package dev.parcours.attribution.path;

/** Decides about some touches of a path that they are none. */
@FunctionalInterface
interface PathFilter {

    /** Leaves touches out of a path. */
    void apply(PathDraft draft);
}
