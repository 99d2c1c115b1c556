package dev.parcours.core.identity;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * What the erasure of a person did to a figure.
 *
 * @param figure the name of the figure
 * @param before how many journeys it counted
 * @param after how many it counts without the person's
 * @param refused how many of the person's journeys it refused to take out, since it had not counted them or counts
 *     another grain
 */
public record FigureChange(String figure, long before, long after, long refused) {

    /** Creates a change. */
    public FigureChange {
        checkNotNull(figure, "figure");
    }

    /** Returns whether the figure had counted the person. */
    public boolean isChanged() {
        return before != after;
    }
}
