package dev.parcours.core.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.parcours.core.AttributeValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, those of nested objects and arrays under joined names. */
final class JsonFields {

    static final int MAX_NESTING = 64;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int MAX_NAME_LENGTH = 1000;

    private final @Nullable StringPool pool;
    private Map<String, AttributeValue> values = new LinkedHashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();
    private final Map<String, RejectedRowException> problems = new LinkedHashMap<>();

    /**
     * Creates the fields.
     *
     * @param pool what gives equal texts one string; null for a single object, for which a pool is not worth its size
     */
    JsonFields(@Nullable StringPool pool) {
        this.pool = pool;
    }

    /** A factory of parsers that bound what a hostile source can cost. */
    static JsonFactory factory(int maxLength) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .maxStringLength(maxLength)
                        .maxNameLength(MAX_NAME_LENGTH)
                        .build())
                .build();
    }

    /** Reads the object whose first brace the parser stands at, up to its last. */
    void read(JsonParser parser) throws IOException {
        values = new LinkedHashMap<>();
        lengths.clear();
        problems.clear();
        readObject(parser, "");
    }

    /** Reads the value that the parser stands at under a name. */
    void read(JsonParser parser, String name) throws IOException {
        values = new LinkedHashMap<>();
        problems.clear();
        readValue(parser, name);
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    /** How many elements the array in a field of the object itself has; 0 if it has no array there. */
    int length(String name) {
        return lengths.getOrDefault(name, 0);
    }

    /**
     * What is wrong with the object, although it could be read to its end: the first problem of each field, and of each
     * element or field of an array or object in it.
     */
    Map<String, RejectedRowException> problems() {
        return problems;
    }

    private void refuse(String name, RejectedRowException problem) {
        int field = name.indexOf('.');
        int element = field < 0 ? field : name.indexOf('.', field + 1);
        problems.putIfAbsent(element < 0 ? name : name.substring(0, element), problem);
    }

    private void readObject(JsonParser parser, String prefix) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + parser.currentName();
            parser.nextToken();
            readValue(parser, name);
        }
    }

    /** Leaves out what stands under a joined name that is too long: many such names would cost more than the source. */
    private boolean isTooLong(JsonParser parser, String name) throws IOException {
        if (name.length() <= MAX_NAME_LENGTH) {
            return false;
        }
        refuse(
                name,
                new RejectedRowException(
                        RejectionReason.TOO_LONG,
                        null,
                        "the names of nested objects are longer than %s characters together"
                                .formatted(MAX_NAME_LENGTH)));
        parser.skipChildren();
        return true;
    }

    private void readValue(JsonParser parser, String name) throws IOException {
        if (isTooLong(parser, name)) {
            return;
        }
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
        if (parser.getParsingContext().getNestingDepth() == 1) {
            lengths.put(name, index);
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
            default -> AttributeValue.of(text(parser));
        };
    }

    private String text(JsonParser parser) throws IOException {
        return pool == null
                ? parser.getText()
                : pool.get(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    private void put(String name, AttributeValue value) {
        if (values.put(name, value) != null) {
            refuse(
                    name,
                    new RejectedRowException(
                            RejectionReason.BAD_JSON, name, "the name stands twice in one object; keep one of them"));
        } else if (!value.asText().map(SourceText::isClean).orElse(true)) {
            refuse(
                    name,
                    new RejectedRowException(
                            RejectionReason.NOT_TEXT, name, "holds a NUL character or bytes that are not text"));
        }
    }
}
