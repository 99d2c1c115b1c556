package dev.parcours.core.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.parcours.core.AttributeValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, those of nested objects and arrays under joined names. */
final class JsonFields {

    private static final int MAX_NESTING = 64;
    private static final int MAX_NUMBER_LENGTH = 100;

    private final StringPool pool = new StringPool();
    private Map<String, AttributeValue> values = new LinkedHashMap<>();
    private @Nullable RejectedRowException problem;

    /** A factory of parsers that bound what a hostile source can cost. */
    static JsonFactory factory(ReadOptions options) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .maxStringLength(options.maxLength())
                        .maxNameLength(1000)
                        .build())
                .build();
    }

    /** Reads the object whose first brace the parser stands at, up to its last. */
    void read(JsonParser parser) throws IOException {
        values = new LinkedHashMap<>();
        problem = null;
        readObject(parser, "");
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    /** What is wrong with the object, although it could be read to its end. */
    Optional<RejectedRowException> problem() {
        return Optional.ofNullable(problem);
    }

    private void readObject(JsonParser parser, String prefix) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + parser.currentName();
            parser.nextToken();
            readValue(parser, name);
        }
    }

    private void readValue(JsonParser parser, String name) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser, name + ".");
            case START_ARRAY -> readArray(parser, name);
            case VALUE_NULL -> {
                // Null is how JSON spells absent.
            }
            default -> put(name, scalar(parser));
        }
    }

    private void readArray(JsonParser parser, String name) throws IOException {
        List<AttributeValue> texts = new ArrayList<>();
        Set<String> distinct = new LinkedHashSet<>();
        int index = 0;
        boolean isSet = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (isSet && parser.currentToken() == JsonToken.VALUE_STRING) {
                AttributeValue text = scalar(parser);
                texts.add(text);
                isSet = distinct.add(text.asText().orElseThrow());
                if (!isSet) {
                    putAll(name, texts);
                }
            } else {
                if (isSet) {
                    putAll(name, texts);
                    isSet = false;
                }
                readValue(parser, name + "." + index);
            }
            index++;
        }
        if (isSet && index > 0) {
            put(name, AttributeValue.of(distinct));
        }
    }

    private void putAll(String name, List<AttributeValue> texts) {
        for (int i = 0; i < texts.size(); i++) {
            put(name + "." + i, texts.get(i));
        }
    }

    private AttributeValue scalar(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> AttributeValue.of(true);
            case VALUE_FALSE -> AttributeValue.of(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> AttributeValue.of(parser.getDecimalValue());
            default ->
                AttributeValue.of(pool.get(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()));
        };
    }

    private void put(String name, AttributeValue value) {
        if (values.put(name, value) != null) {
            problem = new RejectedRowException(
                    RejectionReason.BAD_JSON, name, "the name stands twice in one object; keep one of them");
        } else if (!value.asText().map(SourceText::isClean).orElse(true)) {
            problem = new RejectedRowException(
                    RejectionReason.NOT_TEXT, name, "holds a NUL character or bytes that are not text");
        }
    }
}
