package dev.parcours.segmentation.plan;

import java.util.function.IntConsumer;

/** Numbers from 0 on, kept as the bits of words. */
final class Bits {

    private Bits() {}

    /** Returns how many words are needed for some numbers. */
    static int words(int count) {
        return (count + 63) >> 6;
    }

    /** Sets the numbers below another. */
    static void setFirst(long[] bits, int count) {
        for (int number = 0; number < count; number++) {
            set(bits, number);
        }
    }

    static void set(long[] bits, int number) {
        bits[number >> 6] |= 1L << number;
    }

    static void flip(long[] bits, int number) {
        bits[number >> 6] ^= 1L << number;
    }

    static boolean isSet(long[] bits, int number) {
        return (bits[number >> 6] & 1L << number) != 0;
    }

    static int count(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    static void forEach(long[] bits, IntConsumer action) {
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                action.accept((word << 6) + Long.numberOfTrailingZeros(left));
            }
        }
    }

    /** Returns the smallest number, or -1 if there is none. */
    static int first(long[] bits) {
        for (int word = 0; word < bits.length; word++) {
            if (bits[word] != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(bits[word]);
            }
        }
        return -1;
    }
}
