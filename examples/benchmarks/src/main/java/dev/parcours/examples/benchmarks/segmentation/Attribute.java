package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.AttributeValue;

/** An attribute of the profile: which values customers have, and what a marketer asks of it. */
interface Attribute {

    String name();

    /** Returns the share of the customers of whom it is known. */
    double known();

    /** Draws what a customer has. */
    AttributeValue value(Draws draws);

    /** Draws what a rule asks. */
    Criterion.OfAttribute criterion(Draws draws);

    /** Draws what a rule asks, and negates it so often. */
    static Criterion.OfAttribute perhapsNot(Draws draws, double share, Criterion.OfAttribute criterion) {
        return draws.happens(share) ? new Criterion.Not(criterion) : criterion;
    }
}
