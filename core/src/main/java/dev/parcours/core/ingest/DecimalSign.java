package dev.parcours.core.ingest;

import com.google.common.base.CharMatcher;

/** What stands before the decimals of a number. */
enum DecimalSign {
    POINT("1249.50") {
        @Override
        String pointed(String text) {
            return text;
        }
    },
    COMMA("1 249,50") {
        @Override
        String pointed(String text) {
            // A point could stand for thousands here, so a number that has one is not guessed at.
            return text.indexOf('.') >= 0 ? "" : SPACES.removeFrom(text).replace(',', '.');
        }
    };

    private static final CharMatcher SPACES = CharMatcher.anyOf(" \u00A0\u202F");

    private final String example;

    DecimalSign(String example) {
        this.example = example;
    }

    /** The number with a point and without spaces, or a text that is no number. */
    abstract String pointed(String text);

    String example() {
        return example;
    }
}
