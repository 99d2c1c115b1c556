package dev.parcours.core.ingest;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Cuts a source of JSON objects, which follow each other or stand in arrays, into the text of each.
 *
 * <p>Brackets are counted outside of strings, and a string ends with its line at the latest, as JSON has it. So an
 * object that is wrong inside costs itself only. One whose brackets do not add up cannot be told from what follows it:
 * reading goes on with the line after the one on which it starts. Since nesting is bounded, no character is looked at
 * more often than there may be levels.
 */
final class JsonTexts {

    /** What a text is. */
    enum Kind {
        /** An object, as far as its braces tell. */
        OBJECT,
        /** A value that is no object, or no value. */
        OTHER,
        /** An object that is never closed. */
        UNCLOSED,
        /** An object that is longer than allowed. */
        TOO_LONG,
        /** An object that is nested deeper than allowed. */
        TOO_DEEP
    }

    private static final String BETWEEN = ",[]";
    private static final String ENDS = ",[]{}\"";

    private final Reader reader;
    private final int maxLength;
    private char[] buffer = new char[1 << 13];
    private int start;
    private int position;
    private int limit;
    private long line = 1;

    private Kind kind = Kind.OTHER;
    private String text = "";
    private long startLine = 1;
    private int firstBreak;
    /** The brackets that are open: whether each is that of an array. One that closes, closes all inside it. */
    private final BitSet arrays = new BitSet();

    private int depth;
    private boolean tooLong;

    JsonTexts(Reader reader, int maxLength) {
        this.reader = reader;
        this.maxLength = maxLength;
    }

    /** Goes to the next text; returns false if there is none. */
    boolean next() throws IOException {
        int c;
        do {
            start = position;
            firstBreak = -1;
            tooLong = false;
            startLine = line;
            c = read();
        } while (c >= 0 && (Character.isWhitespace(c) || BETWEEN.indexOf(c) >= 0));
        if (c < 0) {
            return false;
        }
        kind = c == '{' ? readObject() : readOther(c);
        text = kind == Kind.OBJECT ? new String(buffer, start, position - start) : "";
        return true;
    }

    Kind kind() {
        return kind;
    }

    /** The text of an object; empty for what is none. */
    String text() {
        return text;
    }

    /** The line on which the text starts, from 1. */
    long line() {
        return startLine;
    }

    private Kind readObject() throws IOException {
        depth = 0;
        open(false);
        while (depth > 0) {
            int c = read();
            if (c < 0 || (c == ']' && !isArrayOpen())) {
                return goOnAfterFirstLine(Kind.UNCLOSED);
            }
            switch (c) {
                case '"' -> passString();
                case '{' -> open(false);
                case '[' -> open(true);
                case '}' -> depth = arrays.previousClearBit(depth - 1);
                case ']' -> depth = arrays.previousSetBit(depth - 1);
                default -> {
                    // What stands between brackets is for the parser to judge.
                }
            }
            if (isTooLong()) {
                return goOnAfterFirstLine(Kind.TOO_LONG);
            }
            if (depth > JsonFields.MAX_NESTING && firstBreak >= 0) {
                return goOnAfterFirstLine(Kind.TOO_DEEP);
            }
        }
        return tooLong ? Kind.TOO_LONG : Kind.OBJECT;
    }

    private void open(boolean isArray) {
        arrays.set(depth, isArray);
        depth++;
    }

    private boolean isArrayOpen() {
        return arrays.previousSetBit(depth - 1) >= 0;
    }

    private Kind readOther(int first) throws IOException {
        if (first == '"') {
            passString();
        } else if (ENDS.indexOf(first) < 0) {
            int c = peek();
            while (c >= 0 && !Character.isWhitespace(c) && ENDS.indexOf(c) < 0) {
                read();
                start = position;
                c = peek();
            }
        }
        return Kind.OTHER;
    }

    private void passString() throws IOException {
        int c = read();
        while (c >= 0 && c != '"' && c != '\n' && !isTooLong()) {
            c = c == '\\' && peek() != '\n' ? passOneAndRead() : read();
        }
    }

    private int passOneAndRead() throws IOException {
        read();
        return read();
    }

    /** What is too long and all on one line has nothing to go back to, so it is passed over without being kept. */
    private boolean isTooLong() {
        tooLong |= position - start > maxLength;
        if (!tooLong || firstBreak >= 0) {
            return tooLong;
        }
        start = position;
        return false;
    }

    private Kind goOnAfterFirstLine(Kind problem) {
        if (firstBreak >= 0) {
            position = firstBreak + 1;
            line = startLine + 1;
        }
        return tooLong ? Kind.TOO_LONG : problem;
    }

    private int read() throws IOException {
        int c = peek();
        if (c < 0) {
            return c;
        }
        if (c == '\n') {
            line++;
            if (firstBreak < 0 && !tooLong) {
                firstBreak = position;
            }
        }
        position++;
        return c;
    }

    private int peek() throws IOException {
        return position < limit || fill() ? buffer[position] : -1;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        position -= start;
        limit -= start;
        firstBreak -= firstBreak >= 0 ? start : 0;
        start = 0;
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
        int count = reader.read(buffer, limit, buffer.length - limit);
        limit += Math.max(count, 0);
        return count > 0;
    }
}
