package dev.parcours.attribution.experiment;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * A sum of products of two numbers without any rounding, so that it depends on no order and gives back what is taken
 * away.
 *
 * <p>It is a number of fixed point that holds every double (Kulisch and Miranker 1986, The arithmetic of the digital
 * computer: a new approach, SIAM Review 28, 1–40): digits of 32 bits, each kept in a {@code long}, so that carries can
 * wait. Products beyond 1e30 are too large for it. Those below 1e-290 are rounded, each in the same way every time.
 */
final class ExactSum {

    /** The exponent of the last bit of the first digit, which is that of the least double. */
    private static final int UNIT = Double.MIN_EXPONENT - 52;

    private static final int DIGIT_BITS = 32;
    private static final long DIGIT_MASK = (1L << DIGIT_BITS) - 1;

    /** Enough for 2^63 products. */
    private static final int DIGITS = 40;

    /** Each addition adds less than 2^33 to a digit. */
    private static final int ADDITIONS_WITHOUT_CARRY = 1 << 28;

    private final long[] digits = new long[DIGITS];
    private int additions;

    void add(double x, double y) {
        double product = x * y;
        add(product);
        add(Math.fma(x, y, -product));
    }

    void subtract(double x, double y) {
        add(-x, y);
    }

    private void add(double number) {
        if (number == 0) {
            return;
        }
        int exponent = Math.max(Math.getExponent(number), Double.MIN_EXPONENT) - 52;
        long mantissa = (long) Math.scalb(number, -exponent);
        int place = (exponent - UNIT) / DIGIT_BITS;
        int shift = (exponent - UNIT) % DIGIT_BITS;
        long low = (mantissa & DIGIT_MASK) << shift;
        long high = (mantissa >> DIGIT_BITS) << shift;
        digits[place] += low & DIGIT_MASK;
        digits[place + 1] += (low >>> DIGIT_BITS) + (high & DIGIT_MASK);
        digits[place + 2] += high >> DIGIT_BITS;
        if (++additions == ADDITIONS_WITHOUT_CARRY) {
            carry();
        }
    }

    void add(ExactSum other) {
        carry();
        for (int i = 0; i < DIGITS; i++) {
            digits[i] += other.digits[i];
        }
        carry();
    }

    /** Makes all digits positive but the highest, which stays far below 2^31. */
    private void carry() {
        for (int i = 0; i < DIGITS - 1; i++) {
            digits[i + 1] += digits[i] >> DIGIT_BITS;
            digits[i] &= DIGIT_MASK;
        }
        additions = 0;
    }

    double value() {
        return toDouble(total(), UNIT);
    }

    /** The sum of products less what the means foretell of it, {@code sum(x y) - sum(x) sum(y) / n}, times n. */
    static double deviation(ExactSum products, ExactSum left, ExactSum right, long n) {
        BigInteger all = products.total().multiply(BigInteger.valueOf(n)).shiftLeft(-UNIT);
        return toDouble(all.subtract(left.total().multiply(right.total())), 2 * UNIT);
    }

    private BigInteger total() {
        carry();
        ByteBuffer bytes = ByteBuffer.allocate(DIGITS * Integer.BYTES);
        for (int i = DIGITS - 1; i >= 0; i--) {
            bytes.putInt((int) digits[i]);
        }
        return new BigInteger(bytes.array());
    }

    private static double toDouble(BigInteger number, int exponent) {
        int excess = Math.max(0, number.bitLength() - (Long.SIZE - 1));
        return Math.scalb((double) number.shiftRight(excess).longValueExact(), excess + exponent);
    }
}
