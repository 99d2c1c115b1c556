package dev.parcours.attribution.experiment;

/**
 * Intervals that hold together at all times, however often one looks: the asymptotic confidence sequence of normal
 * mixtures (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas 2024).
 */
record ConfidenceSequence(double level, long plannedCustomers) {

    /** Half the width at a standard error, reached with so many customers of both variants. */
    double half(double standardError, long customers) {
        double logs = -2 * Math.log(1 - level);
        double information = (logs + Math.log(logs + 1)) * customers / plannedCustomers;
        return standardError * Math.sqrt((1 + 1 / information) * (Math.log1p(information) + logs));
    }
}
