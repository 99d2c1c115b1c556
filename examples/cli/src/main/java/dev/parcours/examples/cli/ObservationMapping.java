package dev.parcours.examples.cli;

import dev.parcours.core.ingest.RejectedRowException;
import dev.parcours.core.ingest.RejectionReason;
import dev.parcours.core.ingest.Row;
import dev.parcours.core.ingest.RowMapping;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a row says of one customer in an experiment. */
final class ObservationMapping implements RowMapping<ObservationMapping.Observation> {

    private static final Set<String> YES = Set.of("1", "true", "yes", "y", "oui", "vrai");
    private static final Set<String> NO = Set.of("0", "false", "no", "n", "non", "faux");

    private final Columns columns;
    private final Set<String> conversions;

    ObservationMapping(Columns columns, List<String> conversions) {
        this.columns = columns;
        this.conversions = Set.copyOf(conversions);
    }

    /**
     * The columns of a file.
     *
     * @param event holds what happened, or null where {@code converted} tells
     * @param converted says yes or no, or null where {@code event} tells
     */
    record Columns(
            String customer,
            String variant,
            @Nullable String event,
            @Nullable String converted,
            @Nullable String value,
            @Nullable String covariate) {}

    /**
     * What one row says.
     *
     * @param value empty if it has none
     * @param covariate empty if there is no column for it
     */
    record Observation(
            String customer, String variant, boolean isConversion, OptionalDouble value, OptionalDouble covariate) {}

    @Override
    public Set<String> requiredColumns() {
        return Stream.of(
                        columns.customer(),
                        columns.variant(),
                        columns.event(),
                        columns.converted(),
                        columns.value(),
                        columns.covariate())
                .filter(column -> column != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Observation map(Row row) throws RejectedRowException {
        return new Observation(
                text(row, columns.customer()),
                text(row, columns.variant()),
                isConversion(row),
                value(row),
                covariate(row));
    }

    private boolean isConversion(Row row) throws RejectedRowException {
        if (columns.event() != null) {
            return conversions.contains(text(row, columns.event()));
        }
        String column = String.valueOf(columns.converted());
        String text = text(row, column).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            throw new RejectedRowException(RejectionReason.BAD_VALUE, column, "it is neither 1 nor 0, yes nor no");
        }
        return YES.contains(text);
    }

    private OptionalDouble value(Row row) throws RejectedRowException {
        String column = columns.value();
        return column == null || row.text(column).isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(number(text(row, column), column));
    }

    /** Unlike a value, what was known of a customer before is not 0 where it is missing. */
    private OptionalDouble covariate(Row row) throws RejectedRowException {
        String column = columns.covariate();
        return column == null ? OptionalDouble.empty() : OptionalDouble.of(number(text(row, column), column));
    }

    private static String text(Row row, String column) throws RejectedRowException {
        return row.text(column)
                .orElseThrow(
                        () -> new RejectedRowException(RejectionReason.MISSING_VALUE, column, "the field is empty"));
    }

    private static double number(String text, String column) throws RejectedRowException {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number that is none.
        }
        throw new RejectedRowException(RejectionReason.BAD_NUMBER, column, "the field is not a number");
    }
}
