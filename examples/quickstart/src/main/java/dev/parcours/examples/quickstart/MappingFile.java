package dev.parcours.examples.quickstart;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.ingest.CustomerMapping;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.TimeFormat;
import dev.parcours.core.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The JSON file that says which columns of a CRM's files hold what, where they do not have the usual names.
 *
 * <pre>{@code
 * {
 *   "conversions": ["purchase"],
 *   "events": {"columns": {"customer": "user_id", "time": "at", "event": "action"}, "zone": "Europe/Paris", "currency": "EUR"},
 *   "customers": {"id": "user_id", "consents": [{"channel": "email", "column": "opt_in"}], "types": {"age": "number"}}
 * }
 * }</pre>
 *
 * @param conversions the events that count as success; by default {@code purchase}
 * @param events the columns of the events
 * @param customers the columns of the customers
 */
public record MappingFile(List<String> conversions, Optional<Events> events, Optional<Customers> customers) {

    /** The mapping of files whose columns have the usual names. */
    public static final MappingFile BY_NAME = new MappingFile(List.of(), Optional.empty(), Optional.empty());

    /**
     * The columns of the events.
     *
     * @param columns the column of each part of an interaction, where it is not the part's name
     * @param zone the zone of times without offset
     * @param timePattern how times are written, if not as ISO 8601
     * @param currency the currency of amounts whose row does not name one
     * @param decimalComma whether amounts have a comma before the decimals, by default not
     */
    public record Events(
            Map<InteractionMapping.Field, String> columns,
            Optional<String> zone,
            Optional<String> timePattern,
            Optional<String> currency,
            Optional<Boolean> decimalComma) {

        /**
         * Creates the columns.
         *
         * @throws IllegalArgumentException if a column is blank, or if zone, pattern or currency cannot be understood
         */
        public Events {
            columns = Maps.immutableEnumMap(columns);
            columns.forEach((field, column) -> checkColumn(column));
            zone.ifPresent(MappingFile::zone);
            timePattern.ifPresent(MappingFile::timeFormat);
            currency.ifPresent(MappingFile::currency);
        }
    }

    /**
     * The columns of the customers.
     *
     * @param id the column of the id, by default {@code customer}
     * @param preferredChannels the column of the preferred channels, by default {@code preferred_channel}
     * @param consents the columns of consents, beside {@code consent_email} and the like
     * @param types how columns are read that are not plain text
     * @param zone the zone of times without offset
     */
    public record Customers(
            Optional<String> id,
            Optional<String> preferredChannels,
            List<ConsentColumn> consents,
            Map<String, CustomerMapping.Type> types,
            Optional<String> zone) {

        /**
         * Creates the columns.
         *
         * @throws IllegalArgumentException if a column is blank, or if the zone is not known
         */
        public Customers {
            id.ifPresent(MappingFile::checkColumn);
            preferredChannels.ifPresent(MappingFile::checkColumn);
            consents = List.copyOf(consents);
            types = ImmutableMap.copyOf(types);
            types.keySet().forEach(MappingFile::checkColumn);
            zone.ifPresent(MappingFile::zone);
        }
    }

    /**
     * The column of a consent.
     *
     * @param channel the channel
     * @param purpose what for, by default marketing
     * @param column the column of yes or no
     * @param since the column of the time since when
     */
    public record ConsentColumn(Channel channel, Optional<String> purpose, String column, Optional<String> since) {

        /**
         * Creates the columns.
         *
         * @throws IllegalArgumentException if a column or the purpose is blank
         */
        public ConsentColumn {
            checkColumn(column);
            since.ifPresent(MappingFile::checkColumn);
            purpose.ifPresent(text -> checkArgument(!text.isBlank(), "a purpose must not be blank"));
        }
    }

    /**
     * Creates the mapping.
     *
     * @throws IllegalArgumentException if a type of conversions is blank
     */
    public MappingFile {
        conversions = List.copyOf(conversions);
        conversions.forEach(type -> checkArgument(!type.isBlank(), "a type of conversions must not be blank"));
    }

    private static void checkColumn(String column) {
        checkArgument(!column.isBlank(), "the name of a column must not be blank; write it as the file's header does");
    }

    private static ZoneId zone(String text) {
        return parsed("zone", text, ZoneId::of, "Europe/Paris");
    }

    private static TimeFormat timeFormat(String text) {
        return parsed("time pattern", text, TimeFormat::pattern, "dd/MM/uuuu HH:mm");
    }

    private static Currency currency(String text) {
        return parsed("currency", text, Currency::getInstance, "EUR");
    }

    private static <T> T parsed(String what, String text, Function<String, T> parser, String example) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "the %s '%s' cannot be understood; write one such as %s".formatted(what, text, example), e);
        }
    }

    /**
     * Reads the file.
     *
     * @throws dev.parcours.core.json.JsonFormatException if it does not hold such a mapping
     * @throws IOException if it cannot be read
     */
    public static MappingFile read(Path file) throws IOException {
        return JsonCodec.core().read(file, MappingFile.class);
    }

    /** Returns the events that count as success. */
    public String[] conversionTypes() {
        return conversions.isEmpty() ? new String[] {"purchase"} : conversions.toArray(String[]::new);
    }

    /** Returns how interactions are made of events. */
    public InteractionMapping interactionMapping() {
        InteractionMapping mapping = InteractionMapping.byName();
        if (events.isEmpty()) {
            return mapping;
        }
        for (Map.Entry<InteractionMapping.Field, String> column :
                events.get().columns().entrySet()) {
            mapping = mapping.with(column.getKey(), column.getValue());
        }
        TimeFormat format =
                events.get().timePattern().map(MappingFile::timeFormat).orElse(TimeFormat.iso());
        Optional<ZoneId> zone = events.get().zone().map(MappingFile::zone);
        mapping = mapping.withTimeFormat(zone.map(format::inZone).orElse(format));
        mapping = events.get().decimalComma().orElse(false) ? mapping.withDecimalComma() : mapping;
        Optional<Currency> currency = events.get().currency().map(MappingFile::currency);
        return currency.isPresent() ? mapping.withCurrency(currency.get()) : mapping;
    }

    /** Returns how profiles are made of customers' rows. */
    public CustomerMapping customerMapping() {
        CustomerMapping mapping = CustomerMapping.byName();
        if (customers.isEmpty()) {
            return mapping;
        }
        Customers columns = customers.get();
        mapping = columns.id().isPresent() ? mapping.withId(columns.id().get()) : mapping;
        for (ConsentColumn consent : columns.consents()) {
            String purpose = consent.purpose().orElse(Consent.MARKETING);
            mapping = consent.since().isPresent()
                    ? mapping.withConsent(
                            consent.channel(),
                            purpose,
                            consent.column(),
                            consent.since().get())
                    : mapping.withConsent(consent.channel(), purpose, consent.column());
        }
        for (Map.Entry<String, CustomerMapping.Type> type : columns.types().entrySet()) {
            mapping = mapping.withType(type.getKey(), type.getValue());
        }
        if (columns.preferredChannels().isPresent()) {
            mapping = mapping.withPreferredChannels(columns.preferredChannels().get());
        }
        return columns.zone().isPresent() ? mapping.inZone(zone(columns.zone().get())) : mapping;
    }
}
