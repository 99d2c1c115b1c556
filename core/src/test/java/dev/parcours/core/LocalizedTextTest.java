package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextTest {

    @Test
    void forLocale_languagePresent_isThatText() {
        LocalizedText text = LocalizedText.of("Store", "Magasin");
        assertThat(text.forLocale(Locale.CANADA_FRENCH)).isEqualTo("Magasin");
        assertThat(text.forLocale(Locale.UK)).isEqualTo("Store");
    }

    @Test
    void forLocale_languageAbsent_isTheTextWithoutLanguageThenEnglishThenTheFirst() {
        assertThat(new LocalizedText(Map.of("", "any", "en", "english")).forLocale(Locale.GERMAN))
                .isEqualTo("any");
        assertThat(new LocalizedText(Map.of("en", "english", "de", "deutsch")).forLocale(Locale.FRENCH))
                .isEqualTo("english");
        assertThat(new LocalizedText(Map.of("it", "italiano", "de", "deutsch")).forLocale(Locale.FRENCH))
                .isEqualTo("deutsch");
    }

    @Test
    void forLocale_root_isTheTextWithoutLanguage() {
        assertThat(LocalizedText.of("any").forLocale(Locale.ROOT)).isEqualTo("any");
    }

    @Test
    void equals_otherOrderOfLanguages_isEqual() {
        assertThat(new LocalizedText(Map.of("fr", "Magasin", "en", "Store")))
                .isEqualTo(LocalizedText.of("Store", "Magasin"));
        assertThat(LocalizedText.of("Store", "Magasin").byLanguage()).containsOnlyKeys("en", "fr");
    }

    @Test
    void create_withoutText_throws() {
        assertThatThrownBy(() -> new LocalizedText(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text needs at least one language");
        assertThatThrownBy(() -> LocalizedText.of("Store", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the text for language 'fr' must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "fr-CA", "f", " ", "fr "})
    void create_languageThatNoReaderHas_throws(String language) {
        assertThatThrownBy(() -> new LocalizedText(Map.of(language, "Magasin")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language '" + language + "' is not a code of ISO 639 in lower case, such as fr");
    }
}
