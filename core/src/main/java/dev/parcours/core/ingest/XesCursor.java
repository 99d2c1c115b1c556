package dev.parcours.core.ingest;

import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes through the elements of an XML source without ever reading a document type or an external entity. */
final class XesCursor {

    private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";
    private static final int MAX_ATTRIBUTES = 64;
    private static final int MAX_DEPTH = 100_000;
    /** How many times longer than a record one piece of markup may be before reading it ends. */
    private static final int MARKUP_FACTOR = 16;

    private final String source;
    private final BoundedText text;
    private final XMLStreamReader xml;

    XesCursor(SourceText text, ReadOptions options) throws IOException {
        source = text.source();
        this.text = new BoundedText(text, (long) MARKUP_FACTOR * options.maxLength());
        try {
            xml = factory().createXMLStreamReader(this.text);
        } catch (XMLStreamException e) {
            throw explained(e);
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own: another implementation on the class path would have other limits, or none.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(LIMIT + "elementAttributeLimit", String.valueOf(MAX_ATTRIBUTES));
        factory.setProperty(LIMIT + "maxElementDepth", String.valueOf(MAX_DEPTH));
        // Without a document type there are no entities, but references to characters would use these up.
        factory.setProperty(LIMIT + "totalEntitySizeLimit", "0");
        factory.setProperty(LIMIT + "maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    /** Goes to the next start or end of an element; returns which it is, or the end of the document. */
    int next() throws IOException {
        while (true) {
            text.expectMarkup();
            int kind;
            try {
                kind = xml.next();
            } catch (XMLStreamException e) {
                throw explained(e);
            }
            switch (kind) {
                case XMLStreamConstants.START_ELEMENT,
                        XMLStreamConstants.END_ELEMENT,
                        XMLStreamConstants.END_DOCUMENT -> {
                    return kind;
                }
                case XMLStreamConstants.DTD ->
                    throw malformed("the source has a document type (DTD), which is never read; remove it");
                default -> {
                    // Text, comments and instructions between the elements say nothing in XES.
                }
            }
        }
    }

    /** Goes to the next start of an element inside the one whose children are read; returns false at its end. */
    boolean nextChild() throws IOException {
        return next() == XMLStreamConstants.START_ELEMENT;
    }

    /** Returns whether the cursor stands at the end of an element. */
    boolean isEnd() {
        return xml.isEndElement();
    }

    /** Goes from the start of an element to its end. */
    void skip() throws IOException {
        int depth = 1;
        while (depth > 0) {
            depth += next() == XMLStreamConstants.START_ELEMENT ? 1 : -1;
        }
    }

    String tag() {
        return xml.getLocalName();
    }

    @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    long line() {
        return xml.getLocation().getLineNumber();
    }

    MalformedSourceException malformed(String problem) {
        return new MalformedSourceException(source, line(), problem, null);
    }

    private IOException explained(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException cause && !text.isExhausted()) {
            return cause;
        }
        String problem = text.isExhausted()
                ? "one piece of markup is longer than %s characters".formatted(text.maxMarkup)
                : "from here on the source is not XML, or an element of it is beyond all bounds";
        return new MalformedSourceException(
                source,
                Math.max(1, e.getLocation().getLineNumber()),
                "%s (column %s); what follows cannot be read. Mend it"
                        .formatted(problem, e.getLocation().getColumnNumber()),
                e);
    }

    /** A text of which a parser, which keeps a piece of markup as a whole, may not take any length at once. */
    private static final class BoundedText extends Reader {

        private final SourceText text;
        private final long maxMarkup;
        private long left;

        BoundedText(SourceText text, long maxMarkup) {
            this.text = text;
            this.maxMarkup = maxMarkup;
            left = maxMarkup;
        }

        boolean isExhausted() {
            return left < 0;
        }

        void expectMarkup() {
            left = maxMarkup;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (isExhausted()) {
                throw new IOException("the piece of markup does not end");
            }
            int count = text.read(buffer, offset, length);
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
