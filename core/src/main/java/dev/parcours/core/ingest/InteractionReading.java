package dev.parcours.core.ingest;

import com.google.common.collect.ImmutableSet;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Direction;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.ingest.InteractionMapping.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the interaction of a record as an {@link InteractionMapping} says. */
final class InteractionReading {

    private static final int TOUCHPOINTS = 1024;
    private static final int KNOWN = 256;
    private static final Set<Field> READ_FIRST =
            Set.of(Field.CUSTOMER, Field.TIME, Field.EVENT, Field.TOUCHPOINT, Field.CHANNEL);

    // Asked at every record, so not behind a view of the map that would refuse changes. Nothing changes it.
    private final EnumMap<Field, String> columns;
    private final Field[] optional;
    private final TimeFormat timeFormat;
    private final Currency currency;
    private final DecimalSign decimalSign;
    private final boolean keepsOtherColumns;
    private final boolean hasProperties;
    private final FieldOptions options;
    private final boolean isPlain;
    // Where the columns stand in every row of the one source that this is bound to, if it is.
    private final EnumMap<Field, CsvFields.Column> fixed;
    private final Set<String> mapped;
    // Millions of interactions share few touchpoints. A race here costs a duplicate and nothing else.
    private final AtomicReferenceArray<Touchpoint> touchpoints;
    // Those that were met under the very strings of one source, which need no comparing of characters.
    private final @Nullable Known[] known = new Known[KNOWN];

    InteractionReading(
            Map<Field, String> columns,
            TimeFormat timeFormat,
            Currency currency,
            DecimalSign decimalSign,
            boolean keepsOtherColumns,
            FieldOptions options) {
        this(
                columns,
                timeFormat,
                currency,
                decimalSign,
                keepsOtherColumns,
                options,
                new AtomicReferenceArray<>(TOUCHPOINTS),
                new EnumMap<>(Field.class));
    }

    private InteractionReading(
            Map<Field, String> columns,
            TimeFormat timeFormat,
            Currency currency,
            DecimalSign decimalSign,
            boolean keepsOtherColumns,
            FieldOptions options,
            AtomicReferenceArray<Touchpoint> touchpoints,
            EnumMap<Field, CsvFields.Column> fixed) {
        this.touchpoints = touchpoints;
        this.fixed = fixed;
        this.columns = new EnumMap<>(Field.class);
        this.columns.putAll(columns);
        optional = Stream.concat(columns.keySet().stream(), options.defaults().keySet().stream())
                .filter(field -> !READ_FIRST.contains(field))
                .distinct()
                .sorted()
                .toArray(Field[]::new);
        this.timeFormat = timeFormat;
        this.currency = currency;
        this.decimalSign = decimalSign;
        this.keepsOtherColumns = keepsOtherColumns;
        hasProperties = keepsOtherColumns || options.channels() != null;
        this.options = options;
        isPlain = options.equals(FieldOptions.NONE);
        mapped = ImmutableSet.<String>builder()
                .addAll(columns.values())
                .addAll(options.usedColumns())
                .build();
    }

