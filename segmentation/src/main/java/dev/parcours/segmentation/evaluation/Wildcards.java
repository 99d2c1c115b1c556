package dev.parcours.segmentation.evaluation;

import java.util.Arrays;

/**
 * A pattern in which {@code *} stands for any characters, {@code ?} for one, and a backslash before a character for
 * that character.
 *
 * <p>Matched by a single walk through the text. Where a character does not fit, the last {@code *} takes one character
 * more; those before it never need to, since whatever they could leave to the rest of the pattern, the last one can
 * skip. So no character is looked at more often than the pattern is long.
 */
final class Wildcards {

    private static final int ANY_CHARACTERS = -1;
    private static final int ANY_CHARACTER = -2;

    private final int[] signs;

    private Wildcards(int[] signs) {
        this.signs = signs;
    }

    static Wildcards of(String pattern) {
        int[] signs = pattern.codePoints().toArray();
        int size = 0;
        for (int i = 0; i < signs.length; i++) {
            boolean isEscape = signs[i] == '\\' && i + 1 < signs.length;
            signs[size++] = isEscape ? signs[++i] : sign(signs[i]);
        }
        return new Wildcards(Arrays.copyOf(signs, size));
    }

    private static int sign(int character) {
        return switch (character) {
            case '*' -> ANY_CHARACTERS;
            case '?' -> ANY_CHARACTER;
            default -> character;
        };
    }

    /** Returns a text like the pattern, with something for each {@code *}. */
    String example(String something) {
        StringBuilder text = new StringBuilder();
        for (int sign : signs) {
            if (sign == ANY_CHARACTERS) {
                text.append(something);
            } else {
                text.appendCodePoint(sign == ANY_CHARACTER ? 'x' : sign);
            }
        }
        return text.toString();
    }

    /** Returns whether a text as a whole is like the pattern. */
    boolean matches(String text) {
        int[] characters = text.codePoints().toArray();
        int sign = 0;
        int character = 0;
        int lastStar = -1;
        int takenByStar = 0;
        while (character < characters.length) {
            if (sign < signs.length && signs[sign] == ANY_CHARACTERS) {
                lastStar = sign++;
                takenByStar = character;
            } else if (sign < signs.length && fits(signs[sign], characters[character])) {
                sign++;
                character++;
            } else if (lastStar >= 0) {
                sign = lastStar + 1;
                character = ++takenByStar;
            } else {
                return false;
            }
        }
        return isNothing(sign);
    }

    private static boolean fits(int sign, int character) {
        return sign == ANY_CHARACTER || sign == character;
    }

    /** Returns whether the pattern from a sign on may stand for nothing. */
    private boolean isNothing(int from) {
        int sign = from;
        while (sign < signs.length && signs[sign] == ANY_CHARACTERS) {
            sign++;
        }
        return sign == signs.length;
    }
}
