package dev.parcours.segmentation.plan;

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
