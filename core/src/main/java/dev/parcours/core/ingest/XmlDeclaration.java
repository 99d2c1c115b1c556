package dev.parcours.core.ingest;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of an XML source, as far as it names the encoding. */
final class XmlDeclaration {

    /** How many bytes are looked at. */
    static final int MAX_LENGTH = 256;

    private static final String START = "<?xml";
    private static final Pattern ENCODING =
            Pattern.compile("\\A<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private XmlDeclaration() {}

    /** Returns the encoding that the source declares, or the other one if it declares none; reads nothing of it. */
    static Charset charset(PushbackInputStream in, String source, Charset otherwise) throws IOException {
        byte[] head = in.readNBytes(MAX_LENGTH);
        in.unread(head);
        Matcher encoding = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!encoding.find()) {
            return otherwise;
        }
        Charset declared = named(encoding.group(1), source);
        // A declaration that could be read as ASCII does not tell the truth if it says UTF-16.
        boolean isTrue = new String(head, declared).startsWith(START);
        return isTrue ? declared : otherwise;
    }

    private static Charset named(String name, String source) throws MalformedSourceException {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new MalformedSourceException(
                    source,
                    1,
                    "the encoding '%s' that the XML declares is not known; declare another".formatted(name),
                    e);
        }
    }
}
