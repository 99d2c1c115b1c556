package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import dev.parcours.core.identity.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A column that holds an identifier.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class IdentifierColumn {

    /** How the text of the column becomes an identifier. */
    private enum Kind {
        SPELLED,
        IN_NAMESPACE,
        ADDRESS,
        BY_TYPE
    }

    private final Kind kind;
    private final String column;
    private final String namespaceOrType;
    private final Map<String, String> namespaces;

    private IdentifierColumn(Kind kind, String column, String namespaceOrType, Map<String, String> namespaces) {
        checkArgument(!column.isBlank(), "the column of an identifier must not be blank");
        this.kind = kind;
        this.column = column;
        this.namespaceOrType = namespaceOrType;
        this.namespaces = ImmutableMap.copyOf(namespaces);
    }

    /**
     * Returns a column of customer ids, and of other identifiers if their namespace stands before them
     * ({@code cookie:f3a9}).
     *
     * @throws IllegalArgumentException if the column is blank
     */
    public static IdentifierColumn of(String column) {
        return new IdentifierColumn(Kind.SPELLED, column, "", Map.of());
    }

    /**
     * Returns a column whose values are all of one namespace.
     *
     * @throws IllegalArgumentException if the namespace is not a code, or the column is blank
     */
    public static IdentifierColumn of(String namespace, String column) {
        return new IdentifierColumn(Kind.IN_NAMESPACE, column, checked(namespace), Map.of());
    }

    /**
     * Returns a column of e-mail addresses. The identifier is of the namespace {@link Identifier#EMAIL_HASH}: the
     * SHA-256 of the address in small letters, without white space around it, as hexadecimal digits.
     *
     * @throws IllegalArgumentException if the column is blank
     */
    public static IdentifierColumn emailAddress(String column) {
        return new IdentifierColumn(Kind.ADDRESS, column, "", Map.of());
    }

    /**
     * Returns a column whose namespace another column tells, such as {@code parent_id} with {@code parent_type}. What
     * is of a type that is not named is no identifier here.
     *
     * @param column the column of the values
     * @param typeColumn the column of the types
     * @param namespaces the namespace for each type, such as {@code lead} for {@code Leads}
     * @throws IllegalArgumentException if a namespace is not a code, or a column is blank
     */
    public static IdentifierColumn byType(String column, String typeColumn, Map<String, String> namespaces) {
        checkArgument(!typeColumn.isBlank(), "the column of the type of an identifier must not be blank");
        namespaces.values().forEach(IdentifierColumn::checked);
        return new IdentifierColumn(Kind.BY_TYPE, column, typeColumn, namespaces);
    }

    private static String checked(String namespace) {
        return new Identifier(namespace, "x").namespace();
    }

    /** The identifier of an e-mail address. */
    static Identifier emailHash(String address) {
        String normal = address.strip().toLowerCase(Locale.ROOT);
        String hash =
                Hashing.sha256().hashString(normal, StandardCharsets.UTF_8).toString();
        return new Identifier(Identifier.EMAIL_HASH, hash);
    }

    /** Returns the name of the column. */
    public String column() {
        return column;
    }

    /** The identifier in a row, or empty if there is none. */
    Optional<Identifier> read(Row row) throws RejectedRowException {
        Optional<String> text = row.text(column);
        Optional<String> namespace = namespace(row);
        return text.isEmpty() || (kind == Kind.BY_TYPE && namespace.isEmpty())
                ? Optional.empty()
                : Optional.of(identifier(text.get(), namespace.orElse("")));
    }

    private Optional<String> namespace(Row row) {
        return kind == Kind.BY_TYPE ? row.text(namespaceOrType).map(namespaces::get) : Optional.of(namespaceOrType);
    }

    private Identifier identifier(String text, String namespace) throws RejectedRowException {
        try {
            return switch (kind) {
                case SPELLED -> Identifier.parse(text);
                case ADDRESS -> emailHash(text);
                case IN_NAMESPACE, BY_TYPE -> new Identifier(namespace, text);
            };
        } catch (IllegalArgumentException e) {
            throw new RejectedRowException(RejectionReason.BAD_VALUE, column, String.valueOf(e.getMessage()));
        }
    }

    /** The identifier in a row. */
    Identifier needed(Row row) throws RejectedRowException {
        return read(row).orElseThrow(() -> Fields.missing(column));
    }
}
