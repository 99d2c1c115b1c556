package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;

/** What the texts of a column mean, whatever their case and whatever stands between their words. */
final class Spellings {

    /** What {@code *} is without its sign. */
    private static final String OTHERS = "";

    private final Map<String, String> meanings;

    private Spellings(Map<String, String> meanings) {
        this.meanings = ImmutableMap.copyOf(meanings);
    }

    static Spellings of(Map<String, String> meanings) {
        Map<String, String> normal = new HashMap<>();
        meanings.forEach((spelling, meaning) -> {
            String other = normal.putIfAbsent(normal(spelling), meaning);
            checkArgument(
                    other == null || other.equals(meaning),
                    "spelling '%s' means both '%s' and '%s'; case, spaces and signs do not tell spellings apart",
                    spelling,
                    other,
                    meaning);
        });
        return new Spellings(normal);
    }

    /** The meaning of a text, else that of all others, else the text itself. */
    String meaning(String text) {
        String meaning = meanings.get(normal(text));
        return meaning != null ? meaning : meanings.getOrDefault(OTHERS, text);
    }

    private static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }
}
