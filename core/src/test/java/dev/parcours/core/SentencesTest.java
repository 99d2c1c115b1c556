package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

    private static final Map<String, String> FILES = Map.of(
            "sentences.properties", "reached={0} of {1} journeys\n",
            "sentences_fr.properties", "reached={0} parcours sur {1}, d’après les données\n");

    private static Sentences sentences() {
        return Sentences.load(name ->
                new ByteArrayInputStream(Objects.requireNonNull(FILES.get(name)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void say_frenchOrAnyOtherLanguage_isFrenchOrEnglish() {
        assertThat(sentences().say(Locale.UK, "reached", 1234, 5000)).isEqualTo("1,234 of 5,000 journeys");
        assertThat(sentences().say(Locale.JAPAN, "reached", 3, 5)).isEqualTo("3 of 5 journeys");
        assertThat(sentences().say(Locale.FRANCE, "reached", 3, 5)).isEqualTo("3 parcours sur 5, d’après les données");
    }

    @Test
    void say_unknownKey_throws() {
        assertThatThrownBy(() -> sentences().say(Locale.UK, "left"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no sentence 'left'");
    }

    @Test
    void load_missingResource_throws() {
        assertThatThrownBy(() -> Sentences.load(name -> null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("resource sentences.properties is missing from the library");
    }

    @ParameterizedTest
    @MethodSource("packagesWithSentences")
    void everyPackage_hasTheSameSentencesInBothLanguages(Path folder) throws IOException {
        Properties english = read(folder.resolve("sentences.properties"));
        Properties french = read(folder.resolve("sentences_fr.properties"));
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            for (Properties language : List.of(english, french)) {
                assertThat(language.getProperty(key))
                        .as("%s: write ’, since MessageFormat swallows the ASCII apostrophe", key)
                        .isNotBlank()
                        .doesNotContain("'");
            }
            assertThat(arguments(french.getProperty(key)))
                    .as("%s: the greatest number of a blank", key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    static List<Path> packagesWithSentences() throws IOException, URISyntaxException {
        Path corePackage = Path.of(Objects.requireNonNull(Sentences.class.getResource("sentences.properties"))
                        .toURI())
                .resolveSibling("");
        try (Stream<Path> files = Files.walk(corePackage)) {
            return files.filter(file -> file.getFileName().toString().startsWith("sentences"))
                    .map(file -> file.resolveSibling(""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /** The highest number of a blank; a language may need another one too, to choose between singular and plural. */
    private static int arguments(String pattern) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(pattern)
                .results()
                .mapToInt(blank -> Integer.parseInt(blank.group(1)))
                .max()
                .orElse(-1);
    }
}
