package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkNotNull;

import org.jspecify.annotations.Nullable;

/**
 * Gives equal texts of one column one string, as far as a bounded table remembers them.
 *
 * <p>Columns repeat themselves: types, channels, customers. A shared string is neither allocated again, nor kept twice,
 * nor checked again for what {@linkplain SourceText#isClean is not text} or no {@linkplain Fields#isLine line}: only
 * clean lines, which may be names, are shared. A text that loses its place in the table to another is simply made
 * again. The table grows with what the column has to remember, so that a column of few texts stays in the nearest
 * memory, and a column that hardly repeats itself, such as one of times, is soon no longer looked up at all.
 *
 * <p>The table has a key of two numbers for each string. Of a short text of ASCII, as nearly all that repeat are, it is
 * the text itself, so that the string, for which one would have to wait for the memory, is not looked at.
 */
final class StringPool {

    private static final int FIRST_SIZE = 1 << 6;
    private static final int NEAR_SIZE = 1 << 10;
    private static final int LAST_SIZE = 1 << 18;
    private static final int MAX_LENGTH = 64;
    private static final int MAX_SHORT = 15;
    private static final int TRIAL = 1 << 13;
    private static final int ENOUGH_HITS = TRIAL / 4 * 3;
    private static final int LEAST_HITS = TRIAL / 32;

    private @Nullable String[] strings = new String[FIRST_SIZE];
    private long[] keys = new long[2 * FIRST_SIZE];
    private int size;
    private int lookups;
    private int hits;
    private boolean isUseless;
    private boolean isName;

    /** Both halves of the key of the text that is looked up. */
    private long head;

    private long tail;

    /** Returns the string of some characters. */
    String get(char[] buffer, int offset, int length) {
        isName = true;
        if (length == 0) {
            return "";
        }
        int place = find(buffer, offset, length);
        return place >= 0 ? at(place) : add(buffer, offset, length);
    }

    /** Whether the string of the latest {@link #get} is a clean line. */
    boolean isName() {
        return isName;
    }

    /** Returns where the string of some characters is until the next {@link #get}, or -1 if it is not known. */
    int find(char[] buffer, int offset, int length) {
        if (isUseless || length > MAX_LENGTH) {
            return -1;
        }
        makeKey(buffer, offset, length);
        int place = place(head, tail);
        if (keys[2 * place] != head || keys[2 * place + 1] != tail || !isEqual(place, buffer, offset, length)) {
            return -1;
        }
        lookups++;
        hits++;
        return place;
    }

    /** Returns the string at a place that was just found. */
    String at(int place) {
        return checkNotNull(strings[place]);
    }

    private String add(char[] buffer, int offset, int length) {
        String text = new String(buffer, offset, length);
        isName = SourceText.isClean(text) && Fields.isLine(text);
        if (!isUseless && length <= MAX_LENGTH) {
            lookups++;
            adapt();
            if (isName) {
                remember(text, head, tail);
            }
        }
        return text;
    }

    /**
     * Lets a full table grow: while it fits into the nearest memory at once, then as long as too few texts are known.
     * One of many texts of which hardly any come back is given up.
     */
    private void adapt() {
        boolean isTried = lookups >= TRIAL;
        boolean mayGrow = 3 * size >= strings.length && strings.length < LAST_SIZE;
        if (mayGrow && (strings.length < NEAR_SIZE || (isTried && hits < ENOUGH_HITS))) {
            grow();
        } else if (isTried && 4 * size >= LAST_SIZE) {
            isUseless = hits < LEAST_HITS;
        }
        if (isTried) {
            lookups = 0;
            hits = 0;
        }
    }

    private void remember(String text, long textHead, long textTail) {
        int place = place(textHead, textTail);
        size += strings[place] == null ? 1 : 0;
        strings[place] = text;
        keys[2 * place] = textHead;
        keys[2 * place + 1] = textTail;
    }

    private void grow() {
        @Nullable String[] oldStrings = strings;
        long[] oldKeys = keys;
        strings = new String[4 * oldStrings.length];
        keys = new long[2 * strings.length];
        size = 0;
        for (int i = 0; i < oldStrings.length; i++) {
            String text = oldStrings[i];
            if (text != null) {
                remember(text, oldKeys[2 * i], oldKeys[2 * i + 1]);
            }
        }
    }

    private int place(long textHead, long textTail) {
        long bits = textHead ^ 31 * textTail;
        // Texts that count up differ in some bits of each character; folded and spread, these reach the highest ones.
        long hash = (bits ^ (bits >>> 15)) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40) & (strings.length - 1);
    }

    /** Writes a short text of ASCII, with its length, into the key; of others a hash, which is negative. */
    private void makeKey(char[] buffer, int offset, int length) {
        boolean isShort = length <= MAX_SHORT && offset + 16 <= buffer.length;
        if (isShort && isAscii(buffer, offset) && isAscii(buffer, offset + 8)) {
            // Characters behind the text are shifted out, which is faster than a loop that ends after any of them.
            head = eight(buffer, offset) >>> (64 - 8 * Math.min(length, 8));
            tail = eight(buffer, offset + 8) >>> 8 >>> (56 - 8 * Math.max(length - 8, 0)) | (long) length << 56;
        } else {
            makeHash(buffer, offset, offset + length);
        }
    }

    private static boolean isAscii(char[] buffer, int i) {
        int bits = buffer[i] | buffer[i + 1] | buffer[i + 2] | buffer[i + 3];
        return (bits | buffer[i + 4] | buffer[i + 5] | buffer[i + 6] | buffer[i + 7]) <= 0x7f;
    }

    private static long eight(char[] buffer, int i) {
        int high = buffer[i] << 24 | buffer[i + 1] << 16 | buffer[i + 2] << 8 | buffer[i + 3];
        int low = buffer[i + 4] << 24 | buffer[i + 5] << 16 | buffer[i + 6] << 8 | buffer[i + 7];
        return (long) high << 32 | low;
    }

    private void makeHash(char[] buffer, int offset, int end) {
        long hash = 1;
        for (int i = offset; i < end; i++) {
            hash = 31 * hash + buffer[i];
        }
        head = hash;
        tail = -1;
    }

    private boolean isEqual(int place, char[] buffer, int offset, int length) {
        return tail >= 0 || isEqual(at(place), buffer, offset, length);
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