    /** The same for the rows of one source. */
    InteractionReading boundTo(RecordReader.RowSource rows) {
        EnumMap<Field, CsvFields.Column> fixed = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> rows.fixedColumn(column).ifPresent(place -> fixed.put(field, place)));
        return new InteractionReading(
                columns, timeFormat, currency, decimalSign, keepsOtherColumns, options, touchpoints, fixed);
    }

    Interaction read(Row row) throws RejectedRowException {
        String type = needed(row, Field.EVENT);
        Map<String, AttributeValue> properties = hasProperties ? new LinkedHashMap<>() : Map.of();
        Interaction.Builder interaction = Interaction.builder();
        String name = text(row, Field.TOUCHPOINT).orElse(type);
        Touchpoint touchpoint = touchpoint(row, name, type, detectChannel(row, interaction, properties));
        interaction
                .customer(customer(row))
                // One string for both, also of several sources.
                .type(name.equals(type) ? touchpoint.name() : type)
                .time(time(row))
                .touchpoint(touchpoint)
                .source(row.source(), row.place());
        for (Field field : optional) {
            Optional<String> text = text(row, field);
            if (text.isPresent()) {
                set(field, text.get(), row, interaction);
            }
        }
        if (keepsOtherColumns) {
            mapOthers(row, properties);
        }
        if (!properties.isEmpty()) {
            interaction.properties(properties);
        }
        return interaction.build();
    }

    private Instant time(Row row) throws RejectedRowException {
        String column = column(Field.TIME);
        CsvFields.Column place = fixed.get(Field.TIME);
        if (place != null && isPlain) {
            return Fields.present(place.time(column, timeFormat), column);
        }
        return options.saysNothingOf(Field.TIME)
                ? Fields.neededTime(row, column, timeFormat)
                : Fields.time(needed(row, Field.TIME), column, timeFormat);
    }

    /** The channel that the traffic of a record tells, where there are rules for it and the record does not say it. */
    private Optional<Channel> detectChannel(
            Row row, Interaction.Builder interaction, Map<String, AttributeValue> properties) {
        FieldOptions.ChannelDetection detection = options.channels();
        if (detection == null || meaning(row, Field.CHANNEL).isPresent()) {
            return Optional.empty();
        }
        TrafficSource traffic = detection.columns().read(row);
        traffic.campaign().ifPresent(interaction::campaign);
        Optional<ChannelGroup> group = detection.rules().classifyKnown(traffic);
        group.ifPresent(known -> properties.put(InteractionMapping.CHANNEL_GROUP, AttributeValue.of(known.name())));
        return group.flatMap(ChannelGroup::channel);
    }

    private void set(Field field, String text, Row row, Interaction.Builder interaction) throws RejectedRowException {
        switch (field) {
            case SESSION -> interaction.session(text);
            case ID -> interaction.id(text);
            case DEVICE -> interaction.device(text);
            case CAMPAIGN -> interaction.campaign(text);
            case SEQUENCE -> interaction.sequence(Fields.wholeNumber(text, column(field)));
            case DIRECTION -> interaction.direction(Fields.code(text, column(field), Direction.class));
            case VALUE -> interaction.value(money(field, text, valueCurrency(row)));
            case COST -> interaction.cost(money(field, text, costCurrency(row)));
            case SATISFACTION_SCORE -> interaction.satisfaction(satisfaction(text, row));
            case CUSTOMER, TIME, EVENT, TOUCHPOINT, CHANNEL, CURRENCY, COST_CURRENCY, SATISFACTION_SCALE -> {
                // Read with the others: these are needed, or say how another one is meant.
            }
        }
    }

    private Touchpoint touchpoint(Row row, String name, String type, Optional<Channel> detected)
            throws RejectedRowException {
        if (detected.isPresent()) {
            return Touchpoint.of(detected.get(), name);
        }
        String channel = text(row, Field.CHANNEL).orElse("");
        int hash = 31 * channel.hashCode() + name.hashCode();
        Known latest = known[hash & (KNOWN - 1)];
        if (latest != null && latest.is(channel, name)) {
            return latest.touchpoint;
        }
        Touchpoint touchpoint = touchpoint(channel, name, type, hash & (TOUCHPOINTS - 1));
        known[hash & (KNOWN - 1)] = new Known(channel, name, touchpoint);
        return touchpoint;
    }

    private Touchpoint touchpoint(String channel, String name, String type, int place) throws RejectedRowException {
        Touchpoint shared = touchpoints.get(place);
        if (shared != null
                && shared.name().equals(name)
                && shared.channel().map(Channel::id).orElse("").equals(channel)) {
            return shared;
        }
        // Checked here to name the column, and only here: the type of a known touchpoint is mostly its name.
        Fields.line(type, column(Field.EVENT));
        Touchpoint touchpoint = channel.isEmpty() ? Touchpoint.of(name) : Touchpoint.of(Channel.of(channel), name);
        touchpoints.set(place, touchpoint);
        return touchpoint;
    }

    /** A touchpoint and the strings by which it was asked for. */
    private record Known(String channel, String name, Touchpoint touchpoint) {

        @SuppressWarnings("ReferenceEquality") // of which the other is a slower version
        boolean is(String otherChannel, String otherName) {
            return name == otherName && channel == otherChannel;
        }
    }

    private Money money(Field field, String text, Currency amountCurrency) throws RejectedRowException {
        return Fields.money(text, column(field), amountCurrency, decimalSign);
    }

    private Currency valueCurrency(Row row) throws RejectedRowException {
        return currency(row, Field.CURRENCY, currency);
    }

    private Currency costCurrency(Row row) throws RejectedRowException {
        return currency(row, Field.COST_CURRENCY, valueCurrency(row));
    }

    private Currency currency(Row row, Field field, Currency otherwise) throws RejectedRowException {
        Optional<String> code = text(row, field);
        return code.isEmpty() ? otherwise : Fields.currency(code.get(), column(field));
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

    private void mapOthers(Row row, Map<String, AttributeValue> properties) throws RejectedRowException {
        for (String column : row.columns()) {
            Optional<AttributeValue> value = mapped.contains(column) ? Optional.empty() : row.value(column);
            if (value.isPresent() && properties.put(XesKeys.property(column), value.get()) != null) {
                throw new RejectedRowException(
                        RejectionReason.BAD_VALUE, column, "is the name of another column too; keep one of them");
            }
        }
    }

    /** Whether a record says when the interaction happened. */
    boolean isIn(Row row) {
        return row.text(column(Field.TIME)).isPresent();
    }

    private String customer(Row row) throws RejectedRowException {
        if (isPlain) {
            return present(columnText(row, Field.CUSTOMER), Field.CUSTOMER);
        }
        Optional<String> customer =
                options.customer(row, options.meaning(Field.CUSTOMER, columnText(row, Field.CUSTOMER)));
        return present(options.orDefault(Field.CUSTOMER, customer), Field.CUSTOMER);
    }

    private String needed(Row row, Field field) throws RejectedRowException {
        return present(text(row, field), field);
    }

    private String present(Optional<String> text, Field field) throws RejectedRowException {
        if (text.isEmpty()) {
            throw Fields.missing(column(field));
        }
        return text.get();
    }

    private Optional<String> text(Row row, Field field) {
        Optional<String> text = columnText(row, field);
        return isPlain ? text : options.orDefault(field, options.meaning(field, text));
    }

    private Optional<String> meaning(Row row, Field field) {
        return options.meaning(field, columnText(row, field));
    }

    private Optional<String> columnText(Row row, Field field) {
        CsvFields.Column place = fixed.get(field);
        if (place != null) {
            return place.text();
        }
        String column = columns.get(field);
        return column == null ? Optional.empty() : row.text(column);
    }

    /** The column of a field; of one that is not mapped, the name of the field, for messages. */
    private String column(Field field) {
        String column = columns.get(field);
        return column != null ? column : code(field);
    }

    static String code(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
