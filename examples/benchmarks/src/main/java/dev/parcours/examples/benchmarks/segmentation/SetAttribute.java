package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.AttributeValue;
import java.util.List;
import java.util.Set;

/**
 * A set of texts, such as the interests.
 *
 * @param members which texts there are, the most usual first
 * @param most how many a customer has at most
 */
record SetAttribute(String name, double known, List<String> members, int most) implements Attribute {

    @Override
    public AttributeValue value(Draws draws) {
        return AttributeValue.of(Set.copyOf(draws.someOf(members, 1.5, draws.between(0, most))));
    }

    @Override
    public Criterion.OfAttribute criterion(Draws draws) {
        return Attribute.perhapsNot(draws, 0.2, new Criterion.Contains(name, draws.oneOf(members, 1.5)));
    }
}
