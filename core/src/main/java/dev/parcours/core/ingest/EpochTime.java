package dev.parcours.core.ingest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;

/** A number read as the time since 1970-01-01T00:00:00Z. */
final class EpochTime {

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    private EpochTime() {}

    /** Returns the instant of a decimal number of units, of which each has ten to the given power nanoseconds. */
    static Instant parse(String text, int power) {
        if (!text.matches("-?\\d{1,20}(\\.\\d{1,9})?")) {
            throw new DateTimeException("is not a number of seconds, milli- or microseconds");
        }
        try {
            BigInteger[] parts = new BigDecimal(text)
                    .movePointRight(power)
                    .toBigIntegerExact()
                    .divideAndRemainder(NANOS);
            return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
        } catch (ArithmeticException e) {
            throw new DateTimeException("is not a time that exists to the nanosecond", e);
        }
    }
}
