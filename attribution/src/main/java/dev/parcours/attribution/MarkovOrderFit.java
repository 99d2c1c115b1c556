package dev.parcours.attribution;

/**
 * How well a Markov chain of an order describes paths.
 *
 * @param order how many touches the chain looks back
 * @param parameters how many probabilities the chain has that can be chosen freely
 * @param logLikelihood the natural logarithm of the probability of the paths
 * @param bic {@code parameters * ln(observations) - 2 * logLikelihood}, where each touch and each end of a path is an
 *     observation; the smaller the better
 * @param heldOutLogLikelihood the logarithm of the probability of a path that the chain did not learn from, on average;
 *     the larger the better. NaN if none was held out
 */
public record MarkovOrderFit(
        int order, double parameters, double logLikelihood, double bic, double heldOutLogLikelihood) {}
