package dev.parcours.core.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the record that the parser stands at, in one object for all records.
 *
 * <p>A field stays characters until it is asked for, since mappings ask for some columns only.
 */
final class CsvFields extends AbstractBaseCsvCallbackHandler<CsvFields> {

    private static final int MAX_COLUMNS = 10_000;
    private static final int MAX_POOLS = 64;

    private final ReplayReader reader;
    private final StringPool lastPool = new StringPool();
    private Column[] columns = {};
    private char[] chars = new char[256];
    private int used;
    private boolean clean = true;
    private boolean spansLines;

    CsvFields(ReplayReader reader) {
        this.reader = reader;
    }

    /** The number of the line on which the record starts, from 1 where the parser began. */
    long line() {
        return getStartingLineNumber();
    }

    /** How many fields the record has, also beyond the columns that are kept. */
    int size() {
        return getFieldCount();
    }

    boolean isClean() {
        return clean;
    }

    boolean spansLines() {
        return spansLines;
    }

    /** The columns of the record. */
    List<Column> columns() {
        return List.of(columns).subList(0, Math.min(size(), columns.length));
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        used = 0;
        clean = true;
        spansLines = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index < columns.length) {
            columns[index].take(buffer, offset, offset + length);
        } else if (index < MAX_COLUMNS) {
            addColumn().take(buffer, offset, offset + length);
        }
        if (quoted || !reader.isClean()) {
            look(buffer, offset, offset + length, quoted);
        }
    }

    private void look(char[] buffer, int from, int to, boolean quoted) {
        for (int i = from; i < to; i++) {
            clean &= SourceText.isClean(buffer[i]);
            spansLines |= quoted && buffer[i] == '\n';
        }
    }

    private Column addColumn() {
        Column column = new Column(columns.length < MAX_POOLS);
        columns = Arrays.copyOf(columns, columns.length + 1);
        columns[columns.length - 1] = column;
        return column;
    }

    @Override
    protected CsvFields buildRecord() {
        return this;
    }

    private int keep(char[] buffer, int start, int length) {
        if (used + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, used + length));
        }
        System.arraycopy(buffer, start, chars, used, length);
        used += length;
        return used - length;
    }

    private static boolean isSpace(char c) {
        // Nearly every character is told by the first comparison.
        return (c <= ' ' || c > '~') && Character.isWhitespace(c);
    }

    /**
     * A column, and what the record has in it, without the white space around it.
     *
     * <p>Once a column was asked for its text, those of further records are looked up as the parser has them, since a
     * known text then needs no copy.
     */
    final class Column {

        private final boolean hasOwnPool;
        private final StringPool pool;
        private boolean isAskedFor;
        private boolean isName;
        /** Where the pool has the text, or -1 if its characters are kept. */
        private int place = -1;

        private int start;
        private int end;

        private Column(boolean hasOwnPool) {
            this.hasOwnPool = hasOwnPool;
            pool = hasOwnPool ? new StringPool() : lastPool;
        }

        private void take(char[] buffer, int from, int to) {
            int first = from;
            int last = to - 1;
            while (first <= last && isSpace(buffer[last])) {
                last--;
            }
            while (first <= last && isSpace(buffer[first])) {
                first++;
            }
            int length = last + 1 - first;
            place = isAskedFor ? pool.find(buffer, first, length) : -1;
            if (place < 0) {
                start = keep(buffer, first, length);
                end = start + length;
            }
        }

        /** The text, or null if there is none but white space; those of further records will be asked for too. */
        @Nullable String text() {
            isAskedFor = hasOwnPool;
            if (isBlank()) {
                return null;
            }
            String text = characters();
            // Asked now, since the last columns share one pool.
            isName = place >= 0 || pool.isName();
            return text;
        }

        private boolean isBlank() {
            return place < 0 && start == end;
        }

        /** The text, which may be empty. */
        String characters() {
            return place >= 0 ? pool.at(place) : pool.get(chars, start, end - start);
        }

        /** Whether the text that was just asked for is free of control characters and of what is not text. */
        boolean isName() {
            return isName;
        }

        /** The time, without a string of it, or null if there is none but white space. */
        @Nullable Instant time(String name, TimeFormat format) throws RejectedRowException {
            if (isBlank()) {
                return null;
            }
            try {
                return place >= 0 ? format.parse(pool.at(place)) : format.parse(chars, start, end);
            } catch (DateTimeException e) {
                throw Fields.badTime(characters(), name, e);
            }
        }
    }
}
