package dev.parcours.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text that people read, in one or more languages.
 *
 * @param byLanguage the text per ISO 639 language code ({@code "en"}, {@code "fr"}); the empty code stands for a text
 *     without a stated language. At least one entry, no text blank. Kept in the order of the codes.
 */
public record LocalizedText(Map<String, String> byLanguage) {

    private static final String NO_LANGUAGE = "";
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,8})?");

    /**
     * Creates a text.
     *
     * @throws IllegalArgumentException if there is no text, if a text is blank, or if a language is not a lower-case
     *     code, by which no reader's language would ever find it
     */
    public LocalizedText {
        checkArgument(!byLanguage.isEmpty(), "a text needs at least one language");
        byLanguage.forEach((language, text) -> {
            checkArgument(
                    LANGUAGE.matcher(language).matches(),
                    "language '%s' is not a code of ISO 639 in lower case, such as fr",
                    language);
            checkArgument(!text.isBlank(), "the text for language '%s' must not be blank", language);
        });
        byLanguage = ImmutableSortedMap.copyOf(byLanguage);
    }

    /**
     * Returns a text without a stated language, shown to readers of every language.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of(NO_LANGUAGE, text));
    }

    /**
     * Returns a text in English and French.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public static LocalizedText of(String english, String french) {
        return new LocalizedText(Map.of("en", english, "fr", french));
    }

    /**
     * Returns the text for readers of a language: the text in that language, else the one without a stated language,
     * else the English one, else the first in the order of the language codes.
     */
    public String forLocale(Locale locale) {
        for (String language : new String[] {locale.getLanguage(), NO_LANGUAGE, "en"}) {
            String text = byLanguage.get(language);
            if (text != null) {
                return text;
            }
        }
        return byLanguage.values().iterator().next();
    }
}
