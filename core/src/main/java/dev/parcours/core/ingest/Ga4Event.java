package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.identity.Identifier;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A row of the export of Google Analytics 4, nested as BigQuery has it or with parts of it flattened. */
record Ga4Event(Row row, String name, Instant time, Map<String, AttributeValue> params) {

    private static final String SINCE = ".value.set_timestamp_micros";

    static Ga4Event read(Row row) throws RejectedRowException {
        String name = Fields.line(Fields.needed(row, "event_name"), "event_name");
        Instant time = Fields.time(Fields.needed(row, "event_timestamp"), "event_timestamp", TimeFormat.epochMicros());
        return new Ga4Event(row, name, time, keyed(row, "event_params."));
    }

    /** A field of a record: under its path, or under a name in which the points of the path are underscores. */
    Optional<String> text(String path) {
        return row.text(path).or(() -> row.text(path.replace('.', '_')));
    }

    Optional<AttributeValue> value(String path) {
        return row.value(path).or(() -> row.value(path.replace('.', '_')));
    }

    Optional<String> param(String key) {
        return Optional.ofNullable(params.get(key))
                .flatMap(AttributeValue::asText)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    boolean isOfApp() {
        String platform = row.text("platform").orElse("WEB");
        return platform.equalsIgnoreCase("IOS") || platform.equalsIgnoreCase("ANDROID");
    }

    Optional<Identifier> user() throws RejectedRowException {
        return IdentifierColumn.of(Identifier.CUSTOMER_ID, "user_id").read(row);
    }

    /** The browser, or the app on one device. */
    Optional<Identifier> pseudonym() throws RejectedRowException {
        return IdentifierColumn.of(isOfApp() ? Identifier.DEVICE : Identifier.COOKIE, "user_pseudo_id")
                .read(row);
    }

    Map<String, ProfileAttribute> userProperties() {
        Map<String, Instant> since = new LinkedHashMap<>();
        for (String column : row.columns()) {
            if (column.startsWith("user_properties.") && column.endsWith(SINCE)) {
                String element = column.substring(0, column.length() - SINCE.length());
                row.text(element + ".key").ifPresent(key -> since.put(key, since(column)));
            }
        }
        Map<String, ProfileAttribute> attributes = new LinkedHashMap<>();
        keyed(row, "user_properties.")
                .forEach((key, value) -> attributes.put(
                        key,
                        new ProfileAttribute(
                                value, ProfileAttribute.Origin.OBSERVED, Optional.of(since.getOrDefault(key, time)))));
        return attributes;
    }

    /** Since when a property was set; if that cannot be read, when it was seen. */
    private Instant since(String column) {
        try {
            return row.text(column).map(TimeFormat.epochMicros()::parse).orElse(time);
        } catch (DateTimeException e) {
            return time;
        }
    }

    /**
     * The values of an array of keys and values by key, whether the array is one ({@code 0.key},
     * {@code 0.value.int_value}) or an object with the keys for names ({@code page_title},
     * {@code page_title.string_value}).
     */
    private static Map<String, AttributeValue> keyed(Row row, String prefix) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (String column : row.columns()) {
            if (!column.startsWith(prefix)) {
                continue;
            }
            String path = column.substring(prefix.length());
            int dot = path.indexOf('.');
            String head = dot < 0 ? path : path.substring(0, dot);
            String tail = dot < 0 ? "" : path.substring(dot + 1);
            Optional<String> key = head.chars().allMatch(Character::isDigit)
                    ? row.text(prefix + head + ".key").filter(text -> tail.startsWith("value."))
                    : Optional.of(head);
            if (key.isPresent() && (tail.isEmpty() || tail.endsWith("_value"))) {
                row.value(column).ifPresent(value -> values.put(key.get(), typed(value, tail)));
            }
        }
        return values;
    }

    /** BigQuery writes whole numbers as texts in JSON. */
    private static AttributeValue typed(AttributeValue value, String tail) {
        return tail.endsWith("string_value")
                ? value
                : value.asText()
                        .filter(text -> !tail.isEmpty())
                        .flatMap(Fields::decimal)
                        .map(AttributeValue::of)
                        .orElse(value);
    }

    Set<String> clickIds() {
        Set<String> present = new LinkedHashSet<>();
        for (String id : ClickId.NAMES) {
            text("collected_traffic_source." + id).ifPresent(value -> present.add(id));
        }
        return present;
    }
}
