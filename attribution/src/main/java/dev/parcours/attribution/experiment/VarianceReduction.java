package dev.parcours.attribution.experiment;

/**
 * What knowing customers from before the experiment has gained.
 *
 * @param theta what was taken from a value for each unit of the covariate above its mean
 * @param share the part of the variance of the difference that this removed, at most 1; a third fewer customers are
 *     needed where it is 1/3. Negative where the covariate told nothing and the arms differ
 */
public record VarianceReduction(double theta, double share) {}
