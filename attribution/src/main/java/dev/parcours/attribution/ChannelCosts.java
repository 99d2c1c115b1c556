package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What channels cost over the time that the paths are of, all in one currency.
 *
 * <p>A cost is that of everything spent on the channel, for customers who bought and for those who did not. Where only
 * a price per touch is known, {@link #perTouch} counts the touches.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ChannelCosts {

    private final ImmutableSortedMap<String, Money> byChannel;

    private ChannelCosts(SortedMap<String, Money> byChannel) {
        this.byChannel = ImmutableSortedMap.copyOfSorted(byChannel);
    }

    /**
     * Returns costs.
     *
     * @param byChannel what each channel cost; a channel that is absent has no known cost, which is not the same as
     *     none
     * @throws IllegalArgumentException if a cost is negative, if a channel is blank, or if the currencies differ
     */
    public static ChannelCosts of(Map<String, Money> byChannel) {
        SortedMap<String, Money> sorted = new TreeMap<>(byChannel);
        Currency currency =
                sorted.values().stream().findFirst().map(Money::currency).orElse(Money.NO_CURRENCY);
        sorted.forEach((channel, cost) -> check(channel, cost, currency));
        return new ChannelCosts(sorted);
    }

    private static void check(String channel, Money cost, Currency currency) {
        checkArgument(!channel.isBlank(), "a channel of a cost must not be blank");
        checkArgument(cost.minorUnits() >= 0, "the cost of '%s' must be at least 0, but was %s", channel, cost);
        checkArgument(
                cost.currency().equals(currency),
                "the cost of '%s' is in %s and one before it in %s; convert them to one currency",
                channel,
                cost.currency(),
                currency);
    }

    /**
     * Returns the costs that prices per touch come to over paths.
     *
     * <p>The touches of paths that converted and of those that did not are counted, each as often as its path. For
     * example, <em>a, a, b</em> 2 times converted and 10 times not has 24 touches of a, which at 7.00 cost 168.00. With
     * fractional counts the cost is rounded to the minor unit, to the even neighbour on a tie.
     *
     * <p>Touches that got into no path are not counted.
     *
     * @param paths the paths
     * @param prices what one touch of each channel costs; a channel that is absent has no known cost
     * @throws IllegalArgumentException if a price is negative, if a channel is blank, or if the currencies differ
     * @throws ArithmeticException if a cost does not fit {@link Money}
     */
    public static ChannelCosts perTouch(ConversionPaths paths, Map<String, Money> prices) {
        ChannelCosts checked = of(prices);
        double[] touches = touches(paths);
        SortedMap<String, Money> costs = new TreeMap<>();
        checked.byChannel.forEach((channel, price) -> {
            int place = ChannelPlace.of(paths.channels(), channel);
            costs.put(channel, times(price, place < 0 ? 0 : touches[place]));
        });
        return new ChannelCosts(costs);
    }

    private static double[] touches(ConversionPaths paths) {
        double[] touches = new double[paths.channels().size()];
        for (int row = 0; row < paths.size(); row++) {
            double weight = paths.conversions(row) + paths.nonConversions(row);
            for (int i = 0; i < paths.length(row); i++) {
                touches[paths.channelIndex(row, i)] += weight;
            }
        }
        return touches;
    }

    private static Money times(Money price, double count) {
        BigDecimal units = BigDecimal.valueOf(price.minorUnits()).multiply(new BigDecimal(count));
        return new Money(units.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), price.currency());
    }

    /** Returns the cost of each channel that has a known one, in the order of their names. */
    public Map<String, Money> byChannel() {
        return byChannel;
    }

    /** Refuses costs in another stated currency than values. */
    void checkCurrency(Currency values) {
        byChannel.forEach((channel, cost) -> checkArgument(
                cost.currency().equals(values)
                        || cost.currency().equals(Money.NO_CURRENCY)
                        || values.equals(Money.NO_CURRENCY),
                "the cost of '%s' is in %s and the conversions in %s; convert the costs",
                channel,
                cost.currency(),
                values));
    }

    /** Returns what channels cost together, or empty if the cost of one is not known. */
    Optional<Money> sum(Collection<String> channels) {
        if (!byChannel.keySet().containsAll(channels)) {
            return Optional.empty();
        }
        return channels.stream().map(byChannel::get).reduce(Money::plus);
    }

    /**
     * Returns what credits earned for their costs: that of each channel of a report, and of each channel with a cost
     * that is on no path, in the order of their names.
     *
     * @throws IllegalArgumentException if the report and the costs are in two stated currencies
     */
    public List<ChannelReturn> returns(AttributionReport report) {
        checkNotNull(report, "report");
        return ChannelReturns.of(report, this);
    }

    /** Returns the number of channels. */
    @Override
    public String toString() {
        return "costs of %s channels".formatted(byChannel.size());
    }
}
