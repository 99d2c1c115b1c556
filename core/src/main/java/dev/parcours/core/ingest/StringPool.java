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
 * <p>A text may be at two places, one beside the other, so that hardly any two texts drive each other out again and
 * again. The table has a key of two numbers for each string. Of a short text of ASCII, as nearly all that repeat are,
 * it is the text itself, so that the string, for which one would have to wait for the memory, is not looked at.
 */
final class StringPool {

    private static final int FIRST_SIZE = 1 << 6;
    private static final int NEAR_SIZE = 1 << 10;
    private static final int LAST_SIZE = 1 << 18;
    private static final int MAX_LENGTH = 64;
    private static final int MAX_SHORT = 15;
    private static final long NOT_ASCII = 0xff80_ff80_ff80_ff80L;
    private static final long[] HEAD_MASKS = masks(0, 8);
    private static final long[] TAIL_MASKS = masks(8, 16);
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
        // The key of the empty text is that of an empty place.
        if (isUseless || length == 0 || length > MAX_LENGTH) {
            return -1;
        }
        makeKey(buffer, offset, length);
        int place = place(head, tail);
        if (!isAt(place, buffer, offset, length)) {
            place ^= 1;
            if (!isAt(place, buffer, offset, length)) {
                return -1;
            }
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

    /** Remembers a text at its first place; the one that was there moves to the other place of the two. */
    private void remember(String text, long textHead, long textTail) {
        int place = place(textHead, textTail);
        int other = place ^ 1;
        size += strings[place] == null || strings[other] == null ? 1 : 0;
        if (strings[place] != null) {
            put(other, strings[place], keys[2 * place], keys[2 * place + 1]);
        }
        put(place, text, textHead, textTail);
    }

    private void put(int place, @Nullable String text, long textHead, long textTail) {
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
        if (length <= MAX_SHORT && offset + 16 <= buffer.length) {
            long c0 = four(buffer, offset);
            long c4 = four(buffer, offset + 4);
            long c8 = four(buffer, offset + 8);
            long c12 = four(buffer, offset + 12);
            if (((c0 | c4 | c8 | c12) & NOT_ASCII) == 0) {
                // Characters behind the text are masked, which is faster than a loop that ends after any of them.
                head = (c0 | c4 << 8) & HEAD_MASKS[length];
                tail = ((c8 | c12 << 8) & TAIL_MASKS[length]) | (long) length << 56;
                return;
            }
        }
        makeHash(buffer, offset, offset + length);
    }

    private static long four(char[] buffer, int i) {
        return buffer[i] | (long) buffer[i + 1] << 16 | (long) buffer[i + 2] << 32 | (long) buffer[i + 3] << 48;
    }

    /** Returns, for each length of a text, the bits that its characters from a place to before another are in. */
    private static long[] masks(int from, int to) {
        long[] masks = new long[MAX_SHORT + 1];
        for (int length = 0; length < masks.length; length++) {
            for (int i = from; i < Math.min(length, to); i++) {
                masks[length] |= 0xffL << (16 * (i % 4) + 8 * (i / 4 % 2));
            }
        }
        return masks;
    }

    private void makeHash(char[] buffer, int offset, int end) {
        long hash = 1;
        for (int i = offset; i < end; i++) {
            hash = 31 * hash + buffer[i];
        }
        head = hash;
        tail = -1;
    }

    private boolean isAt(int place, char[] buffer, int offset, int length) {
        return keys[2 * place] == head
                && keys[2 * place + 1] == tail
                && (tail >= 0 || isEqual(at(place), buffer, offset, length));
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
