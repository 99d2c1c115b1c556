package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.parcours.core.identity.Identifier;
import dev.parcours.core.identity.IdentityLink;
import dev.parcours.core.identity.IdentityLink.Strength;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes identity links of records: says which columns hold the two identifiers, and as far as there are such, the time,
 * the origin and the strength.
 *
 * <p>Identifiers are read as {@link IdentifierColumn} says, by default as {@link Identifier#parse} does, such as
 * {@code cookie:f3a9}; one without a namespace is a customer id. A record in which one of them is absent is rejected,
 * and so is one that links an identifier with itself. What else is absent is taken as the least that can be said: the
 * {@linkplain #UNKNOWN_TIME start of time}, the name of the source as origin, and {@link Strength#INFERRED}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class IdentityLinkMapping implements RowMapping<IdentityLink> {

    /** The time of a link whose record has none: 1970-01-01T00:00:00Z, before all that is recorded. */
    public static final Instant UNKNOWN_TIME = Instant.EPOCH;

    /** The parts of a link that a column can hold beside the identifiers. */
    public enum Field {
        /** When the source learned it. */
        TIME,
        /** What stated it, such as {@code login}. */
        ORIGIN,
        /** {@code verified}, {@code declared} or {@code inferred}. */
        STRENGTH
    }

    private final IdentifierColumn first;
    private final IdentifierColumn second;
    private final Map<Field, String> columns;
    private final Set<String> required;
    private final TimeFormat timeFormat;
    private final Strength strength;

    private IdentityLinkMapping(
            IdentifierColumn first,
            IdentifierColumn second,
            Map<Field, String> columns,
            Set<String> required,
            TimeFormat timeFormat,
            Strength strength) {
        this.first = checkNotNull(first, "first");
        this.second = checkNotNull(second, "second");
        this.columns = Maps.immutableEnumMap(columns);
        this.required = ImmutableSet.copyOf(required);
        this.timeFormat = checkNotNull(timeFormat, "timeFormat");
        this.strength = checkNotNull(strength, "strength");
    }

    /**
     * Returns a mapping of two identifiers. Times, if a column of them is added, are read as {@link TimeFormat#iso()}.
     */
    public static IdentityLinkMapping of(IdentifierColumn first, IdentifierColumn second) {
        return new IdentityLinkMapping(
                first,
                second,
                Map.of(),
                ImmutableSet.of(first.column(), second.column()),
                TimeFormat.iso(),
                Strength.INFERRED);
    }

    /**
     * Returns a mapping of two columns with identifiers that name their namespaces themselves.
     *
     * @throws IllegalArgumentException if a column is blank
     */
    public static IdentityLinkMapping of(String first, String second) {
        return of(IdentifierColumn.of(first), IdentifierColumn.of(second));
    }

    /**
     * Returns a mapping of the columns that have the names of the parts: {@code first} and {@code second}, which a
     * source must have, and as far as it has them {@code time}, {@code origin} and {@code strength}.
     */
    public static IdentityLinkMapping byName() {
        IdentityLinkMapping needed = of("first", "second");
        return new IdentityLinkMapping(
                needed.first,
                needed.second,
                Map.of(Field.TIME, "time", Field.ORIGIN, "origin", Field.STRENGTH, "strength"),
                needed.required,
                needed.timeFormat,
                needed.strength);
    }

    /**
     * Returns this mapping with the column of a part, which a CSV source must then have.
     *
     * @throws IllegalArgumentException if the column is blank
     */
    public IdentityLinkMapping with(Field field, String column) {
        checkArgument(!column.isBlank(), "the column of %s must not be blank", field);
        Map<Field, String> newColumns = new EnumMap<>(Field.class);
        newColumns.putAll(columns);
        Set<String> newRequired = new LinkedHashSet<>(required);
        newRequired.remove(newColumns.put(field, column));
        newRequired.add(column);
        return new IdentityLinkMapping(first, second, newColumns, newRequired, timeFormat, strength);
    }

    /** Returns this mapping with the strength of links whose record does not say it. */
    public IdentityLinkMapping withStrength(Strength newStrength) {
        return new IdentityLinkMapping(first, second, columns, required, timeFormat, newStrength);
    }

    /** Returns this mapping with the way in which times are written. */
    public IdentityLinkMapping withTimeFormat(TimeFormat newTimeFormat) {
        return new IdentityLinkMapping(first, second, columns, required, newTimeFormat, strength);
    }

    /** Returns this mapping with the zone of times that name no offset. */
    public IdentityLinkMapping inZone(ZoneId zone) {
        return withTimeFormat(timeFormat.inZone(zone));
    }

    @Override
    public Set<String> requiredColumns() {
        return required;
    }

    @Override
    public IdentityLink map(Row row) throws RejectedRowException {
        return new IdentityLink(first.needed(row), second.needed(row), time(row), origin(row), strength(row));
    }

    /** Whether a record has both identifiers. */
    boolean isIn(Row row) throws RejectedRowException {
        return first.read(row).isPresent() && second.read(row).isPresent();
    }

    private Instant time(Row row) throws RejectedRowException {
        Optional<String> time = text(row, Field.TIME);
        return time.isPresent() ? Fields.time(time.get(), column(Field.TIME), timeFormat) : UNKNOWN_TIME;
    }

    private String origin(Row row) throws RejectedRowException {
        Optional<String> origin = text(row, Field.ORIGIN);
        return origin.isPresent() ? Fields.line(origin.get(), column(Field.ORIGIN)) : row.source();
    }

    private Strength strength(Row row) throws RejectedRowException {
        Optional<String> code = text(row, Field.STRENGTH);
        return code.isPresent() ? Fields.code(code.get(), column(Field.STRENGTH), Strength.class) : strength;
    }

    private Optional<String> text(Row row, Field field) {
        @Nullable String column = columns.get(field);
        return column == null ? Optional.empty() : row.text(column);
    }

    private String column(Field field) {
        return columns.getOrDefault(field, "");
    }
}
