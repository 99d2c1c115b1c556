package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Who earned the conversions of one journey.
 *
 * @param id the id of the journey
 * @param conversions how many conversions it has
 * @param value their value in major units
 * @param unattributedConversions how many of them had no touch before them, and what gaps have of the others
 * @param unattributedValue the value of those
 * @param credits each of its touches with what it earned or why it earned nothing, path by path and in each path in the
 *     order of time, those left out of the path included
 */
public record JourneyCredit(
        String id,
        double conversions,
        BigDecimal value,
        double unattributedConversions,
        BigDecimal unattributedValue,
        List<TouchCredit> credits) {

    /** Creates the credits of a journey. */
    public JourneyCredit {
        checkNotNull(id, "id");
        checkNotNull(value, "value");
        checkNotNull(unattributedValue, "unattributedValue");
        credits = List.copyOf(credits);
    }

    /**
     * Returns what is credited in sentences, a line for the journey, for each touch what it earned or why nothing, and
     * for what stays unattributed; in French or in English. Times are in UTC.
     */
    public List<String> explain(Locale locale) {
        return new CreditText(locale).journey(this);
    }

    /** Returns the id and the number of touches. */
    @Override
    public String toString() {
        return "credits of the %s touches of journey %s".formatted(credits.size(), id);
    }
}
