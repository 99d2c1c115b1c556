package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.ProfileAttribute;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes customers' profiles of records: says which column holds the id, a consent, or the preferred channels. Every
 * other column is an attribute under its own name, which the customer declared.
 *
 * <p>An attribute is what the source says it is: text in CSV, a typed value in JSON. {@link #withType} reads it as
 * another type; a value that cannot be read so rejects the record.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CustomerMapping implements RowMapping<Customer> {

    /** What a column can be read as. */
    public enum Type {
        /** A text. */
        TEXT,
        /** A decimal number. */
        NUMBER,
        /** {@code yes}, {@code true}, {@code oui} or {@code 1}; {@code no}, {@code false}, {@code non} or {@code 0}. */
        BOOLEAN,
        /** A date, {@code yyyy-MM-dd}. */
        DATE,
        /** An instant, by default as {@link TimeFormat#iso()} reads it. */
        INSTANT,
        /** Texts with semicolons between them. */
        TEXT_SET
    }

    private static final Splitter SEMICOLON = Splitter.on(';').trimResults().omitEmptyStrings();

    private final String id;
    private final Set<String> required;
    private final List<ConsentColumns> consents;
    private final @Nullable String preferredChannels;
    private final Map<String, Type> types;
    private final TimeFormat timeFormat;
    private final ProfileOptions options;
    private final Set<String> mapped;

    private CustomerMapping(
            String id,
            Set<String> required,
            List<ConsentColumns> consents,
            @Nullable String preferredChannels,
            Map<String, Type> types,
            TimeFormat timeFormat,
            ProfileOptions options) {
        checkArgument(!id.isBlank(), "the column of the id must not be blank");
        this.id = id;
        this.required = ImmutableSet.copyOf(required);
        this.consents = ImmutableList.copyOf(consents);
        this.preferredChannels = preferredChannels;
        this.types = ImmutableMap.copyOf(types);
        this.timeFormat = timeFormat;
        this.options = options;
        ImmutableSet.Builder<String> columns = ImmutableSet.builder();
        columns.add(id);
        consents.forEach(consent -> columns.addAll(consent.columns()));
        Optional.ofNullable(preferredChannels).ifPresent(columns::add);
        options.since().ifPresent(columns::add);
        columns.addAll(options.leftOut());
        mapped = columns.build();
    }

    /**
     * Returns a mapping by which all columns but the id's are attributes.
     *
     * @throws IllegalArgumentException if the column is blank
     */
    public static CustomerMapping of(String id) {
        return new CustomerMapping(id, Set.of(id), List.of(), null, Map.of(), TimeFormat.iso(), ProfileOptions.NONE);
    }

    /**
     * Returns a mapping by the usual names of columns: {@code customer}, which a source must have, and as far as it has
     * them {@code preferred_channel} and, for each of the {@linkplain Channel#usual() usual channels} on which messages
     * can be sent, {@code consent_} and the channel's id with the same name and {@code _since}, such as
     * {@code consent_email} and {@code consent_email_since}, for the purpose of marketing.
     */
    public static CustomerMapping byName() {
        List<ConsentColumns> consents = Channel.usual().stream()
                .filter(Channel::messaging)
                .map(channel -> new ConsentColumns(
                        channel,
                        Consent.MARKETING,
                        "consent_" + channel.id(),
                        Optional.of("consent_" + channel.id() + "_since")))
                .toList();
        return new CustomerMapping(
                "customer",
                Set.of("customer"),
                consents,
                "preferred_channel",
                Map.of(),
                TimeFormat.iso(),
                ProfileOptions.NONE);
    }

    /**
     * Returns this mapping with another column of the id, which a CSV source must then have.
     *
     * @throws IllegalArgumentException if the column is blank
     */
    public CustomerMapping withId(String column) {
        Set<String> newRequired = new LinkedHashSet<>(required);
        newRequired.remove(id);
        newRequired.add(column);
        ProfileOptions plain = new ProfileOptions(options.since(), Optional.empty(), options.leftOut());
        return new CustomerMapping(column, newRequired, consents, preferredChannels, types, timeFormat, plain);
    }

    /** Returns this mapping with a column that says yes or no to messages on a channel for a purpose, at all times. */
    public CustomerMapping withConsent(Channel channel, String purpose, String column) {
        return withConsent(new ConsentColumns(channel, purpose, column, Optional.empty()));
    }

    /**
     * Returns this mapping with a column that says yes or no to messages on a channel for a purpose, and one that says
     * since when. A record whose time is absent gives a consent at all times.
     */
    public CustomerMapping withConsent(Channel channel, String purpose, String column, String sinceColumn) {
        return withConsent(new ConsentColumns(channel, purpose, column, Optional.of(sinceColumn)));
    }

    private CustomerMapping withConsent(ConsentColumns added) {
        List<ConsentColumns> newConsents = new ArrayList<>(consents);
        newConsents.add(added);
        return new CustomerMapping(
                id, requiring(added.columns()), newConsents, preferredChannels, types, timeFormat, options);
    }

    /** Returns this mapping with the column of the preferred channels' ids, with semicolons between them. */
    public CustomerMapping withPreferredChannels(String column) {
        return new CustomerMapping(id, requiring(List.of(column)), consents, column, types, timeFormat, options);
    }

    /** Returns this mapping with an attribute read as a type. */
    public CustomerMapping withType(String column, Type type) {
        Map<String, Type> newTypes = new LinkedHashMap<>(types);
        newTypes.put(column, checkNotNull(type, "type"));
        return new CustomerMapping(
                id, requiring(List.of(column)), consents, preferredChannels, newTypes, timeFormat, options);
    }

    /** Returns this mapping with the way in which times are written. */
    public CustomerMapping withTimeFormat(TimeFormat newTimeFormat) {
        return new CustomerMapping(id, required, consents, preferredChannels, types, newTimeFormat, options);
    }

    /** Returns this mapping with the zone of times that name no offset. */
    public CustomerMapping inZone(ZoneId zone) {
        return withTimeFormat(timeFormat.inZone(zone));
    }

    /**
     * Returns this mapping with the column that says since when the attributes of a record are known. A record in which
     * it is absent gives attributes that are known at all times.
     */
    public CustomerMapping withSince(String column) {
        return with(new ProfileOptions(Optional.of(column), options.identifier(), options.leftOut()));
    }

    /** Returns this mapping with a column of identifiers that tells the customer, which a CSV source must then have. */
    public CustomerMapping withId(IdentifierColumn column) {
        return withId(column.column())
                .with(new ProfileOptions(options.since(), Optional.of(column), options.leftOut()));
    }

    /** Returns this mapping without some columns, which then become no attributes. */
    public CustomerMapping withoutColumns(String... leftOut) {
        return with(new ProfileOptions(
                options.since(),
                options.identifier(),
                ImmutableSet.<String>builder()
                        .addAll(options.leftOut())
                        .add(leftOut)
                        .build()));
    }

    private CustomerMapping with(ProfileOptions newOptions) {
        return new CustomerMapping(id, required, consents, preferredChannels, types, timeFormat, newOptions);
    }

    private Set<String> requiring(List<String> columns) {
        Set<String> newRequired = new LinkedHashSet<>(required);
        newRequired.addAll(columns);
        return newRequired;
    }

    @Override
    public Set<String> requiredColumns() {
        return required;
    }

    @Override
    public Customer map(Row row) throws RejectedRowException {
        Customer.Builder customer = Customer.builder().id(id(row));
        Optional<Instant> since = since(row);
        for (ConsentColumns consent : consents) {
            Optional<String> answer = row.text(consent.column());
            if (answer.isPresent()) {
                customer.consent(consent(row, consent, answer.get()));
            }
        }
        if (preferredChannels != null) {
            customer.preferredChannels(channels(row, preferredChannels));
        }
        for (String column : row.columns()) {
            if (mapped.contains(column)) {
                continue;
            }
            Optional<AttributeValue> value = attribute(row, column);
            if (value.isPresent()) {
                customer.attribute(column, new ProfileAttribute(value.get(), ProfileAttribute.Origin.DECLARED, since));
            }
        }
        return customer.build();
    }

    /** Whether a record says whose profile it is. */
    boolean isIn(Row row) throws RejectedRowException {
        return options.identifier().isPresent()
                ? options.identifier().get().read(row).isPresent()
                : row.text(id).isPresent();
    }

    private String id(Row row) throws RejectedRowException {
        return options.identifier().isPresent()
                ? options.identifier().get().needed(row).toString()
                : Fields.needed(row, id);
    }

    private Optional<Instant> since(Row row) throws RejectedRowException {
        Optional<String> text = options.since().flatMap(row::text);
        return text.isPresent() ? Optional.of(time(text.get(), options.since().orElseThrow())) : Optional.empty();
    }

    private Consent consent(Row row, ConsentColumns columns, String answer) throws RejectedRowException {
        boolean granted = Fields.yesOrNo(answer, columns.column());
        Optional<Instant> since = Optional.empty();
        if (columns.sinceColumn().isPresent()) {
            String column = columns.sinceColumn().get();
            Optional<String> time = row.text(column);
            since = time.isPresent() ? Optional.of(time(time.get(), column)) : since;
        }
        return new Consent(columns.channel(), columns.purpose(), granted, since);
    }

    private Optional<AttributeValue> attribute(Row row, String column) throws RejectedRowException {
        Type type = types.get(column);
        if (type == null) {
            return row.value(column);
        }
        Optional<String> text = row.text(column);
        return text.isPresent() ? Optional.of(read(text.get(), column, type)) : Optional.empty();
    }

    private AttributeValue read(String text, String column, Type type) throws RejectedRowException {
        return switch (type) {
            case TEXT -> AttributeValue.of(text);
            case NUMBER -> AttributeValue.of(number(text, column));
            case BOOLEAN -> AttributeValue.of(Fields.yesOrNo(text, column));
            case DATE -> AttributeValue.of(date(text, column));
            case INSTANT -> AttributeValue.of(time(text, column));
            case TEXT_SET -> AttributeValue.of(Set.copyOf(SEMICOLON.splitToList(text)));
        };
    }

    // None of these shows the text that it cannot read: it is a person's.

    private static List<Channel> channels(Row row, String column) throws RejectedRowException {
        String text = row.text(column).orElse("");
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new RejectedRowException(
                    RejectionReason.BAD_VALUE, column, "holds a control character, such as a line break; remove it");
        }
        return SEMICOLON.splitToStream(text).map(Channel::of).toList();
    }

    private static BigDecimal number(String text, String column) throws RejectedRowException {
        return Fields.decimal(text)
                .orElseThrow(() -> new RejectedRowException(
                        RejectionReason.BAD_NUMBER, column, "is not a number such as 1234.50"));
    }

    private Instant time(String text, String column) throws RejectedRowException {
        try {
            return timeFormat.parse(text);
        } catch (DateTimeException e) {
            throw new RejectedRowException(RejectionReason.BAD_TIME, column, String.valueOf(e.getMessage()));
        }
    }

    private static LocalDate date(String text, String column) throws RejectedRowException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RejectedRowException(
                    RejectionReason.BAD_TIME, column, "is not a date that exists, written as 2026-01-05");
        }
    }

    /**
     * Since when the attributes are known, what tells the customer if not a plain id, and the columns that are no
     * attributes.
     */
    private record ProfileOptions(Optional<String> since, Optional<IdentifierColumn> identifier, Set<String> leftOut) {

        static final ProfileOptions NONE = new ProfileOptions(Optional.empty(), Optional.empty(), Set.of());
    }

    private record ConsentColumns(Channel channel, String purpose, String column, Optional<String> sinceColumn) {

        List<String> columns() {
            return sinceColumn.map(since -> List.of(column, since)).orElse(List.of(column));
        }
    }
}
