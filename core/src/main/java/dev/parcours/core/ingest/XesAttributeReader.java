package dev.parcours.core.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads attributes with all that is nested in them. */
final class XesAttributeReader {

    private static final int MAX_NESTING = 64;
    private static final String NOT_TEXT =
            "holds bytes that are not text in the encoding of the source; declare the encoding, or mend the event";

    private final XesCursor cursor;
    private final int maxLength;
    private final XesPool pool = new XesPool();
    private boolean ownLog;

    XesAttributeReader(XesCursor cursor, int maxLength) {
        this.cursor = cursor;
        this.maxLength = maxLength;
    }

    XesAttributes attributes() {
        return new XesAttributes(maxLength);
    }

    /** Says that this library wrote the log, so that its texts are to be decoded. */
    void expectOwnLog() {
        ownLog = true;
    }

    /** Reads the attributes in the element that the cursor stands at, up to its end. */
    void readAll(XesAttributes into, String prefix) throws IOException {
        readAll(into, prefix, 1);
    }

    private void readAll(XesAttributes into, String prefix, int depth) throws IOException {
        while (cursor.nextChild()) {
            read(into, prefix, depth);
        }
    }

    /** Reads the attribute that the cursor stands at, up to its end. */
    void read(XesAttributes into, String prefix) throws IOException {
        read(into, prefix, 1);
    }

    private void read(XesAttributes into, String prefix, int depth) throws IOException {
        String key = key(into, depth);
        if (key != null) {
            readNamed(into, pool.name(prefix, key), depth);
        }
    }

    /** Returns the key of the attribute that the cursor stands at; one that cannot be read is passed over, and null. */
    private @Nullable String key(XesAttributes into, int depth) throws IOException {
        String tag = cursor.tag();
        String key = cursor.attribute("key");
        if (XesType.ofTag(tag).isEmpty()) {
            into.reject(
                    RejectionReason.BAD_XES,
                    null,
                    "has an element <%s>, which XES does not have there; remove it".formatted(Fields.shown(tag)));
        } else if (key == null) {
            into.reject(RejectionReason.BAD_XES, null, "has an attribute <%s> without a key".formatted(tag));
        } else if (depth > MAX_NESTING) {
            into.reject(RejectionReason.TOO_LONG, null, "has attributes nested deeper than %s".formatted(MAX_NESTING));
        } else if (!SourceText.isClean(key)) {
            into.reject(RejectionReason.NOT_TEXT, key, NOT_TEXT);
        } else {
            return text(key);
        }
        cursor.skip();
        return null;
    }

    /** Reads an attribute and those nested in it. */
    private void readNamed(XesAttributes into, String name, int depth) throws IOException {
        XesType type = XesType.ofTag(cursor.tag()).orElseThrow();
        switch (type) {
            case LIST -> readList(into, name, depth);
            case CONTAINER -> readAll(into, name + ".", depth + 1);
            default -> {
                put(into, name, type);
                // Few attributes have any inside, so the names of those are made only then.
                while (cursor.nextChild()) {
                    read(into, name + ".", depth + 1);
                }
            }
        }
    }

    private void put(XesAttributes into, String name, XesType type) {
        String value = cursor.attribute("value");
        if (value == null || isNotANumber(type, value) || !into.hasRoomFor(name, value.length())) {
            return;
        }
        if (!SourceText.isClean(value)) {
            into.reject(RejectionReason.NOT_TEXT, name, NOT_TEXT);
            return;
        }
        boolean isDay = ownLog && type == XesType.DATE && XesType.isMidnight(value);
        into.put(name, pool.value(isDay ? XesType.DAY : type, text(value)));
    }

    /** How spreadsheets and data frames write a number that is absent. */
    private static boolean isNotANumber(XesType type, String value) {
        return type == XesType.NUMBER && value.strip().equalsIgnoreCase("nan");
    }

    private String text(String text) {
        return ownLog ? XesText.decode(text) : text;
    }

    /**
     * Reads a list. Distinct strings under one key are a set of texts; else each element is one under the name of the
     * list and its key, those of one key with numbers from the second on.
     */
    private void readList(XesAttributes into, String name, int depth) throws IOException {
        XesAttributes elements = attributes();
        Map<String, Integer> counts = new HashMap<>();
        int size = 0;
        boolean inValues = false;
        while (cursor.nextChild() || inValues) {
            if (cursor.isEnd()) {
                inValues = false;
            } else if (!inValues && cursor.tag().equals("values")) {
                inValues = true;
            } else {
                size++;
                readElement(elements, counts, depth + 1);
            }
        }
        putList(into, name, elements, size, counts.size() <= 1);
    }

    private void readElement(XesAttributes elements, Map<String, Integer> counts, int depth) throws IOException {
        String key = key(elements, depth);
        if (key != null) {
            int before = counts.merge(key, 1, Integer::sum) - 1;
            readNamed(elements, before == 0 ? key : key + "." + before, depth);
        }
    }

    private static void putList(XesAttributes into, String name, XesAttributes elements, int size, boolean hasOneKey) {
        into.rejectAs(elements);
        if (!into.hasRoomFor(name, (int) Math.min(elements.length(), Integer.MAX_VALUE))) {
            return;
        }
        Set<String> texts = new LinkedHashSet<>();
        for (XesValue value : elements.values().values()) {
            String text = value.string();
            if (text != null) {
                texts.add(text);
            }
        }
        if (hasOneKey && texts.size() == size && elements.values().size() == size) {
            into.put(name, XesValue.of(texts));
        } else {
            elements.values().forEach((element, value) -> into.put(name + "." + element, value));
        }
    }
}
