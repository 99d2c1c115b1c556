package dev.parcours.core.identity;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * What a source knows somebody by: a value in a namespace, such as the cookie {@code f3a9} or the customer id
 * {@code c-42}.
 *
 * <p>Namespaces are an open set of codes; those that the SDK knows are constants of this class. The values of e-mail
 * addresses and telephone numbers are hashes, so that no identifier shows how to reach a person.
 *
 * <p>{@link #toString} writes an identifier as one text, {@code cookie:f3a9}, and {@link #parse} reads it. A customer
 * id is written by its value alone, so that the customers of interactions are identifiers as they stand.
 *
 * @param namespace the code of the namespace: small letters, digits and underscores, a letter first
 * @param value the value; neither blank nor with a control character
 */
public record Identifier(String namespace, String value) implements Comparable<Identifier> {

    /** The namespace of the ids that the CRM itself gives. */
    public static final String CUSTOMER_ID = "customer_id";

    /** The namespace of hashes of e-mail addresses. */
    public static final String EMAIL_HASH = "email_hash";

    /** The namespace of hashes of telephone numbers. */
    public static final String PHONE_HASH = "phone_hash";

    /** The namespace of loyalty cards. */
    public static final String LOYALTY_CARD = "loyalty_card";

    /** The namespace of cookies and other ids of one browser. */
    public static final String COOKIE = "cookie";

    /** The namespace of devices. */
    public static final String DEVICE = "device";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Comparator<Identifier> ORDER =
            Comparator.comparing(Identifier::namespace).thenComparing(Identifier::value);

    /**
     * Creates an identifier.
     *
     * @throws IllegalArgumentException if the namespace is not a code, or if the value is blank or holds a control
     *     character
     */
    public Identifier {
        checkNamespace(namespace);
        checkArgument(
                !value.isBlank() && value.chars().noneMatch(Character::isISOControl),
                "the value of an identifier in namespace '%s' is blank or holds a control character",
                namespace);
    }

    static void checkNamespace(String namespace) {
        checkArgument(
                CODE.matcher(namespace).matches(),
                "namespace '%s' is not a code of small letters, digits and underscores, such as %s",
                namespace,
                COOKIE);
    }

    /**
     * Returns the customer id of a value.
     *
     * @throws IllegalArgumentException if the value is blank or holds a control character
     */
    public static Identifier customerId(String value) {
        return new Identifier(CUSTOMER_ID, value);
    }

    /**
     * Returns the identifier that a text spells: in front of its first colon the namespace, behind it the value. A text
     * that does not start with a code and a colon is a customer id as a whole.
     *
     * @throws IllegalArgumentException if the value is blank or holds a control character
     */
    public static Identifier parse(String text) {
        int colon = endOfNamespace(text);
        return colon < 0 ? customerId(text) : new Identifier(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Returns the identifier that the customer of an interaction is, which may be a namespace without a value. */
    static Identifier ofCustomer(String customer) {
        return isNamespaceAlone(customer) ? customerId(customer) : parse(customer);
    }

    private static int endOfNamespace(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && CODE.matcher(text).region(0, colon).matches() ? colon : -1;
    }

    private static boolean isNamespaceAlone(String text) {
        int colon = endOfNamespace(text);
        return colon >= 0 && text.substring(colon + 1).isBlank();
    }

    /** Compares by namespace, then by value. */
    @Override
    public int compareTo(Identifier other) {
        return ORDER.compare(this, other);
    }

    /** Returns the text that {@link #parse} reads. */
    @Override
    public String toString() {
        boolean isPlain = namespace.equals(CUSTOMER_ID) && endOfNamespace(value) < 0;
        return isPlain ? value : namespace + ":" + value;
    }
}
