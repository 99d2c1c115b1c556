package dev.parcours.core.render;

/** What may stand in a document of a text that came from outside. */
final class CleanText {

    private static final int REPLACEMENT = 0xFFFD;

    private CleanText() {}

    /**
     * Returns a text as one paragraph that XML can hold. White space is one space, no-break spaces stay. Characters
     * that XML cannot hold, other control characters and unpaired surrogates become U+FFFD. Controls of the direction
     * of writing are left out: a wrapped text would tear their pairs apart and turn its neighbours around.
     */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isSpace(character)) {
                if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (!isDirection(character)) {
                clean.appendCodePoint(isForbidden(character) ? REPLACEMENT : character);
            }
        });
        int length = clean.length();
        return length > 0 && clean.charAt(length - 1) == ' ' ? clean.substring(0, length - 1) : clean.toString();
    }

    // Of the control characters that Java takes for white space, XML knows only three.
    private static boolean isSpace(int character) {
        return character <= ' '
                ? character == ' ' || character == '\t' || character == '\n' || character == '\r'
                : Character.isWhitespace(character);
    }

    private static boolean isDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character)
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                || (character & 0xFFFE) == 0xFFFE;
    }
}
