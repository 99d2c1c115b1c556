package dev.parcours.attribution.path;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.parcours.core.Dimension;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The paths that an attribution model is given, all on one dimension and in one currency.
 *
 * <p>They are a list, and columns beside it, which models read: the path in row {@code i}, from 0, has {@link #length
 * length(i)} touches, on the channels {@link #channels()} at {@link #channelIndex channelIndex(i, k)}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ConversionPaths implements Iterable<ConversionPath> {

    /**
     * The channel of touches that {@linkplain ConversionPathRule#withGaps leave a gap}: {@code (gap)}. What models give
     * to it is reported as unattributed. A channel of just this name looks alike.
     */
    public static final String GAP = "(gap)";

    private final PathDetails details;
    private final PathColumns columns;
    private final PathOrigin origin;
    private final Map<NoCredit, Long> leftOut;
    private final Supplier<ConversionPaths> converting;
    private final Supplier<Double> conversions;
    private final Supplier<Double> nonConversions;
    private final long minorUnits;

    private ConversionPaths(PathDetails details, PathColumns columns, PathOrigin origin, Map<NoCredit, Long> leftOut) {
        this.details = details;
        this.columns = columns;
        this.origin = origin;
        this.leftOut = leftOut;
        converting = Suppliers.memoize(this::withoutOthers);
        conversions =
                Suppliers.memoize(() -> Arrays.stream(columns.conversions()).sum());
        nonConversions =
                Suppliers.memoize(() -> Arrays.stream(columns.nonConversions()).sum());
        minorUnits = MinorUnits.sum(columns.minorUnits(), origin.currency());
    }

    /**
     * Returns paths on the dimension {@link Dimension#CHANNEL} whose currency is not stated.
     *
     * @throws IllegalArgumentException if the sum of the values does not fit {@link Money}
     */
    public static ConversionPaths of(Collection<ConversionPath> paths) {
        return of(List.copyOf(paths), PathOrigin.UNKNOWN);
    }

    static ConversionPaths of(List<ConversionPath> paths, PathOrigin origin) {
        long[] minorUnits = paths.stream()
                .mapToLong(path -> MinorUnits.of(path, origin.currency()))
                .toArray();
        PathColumns columns = PathColumns.of(paths, minorUnits);
        return new ConversionPaths(PathDetails.of(paths, columns), columns, origin, countLeftOut(paths));
    }

    /** Returns paths that were counted together; each is listed under the number of its row, from 1. */
    static ConversionPaths of(PathColumns columns, PathOrigin origin, Map<NoCredit, Long> leftOut) {
        return new ConversionPaths(PathDetails.counted(columns, origin.currency()), columns, origin, leftOut);
    }

    private static Map<NoCredit, Long> countLeftOut(List<ConversionPath> paths) {
        Map<NoCredit, Long> counts = new EnumMap<>(NoCredit.class);
        paths.forEach(path -> path.leftOut().forEach(left -> counts.merge(left.reason(), 1L, Long::sum)));
        return Maps.immutableEnumMap(counts);
    }

    /**
     * Returns these paths as paths on another dimension, or on a pair of dimensions.
     *
     * @throws IllegalArgumentException if there are not one or two different ones
     */
    public ConversionPaths withDimensions(Dimension... newDimensions) {
        return new ConversionPaths(details, columns, origin.withDimensions(List.of(newDimensions)), leftOut);
    }

    /**
     * Returns these paths with values in a currency.
     *
     * @throws IllegalArgumentException if a value has more decimals than the currency, or if their sum does not fit
     *     {@link Money}
     */
    public ConversionPaths withCurrency(Currency newCurrency) {
        long[] minorUnits = new long[size()];
        for (int i = 0; i < minorUnits.length; i++) {
            int row = i;
            minorUnits[i] = MinorUnits.convert(
                    columns.minorUnits()[i],
                    currency(),
                    newCurrency,
                    () -> list().get(row).id());
        }
        PathColumns changed = columns.withMinorUnits(minorUnits);
        return new ConversionPaths(details, changed, origin.withCurrency(newCurrency), leftOut);
    }

    /**
     * Returns these paths as if none had ended without a conversion, as data without them have it. Every path and
     * channel stays, if only with weight zero.
     */
    public ConversionPaths withoutNonConversions() {
        List<ConversionPath> converting =
                list().stream().map(ConversionPath::withoutNonConversions).toList();
        return of(converting, origin);
    }

    /**
     * Returns the paths with conversions alone, in the same order, under the same ids and with the same channels, those
     * on no such path included. They count what their rows do, non-conversions included, and no touches left out;
     * whether there are {@linkplain #hasMilestones milestones} is told of all paths.
     */
    public ConversionPaths converting() {
        return converting.get();
    }

    private ConversionPaths withoutOthers() {
        int[] rows = columns.convertingRows();
        if (rows.length == size()) {
            return this;
        }
        PathColumns some = columns.ofRows(rows);
        return new ConversionPaths(details.ofRows(rows, columns, some), some, origin, ImmutableMap.of());
    }

    PathOrigin origin() {
        return origin;
    }

    /** Returns the paths in the order of their rows. */
    public List<ConversionPath> list() {
        return details.list().get();
    }

    @Override
    public Iterator<ConversionPath> iterator() {
        return list().iterator();
    }

    /** Returns how many paths there are. Their weights may count more. */
    public int size() {
        return columns.size();
    }

    /**
     * Returns the distinct channels of the touches in the order of their names, those of weight zero and {@link #GAP}
     * included.
     */
    public List<String> channels() {
        return columns.channels();
    }

    /**
     * Returns the id of a path.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public String id(int row) {
        return details.ids().apply(row);
    }

    /**
     * Returns how many touches a path has.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int length(int row) {
        return columns.starts()[row + 1] - columns.starts()[row];
    }

    /**
     * Returns the place in {@link #channels()} of the channel of a touch.
     *
     * @param row the row of the path, from 0
     * @param touch the place of the touch in its path, from 0 to before {@link #length}; any other gives a touch of
     *     another path
     * @throws IndexOutOfBoundsException if there is no such row or touch
     */
    public int channelIndex(int row, int touch) {
        return columns.touches()[columns.starts()[row] + touch];
    }

    /**
     * Returns how long before the conversion a touch happened, in seconds, or NaN if its time or that of the conversion
     * is not known.
     *
     * @param row the row of the path, from 0
     * @param touch the place of the touch in its path, from 0 to before {@link #length}; any other gives a touch of
     *     another path
     * @throws IndexOutOfBoundsException if there is no such row or touch
     */
    public double secondsToConversion(int row, int touch) {
        return details.ages().get()[columns.starts()[row] + touch];
    }

    /**
     * Returns whether it is known how long before the conversion each touch of a path happened.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public boolean hasTimes(int row) {
        for (int i = 0; i < length(row); i++) {
            if (Double.isNaN(secondsToConversion(row, i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether any touch reached a milestone. */
    public boolean hasMilestones() {
        return details.haveMilestones().get();
    }

    /**
     * Returns how often a path ended with a conversion.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double conversions(int row) {
        return columns.conversions()[row];
    }

    /**
     * Returns what the conversions of a path are worth together, in minor units of the {@link #currency()}.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public long minorUnits(int row) {
        return columns.minorUnits()[row];
    }

    /**
     * Returns how often a path ended without a conversion.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double nonConversions(int row) {
        return columns.nonConversions()[row];
    }

    /** Returns the dimension that the touches are on, or the pair of them. */
    public List<Dimension> dimensions() {
        return origin.dimensions();
    }

    /** Returns the currency of the values, or {@link Money#NO_CURRENCY} if it is not stated. */
    public Currency currency() {
        return origin.currency();
    }

    /** Returns whether the currency of the values is stated. */
    public boolean hasCurrency() {
        return !currency().equals(Money.NO_CURRENCY);
    }

    /**
     * Returns the choices by which the paths were made from journeys, as codes by name, such as {@code lookback=P30D};
     * empty if they were not.
     */
    public Map<String, String> conventions() {
        return origin.conventions();
    }

    /** Returns the number of conversions of all paths. */
    public double conversions() {
        return conversions.get();
    }

    /** Returns the exact value of all conversions, in major units. */
    public BigDecimal value() {
        return new Money(minorUnits, currency()).amount();
    }

    /** Returns the number of non-conversions of all paths. */
    public double nonConversions() {
        return nonConversions.get();
    }

    /** Returns how many touches got into no path, by the reason. A reason that did not occur is absent. */
    public Map<NoCredit, Long> leftOut() {
        return leftOut;
    }

    /** Returns the counts. */
    @Override
    public String toString() {
        return "%s paths on %s values of %s".formatted(size(), channels().size(), origin.dimensionNames());
    }
}
