package dev.parcours.core.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads written documents back. */
final class Documents {

    private static final String DOCTYPE = "<!DOCTYPE html>";

    private Documents() {}

    /** Something that writes to a stream. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    /** Parses a document as XML, an HTML page without its document type; any other one is refused. */
    static Document parse(byte[] bytes) throws ParserConfigurationException, IOException, SAXException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String xml = text.startsWith(DOCTYPE) ? text.substring(DOCTYPE.length()) : text;
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.strip().getBytes(StandardCharsets.UTF_8)));
    }

    static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The paragraphs of a picture: the whole text of those that are cut, else their lines one after the other. */
    static List<String> paragraphs(Document document) {
        return elements(document, "text").stream()
                .map(text -> {
                    NodeList titles = text.getElementsByTagNameNS("*", "title");
                    return titles.getLength() > 0 ? titles.item(0).getTextContent() : text.getTextContent();
                })
                .toList();
    }

    /** All attributes in a document. */
    static List<Attr> attributes(Document document) {
        return elements(document, "*").stream()
                .flatMap(element -> IntStream.range(0, element.getAttributes().getLength())
                        .mapToObj(i -> (Attr) element.getAttributes().item(i)))
                .toList();
    }
}
