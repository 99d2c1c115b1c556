package dev.parcours.core.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Gives equal texts of one column one string, as far as a bounded table remembers them.
 *
 * <p>Columns repeat themselves: types, channels, customers. A shared string is neither allocated again, nor kept twice,
 * nor checked again for what {@linkplain SourceText#isClean is not text}: only clean strings are shared. A text that
 * loses its place in the table to another is simply made again. The table grows with what the column has to remember,
 * so that a column of few texts stays in the nearest memory, and a column that hardly repeats itself, such as one of
 * times, is soon no longer looked up at all.
 */
final class StringPool {

    private static final int FIRST_SIZE = 1 << 6;
    private static final int LAST_SIZE = 1 << 18;
    private static final int MAX_LENGTH = 64;
    private static final int TRIAL = 1 << 16;
    private static final int LEAST_HITS = TRIAL / 32;

    private @Nullable String[] strings = new String[FIRST_SIZE];
    // Compared first: a look at a string that was not used for long waits for the memory.
    private int[] hashes = new int[FIRST_SIZE];
    private int size;
    private int lookups;
    private int hits;
    private boolean isUseless;

    /** Returns the string of some characters. */
    String get(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        return isUseless || length > MAX_LENGTH
                ? new String(buffer, offset, length)
                : lookUp(buffer, offset, length, hash(buffer, offset, length));
    }

    private String lookUp(char[] buffer, int offset, int length, int hash) {
        int place = hash & (strings.length - 1);
        String known = strings[place];
        boolean isHit = known != null && hashes[place] == hash && isEqual(known, buffer, offset, length);
        judge(isHit);
        if (known != null && isHit) {
            return known;
        }
        String text = new String(buffer, offset, length);
        if (SourceText.isClean(text)) {
            remember(text, hash);
        }
        return text;
    }

    /** Gives the table up once few of the latest texts were known. */
    private void judge(boolean isHit) {
        hits += isHit ? 1 : 0;
        if (++lookups == TRIAL) {
            isUseless = hits < LEAST_HITS;
            lookups = 0;
            hits = 0;
        }
    }

    private void remember(String text, int hash) {
        if (2 * size >= strings.length && strings.length < LAST_SIZE) {
            grow();
        }
        int place = hash & (strings.length - 1);
        size += strings[place] == null ? 1 : 0;
        strings[place] = text;
        hashes[place] = hash;
    }

    private void grow() {
        @Nullable String[] oldStrings = strings;
        int[] oldHashes = hashes;
        strings = new String[4 * oldStrings.length];
        hashes = new int[strings.length];
        size = 0;
        for (int i = 0; i < oldStrings.length; i++) {
            String text = oldStrings[i];
            if (text != null) {
                remember(text, oldHashes[i]);
            }
        }
    }

    private static int hash(char[] buffer, int offset, int length) {
        int hash = length;
        int end = offset + length;
        int i = offset;
        // Two at once, since each multiplication waits for the one before.
        for (; i + 1 < end; i += 2) {
            hash = 31 * 31 * hash + (31 * buffer[i] + buffer[i + 1]);
        }
        if (i < end) {
            hash = 31 * hash + buffer[i];
        }
        // Texts that count up differ in their last characters, that is in the lowest bits; others in the highest.
        return hash ^ (hash >>> 16);
    }

    private static boolean isEqual(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
