package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
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
 * <p>Identifiers are written as {@link Identifier#parse} reads them, such as {@code cookie:f3a9}; one without a
 * namespace is a customer id. A record in which one of them is absent is rejected, and so is one that links an
 * identifier with itself. What else is absent is taken as the least that can be said: the {@linkplain #UNKNOWN_TIME
 * start of time}, the name of the source as origin, and {@link Strength#INFERRED}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class IdentityLinkMapping implements RowMapping<IdentityLink> {

    /** The time of a link whose record has none: 1970-01-01T00:00:00Z, before all that is recorded. */
    public static final Instant UNKNOWN_TIME = Instant.EPOCH;

    /** The parts of a link that a column can hold. */
    public enum Field {
        /** One identifier. */
        FIRST,
        /** The other identifier. */
        SECOND,
        /** When the source learned it. */
        TIME,
        /** What stated it, such as {@code login}. */
        ORIGIN,
        /** {@code verified}, {@code declared} or {@code inferred}. */
        STRENGTH
    }

    private final Map<Field, String> columns;
    private final Set<String> required;
    private final TimeFormat timeFormat;

    private IdentityLinkMapping(Map<Field, String> columns, Set<String> required, TimeFormat timeFormat) {
        this.columns = Maps.immutableEnumMap(columns);
        this.required = ImmutableSet.copyOf(required);
        this.timeFormat = timeFormat;
    }

    /**
     * Returns a mapping of two columns with identifiers. Times, if a column of them is added, are read as
     * {@link TimeFormat#iso()}.
     *
     * @throws IllegalArgumentException if a column is blank
     */
    public static IdentityLinkMapping of(String first, String second) {
        return new IdentityLinkMapping(ImmutableMap.of(), ImmutableSet.of(), TimeFormat.iso())
                .with(Field.FIRST, first)
                .with(Field.SECOND, second);
    }

    /**
     * Returns a mapping of the columns that have the names of the parts: {@code first} and {@code second}, which a
     * source must have, and as far as it has them {@code time}, {@code origin} and {@code strength}.
     */
    public static IdentityLinkMapping byName() {
        return new IdentityLinkMapping(
                ImmutableMap.of(
                        Field.FIRST, "first",
                        Field.SECOND, "second",
                        Field.TIME, "time",
                        Field.ORIGIN, "origin",
                        Field.STRENGTH, "strength"),
                ImmutableSet.of("first", "second"),
                TimeFormat.iso());
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
        return new IdentityLinkMapping(newColumns, newRequired, timeFormat);
    }

    /** Returns this mapping with the way in which times are written. */
    public IdentityLinkMapping withTimeFormat(TimeFormat newTimeFormat) {
        return new IdentityLinkMapping(columns, required, newTimeFormat);
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
        Optional<String> time = text(row, Field.TIME);
        Optional<String> origin = text(row, Field.ORIGIN);
        Optional<String> strength = text(row, Field.STRENGTH);
        return new IdentityLink(
                identifier(row, Field.FIRST),
                identifier(row, Field.SECOND),
                time.isPresent() ? Fields.time(time.get(), column(Field.TIME), timeFormat) : UNKNOWN_TIME,
                origin.isPresent() ? line(origin.get(), column(Field.ORIGIN)) : row.source(),
                strength.isPresent()
                        ? Fields.code(strength.get(), column(Field.STRENGTH), Strength.class)
                        : Strength.INFERRED);
    }

    private static String line(String text, String column) throws RejectedRowException {
        Fields.line(text, column);
        return text;
    }

    private Identifier identifier(Row row, Field field) throws RejectedRowException {
        String text = Fields.needed(row, column(field));
        try {
            return Identifier.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RejectedRowException(RejectionReason.BAD_VALUE, column(field), String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> text(Row row, Field field) {
        @Nullable String column = columns.get(field);
        return column == null ? Optional.empty() : row.text(column);
    }

    private String column(Field field) {
        return columns.getOrDefault(field, "");
    }
}
