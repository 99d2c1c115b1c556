package dev.parcours.attribution.experiment;

/** The mean and variance of what is compared of the customers of one variant. */
record Sample(double mean, double variance, long customers) {

    static Sample ofConversions(Arm arm) {
        double share = (double) arm.conversions() / arm.customers();
        return new Sample(share, share * (1 - share), arm.customers());
    }

    static Sample ofValues(Arm arm) {
        return new Sample(arm.mean(), arm.variance(), arm.customers());
    }

    double squaredError() {
        return variance / customers;
    }
}
