package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.ZoneId;
import java.util.Optional;

/** What of an interaction goes into a {@link Statistic}. An interaction without it does not count. */
public sealed interface Quantity {

    /** Returns the value of the interaction, in whatever currency. */
    static Quantity value() {
        return new Value(Optional.empty());
    }

    /**
     * Returns the value of interactions whose value is in one currency; others do not count.
     *
     * @throws IllegalArgumentException if the code is not of three capital letters
     */
    static Quantity valueIn(String currency) {
        return new Value(Optional.of(currency));
    }

    /**
     * Returns a property of the interaction.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    static Quantity property(String name) {
        return new Property(name);
    }

    /** Returns the day of the interaction, of which only a distinct count can be asked. */
    static Quantity day(ZoneId zone) {
        return new Day(zone);
    }

    /**
     * The value of the interaction. Amounts of several currencies have neither sum, average, maximum nor minimum, so
     * these are unknown unless a currency is named; different currencies make different values.
     *
     * @param currency the ISO 4217 code of the values that count, or empty for all
     */
    record Value(Optional<String> currency) implements Quantity {

        /**
         * Creates the quantity.
         *
         * @throws IllegalArgumentException if the code is not of three capital letters
         */
        public Value {
            currency.ifPresent(Checks::checkCurrency);
        }
    }

    /**
     * A property of the interaction: for a distinct count its text, of which a set has several, and else its number. A
     * property that cannot be read so does not count, nor does a number with more than 1000 digits before or after the
     * point.
     *
     * @param name the name of the property
     */
    record Property(String name) implements Quantity {

        /**
         * Creates the quantity.
         *
         * @throws IllegalArgumentException if the name is blank or holds a control character
         */
        public Property {
            Checks.checkName(name, "property name");
        }
    }

    /**
     * The day of the interaction.
     *
     * @param zone the time zone in which the calendar is read
     */
    record Day(ZoneId zone) implements Quantity {

        /** Creates the quantity. */
        public Day {
            checkNotNull(zone, "zone");
        }
    }
}
