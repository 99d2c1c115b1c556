package dev.parcours.core.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements, attributes and text. Whatever is text stays text: the XML writer escapes it, after
 * {@linkplain CleanText#of cleaning}.
 */
final class Markup {

    private final XMLStreamWriter out;

    private Markup(XMLStreamWriter out) {
        this.out = out;
    }

    /** Something that writes a document. */
    interface Document {
        void write(Markup markup);
    }

    /** Writes a document in UTF-8 and leaves the stream open. */
    static void write(OutputStream stream, Document document) throws IOException {
        try {
            // The factory of the JDK, so that the bytes do not depend on what else is on the class path.
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
            document.write(new Markup(out));
            out.writeEndDocument();
            out.flush();
            stream.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    void declaration() {
        attempt(() -> out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
    }

    void htmlDoctype() {
        attempt(() -> out.writeDTD("<!DOCTYPE html>"));
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; numbers are written to a tenth
     */
    Markup open(String name, Object... attributes) {
        attempt(() -> out.writeStartElement(name));
        attributes(attributes);
        return this;
    }

    Markup openIn(String namespace, String name, Object... attributes) {
        attempt(() -> {
            out.writeStartElement(name);
            out.writeDefaultNamespace(namespace);
        });
        attributes(attributes);
        return this;
    }

    Markup close() {
        attempt(out::writeEndElement);
        return this;
    }

    /** Writes an element without content. */
    Markup empty(String name, Object... attributes) {
        attempt(() -> out.writeEmptyElement(name));
        attributes(attributes);
        return this;
    }

    /** Writes an element that holds a text. */
    Markup element(String name, String text, Object... attributes) {
        return open(name, attributes).text(text).close();
    }

    Markup text(String text) {
        return raw(CleanText.of(text));
    }

    /** Writes a text that is clean already, with the space at its end. */
    Markup raw(String clean) {
        attempt(() -> out.writeCharacters(clean));
        return this;
    }

    Markup newLine() {
        return raw("\n");
    }

    private void attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = (String) attributes[i];
            Object value = attributes[i + 1];
            attribute(name, value instanceof Double number ? tenths(number) : value.toString());
        }
    }

    /** Adds an attribute to the element opened last, before anything is written in it. */
    void attribute(String name, String value) {
        attempt(() -> out.writeAttribute(name, CleanText.of(value)));
    }

    /** A number to a tenth, without the tenth if it is zero. */
    static String tenths(double number) {
        long tenths = Math.round(number * 10);
        String sign = tenths < 0 ? "-" : "";
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        return sign + whole + (rest == 0 ? "" : "." + rest);
    }

    private interface Attempt {
        void run() throws XMLStreamException;
    }

    private static void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
