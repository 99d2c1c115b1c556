package dev.parcours.attribution.experiment;

/** Takes from each value what the covariate foretells of it. */
record CovariateAdjustment(double theta, double center) {

    /** The same for both arms, each of at least two customers. Without variation of the covariate it does nothing. */
    static CovariateAdjustment of(Arm control, Arm variant) {
        double covariance = degrees(control) * control.covariance() + degrees(variant) * variant.covariance();
        double variance =
                degrees(control) * control.covariateVariance() + degrees(variant) * variant.covariateVariance();
        double part = (double) control.customers() / (control.customers() + variant.customers());
        return new CovariateAdjustment(
                variance == 0 ? 0 : covariance / variance,
                part * control.covariateMean() + (1 - part) * variant.covariateMean());
    }

    private static double degrees(Arm arm) {
        return arm.customers() - 1.0;
    }

    Sample adjust(Arm arm) {
        double variance = arm.variance() - 2 * theta * arm.covariance() + theta * theta * arm.covariateVariance();
        // Rounding must not make the variance of what is foretold exactly negative.
        return new Sample(arm.mean() - theta * (arm.covariateMean() - center), Math.max(0, variance), arm.customers());
    }

    VarianceReduction reduction(Arm control, Arm variant) {
        double before = Sample.ofValues(control).squaredError()
                + Sample.ofValues(variant).squaredError();
        double after = adjust(control).squaredError() + adjust(variant).squaredError();
        return new VarianceReduction(theta, 1 - after / before);
    }
}
