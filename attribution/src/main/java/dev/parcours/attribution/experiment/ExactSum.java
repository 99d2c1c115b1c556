package dev.parcours.attribution.experiment;

import java.math.BigDecimal;

/**
 * A sum of products of two numbers without any rounding, so that it depends on no order and gives back what is taken
 * away. Whole numbers, such as money in minor units, are added without making an object.
 */
final class ExactSum {

    /** Below it a double is the exact product of two whole numbers. */
    private static final double WHOLE_LIMIT = 0x1p53;

    private long whole;
    private BigDecimal rest = BigDecimal.ZERO;

    void add(double x, double y) {
        double product = x * y;
        if (Math.abs(product) < WHOLE_LIMIT && x == Math.rint(x) && y == Math.rint(y)) {
            addWhole((long) product);
        } else {
            rest = rest.add(product(x, y));
        }
    }

    void subtract(double x, double y) {
        add(-x, y);
    }

    private static BigDecimal product(double x, double y) {
        return new BigDecimal(x).multiply(new BigDecimal(y));
    }

    void add(ExactSum other) {
        BigDecimal otherRest = other.rest;
        addWhole(other.whole);
        rest = rest.add(otherRest);
    }

    private void addWhole(long number) {
        long sum = whole + number;
        if (((whole ^ sum) & (number ^ sum)) < 0) {
            rest = rest.add(BigDecimal.valueOf(whole));
            sum = number;
        }
        whole = sum;
    }

    BigDecimal total() {
        return rest.add(BigDecimal.valueOf(whole));
    }
}
