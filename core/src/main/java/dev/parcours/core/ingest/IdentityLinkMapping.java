package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSet;
import dev.parcours.core.identity.IdentityLink;
import dev.parcours.core.identity.IdentityLink.Strength;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Makes identity links of records: says which columns hold the two identifiers and the time at which the source learned
 * that they are one person's. A record in which one of the three is absent is rejected.
 *
 * <p>The origin of a link is the name of the source and its strength {@link Strength#DECLARED}, unless said otherwise.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class IdentityLinkMapping implements RowMapping<IdentityLink> {

    private final IdentifierColumn first;
    private final IdentifierColumn second;
    private final String time;
    private final TimeFormat timeFormat;
    private final Optional<String> originColumn;
    private final Optional<String> strengthColumn;
    private final Strength strength;

    private IdentityLinkMapping(
            IdentifierColumn first,
            IdentifierColumn second,
            String time,
            TimeFormat timeFormat,
            Optional<String> originColumn,
            Optional<String> strengthColumn,
            Strength strength) {
        checkArgument(!time.isBlank(), "the column of the time must not be blank");
        this.first = checkNotNull(first, "first");
        this.second = checkNotNull(second, "second");
        this.time = time;
        this.timeFormat = checkNotNull(timeFormat, "timeFormat");
        this.originColumn = originColumn;
        this.strengthColumn = strengthColumn;
        this.strength = checkNotNull(strength, "strength");
    }

    /**
     * Returns a mapping of two identifiers and a time, which is read as {@link TimeFormat#iso()}.
     *
     * @throws IllegalArgumentException if the column of the time is blank
     */
    public static IdentityLinkMapping of(IdentifierColumn first, IdentifierColumn second, String time) {
        return new IdentityLinkMapping(
                first, second, time, TimeFormat.iso(), Optional.empty(), Optional.empty(), Strength.DECLARED);
    }

    /**
     * Returns a mapping of the columns {@code first}, {@code second} and {@code time}, which a source must have, and as
     * far as it has them {@code origin} and {@code strength} ({@code verified}, {@code declared} or {@code inferred}).
     */
    public static IdentityLinkMapping byName() {
        return new IdentityLinkMapping(
                IdentifierColumn.of("first"),
                IdentifierColumn.of("second"),
                "time",
                TimeFormat.iso(),
                Optional.of("origin"),
                Optional.of("strength"),
                Strength.DECLARED);
    }

    /** Returns this mapping with the strength of links whose record does not say it. */
    public IdentityLinkMapping withStrength(Strength newStrength) {
        return new IdentityLinkMapping(first, second, time, timeFormat, originColumn, strengthColumn, newStrength);
    }

    /** Returns this mapping with the way in which times are written. */
    public IdentityLinkMapping withTimeFormat(TimeFormat newTimeFormat) {
        return new IdentityLinkMapping(first, second, time, newTimeFormat, originColumn, strengthColumn, strength);
    }

    /** Returns this mapping with the zone of times that name no offset. */
    public IdentityLinkMapping inZone(ZoneId zone) {
        return withTimeFormat(timeFormat.inZone(zone));
    }

    @Override
    public Set<String> requiredColumns() {
        return ImmutableSet.of(first.column(), second.column(), time);
    }

    @Override
    public IdentityLink map(Row row) throws RejectedRowException {
        Instant learned = Fields.time(Fields.needed(row, time), time, timeFormat);
        String origin = originColumn.flatMap(row::text).orElseGet(row::source);
        return new IdentityLink(first.needed(row), second.needed(row), learned, origin, strength(row));
    }

    /** Whether a record has both identifiers. */
    boolean isIn(Row row) throws RejectedRowException {
        return first.read(row).isPresent() && second.read(row).isPresent();
    }

    private Strength strength(Row row) throws RejectedRowException {
        Optional<String> code = strengthColumn.flatMap(row::text);
        return code.isPresent() ? Fields.code(code.get(), strengthColumn.get(), Strength.class) : strength;
    }
}
