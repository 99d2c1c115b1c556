package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Direction;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Touchpoint;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

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

    private static final int TOUCHPOINTS = 1024;
    private static final Set<Field> READ_FIRST =
            Set.of(Field.CUSTOMER, Field.TIME, Field.EVENT, Field.TOUCHPOINT, Field.CHANNEL);

    private final Map<Field, String> columns;
    private final Field[] optional;
    private final TimeFormat timeFormat;
    private final Currency currency;
    private final DecimalSign decimalSign;
    private final boolean keepsOtherColumns;
    private final Set<String> required;
    private final Set<String> mapped;
    // Millions of interactions share few touchpoints. A race here costs a duplicate and nothing else.
    private final AtomicReferenceArray<Touchpoint> touchpoints = new AtomicReferenceArray<>(TOUCHPOINTS);

    private InteractionMapping(
            Map<Field, String> columns,
            Set<String> required,
            TimeFormat timeFormat,
            Currency currency,
            DecimalSign decimalSign,
            boolean keepsOtherColumns) {
        this.columns = Maps.immutableEnumMap(columns);
        this.optional = columns.keySet().stream()
                .filter(field -> !READ_FIRST.contains(field))
                .sorted()
                .toArray(Field[]::new);
        this.required = ImmutableSet.copyOf(required);
        this.timeFormat = timeFormat;
        this.currency = currency;
        this.decimalSign = decimalSign;
        this.keepsOtherColumns = keepsOtherColumns;
        this.mapped = ImmutableSet.copyOf(columns.values());
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
                true);
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
            columns.put(field, code(field));
        }
        return new InteractionMapping(
                columns,
                ImmutableSet.of("customer", "time", "event"),
                TimeFormat.iso(),
                Money.NO_CURRENCY,
                DecimalSign.POINT,
                true);
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
            columns.put(field, XesKeys.OWN + code(field));
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
                true);
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
        return new InteractionMapping(newColumns, newRequired, timeFormat, currency, decimalSign, keepsOtherColumns);
    }

    /** Returns this mapping with the way in which times are written. */
    public InteractionMapping withTimeFormat(TimeFormat newTimeFormat) {
        return new InteractionMapping(columns, required, newTimeFormat, currency, decimalSign, keepsOtherColumns);
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
                keepsOtherColumns);
    }

    /**
     * Returns this mapping for amounts that are written with a comma before the decimals and, if at all, spaces between
     * thousands, such as {@code 1 249,50}.
     */
    public InteractionMapping withDecimalComma() {
        return new InteractionMapping(columns, required, timeFormat, currency, DecimalSign.COMMA, keepsOtherColumns);
    }

    /** Returns this mapping without the columns that are mapped to nothing, which saves their memory. */
    public InteractionMapping withoutOtherColumns() {
        return new InteractionMapping(columns, required, timeFormat, currency, decimalSign, false);
    }

    @Override
    public Set<String> requiredColumns() {
        return required;
    }

    @Override
    public Interaction map(Row row) throws RejectedRowException {
        String type = needed(row, Field.EVENT);
        Touchpoint touchpoint = touchpoint(row, type);
        Interaction.Builder interaction = Interaction.builder()
                .customer(needed(row, Field.CUSTOMER))
                // One string for both, also of several sources.
                .type(touchpoint.name().equals(type) ? touchpoint.name() : type)
                .time(Fields.neededTime(row, column(Field.TIME), timeFormat))
                .touchpoint(touchpoint)
                .source(row.source(), row.place());
        for (Field field : optional) {
            Optional<String> text = text(row, field);
            if (text.isPresent()) {
                set(field, text.get(), row, interaction);
            }
        }
        if (keepsOtherColumns) {
            mapOthers(row, interaction);
        }
        return interaction.build();
    }

    private void set(Field field, String text, Row row, Interaction.Builder interaction) throws RejectedRowException {
        switch (field) {
            case SESSION -> interaction.session(text);
            case ID -> interaction.id(text);
            case DEVICE -> interaction.device(text);
            case CAMPAIGN -> interaction.campaign(text);
            case SEQUENCE -> interaction.sequence(Fields.wholeNumber(text, column(field)));
            case DIRECTION -> interaction.direction(Fields.code(text, column(field), Direction.class));
            case VALUE -> interaction.value(money(field, text, currency(row, Field.CURRENCY, currency)));
            case COST -> interaction.cost(money(field, text, costCurrency(row)));
            case SATISFACTION_SCORE -> interaction.satisfaction(satisfaction(text, row));
            case CUSTOMER, TIME, EVENT, TOUCHPOINT, CHANNEL, CURRENCY, COST_CURRENCY, SATISFACTION_SCALE -> {
                // Read with the others: these are needed, or say how another one is meant.
            }
        }
    }

    private Touchpoint touchpoint(Row row, String type) throws RejectedRowException {
        String channel = text(row, Field.CHANNEL).orElse("");
        String name = text(row, Field.TOUCHPOINT).orElse(type);
        int place = (31 * channel.hashCode() + name.hashCode()) & (TOUCHPOINTS - 1);
        Touchpoint known = touchpoints.get(place);
        if (known != null
                && known.name().equals(name)
                && known.channel().map(Channel::id).orElse("").equals(channel)) {
            return known;
        }
        // Checked here to name the column, and only here: the type of a known touchpoint is mostly its name.
        Fields.line(type, column(Field.EVENT));
        Touchpoint touchpoint = channel.isEmpty() ? Touchpoint.of(name) : Touchpoint.of(Channel.of(channel), name);
        touchpoints.set(place, touchpoint);
        return touchpoint;
    }

    private Money money(Field field, String text, Currency amountCurrency) throws RejectedRowException {
        return Fields.money(text, column(field), amountCurrency, decimalSign);
    }

    private Currency costCurrency(Row row) throws RejectedRowException {
        return currency(row, Field.COST_CURRENCY, currency(row, Field.CURRENCY, currency));
    }

    private Currency currency(Row row, Field field, Currency otherwise) throws RejectedRowException {
        Optional<String> code = text(row, field);
        if (code.isEmpty()) {
            return otherwise;
        }
        try {
            return Currency.getInstance(code.get());
        } catch (IllegalArgumentException e) {
            throw new RejectedRowException(
                    RejectionReason.BAD_VALUE,
                    column(field),
                    "'" + Fields.shown(code.get()) + "' is not an ISO 4217 code such as EUR");
        }
    }

    private Satisfaction satisfaction(String score, Row row) throws RejectedRowException {
        Satisfaction.Scale scale = Fields.code(
                needed(row, Field.SATISFACTION_SCALE), column(Field.SATISFACTION_SCALE), Satisfaction.Scale.class);
        return new Satisfaction(scale, answer(score, scale));
    }

    /** Does not show the text, which is what a person said. */
    private int answer(String text, Satisfaction.Scale scale) throws RejectedRowException {
        return Fields.decimal(text)
                .flatMap(number -> IntStream.rangeClosed(scale.lowest(), scale.highest())
                        .boxed()
                        .filter(score -> number.compareTo(BigDecimal.valueOf(score)) == 0)
                        .findFirst())
                .orElseThrow(() -> new RejectedRowException(
                        RejectionReason.BAD_NUMBER,
                        column(Field.SATISFACTION_SCORE),
                        "is not a whole number from %s to %s, as answers on the %s scale are"
                                .formatted(scale.lowest(), scale.highest(), scale)));
    }

    private void mapOthers(Row row, Interaction.Builder interaction) throws RejectedRowException {
        Map<String, AttributeValue> properties = new LinkedHashMap<>();
        for (String column : row.columns()) {
            Optional<AttributeValue> value = mapped.contains(column) ? Optional.empty() : row.value(column);
            if (value.isPresent() && properties.put(XesKeys.property(column), value.get()) != null) {
                throw new RejectedRowException(
                        RejectionReason.BAD_VALUE, column, "is the name of another column too; keep one of them");
            }
        }
        if (!properties.isEmpty()) {
            interaction.properties(properties);
        }
    }

    private String needed(Row row, Field field) throws RejectedRowException {
        return Fields.needed(row, column(field));
    }

    private Optional<String> text(Row row, Field field) {
        String column = columns.get(field);
        return column == null ? Optional.empty() : row.text(column);
    }

    /** The column of a field; of one that is not mapped, the name of the field, for messages. */
    private String column(Field field) {
        String column = columns.get(field);
        return column != null ? column : code(field);
    }

    private static String code(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
