package dev.parcours.examples.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/** How numbers are written in files: in full, with a point, without an exponent. */
final class Numbers {

    private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_EVEN);

    private Numbers() {}

    static String fifteenDigits(double number) {
        return plain(new BigDecimal(number).round(FIFTEEN));
    }

    /** A probability, which may be too small to be written in full: below a millionth with an exponent. */
    static String probability(double number) {
        return number != 0 && number < 1e-6
                ? new BigDecimal(number).round(FIFTEEN).toString()
                : fifteenDigits(number);
    }

    static String seconds(Duration duration) {
        return plain(BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
