package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.AttributeValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * A number, such as the age or what was spent.
 *
 * @param lowest the lowest that there is
 * @param highest the highest that there is
 * @param skew how much likelier low ones are, 1 for not at all
 * @param decimals how many decimals it has
 * @param round the bounds that are on a marketer's mind, in ascending order
 */
record NumberAttribute(
        String name, double known, int lowest, int highest, double skew, int decimals, List<Integer> round)
        implements Attribute {

    @Override
    public AttributeValue value(Draws draws) {
        int unit = (int) Math.pow(10, decimals);
        long units = (long) lowest * unit + draws.skewed((highest - lowest + 1) * unit, skew);
        return AttributeValue.of(BigDecimal.valueOf(units, decimals));
    }

    @Override
    public Criterion.OfAttribute criterion(Draws draws) {
        return Attribute.perhapsNot(draws, 0.05, positive(draws));
    }

    private Criterion.OfAttribute positive(Draws draws) {
        int[] bounds = {bound(draws), bound(draws)};
        Arrays.sort(bounds);
        return switch (draws.between(0, 2)) {
            case 0 -> new Criterion.InRange(name, OptionalLong.of(bounds[1]), OptionalLong.empty());
            case 1 -> new Criterion.InRange(name, OptionalLong.empty(), OptionalLong.of(bounds[0]));
            default -> new Criterion.InRange(name, OptionalLong.of(bounds[0]), OptionalLong.of(bounds[1]));
        };
    }

    private int bound(Draws draws) {
        return draws.happens(0.7) ? draws.oneOf(round, 1) : lowest + draws.skewed(highest - lowest + 1, skew);
    }
}
