package dev.parcours.core.ingest;

import dev.parcours.core.identity.Identifier;
import dev.parcours.core.identity.IdentityLink;
import dev.parcours.core.identity.IdentityLink.Strength;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the calls of the Segment specification have in common: a kind, who, and when. */
record SegmentCall(Row row, Kind kind, Instant time, Optional<Identifier> user, Optional<Identifier> anonymous) {

    enum Kind {
        IDENTIFY,
        TRACK,
        PAGE,
        SCREEN,
        GROUP,
        ALIAS
    }

    private static final String[] TIMES = {"timestamp", "originalTimestamp", "sentAt", "receivedAt"};

    static SegmentCall read(Row row, Optional<Instant> otherTime) throws RejectedRowException {
        String kindColumn = Prefixed.first(row, "type", "action").orElse("type");
        Kind kind = Fields.code(Fields.needed(row, kindColumn), kindColumn, Kind.class);
        Optional<Identifier> user = identifier(row, "userId", "user_id", Identifier.CUSTOMER_ID);
        Optional<Identifier> anonymous = identifier(row, "anonymousId", "anonymous_id", Identifier.COOKIE);
        if (user.isEmpty() && anonymous.isEmpty()) {
            throw new RejectedRowException(
                    RejectionReason.MISSING_VALUE, "userId", "is absent as anonymousId is; a call needs one of them");
        }
        return new SegmentCall(row, kind, time(row, otherTime), user, anonymous);
    }

    private static Instant time(Row row, Optional<Instant> otherTime) throws RejectedRowException {
        for (String column : TIMES) {
            Optional<String> text = row.text(column);
            if (text.isPresent()) {
                return Fields.time(text.get(), column, TimeFormat.iso());
            }
        }
        if (otherTime.isEmpty()) {
            throw new RejectedRowException(
                    RejectionReason.MISSING_VALUE,
                    TIMES[0],
                    "is absent as originalTimestamp, sentAt and receivedAt are; state the time of calls without one");
        }
        return otherTime.get();
    }

    private static Optional<Identifier> identifier(Row row, String column, String oldColumn, String namespace)
            throws RejectedRowException {
        String present = Prefixed.first(row, column, oldColumn).orElse(column);
        return identifier(row, present, namespace);
    }

    /** An id that is an address is kept as its hash only: an identifier shows nobody how to reach a person. */
    private static Optional<Identifier> identifier(Row row, String column, String namespace)
            throws RejectedRowException {
        String text = row.text(column).orElse("");
        int at = text.indexOf('@');
        boolean isAddress = at > 0 && at < text.length() - 1;
        return (isAddress ? IdentifierColumn.emailAddress(column) : IdentifierColumn.of(namespace, column)).read(row);
    }

    /** Who is meant: the user where one is named, and else the browser. */
    Identifier who() {
        return user.or(() -> anonymous).orElseThrow();
    }

    List<IdentityLink> links() throws RejectedRowException {
        List<IdentityLink> links = new ArrayList<>();
        if (anonymous.isPresent()) {
            add(links, anonymous.get(), kind == Kind.IDENTIFY ? Strength.VERIFIED : Strength.INFERRED);
        }
        Optional<String> address = Prefixed.text(row, "traits.email", "context.traits.email");
        if (address.isPresent() && kind != Kind.GROUP) {
            add(links, IdentifierColumn.emailHash(address.get()), Strength.DECLARED);
        }
        Optional<Identifier> device =
                IdentifierColumn.of(Identifier.DEVICE, "context.device.id").read(row);
        if (device.isPresent()) {
            add(links, device.get(), Strength.INFERRED);
        }
        if (kind == Kind.ALIAS) {
            add(links, previous(), Strength.DECLARED);
        }
        return links;
    }

    private void add(List<IdentityLink> links, Identifier other, Strength strength) {
        if (!other.equals(who())) {
            String origin = "segment " + kind.name().toLowerCase(Locale.ROOT);
            links.add(new IdentityLink(who(), other, time, origin, strength));
        }
    }

    private Identifier previous() throws RejectedRowException {
        String column = Prefixed.first(row, "previousId", "previous_id").orElse("previousId");
        String text = Fields.needed(row, column);
        boolean isBrowser =
                anonymous.map(Identifier::value).filter(text::equals).isPresent();
        return identifier(row, column, isBrowser ? Identifier.COOKIE : Identifier.CUSTOMER_ID)
                .orElseThrow();
    }
}
