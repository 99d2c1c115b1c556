package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import dev.parcours.core.ingest.RejectedRowException;
import dev.parcours.core.ingest.RejectionReason;
import dev.parcours.core.ingest.Row;
import dev.parcours.core.ingest.RowMapping;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/**
 * Reads paths from records that each count the journeys of one path:
 *
 * <pre>{@code
 * path,total_conversions,total_conversion_value,total_null
 * search > email > email,12,598.80,310
 * }</pre>
 *
 * <p>The columns are, by default, the path, its conversions, what these are worth together in major units, and its
 * non-conversions. Counts may be fractions. A value is rounded to six decimals, to the even neighbour on a tie. The
 * touches of a path are separated by {@code " > "}.
 *
 * <pre>{@code
 * RecordReader<ConversionPath> reader = RecordReader.csv(ConversionPathMapping.withDefaults());
 * ConversionPaths paths = ConversionPaths.of(reader.read(file).accepted());
 * }</pre>
 *
 * <p>A record is rejected if
 *
 * <ul>
 *   <li>one of the four fields is absent,
 *   <li>a touch of the path is empty, as in {@code a > > b}, or there are more than {@link #MAX_TOUCHES},
 *   <li>a count is not a number, or neither 0 nor between {@link ConversionPath#MIN_COUNT} and
 *       {@link ConversionPath#MAX_COUNT}, or the value is not a number, negative or 1e12 or more, or
 *   <li>it has a value without a conversion.
 * </ul>
 *
 * <p>The id of a path is the name of its source and the number of its record, such as {@code paths.csv:17}.
 */
public final class ConversionPathMapping implements RowMapping<ConversionPath> {

    /** The largest number of touches that a path may have. */
    public static final int MAX_TOUCHES = 100_000;

    // Longer than any number that is meant, and short enough not to take time.
    private static final int MAX_NUMBER_LENGTH = 100;

    private final String path;
    private final String conversions;
    private final String value;
    private final String nonConversions;
    private final String separator;

    private ConversionPathMapping(
            String path, String conversions, String value, String nonConversions, String separator) {
        this.path = path;
        this.conversions = conversions;
        this.value = value;
        this.nonConversions = nonConversions;
        this.separator = separator;
    }

    /**
     * Returns the mapping of the columns {@code path}, {@code total_conversions}, {@code total_conversion_value} and
     * {@code total_null}.
     */
    public static ConversionPathMapping withDefaults() {
        return new ConversionPathMapping("path", "total_conversions", "total_conversion_value", "total_null", " > ");
    }

    /**
     * Returns this mapping with other columns.
     *
     * @param newPath the column of the path
     * @param newConversions the column of the conversions
     * @param newValue the column of their value
     * @param newNonConversions the column of the non-conversions
     * @throws IllegalArgumentException if two are the same
     */
    public ConversionPathMapping withColumns(
            String newPath, String newConversions, String newValue, String newNonConversions) {
        ConversionPathMapping changed =
                new ConversionPathMapping(newPath, newConversions, newValue, newNonConversions, separator);
        checkArgument(
                changed.requiredColumns().size() == 4,
                "the four columns must differ, but were %s, %s, %s and %s",
                newPath,
                newConversions,
                newValue,
                newNonConversions);
        return changed;
    }

    /**
     * Returns this mapping with another text between two touches.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public ConversionPathMapping withSeparator(String newSeparator) {
        checkArgument(!newSeparator.isBlank(), "the separator of touches must not be blank");
        return new ConversionPathMapping(path, conversions, value, nonConversions, newSeparator);
    }

    @Override
    public Set<String> requiredColumns() {
        return ImmutableSet.of(path, conversions, value, nonConversions);
    }

    @Override
    public ConversionPath map(Row row) throws RejectedRowException {
        ConversionPath.Builder built = ConversionPath.builder(row.source() + ":" + row.place());
        for (String touch : touches(text(row, path))) {
            built.touch(touch);
        }
        double converted = count(row, conversions);
        BigDecimal worth = toMillionths(number(row, value));
        if (!ConversionPath.isValue(worth)) {
            throw rejected(RejectionReason.BAD_NUMBER, value, "the value is negative or has too many digits");
        }
        if (converted == 0 && worth.signum() > 0) {
            throw rejected(
                    RejectionReason.BAD_VALUE, value, "there is a value without a conversion; count the conversions");
        }
        return built.conversions(converted)
                .value(worth)
                .nonConversions(count(row, nonConversions))
                .build();
    }

    private List<String> touches(String text) throws RejectedRowException {
        // With white space around it again, so that a separator at an edge is seen.
        List<String> touches =
                Splitter.on(separator).trimResults().limit(MAX_TOUCHES + 1).splitToList(" " + text + " ");
        if (touches.size() > MAX_TOUCHES) {
            throw rejected(RejectionReason.TOO_LONG, path, "the path has more than " + MAX_TOUCHES + " touches");
        }
        // Of "a > > b" the first separator takes the space that the second would need.
        String mark = separator.strip();
        if (touches.stream().anyMatch(touch -> touch.isEmpty() || touch.equals(mark) || touch.startsWith(mark + " "))) {
            throw rejected(RejectionReason.BAD_VALUE, path, "the path has an empty touch; name it or leave it out");
        }
        return touches;
    }

    /**
     * Programs print 68.3 as 68.30000000000001. One such as 1e999999999, endless to write out, is left for the check,
     * and one such as 1e-999999999 is nothing.
     */
    private static BigDecimal toMillionths(BigDecimal amount) {
        if (amount.precision() - (long) amount.scale() < -ConversionPath.MAX_DECIMALS) {
            return BigDecimal.ZERO;
        }
        boolean isLong = amount.scale() > ConversionPath.MAX_DECIMALS;
        return isLong ? amount.setScale(ConversionPath.MAX_DECIMALS, RoundingMode.HALF_EVEN) : amount;
    }

    private static double count(Row row, String column) throws RejectedRowException {
        BigDecimal exact = number(row, column);
        double count = exact.doubleValue();
        boolean isRoundedToZero = count == 0 && exact.signum() != 0;
        if (isRoundedToZero || !ConversionPath.isCount(count)) {
            throw rejected(
                    RejectionReason.BAD_NUMBER,
                    column,
                    "the count must be 0 or between %s and %s"
                            .formatted(ConversionPath.MIN_COUNT, ConversionPath.MAX_COUNT));
        }
        return count;
    }

    private static BigDecimal number(Row row, String column) throws RejectedRowException {
        String text = text(row, column);
        if (text.length() > MAX_NUMBER_LENGTH) {
            throw rejected(
                    RejectionReason.BAD_NUMBER,
                    column,
                    "the number has more than " + MAX_NUMBER_LENGTH + " characters");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw rejected(RejectionReason.BAD_NUMBER, column, "'" + text + "' is not a decimal number");
        }
    }

    private static String text(Row row, String column) throws RejectedRowException {
        return row.text(column)
                .orElseThrow(() -> rejected(RejectionReason.MISSING_VALUE, column, "the field is empty"));
    }

    private static RejectedRowException rejected(RejectionReason reason, String column, String problem) {
        return new RejectedRowException(reason, column, problem);
    }
}
