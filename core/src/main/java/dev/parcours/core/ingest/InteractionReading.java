package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkNotNull;

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
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the interaction of a record as an {@link InteractionMapping} says. */
final class InteractionReading {

    private static final Set<Field> READ_FIRST =
            Set.of(Field.CUSTOMER, Field.TIME, Field.EVENT, Field.TOUCHPOINT, Field.CHANNEL);

    private final InteractionMapping mapping;
    private final FieldOptions options;
    private final Map<Field, FieldText> fields = new EnumMap<>(Field.class);
    private final FieldText customer;
    private final FieldText time;
    private final FieldText event;
    private final FieldText touchpoint;
    private final FieldText channel;
    private final FieldText[] others;
    private final boolean hasProperties;
    private final boolean isPlainCustomer;
    private final Set<String> mapped;
    private final TouchpointPool touchpoints;

    InteractionReading(InteractionMapping mapping) {
        this(mapping, column -> Optional.empty(), new TouchpointPool());
    }

    private InteractionReading(
            InteractionMapping mapping,
            Function<String, Optional<CsvFields.Column>> fixedColumns,
            TouchpointPool touchpoints) {
        this.mapping = mapping;
        this.touchpoints = touchpoints;
        options = mapping.options;
        for (Field field : Field.values()) {
            fields.put(field, FieldText.of(field, mapping, fixedColumns));
        }
        customer = field(Field.CUSTOMER);
        time = field(Field.TIME);
        event = field(Field.EVENT);
        touchpoint = field(Field.TOUCHPOINT);
        channel = field(Field.CHANNEL);
        others = fields.values().stream()
                .filter(text -> !READ_FIRST.contains(text.field()) && text.isMapped())
                .toArray(FieldText[]::new);
        hasProperties = mapping.keepsOtherColumns || options.channels() != null;
        isPlainCustomer =
                options.customer().isEmpty() && options.otherCustomers().isEmpty();
        mapped = ImmutableSet.<String>builder()
                .addAll(mapping.columns.values())
                .addAll(options.usedColumns())
                .build();
    }

    /** The same for the rows of one source. */
    InteractionReading boundTo(RecordReader.RowSource rows) {
        return new InteractionReading(mapping, rows::fixedColumn, touchpoints.ofSource());
    }

    Interaction read(Row row) throws RejectedRowException {
        String type = event.needed(row);
        Map<String, AttributeValue> properties = hasProperties ? new LinkedHashMap<>() : Map.of();
        Interaction.Builder interaction = Interaction.builder();
        String placeName = touchpoint.of(row);
        String name = placeName == null ? type : placeName;
        Touchpoint place = touchpoint(row, name, type, detectChannel(row, interaction, properties));
        interaction
                .customer(customer(row))
                // One string for both, also of several sources.
                .type(name.equals(type) ? place.name() : type)
                .time(time.neededTime(row, mapping.timeFormat))
                .touchpoint(place)
                .source(row.source(), row.place());
        for (FieldText other : others) {
            String text = other.of(row);
            if (text != null) {
                set(other.field(), text, row, interaction);
            }
        }
        if (mapping.keepsOtherColumns) {
            mapOthers(row, properties);
        }
        if (!properties.isEmpty()) {
            interaction.properties(properties);
        }
        return interaction.build();
    }

    /** The channel that the traffic of a record tells, where there are rules for it and the record does not say it. */
    private @Nullable Channel detectChannel(
            Row row, Interaction.Builder interaction, Map<String, AttributeValue> properties) {
        FieldOptions.ChannelDetection detection = options.channels();
        if (detection == null || channel.inColumn(row) != null) {
            return null;
        }
        TrafficSource traffic = detection.columns().read(row);
        traffic.campaign().ifPresent(interaction::campaign);
        Optional<ChannelGroup> group = detection.rules().classifyKnown(traffic);
        group.ifPresent(known -> properties.put(InteractionMapping.CHANNEL_GROUP, AttributeValue.of(known.name())));
        return group.flatMap(ChannelGroup::channel).orElse(null);
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

    private Touchpoint touchpoint(Row row, String name, String type, @Nullable Channel detected)
            throws RejectedRowException {
        if (detected != null) {
            return Touchpoint.of(detected, name);
        }
        String written = channel.of(row);
        String channelId = written == null ? "" : written;
        Touchpoint known = touchpoints.find(channelId, name);
        if (known != null) {
            return known;
        }
        // Checked here to name the column, and only here: the type of a known touchpoint is mostly its name.
        Fields.line(type, event.column());
        return touchpoints.add(channelId, name);
    }

    private Money money(Field field, String text, Currency amountCurrency) throws RejectedRowException {
        return Fields.money(text, column(field), amountCurrency, mapping.decimalSign);
    }

    private Currency valueCurrency(Row row) throws RejectedRowException {
        return currency(row, Field.CURRENCY, mapping.currency);
    }

    private Currency costCurrency(Row row) throws RejectedRowException {
        return currency(row, Field.COST_CURRENCY, valueCurrency(row));
    }

    private Currency currency(Row row, Field field, Currency otherwise) throws RejectedRowException {
        String code = field(field).of(row);
        return code == null ? otherwise : Fields.currency(code, column(field));
    }

    private Satisfaction satisfaction(String score, Row row) throws RejectedRowException {
        Satisfaction.Scale scale = Fields.code(
                field(Field.SATISFACTION_SCALE).needed(row),
                column(Field.SATISFACTION_SCALE),
                Satisfaction.Scale.class);
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
        return row.text(time.column()).isPresent();
    }

    private String customer(Row row) throws RejectedRowException {
        if (isPlainCustomer) {
            return customer.needed(row);
        }
        Optional<String> first = Optional.ofNullable(customer.inColumn(row));
        return customer.present(customer.orDefault(options.customer(row, first).orElse(null)));
    }

    private FieldText field(Field field) {
        return checkNotNull(fields.get(field));
    }

    private String column(Field field) {
        return field(field).column();
    }
}
