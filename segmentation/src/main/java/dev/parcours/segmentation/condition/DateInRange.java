package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Holds if an attribute is a date within bounds, which belong to the range.
 *
 * <p>The attribute is read {@linkplain dev.parcours.core.AttributeValue#asDate() as a date}, so a text that spells
 * {@code yyyy-MM-dd} counts. Unknown if the attribute is absent or is not a date. An instant is not a date, since
 * nothing says in which zone it should be read.
 *
 * @param attribute the name of the attribute
 * @param from the first date in range, or empty for no lower bound
 * @param to the last date in range, or empty for no upper bound
 */
public record DateInRange(String attribute, Optional<LocalDate> from, Optional<LocalDate> to)
        implements AttributeCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, if there is no bound, or if
     *     the first date is after the last
     */
    public DateInRange {
        Checks.checkName(attribute, "attribute name");
        checkArgument(
                from.isPresent() || to.isPresent(),
                "the range of attribute '%s' needs a date; to ask for any value, ask whether it is present",
                attribute);
        checkArgument(
                from.isEmpty() || to.isEmpty() || !from.get().isAfter(to.get()),
                "the range of attribute '%s' is empty: from %s to %s; exchange the dates",
                attribute,
                from.orElse(LocalDate.EPOCH),
                to.orElse(LocalDate.EPOCH));
    }
}
