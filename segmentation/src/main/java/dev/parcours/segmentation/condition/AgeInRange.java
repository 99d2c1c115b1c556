package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.ZoneId;
import java.util.OptionalInt;

/**
 * Holds if the age by a birth date, in full years at the instant asked for, is within bounds, which belong to the
 * range.
 *
 * <p>A year is full at the start of the birthday in the zone, whatever the clocks do that day. As
 * {@link java.time.Period#between} counts, somebody born on 29 February becomes a year older on 29 February, or on 1
 * March in a year without one. For example, born on 2008-02-29 and asked in {@code Europe/Paris} one is 17 until
 * 2026-02-28T23:00:00Z, which is the start of 1 March there, and 18 from then on.
 *
 * <p>The attribute is read {@linkplain dev.parcours.core.AttributeValue#asDate() as a date}, so a text that spells
 * {@code yyyy-MM-dd} counts. Unknown if the attribute is absent or is not a date, and before the birth.
 *
 * @param attribute the name of the attribute with the birth date
 * @param minimum the smallest age in years, or empty for no lower bound
 * @param maximum the largest age in years, or empty for no upper bound
 * @param zone the time zone in which days begin
 */
public record AgeInRange(String attribute, OptionalInt minimum, OptionalInt maximum, ZoneId zone)
        implements AttributeCondition {

    /** The largest number of years that can be asked for. */
    public static final int MAX_YEARS = 999;

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, if there is no bound, if a
     *     bound is negative or above {@value #MAX_YEARS}, or if the minimum is above the maximum
     */
    public AgeInRange {
        Checks.checkName(attribute, "attribute name");
        checkNotNull(zone, "zone");
        checkArgument(
                minimum.isPresent() || maximum.isPresent(),
                "the age by attribute '%s' needs a bound; to ask for any age, ask whether it is present",
                attribute);
        checkYears(minimum, attribute);
        checkYears(maximum, attribute);
        checkArgument(
                minimum.isEmpty() || maximum.isEmpty() || minimum.getAsInt() <= maximum.getAsInt(),
                "the age by attribute '%s' is in an empty range: at least %s and at most %s; exchange the bounds",
                attribute,
                minimum.orElse(0),
                maximum.orElse(0));
    }

    private static void checkYears(OptionalInt years, String attribute) {
        checkArgument(
                years.isEmpty() || (years.getAsInt() >= 0 && years.getAsInt() <= MAX_YEARS),
                "the age by attribute '%s' must be from 0 to %s years, but was %s",
                attribute,
                MAX_YEARS,
                years.orElse(0));
    }
}
