package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes interactions of records: says which column holds what.
 *
 * <p>Customer, time and type are needed; a record in which one of them is absent is rejected. Everything else may be
 * absent in a record, but a value that is there and cannot be read rejects the record. Columns that are mapped to
 * nothing become {@linkplain Interaction#properties() properties} under their own names, unless they are
 * {@linkplain #withoutOtherColumns left out}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class InteractionMapping implements RowMapping<Interaction> {

    /** The parts of an interaction that a column can hold. */
    public enum Field {
        /** The id of the customer. */
        CUSTOMER,
        /** When it happened. */
        TIME,
        /** What happened, the type of the interaction. */
        EVENT,
        /** The name of the touchpoint; by default the type. */
        TOUCHPOINT,
        /** The id of the channel. */
        CHANNEL,
        /** The id of the session. */
        SESSION,
        /** The id of the interaction. */
        ID,
        /** The number that orders interactions of one instant; whole. */
        SEQUENCE,
        /** {@code inbound} or {@code outbound}. */
        DIRECTION,
        /** The kind of device. */
        DEVICE,
        /** The campaign. */
        CAMPAIGN,
        /** What it is worth to the brand; a decimal number. */
        VALUE,
        /** What it cost the brand; a decimal number. */
        COST,
        /** The ISO 4217 code of the currency of value and, unless it has its own, cost. */
        CURRENCY,
        /** The ISO 4217 code of the currency of cost. */
        COST_CURRENCY,
        /** {@code nps}, {@code csat} or {@code ces}. */
        SATISFACTION_SCALE,
        /** The answer on that scale; whole. */
        SATISFACTION_SCORE
    }

    /** The property that holds the name of the {@linkplain ChannelGroup channel group}. */
    public static final String CHANNEL_GROUP = "channel_group";

    final Map<Field, String> columns;
    private final Set<String> required;
    final TimeFormat timeFormat;
    final Currency currency;
    final DecimalSign decimalSign;
    final boolean keepsOtherColumns;
    final FieldOptions options;
    private final InteractionReading reading;

    private InteractionMapping(
            Map<Field, String> columns,
            Set<String> required,
            TimeFormat timeFormat,
            Currency currency,
            DecimalSign decimalSign,
            boolean keepsOtherColumns,
            FieldOptions options) {
        this.columns = Maps.immutableEnumMap(columns);
        this.required = ImmutableSet.copyOf(required);
        this.timeFormat = timeFormat;
        this.currency = currency;
        this.decimalSign = decimalSign;
        this.keepsOtherColumns = keepsOtherColumns;
        this.options = options;
        reading = new InteractionReading(this);
    }

    /**
     * Returns a mapping of what every interaction needs. Times are read as {@link TimeFormat#iso()}, amounts of money
     * have no currency.
     *
     * @param customer the column of the customer's id
     * @param time the column of the time
     * @param event the column of what happened, which is the type of the interaction
     */
    public static InteractionMapping of(String customer, String time, String event) {
        return new InteractionMapping(
                ImmutableMap.of(Field.CUSTOMER, customer, Field.TIME, time, Field.EVENT, event),
                ImmutableSet.of(customer, time, event),
                TimeFormat.iso(),
                Money.NO_CURRENCY,
                DecimalSign.POINT,
                true,
                FieldOptions.NONE);
    }

    /**
     * Returns a mapping of a source in which every record is an interaction of one type.
     *
     * @param type the type
     * @param customer the column of the customer's id
     * @param time the column of the time
     * @throws IllegalArgumentException if the type is blank
     */
    public static InteractionMapping ofType(String type, String customer, String time) {
        return new InteractionMapping(
                        ImmutableMap.of(Field.CUSTOMER, customer, Field.TIME, time),
                        ImmutableSet.of(customer, time),
                        TimeFormat.iso(),
                        Money.NO_CURRENCY,
                        DecimalSign.POINT,
                        true,
                        FieldOptions.NONE)
                .withDefault(Field.EVENT, type);
    }

    /**
     * Returns a mapping of the columns that have the names of the parts: {@code customer}, {@code time} and
     * {@code event}, which a source must have, and as far as it has them {@code touchpoint}, {@code channel},
     * {@code session}, {@code id}, {@code sequence}, {@code direction}, {@code device}, {@code campaign},
     * {@code value}, {@code cost}, {@code currency}, {@code cost_currency}, {@code satisfaction_scale} and
     * {@code satisfaction_score}.
     */
    public static InteractionMapping byName() {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            columns.put(field, FieldText.code(field));
        }
        return new InteractionMapping(
                columns,
                ImmutableSet.of("customer", "time", "event"),
                TimeFormat.iso(),
                Money.NO_CURRENCY,
                DecimalSign.POINT,
                true,
                FieldOptions.NONE);
    }

    /**
     * Returns a mapping of the events of XES logs, and of data frames of pm4py: {@code case:concept:name} is the
     * customer, {@code time:timestamp} the time, {@code concept:name} the type. What {@link XesWriter} writes beside
     * these is read back.
     *
     * <p>To name events otherwise, take another column: {@code xes().with(Field.EVENT, "classifier:Activity")}.
     */
    public static InteractionMapping xes() {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            columns.put(field, XesKeys.OWN + FieldText.code(field));
        }
        columns.put(Field.CUSTOMER, XesKeys.CASE + XesKeys.NAME);
        columns.put(Field.TIME, XesKeys.TIME);
        columns.put(Field.EVENT, XesKeys.NAME);
        return new InteractionMapping(
                columns,
                ImmutableSet.of(XesKeys.CASE + XesKeys.NAME, XesKeys.TIME, XesKeys.NAME),
                TimeFormat.iso(),
                Money.NO_CURRENCY,
                DecimalSign.POINT,
                true,
                FieldOptions.NONE);
    }

    /**
     * Returns this mapping with the column of a part, which a CSV source must then have.
     *
     * @throws IllegalArgumentException if the column is blank
     */
    public InteractionMapping with(Field field, String column) {
        checkArgument(!column.isBlank(), "the column of %s must not be blank", field);
        Map<Field, String> newColumns = new EnumMap<>(columns);
        Set<String> newRequired = new LinkedHashSet<>(required);
        newRequired.remove(newColumns.put(field, column));
        newRequired.add(column);
        FieldOptions newOptions = field == Field.CUSTOMER ? options.withCustomer(Optional.empty()) : options;
        return new InteractionMapping(
                newColumns, newRequired, timeFormat, currency, decimalSign, keepsOtherColumns, newOptions);
    }

    /**
     * Returns this mapping with the column of a part, which a source may lack.
     *
     * @throws IllegalArgumentException if the column is blank
     */
    public InteractionMapping withOptional(Field field, String column) {
        InteractionMapping mapping = with(field, column);
        Set<String> newRequired = new LinkedHashSet<>(mapping.required);
        newRequired.remove(column);
        return new InteractionMapping(
                mapping.columns, newRequired, timeFormat, currency, decimalSign, keepsOtherColumns, options);
    }

    /**
     * Returns this mapping with the text of a part in records that do not say it, written as in a column. So a source
     * that is all of one channel, or all of one type, needs no column for it.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public InteractionMapping withDefault(Field field, String text) {
        checkArgument(!text.isBlank(), "the default of %s must not be blank", field);
        Set<String> newRequired = new LinkedHashSet<>(required);
        newRequired.remove(columns.get(field));
        return new InteractionMapping(
                columns,
                newRequired,
                timeFormat,
                currency,
                decimalSign,
                keepsOtherColumns,
                options.withDefault(field, text));
    }

    /**
     * Returns this mapping with what texts in the column of a part mean, such as {@code E-mail} the channel
     * {@code email}. Case, spaces and signs do not tell spellings apart. A text without a meaning has that of
     * {@code *}, or else stays as it is; one whose meaning is the empty text is absent.
     * {@link ChannelSpellings#usual()} is such a table for channels.
     *
     * @throws IllegalArgumentException if one spelling has two meanings
     */
    public InteractionMapping withSpellings(Field field, Map<String, String> meanings) {
        return with(options.withSpellings(field, meanings));
    }

    /**
     * Returns this mapping with a column of identifiers that tells the customer, which a CSV source must then have. A
     * column named by {@link #of} alone holds customer ids, or texts that name their namespace themselves
     * ({@code cookie:f3a9}).
     */
    public InteractionMapping withCustomer(IdentifierColumn column) {
        return with(Field.CUSTOMER, column.column()).with(options.withCustomer(Optional.of(column)));
    }

    /**
     * Returns this mapping with a further column that tells the customer of records in which the columns before it are
     * absent, such as the cookie of a visitor who is not logged in. No column of the customer is then one that a CSV
     * source must have.
     */
    public InteractionMapping withOtherCustomer(IdentifierColumn column) {
        Set<String> newRequired = new LinkedHashSet<>(required);
        newRequired.remove(columns.get(Field.CUSTOMER));
        return new InteractionMapping(
                columns,
                newRequired,
                timeFormat,
                currency,
                decimalSign,
                keepsOtherColumns,
                options.withOtherCustomer(column));
    }

    /**
     * Returns this mapping with rules that tell the channel of records which do not say it, and the columns that they
     * are asked about. The name of the channel group becomes the property {@value #CHANNEL_GROUP}; the campaign of the
     * traffic is that of the interaction, if the record says no other. A record that says nothing of traffic has no
     * group.
     */
    public InteractionMapping withChannelRules(ChannelRules rules, TrafficColumns traffic) {
        return with(options.withChannels(
                new FieldOptions.ChannelDetection(checkNotNull(rules, "rules"), checkNotNull(traffic, "traffic"))));
    }

    /** Returns this mapping without some columns, such as an address, which then become no properties. */
    public InteractionMapping withoutColumns(String... leftOut) {
        return with(options.without(ImmutableSet.copyOf(leftOut)));
    }

    private InteractionMapping with(FieldOptions newOptions) {
        return new InteractionMapping(
                columns, required, timeFormat, currency, decimalSign, keepsOtherColumns, newOptions);
    }

    /** Returns this mapping with the way in which times are written. */
    public InteractionMapping withTimeFormat(TimeFormat newTimeFormat) {
        return new InteractionMapping(
                columns, required, newTimeFormat, currency, decimalSign, keepsOtherColumns, options);
    }

    /** Returns this mapping with the zone of times that name no offset. */
    public InteractionMapping inZone(ZoneId zone) {
        return withTimeFormat(timeFormat.inZone(zone));
    }

    /** Returns this mapping with the currency of amounts whose record does not name one. */
    public InteractionMapping withCurrency(Currency newCurrency) {
        return new InteractionMapping(
                columns,
                required,
                timeFormat,
                checkNotNull(newCurrency, "newCurrency"),
                decimalSign,
                keepsOtherColumns,
                options);
    }

    /**
     * Returns this mapping for amounts that are written with a comma before the decimals and, if at all, spaces between
     * thousands, such as {@code 1 249,50}.
     */
    public InteractionMapping withDecimalComma() {
        return new InteractionMapping(
                columns, required, timeFormat, currency, DecimalSign.COMMA, keepsOtherColumns, options);
    }

    /** Returns this mapping without the columns that are mapped to nothing, which saves their memory. */
    public InteractionMapping withoutOtherColumns() {
        return new InteractionMapping(columns, required, timeFormat, currency, decimalSign, false, options);
    }

    @Override
    public Set<String> requiredColumns() {
        return required;
    }

    /** Returns this mapping for the rows of one source only, which may remember what they have in common. */
    RowMapping<Interaction> boundTo(RecordReader.RowSource rows) {
        return new Bound(required, reading.boundTo(rows), List.of(rows));
    }

    @Override
    public Interaction map(Row row) throws RejectedRowException {
        return reading.read(row);
    }

    /** Whether a record says when the interaction happened. */
    boolean isIn(Row row) {
        return reading.isIn(row);
    }

    /**
     * The mapping of one source, which is itself the row that it stands at, so that one list has the records of all.
     */
    private record Bound(Set<String> requiredColumns, InteractionReading reading, List<Row> records)
            implements RowMapping<Interaction> {

        @Override
        public List<Row> records(Row row) {
            return records;
        }

        @Override
        public Interaction map(Row row) throws RejectedRowException {
            return reading.read(row);
        }
    }
}
