package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.AttributeValue;
import java.util.List;

/**
 * A text, such as the country or the postcode.
 *
 * @param values which there are, the most usual first
 * @param prefix how many characters a rule asks for that asks how it starts, 0 if none does
 */
record TextAttribute(String name, double known, List<String> values, int prefix) implements Attribute {

    private static final int MANY = 50;

    @Override
    public AttributeValue value(Draws draws) {
        return AttributeValue.of(draws.oneOf(values, 2));
    }

    @Override
    public Criterion.OfAttribute criterion(Draws draws) {
        return Attribute.perhapsNot(draws, 0.15, positive(draws));
    }

    private Criterion.OfAttribute positive(Draws draws) {
        if (prefix > 0 && draws.happens(0.5)) {
            return new Criterion.StartsWith(name, draws.oneOf(values, 2).substring(0, prefix));
        }
        boolean many = values.size() >= MANY;
        int most = draws.happens(many ? 0.3 : 0.6) ? 1 : draws.between(2, many ? 20 : 4);
        return new Criterion.IsIn(name, draws.someOf(values, many ? 4 : 2, most));
    }
}
