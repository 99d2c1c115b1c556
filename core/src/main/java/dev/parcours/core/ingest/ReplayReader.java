package dev.parcours.core.ingest;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A reader that can go back to the line after a given one, as long as that line has not been {@linkplain #forget
 * forgotten}.
 *
 * <p>A CSV parser that meets a stray quote has read far beyond it by the time it knows. Going back lets reading resume
 * behind the damaged line. Lines end with CR, LF or both.
 */
final class ReplayReader extends Reader {

    private final Reader reader;
    private final Deque<Block> kept = new ArrayDeque<>();
    private char[] pending;
    private int pendingFrom;
    private long line = 1;
    private boolean endsWithCr;
    private boolean isClean = true;

    /** Creates a reader of some characters that were already read, and then of the rest. */
    ReplayReader(String head, Reader reader) {
        this.pending = head.toCharArray();
        this.reader = reader;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = readUnkept(buffer, offset, length);
        if (count > 0) {
            String text = new String(buffer, offset, count);
            kept.addLast(new Block(text, line));
            isClean &= SourceText.isClean(text);
            countLines(text);
        }
        return count;
    }

    private int readUnkept(char[] buffer, int offset, int length) throws IOException {
        int left = pending.length - pendingFrom;
        if (left == 0) {
            return reader.read(buffer, offset, length);
        }
        int count = Math.min(left, length);
        System.arraycopy(pending, pendingFrom, buffer, offset, count);
        pendingFrom += count;
        return count;
    }

    private void countLines(String text) {
        boolean isAfterCr = endsWithCr;
        endsWithCr = text.charAt(text.length() - 1) == '\r';
        if (isAfterCr || text.indexOf('\r') >= 0) {
            countLinesWithCr(text, isAfterCr);
            return;
        }
        // Searching is many times faster than looking at each character.
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            line++;
        }
    }

    private void countLinesWithCr(String text, boolean afterCr) {
        boolean isAfterCr = afterCr;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\r' || (c == '\n' && !isAfterCr) ? 1 : 0;
            isAfterCr = c == '\r';
        }
    }

    /** Whether all that was read so far is {@linkplain SourceText#isClean clean}, so that nobody has to look again. */
    boolean isClean() {
        return isClean;
    }

    /** Gives up what was read before a line, to which no one will go back. */
    void forget(long beforeLine) {
        while (kept.size() > 1) {
            Block first = kept.removeFirst();
            // A block is needed as long as the next one starts on the line itself or later.
            if (kept.getFirst().line >= beforeLine) {
                kept.addFirst(first);
                return;
            }
        }
    }

    /** Goes to the beginning of the line after a given one, which has not been forgotten. */
    void resumeAfter(long damagedLine) throws IOException {
        StringBuilder text = new StringBuilder();
        long textLine = kept.isEmpty() ? line : kept.getFirst().line;
        kept.forEach(block -> text.append(block.text));
        text.append(pending, pendingFrom, pending.length - pendingFrom);
        kept.clear();
        int from = 0;
        while (textLine <= damagedLine) {
            int end = endOfLine(text, from);
            if (end < 0) {
                skipLine(damagedLine);
                return;
            }
            from = end;
            textLine++;
        }
        restart(text.substring(from), damagedLine + 1);
    }

    private void skipLine(long damagedLine) throws IOException {
        char[] buffer = new char[8192];
        int count;
        while ((count = reader.read(buffer, 0, buffer.length)) >= 0) {
            int end = endOfLine(new String(buffer, 0, count), 0);
            if (end >= 0) {
                restart(new String(buffer, end, count - end), damagedLine + 1);
                return;
            }
        }
        restart("", damagedLine + 1);
    }

    private void restart(String text, long atLine) {
        pending = text.toCharArray();
        pendingFrom = 0;
        line = atLine;
        endsWithCr = false;
    }

    /** The place after the first line break at or after a place, or -1. */
    private static int endOfLine(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private record Block(String text, long line) {}
}
