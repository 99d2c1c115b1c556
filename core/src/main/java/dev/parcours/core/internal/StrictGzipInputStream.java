package dev.parcours.core.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks a gzip archive (RFC 1952) with all its members.
 *
 * <p>The stream of the JDK takes whatever follows a member and is not another one for the end, and says nothing. Here
 * that is an error, so that nothing is lost. Bytes that are zero may follow a member, as tapes and some tools put them
 * there.
 */
public final class StrictGzipInputStream extends InputStream {

    private static final int MAGIC = 0x8b1f;
    private static final int DEFLATE = 8;
    private static final int HAS_HEADER_CHECK = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final InputStream in;
    private final byte[] input = new byte[1 << 16];
    private int position;
    private int limit;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private boolean isInMember;
    private boolean isAtEnd;

    /** Creates the stream of what an archive holds. The archive is read with the first byte of it. */
    public StrictGzipInputStream(InputStream in) {
        this.in = in;
    }

    /** Says that bytes follow the last member of an archive. */
    public static final class TrailingBytesException extends ZipException {

        private static final long serialVersionUID = 1L;

        TrailingBytesException() {
            super("bytes that are no gzip archive follow one");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * Reads some bytes.
     *
     * @throws TrailingBytesException if something follows the last member
     * @throws ZipException if the archive is damaged
     * @throws EOFException if the archive ends before it is complete
     */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        while (!isAtEnd) {
            if (!isInMember) {
                startMember();
            }
            int count = inflate(buffer, offset, length);
            if (count > 0) {
                check.update(buffer, offset, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else {
                refill();
            }
        }
        return -1;
    }

    private int inflate(byte[] buffer, int offset, int length) throws ZipException {
        try {
            return inflater.inflate(buffer, offset, length);
        } catch (DataFormatException e) {
            throw damaged(e.getMessage() == null ? "not compressed as it should be" : e.getMessage());
        }
    }

    private void refill() throws IOException {
        if (inflater.needsDictionary()) {
            throw damaged("a dictionary is missing");
        }
        position = limit;
        needMore();
        inflater.setInput(input, position, limit - position);
    }

    private void startMember() throws IOException {
        check.reset();
        boolean isHeader = headerShort() == MAGIC && headerByte() == DEFLATE;
        int flags = headerByte();
        if (!isHeader || (flags & RESERVED) != 0) {
            throw damaged("not a gzip header");
        }
        skipHeader(6);
        if ((flags & HAS_EXTRA) != 0) {
            skipHeader(headerShort());
        }
        skipText(flags & HAS_NAME);
        skipText(flags & HAS_COMMENT);
        long checked = check.getValue() & 0xffff;
        if ((flags & HAS_HEADER_CHECK) != 0 && headerShort() != checked) {
            throw damaged("the header is not what it was");
        }
        check.reset();
        inflater.reset();
        inflater.setInput(input, position, limit - position);
        isInMember = true;
    }

    private void skipHeader(int length) throws IOException {
        for (int i = 0; i < length; i++) {
            headerByte();
        }
    }

    private void skipText(int isThere) throws IOException {
        int last = isThere;
        while (last != 0) {
            last = headerByte();
        }
    }

    private int headerShort() throws IOException {
        return headerByte() | headerByte() << 8;
    }

    private int headerByte() throws IOException {
        int next = nextByte();
        check.update(next);
        return next;
    }

    private void endMember() throws IOException {
        position = limit - inflater.getRemaining();
        boolean isWhole = nextInt() == check.getValue() && nextInt() == (inflater.getBytesWritten() & 0xffffffffL);
        if (!isWhole) {
            throw damaged("the content is not what it was");
        }
        isInMember = false;
        while (hasMore() && input[position] == 0) {
            position++;
        }
        isAtEnd = !hasMore();
        if (!isAtEnd && (input[position] & 0xff) != (MAGIC & 0xff)) {
            throw new TrailingBytesException();
        }
    }

    private long nextInt() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) nextByte() << shift;
        }
        return value;
    }

    private int nextByte() throws IOException {
        needMore();
        return input[position++] & 0xff;
    }

    private boolean hasMore() throws IOException {
        if (position == limit) {
            limit = Math.max(0, in.read(input, 0, input.length));
            position = 0;
        }
        return position < limit;
    }

    private void needMore() throws IOException {
        if (!hasMore()) {
            throw new EOFException("the gzip archive ends before it is complete");
        }
    }

    private static ZipException damaged(String how) {
        return new ZipException("the gzip archive is damaged: " + how);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
