package dev.parcours.attribution;

import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What would be lost, and what saved, without some channels, if everybody who would have met one of them left.
 *
 * <p>That is the worst case: some would come by other ways, or buy without any. So a budget that looks wasted here is
 * one to think about, and one that looks well spent is to be tried in an experiment.
 *
 * @param channels the channels
 * @param lostConversions the conversions of walks through one of them
 * @param lostValue what these are worth, in major units
 * @param savedCost what the channels cost, or empty if the cost of one is not known
 */
public record ChannelRemoval(
        List<String> channels, double lostConversions, double lostValue, Optional<Money> savedCost) {

    /** Creates a scenario. */
    public ChannelRemoval {
        channels = List.copyOf(channels);
    }

    /** Returns the value lost less the cost saved, in major units, or empty if a cost is not known. */
    public OptionalDouble net() {
        return amount().isPresent()
                ? OptionalDouble.of(lostValue - amount().get().doubleValue())
                : OptionalDouble.empty();
    }

    /** Returns the cost saved for each conversion lost, or empty if a cost is not known or nothing is lost. */
    public OptionalDouble savedPerLostConversion() {
        return amount().isPresent() && lostConversions > 0
                ? OptionalDouble.of(amount().get().doubleValue() / lostConversions)
                : OptionalDouble.empty();
    }

    private Optional<BigDecimal> amount() {
        return savedCost.map(Money::amount);
    }
}
