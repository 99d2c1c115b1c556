package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.hash.Hashing;
import dev.parcours.core.identity.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A column that holds an identifier.
 *
 * @param column the name of the column; not blank
 * @param namespace the namespace of the values; empty if they are texts that {@link Identifier#parse} reads, customer
 *     ids or others with their namespace
 * @param isAddress whether the values are e-mail addresses, of which the hash is taken
 */
public record IdentifierColumn(String column, Optional<String> namespace, boolean isAddress) {

    /**
     * Creates the column.
     *
     * @throws IllegalArgumentException if the column is blank
     */
    public IdentifierColumn {
        checkArgument(!column.isBlank(), "the column of an identifier must not be blank");
        checkNotNull(namespace, "namespace");
    }

    /**
     * Returns a column of customer ids, and of other identifiers if their namespace stands before them
     * ({@code cookie:f3a9}).
     */
    public static IdentifierColumn of(String column) {
        return new IdentifierColumn(column, Optional.empty(), false);
    }

    /**
     * Returns a column whose values are all of one namespace.
     *
     * @throws IllegalArgumentException if the namespace is not a code, or the column is blank
     */
    public static IdentifierColumn of(String namespace, String column) {
        return new IdentifierColumn(column, Optional.of(new Identifier(namespace, "x").namespace()), false);
    }

    /**
     * Returns a column of e-mail addresses. The identifier is of the namespace {@link Identifier#EMAIL_HASH}: the SHA-256
     * of the address in small letters, without white space around it, as hexadecimal digits.
     */
    public static IdentifierColumn emailAddress(String column) {
        return new IdentifierColumn(column, Optional.of(Identifier.EMAIL_HASH), true);
    }

    /** The identifier of an e-mail address. */
    static Identifier emailHash(String address) {
        String normal = address.strip().toLowerCase(Locale.ROOT);
        String hash =
                Hashing.sha256().hashString(normal, StandardCharsets.UTF_8).toString();
        return new Identifier(Identifier.EMAIL_HASH, hash);
    }

    Optional<Identifier> read(Row row) throws RejectedRowException {
        Optional<String> text = row.text(column);
        return text.isPresent() ? Optional.of(identifier(text.get())) : Optional.empty();
    }

    Identifier identifier(String text) throws RejectedRowException {
        try {
            if (isAddress) {
                return emailHash(text);
            }
            return namespace.map(code -> new Identifier(code, text)).orElseGet(() -> Identifier.parse(text));
        } catch (IllegalArgumentException e) {
            throw new RejectedRowException(RejectionReason.BAD_VALUE, column, String.valueOf(e.getMessage()));
        }
    }
}
