package dev.parcours.core.friction;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Journeys among which more meet a friction, beside those that they are compared with.
 *
 * @param exposed how many could meet it
 * @param shown how many do
 * @param restExposed how many of the others could meet it
 * @param restShown how many of the others do
 */
record Contrast(int exposed, int shown, int restExposed, int restShown) {

    double observed() {
        return exposed == 0 ? 0 : (double) shown / exposed;
    }

    double baseline() {
        return restExposed == 0 ? 0 : (double) restShown / restExposed;
    }

    /** How many more meet it than would at the rate of the others. */
    double excess() {
        return shown - exposed * baseline();
    }

    /** The odds ratio, each count raised by one half so that it exists for none and for all (Haldane 1956). */
    double oddsRatio() {
        return (shown + 0.5) * (restExposed - restShown + 0.5) / ((exposed - shown + 0.5) * (restShown + 0.5));
    }

    /** The logarithm of how much likelier the counts are under two rates than under one, in favour of this side. */
    double logLikelihoodRatio() {
        return binomial(shown, exposed)
                + binomial(restShown, restExposed)
                - binomial((double) shown + restShown, (double) exposed + restExposed);
    }

    private static double binomial(double k, double n) {
        return term(k, n) + term(n - k, n);
    }

    private static double term(double k, double n) {
        return k <= 0 ? 0 : k * Math.log(k / n);
    }

    /** These counts without those of a part of them. */
    Contrast without(Contrast part) {
        return new Contrast(
                exposed - part.exposed, shown - part.shown, restExposed - part.restExposed, restShown - part.restShown);
    }

    /**
     * How much likelier two rates than one make this side and some further counts, as a logarithm; 0 if the rate of
     * this side is not the higher one.
     *
     * @param otherShown how many of the others meet it, which may be a mean
     */
    double raisedFrom(int otherExposed, double otherShown) {
        if (otherExposed == 0 || observed() <= otherShown / otherExposed) {
            return 0;
        }
        return binomial(shown, exposed)
                + binomial(otherShown, otherExposed)
                - binomial(shown + otherShown, (double) exposed + otherExposed);
    }

    /**
     * Whether the first side of another contrast is spared: it is not clearly raised itself, and clearly likelier to
     * have the rate of its rest than one that is raised by the odds ratio of this contrast.
     */
    boolean isSpared(Contrast other) {
        if (other.observed() > other.baseline() && other.logLikelihoodRatio() > 2) {
            return false;
        }
        double usual = rate(other.restShown, other.restExposed);
        double raisedOdds = oddsRatio() * usual / (1 - usual);
        return logLikelihoodRatio(other.exposed, other.shown, raisedOdds / (1 + raisedOdds), usual) < -1;
    }

    private static double rate(int k, int n) {
        return (k + 0.5) / (n + 1);
    }

    private static double logLikelihoodRatio(int n, int k, double here, double elsewhere) {
        return k * Math.log(here / elsewhere) + (n - k) * Math.log((1 - here) / (1 - elsewhere));
    }

    /**
     * The probability that so many or more meet it here, if it had nothing to do with the sides: Fisher's exact test,
     * one-sided. It holds for any counts, and under any rate.
     */
    double pValue() {
        return HypergeometricDistribution.of(exposed + restExposed, shown + restShown, exposed)
                .survivalProbability(shown - 1);
    }
}
