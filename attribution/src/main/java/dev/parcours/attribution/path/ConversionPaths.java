package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import dev.parcours.core.Dimension;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The paths that an attribution model is given, all on one dimension and in one currency.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ConversionPaths implements Iterable<ConversionPath> {

    private final List<ConversionPath> list;
    private final Dimension dimension;
    private final Currency currency;
    private final @Nullable Duration lookback;
    private final List<String> channels;
    private final double conversions;
    private final BigDecimal value;
    private final double nonConversions;

    private ConversionPaths(
            Collection<ConversionPath> paths, Dimension dimension, Currency currency, @Nullable Duration lookback) {
        this.list = List.copyOf(paths);
        this.dimension = checkNotNull(dimension, "dimension");
        this.currency = checkNotNull(currency, "currency");
        this.lookback = lookback;
        ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
        list.forEach(path -> path.touches().forEach(touch -> names.add(touch.channel())));
        channels = names.build().asList();
        conversions = list.stream().mapToDouble(ConversionPath::conversions).sum();
        nonConversions =
                list.stream().mapToDouble(ConversionPath::nonConversions).sum();
        value = list.stream().map(ConversionPath::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (hasCurrency()) {
            checkMoney();
        }
    }

    private void checkMoney() {
        Money total = Money.zero(currency);
        for (ConversionPath path : list) {
            try {
                total = total.plus(Money.of(path.value(), currency));
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new IllegalArgumentException(
                        "the value %s of path '%s' is not an amount of %s, or makes the total too large; round it or leave out the currency"
                                .formatted(path.value(), path.id(), currency.getCurrencyCode()),
                        e);
            }
        }
    }

    /** Returns paths on the dimension {@link Dimension#CHANNEL} whose currency is not stated. */
    public static ConversionPaths of(Collection<ConversionPath> paths) {
        return new ConversionPaths(paths, Dimension.CHANNEL, Money.NO_CURRENCY, null);
    }

    /** Returns these paths as paths on another dimension. */
    public ConversionPaths withDimension(Dimension newDimension) {
        return new ConversionPaths(list, newDimension, currency, lookback);
    }

    /**
     * Returns these paths with values in a currency.
     *
     * @throws IllegalArgumentException if a value has more decimals than the currency, or if their sum does not fit
     *     {@link Money}
     */
    public ConversionPaths withCurrency(Currency newCurrency) {
        return new ConversionPaths(list, dimension, newCurrency, lookback);
    }

    /** Returns these paths with how far before a conversion a touch may be. */
    ConversionPaths withLookback(@Nullable Duration newLookback) {
        return new ConversionPaths(list, dimension, currency, newLookback);
    }

    /** Returns the paths in the order in which they were given. */
    public List<ConversionPath> list() {
        return list;
    }

    @Override
    public Iterator<ConversionPath> iterator() {
        return list.iterator();
    }

    /** Returns how many paths there are. Their weights may count more. */
    public int size() {
        return list.size();
    }

    /** Returns the dimension that the touches are on. */
    public Dimension dimension() {
        return dimension;
    }

    /** Returns the currency of the values, or {@link Money#NO_CURRENCY} if it is not stated. */
    public Currency currency() {
        return currency;
    }

    /** Returns whether the currency of the values is stated. */
    public boolean hasCurrency() {
        return !currency.equals(Money.NO_CURRENCY);
    }

    /** Returns how far before a conversion a touch may be, or empty if there is no limit or it is not known. */
    public Optional<Duration> lookback() {
        return Optional.ofNullable(lookback);
    }

    /** Returns the distinct channels of the touches in the order of their names, those of weight zero included. */
    public List<String> channels() {
        return channels;
    }

    /** Returns the number of conversions of all paths. */
    public double conversions() {
        return conversions;
    }

    /** Returns the exact value of all conversions, in major units. */
    public BigDecimal value() {
        return value;
    }

    /** Returns the number of non-conversions of all paths. */
    public double nonConversions() {
        return nonConversions;
    }

    /** Returns how many touches got into no path, by the reason. A reason that did not occur is absent. */
    public Map<NoCredit, Long> leftOut() {
        Map<NoCredit, Long> counts = new EnumMap<>(NoCredit.class);
        list.forEach(path -> path.leftOut().forEach(left -> counts.merge(left.reason(), 1L, Long::sum)));
        return Maps.immutableEnumMap(counts);
    }

    /** Returns the counts. */
    @Override
    public String toString() {
        return "%s paths on %s values of %s".formatted(list.size(), channels.size(), dimension);
    }
}
