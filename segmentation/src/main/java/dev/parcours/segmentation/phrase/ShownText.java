package dev.parcours.segmentation.phrase;

/** Shows a text from outside inside a sentence, so that it can neither be taken for a part of it nor tear it apart. */
final class ShownText {

    private static final int MAX_LENGTH = 100;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final String QUOTES = "\u201C\u201D\u00AB\u00BB";

    private ShownText() {}

    /** Returns whether a text can stand without quotes: a short word or code of letters, digits, '_', '-' and '.'. */
    static boolean isWord(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.codePoints()
                        .allMatch(character -> Character.isLetterOrDigit(character)
                                || character == '_'
                                || character == '-'
                                || character == '.');
    }

    /**
     * Returns what may stand between quotes: no more than {@value #MAX_LENGTH} characters; what controls lines or the
     * direction of writing and unpaired surrogates as U+FFFD; quotes of the sentence as straight ones.
     */
    static String betweenQuotes(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH).forEach(character -> shown.appendCodePoint(shown(character)));
        return text.codePointCount(0, text.length()) > MAX_LENGTH
                ? shown.append('\u2026').toString()
                : shown.toString();
    }

    private static int shown(int character) {
        if (QUOTES.indexOf(character) >= 0) {
            return '"';
        }
        boolean joins = character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                REPLACEMENT;
            case Character.FORMAT -> joins ? character : REPLACEMENT;
            default -> character;
        };
    }
}
