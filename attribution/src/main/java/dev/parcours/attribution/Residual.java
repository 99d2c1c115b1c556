package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Money;
import java.util.Optional;

/**
 * What a channel is credited for beyond the sum of what its touches earn in all journeys; negative if it is less.
 *
 * @param conversions the conversions
 * @param value their value in major units
 * @param money their value to the cent; empty if the currency is not stated. With a model that does not give credit to
 *     single touches there can be cents left even where a sharing exists, as the value of each journey is rounded by
 *     itself
 */
public record Residual(double conversions, double value, Optional<Money> money) {

    /** Creates a residual. */
    public Residual {
        checkNotNull(money, "money");
    }
}
