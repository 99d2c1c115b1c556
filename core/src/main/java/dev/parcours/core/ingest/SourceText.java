package dev.parcours.core.ingest;

import dev.parcours.core.internal.StrictGzipInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/**
 * The characters of a source: unpacked and decoded.
 *
 * <p>Bytes that are not text in the encoding become U+FFFD, by which the rows that hold them are known and rejected.
 */
final class SourceText extends Reader {

    /** What stands for bytes that are not text. */
    static final char REPLACEMENT = '\uFFFD';

    private final Reader reader;
    private final String source;
    private final boolean countsLines;
    private long lineBreaks;

    private SourceText(Reader reader, String source, boolean countsLines) {
        this.reader = reader;
        this.source = source;
        this.countsLines = countsLines;
    }

    static SourceText open(InputStream in, String source, Charset charset) throws IOException {
        return open(in, source, 3, bytes -> charset);
    }

    /** Opens a source that may declare its encoding as XML does. */
    static SourceText openXml(InputStream in, String source, Charset charset) throws IOException {
        return open(in, source, XmlDeclaration.MAX_LENGTH, bytes -> XmlDeclaration.charset(bytes, source, charset));
    }

    /** Tells the encoding of bytes from the first of them, and leaves them unread. */
    private interface Declaration {
        Charset charset(PushbackInputStream bytes) throws IOException;
    }

    private static SourceText open(InputStream in, String source, int lookAhead, Declaration declaration)
            throws IOException {
        BufferedInputStream packed = new BufferedInputStream(new Hopeful(in), 1 << 16);
        boolean isGzip = isGzip(packed);
        PushbackInputStream bytes =
                new PushbackInputStream(isGzip ? new StrictGzipInputStream(packed) : packed, lookAhead);
        try {
            Charset charset = markedCharset(bytes, declaration.charset(bytes));
            return new SourceText(new InputStreamReader(bytes, charset), source, isGzip);
        } catch (ZipException | EOFException e) {
            throw damaged(source, 1, e);
        }
    }

    private static boolean isGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean isGzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return isGzip;
    }

    private static MalformedSourceException damaged(String source, long line, IOException e) {
        String problem = e instanceof StrictGzipInputStream.TrailingBytesException
                ? "something that is no gzip archive follows the one that ends here; remove it, or make the archive again"
                : "the gzip archive is damaged from here on; make it again";
        return new MalformedSourceException(source, line, problem, e);
    }

    private static Charset markedCharset(PushbackInputStream in, Charset otherwise) throws IOException {
        byte[] head = in.readNBytes(3);
        int b0 = head.length > 0 ? head[0] & 0xff : -1;
        int b1 = head.length > 1 ? head[1] & 0xff : -1;
        int b2 = head.length > 2 ? head[2] & 0xff : -1;
        if (b0 == 0xef && b1 == 0xbb && b2 == 0xbf) {
            return StandardCharsets.UTF_8;
        }
        Charset marked = otherwise;
        int markLength = 0;
        if (b0 == 0xfe && b1 == 0xff) {
            marked = StandardCharsets.UTF_16BE;
            markLength = 2;
        } else if (b0 == 0xff && b1 == 0xfe) {
            marked = StandardCharsets.UTF_16LE;
            markLength = 2;
        }
        in.unread(head, markLength, head.length - markLength);
        return marked;
    }

    /** The name of the source. */
    String source() {
        return source;
    }

    /** The line that the last character read is on, from 1; of archives and XML only. */
    long line() {
        return lineBreaks + 1;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = reader.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw damaged(source, line(), e);
        }
        if (countsLines) {
            countLineBreaks(buffer, offset, count);
        }
        return count;
    }

    /** Counts for archives and XML alone: the readers of other formats count lines as these have them. */
    private void countLineBreaks(char[] chars, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            lineBreaks += chars[i] == '\n' ? 1 : 0;
        }
    }

    /** A stream that always says it may have more: that of a named pipe fails if asked. */
    private static final class Hopeful extends FilterInputStream {

        Hopeful(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }

    /** Whether a character is neither NUL nor stands for bytes that are not text. */
    static boolean isClean(char c) {
        return c != '\0' && c != REPLACEMENT;
    }

    /** Whether a text is free of NUL characters and of bytes that are not text. */
    static boolean isClean(String text) {
        return text.indexOf('\0') < 0 && text.indexOf(REPLACEMENT) < 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
