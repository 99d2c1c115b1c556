package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.AttributeValue;

/**
 * True or false, such as whether the customer has the app.
 *
 * @param share how often it is true
 */
record FlagAttribute(String name, double known, double share) implements Attribute {

    @Override
    public AttributeValue value(Draws draws) {
        return AttributeValue.of(draws.happens(share));
    }

    @Override
    public Criterion.OfAttribute criterion(Draws draws) {
        return Attribute.perhapsNot(draws, 0.1, new Criterion.Is(name, draws.happens(0.7)));
    }
}
