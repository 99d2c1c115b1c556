package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.Truth;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share that some of all have to have, of at least so many.
 *
 * @param minimum the smallest share that holds, above 0 and at most 1
 * @param evidence how many there have to be at least
 */
record ShareOf(BigDecimal minimum, int evidence) {

    Truth truth(long some, long all) {
        return all < evidence
                ? Truth.UNKNOWN
                : Truth.of(BigDecimal.valueOf(some).compareTo(needed(all)) >= 0);
    }

    private BigDecimal needed(long all) {
        return minimum.multiply(BigDecimal.valueOf(all));
    }

    /** Returns how many more of the some make it true; at most 0 if no number does. */
    int missing(long some, long all) {
        BigDecimal others = BigDecimal.ONE.subtract(minimum);
        BigDecimal gap = needed(all).subtract(BigDecimal.valueOf(some)).max(BigDecimal.ZERO);
        if (others.signum() == 0 && gap.signum() > 0) {
            return 0;
        }
        BigDecimal more = gap.signum() == 0 ? gap : gap.divide(others, 0, RoundingMode.CEILING);
        return times(more.max(BigDecimal.valueOf(evidence - all)));
    }

    /** Returns how many more of the others make it false. */
    int excess(long some, long all) {
        BigDecimal most = BigDecimal.valueOf(some).divide(minimum, 0, RoundingMode.FLOOR);
        return times(most.add(BigDecimal.ONE).max(BigDecimal.valueOf(evidence)).subtract(BigDecimal.valueOf(all)));
    }

    private static int times(BigDecimal number) {
        return number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }
}
