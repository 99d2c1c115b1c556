package dev.parcours.attribution;

import java.util.List;

/**
 * Estimates of Shapley values.
 *
 * @param values the estimate of each player. They sum to the worth of all less that of nobody
 * @param standardErrors the standard error of each
 */
public record ShapleyEstimate(List<Double> values, List<Double> standardErrors) {

    /** Creates estimates. */
    public ShapleyEstimate {
        values = List.copyOf(values);
        standardErrors = List.copyOf(standardErrors);
    }
}
