package dev.parcours.core.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.parcours.core.AttributeValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A CloudEvent whose {@code data_base64} is read as the JSON that it holds. */
final class CloudEventData implements Row {

    private static final String ENCODED = "data_base64";

    private final Row event;
    private final Map<String, AttributeValue> data;

    private CloudEventData(Row event, Map<String, AttributeValue> data) {
        this.event = event;
        this.data = data;
    }

    /** The event with its data in the open; the event itself where they are so already, or are no JSON. */
    static Row of(Row event) throws RejectedRowException {
        Optional<String> encoded = event.text(ENCODED);
        return encoded.isPresent() && isJson(event.text("datacontenttype"))
                ? new CloudEventData(event, parsed(decoded(encoded.get())))
                : event;
    }

    /** Data whose type is not said are JSON. */
    private static boolean isJson(Optional<String> contentType) {
        if (contentType.isEmpty()) {
            return true;
        }
        String type = contentType.get().toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        String mediaType = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        return mediaType.endsWith("/json") || mediaType.endsWith("+json");
    }

    private static String decoded(String text) throws RejectedRowException {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RejectedRowException(RejectionReason.BAD_VALUE, ENCODED, "is not base64");
        }
    }

    private static Map<String, AttributeValue> parsed(String json) throws RejectedRowException {
        JsonFields fields = new JsonFields(null);
        try (JsonParser parser = JsonFields.factory(json.length() + 1).createParser(json)) {
            if (parser.nextToken() == null) {
                return Map.of();
            }
            fields.read(parser, "data");
            if (parser.nextToken() != null) {
                throw noJson();
            }
        } catch (JsonProcessingException e) {
            throw noJson();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot be read", e);
        }
        if (!fields.problems().isEmpty()) {
            throw fields.problems().values().iterator().next();
        }
        return fields.values();
    }

    private static RejectedRowException noJson() {
        return new RejectedRowException(
                RejectionReason.BAD_VALUE, ENCODED, "holds no JSON value, although the content type says so");
    }

    @Override
    public Optional<AttributeValue> value(String column) {
        return column.equals(ENCODED)
                ? Optional.empty()
                : Optional.ofNullable(data.get(column)).or(() -> event.value(column));
    }

    @Override
    public Optional<String> text(String column) {
        return value(column).flatMap(AttributeValue::asText).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public Collection<String> columns() {
        List<String> columns = new ArrayList<>(event.columns());
        columns.remove(ENCODED);
        columns.addAll(data.keySet());
        return columns;
    }

    @Override
    public String source() {
        return event.source();
    }

    @Override
    public long place() {
        return event.place();
    }

    @Override
    public long line() {
        return event.line();
    }
}
