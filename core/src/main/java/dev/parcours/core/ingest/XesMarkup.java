package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

/** The elements of a log, written one after the other. */
final class XesMarkup {

    private static final int MAX_LONG_DIGITS = 18;

    private final Writer out;
    private int depth;

    XesMarkup(Writer out) {
        this.out = out;
    }

    void openLog() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.write("<log xes.version=\"1849.2016\" xes.features=\"nested-attributes\""
                + " xmlns=\"http://www.xes-standard.org/\">\n");
        depth++;
    }

    void closeLog() throws IOException {
        close("log");
    }

    void declareExtension(String name, String prefix, String uri) throws IOException {
        indent();
        out.write("<extension name=\"" + name + "\" prefix=\"" + prefix + "\" uri=\"" + uri + "\"/>\n");
    }

    /** Declares what every trace and event has, and that the name of an event is what it is known by. */
    void declareGlobals() throws IOException {
        indent();
        out.write("<global scope=\"trace\">\n");
        depth++;
        string(XesKeys.NAME, "UNKNOWN");
        close("global");
        indent();
        out.write("<global scope=\"event\">\n");
        depth++;
        string(XesKeys.NAME, "UNKNOWN");
        attribute("date", XesKeys.TIME, "1970-01-01T00:00:00Z");
        close("global");
        indent();
        out.write("<classifier name=\"Activity\" scope=\"event\" keys=\"" + XesKeys.NAME + "\"/>\n");
    }

    void open(String tag) throws IOException {
        indent();
        out.write("<" + tag + ">\n");
        depth++;
    }

    void close(String tag) throws IOException {
        depth--;
        indent();
        out.write("</" + tag + ">\n");
    }

    void string(String key, String value) throws IOException {
        attribute("string", key, value);
    }

    void attribute(String key, AttributeValue value) throws IOException {
        if (value instanceof AttributeValue.TextValue text) {
            string(key, text.text());
        } else if (value instanceof AttributeValue.NumberValue number) {
            number(key, number.number());
        } else if (value instanceof AttributeValue.BooleanValue truth) {
            attribute("boolean", key, Boolean.toString(truth.value()));
        } else if (value instanceof AttributeValue.InstantValue instant) {
            attribute("date", key, instant.instant().toString());
        } else if (value instanceof AttributeValue.DateValue date) {
            attribute("date", key, XesType.midnight(date.date()));
        } else if (value instanceof AttributeValue.TextSetValue set) {
            list(key, set);
        }
    }

    private void number(String key, BigDecimal number) throws IOException {
        boolean isLong = number.scale() <= 0 && number.precision() - (long) number.scale() <= MAX_LONG_DIGITS;
        attribute(isLong ? "int" : "float", key, isLong ? number.toPlainString() : number.toString());
    }

    private void list(String key, AttributeValue.TextSetValue set) throws IOException {
        indent();
        startTag("list", key);
        out.write(">\n");
        depth++;
        indent();
        // The schema of the standard wants a key of this element too.
        out.write("<values key=\"values\">\n");
        depth++;
        for (String text : set.texts()) {
            string("text", text);
        }
        close("values");
        close("list");
    }

    void attribute(String tag, String key, String value) throws IOException {
        indent();
        startTag(tag, key);
        out.write(" value=\"");
        escape(XesText.encode(value));
        out.write("\"/>\n");
    }

    private void startTag(String tag, String key) throws IOException {
        out.write('<');
        out.write(tag);
        out.write(" key=\"");
        escape(XesText.encode(key));
        out.write('"');
    }

    private void indent() throws IOException {
        for (int i = 0; i < depth; i++) {
            out.write('\t');
        }
    }

    private void escape(String text) throws IOException {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String reference = reference(text.charAt(i));
            if (!reference.isEmpty()) {
                out.write(text, done, i - done);
                out.write(reference);
                done = i + 1;
            }
        }
        out.write(text, done, text.length() - done);
    }

    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            // A parser makes spaces of these where they stand as they are.
            case '\t' -> "&#9;";
            case '\n' -> "&#10;";
            case '\r' -> "&#13;";
            default -> "";
        };
    }
}
