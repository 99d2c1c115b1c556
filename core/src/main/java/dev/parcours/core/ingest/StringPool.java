package dev.parcours.core.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Gives equal texts of a source one string, as far as a table of fixed size remembers them.
 *
 * <p>Columns of records repeat themselves: types, channels, customers. A shared string is neither allocated again nor
 * kept twice. A text that loses its place in the table to another is simply made again.
 */
final class StringPool {

    private static final int SIZE = 1 << 18;
    private static final int MAX_LENGTH = 64;

    private final @Nullable String[] strings = new String[SIZE];
    // Compared first: a look at a string that was not used for long waits for the memory.
    private final int[] hashes = new int[SIZE];

    String get(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > MAX_LENGTH) {
            return new String(buffer, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int place = (hash ^ (hash >>> 16)) & (SIZE - 1);
        String known = strings[place];
        if (known != null && hashes[place] == hash && isEqual(known, buffer, offset, length)) {
            return known;
        }
        String text = new String(buffer, offset, length);
        strings[place] = text;
        hashes[place] = hash;
        return text;
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
