package dev.parcours.examples.cli;

import dev.parcours.core.identity.IdentityLink;
import dev.parcours.core.ingest.IdentityLinkMapping;
import dev.parcours.core.ingest.IdentityLinkMapping.Field;
import dev.parcours.core.ingest.RejectedRowException;
import dev.parcours.core.ingest.RejectionReason;
import dev.parcours.core.ingest.Row;
import dev.parcours.core.ingest.RowMapping;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a file of links: {@code first} and {@code second} or else the first two columns, and
 * {@code time}, {@code origin} and {@code strength} where there are.
 */
final class LinkColumns implements RowMapping<IdentityLink> {

    private static final Set<Field> FURTHER = Set.of(Field.TIME, Field.ORIGIN, Field.STRENGTH);

    private final @Nullable ZoneId zone;

    LinkColumns(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of();
    }

    @Override
    public IdentityLink map(Row row) throws RejectedRowException {
        return mapping(row.columns()).map(row);
    }

    private IdentityLinkMapping mapping(Collection<String> columns) throws RejectedRowException {
        Iterator<String> inOrder = columns.iterator();
        boolean hasNames = columns.contains("first") && columns.contains("second");
        String first = hasNames || !inOrder.hasNext() ? "first" : inOrder.next();
        String second = hasNames || !inOrder.hasNext() ? "second" : inOrder.next();
        checkIsName(first);
        checkIsName(second);
        IdentityLinkMapping mapping = IdentityLinkMapping.of(first, second);
        for (Field field : FURTHER) {
            String column = field.name().toLowerCase(Locale.ROOT);
            mapping = columns.contains(column) ? mapping.with(field, column) : mapping;
        }
        return zone == null ? mapping : mapping.inZone(zone);
    }

    private static void checkIsName(String column) throws RejectedRowException {
        if (column.indexOf(':') > 0) {
            throw new RejectedRowException(
                    RejectionReason.BAD_VALUE,
                    column,
                    "the first row must name the columns, such as first,second, but looks like a link");
        }
    }
}
