package dev.parcours.segmentation.condition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.PrimitiveIterator;

/**
 * When two texts count as the same. No language decides: everywhere the same texts are the same.
 *
 * <p>What {@link #IGNORING_CASE} and {@link #IGNORING_CASE_AND_ACCENTS} make of letters that languages treat
 * differently:
 *
 * <ul>
 *   <li>{@code ß} and {@code ẞ} are {@code ss}, so {@code STRASSE} is {@code straße}; both final and other sigmas are
 *       one;
 *   <li>{@code i}, {@code I} and the Turkish letters {@code ı} and {@code İ} are all one;
 *   <li>{@code œ} is {@code Œ} but not {@code oe}, {@code æ} is not {@code ae}, {@code ø} is not {@code o} and
 *       {@code ł} is not {@code l}: these are letters of their own and not letters with an accent;
 *   <li>a letter with an accent is the same whether it is one character or the letter and a combining accent.
 * </ul>
 */
public enum TextComparison {

    /** Character by character, as {@link String#equals}. */
    EXACT {
        @Override
        public String keyOf(String text) {
            return text;
        }
    },

    /** Upper and lower case are the same. */
    IGNORING_CASE {
        @Override
        public String keyOf(String text) {
            return composed(folded(composed(text)));
        }
    },

    /**
     * Upper and lower case are the same, and so are letters with accents and without: {@code Orléans} is
     * {@code ORLEANS}, {@code ç} is {@code c}. Accents are the combining diacritical marks U+0300 to U+036F of Latin,
     * Greek and Cyrillic letters; vowel signs of other scripts are no accents.
     */
    IGNORING_CASE_AND_ACCENTS {
        @Override
        public String keyOf(String text) {
            return composed(folded(withoutAccents(Normalizer.normalize(text, Normalizer.Form.NFD))));
        }
    };

    private static final int FIRST_ACCENT = 0x300;
    private static final int LAST_ACCENT = 0x36F;

    /**
     * Returns what is compared character by character in place of a text: two texts count as the same if their keys are
     * equal. The key of a key is itself.
     */
    public abstract String keyOf(String text);

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String withoutAccents(String text) {
        return text.codePoints()
                .filter(character -> character < FIRST_ACCENT || character > LAST_ACCENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    // The last step goes by single characters, since the lower case of a whole text tells final sigmas apart; the first
    // one is for those whose upper case is another than that of their lower case.
    private static String folded(String text) {
        return lowered(lowered(text).toUpperCase(Locale.ROOT));
    }

    private static String lowered(String text) {
        StringBuilder lowered = new StringBuilder(text.length());
        PrimitiveIterator.OfInt characters = text.codePoints().iterator();
        while (characters.hasNext()) {
            lowered.appendCodePoint(Character.toLowerCase(characters.nextInt()));
        }
        return lowered.toString();
    }
}
