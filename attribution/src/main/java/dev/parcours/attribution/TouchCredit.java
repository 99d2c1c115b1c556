package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.attribution.path.NoCredit;
import dev.parcours.attribution.path.Touch;
import dev.parcours.core.Money;
import java.util.Optional;

/**
 * What one touch earned.
 *
 * @param touch the touch
 * @param conversions its share of the conversions of its path, at least 0
 * @param value its share of their value in major units, at least 0
 * @param money its share of their value to the cent; empty if the currency is not stated
 * @param none why it earned nothing; empty if it earned something
 */
public record TouchCredit(
        Touch touch, double conversions, double value, Optional<Money> money, Optional<NoCredit> none) {

    /** Creates a credit. */
    public TouchCredit {
        checkNotNull(touch, "touch");
        checkNotNull(money, "money");
        checkNotNull(none, "none");
    }
}
