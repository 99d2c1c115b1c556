package dev.parcours.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one package in English and French, read from its resources.
 *
 * <p>A package keeps {@code sentences.properties} in English and {@code sentences_fr.properties} in French beside its
 * classes, both in UTF-8, each line a key and a pattern of {@link MessageFormat}. Every other language gets English.
 * This class does what a {@link java.util.ResourceBundle} does but for one thing: it never falls back to the default
 * locale of the machine, which would make the same call answer differently elsewhere.
 */
public final class Sentences {

    private final Properties english;
    private final Properties french;

    private Sentences(Properties english, Properties french) {
        this.english = english;
        this.french = french;
    }

    /**
     * Reads the sentences of a package.
     *
     * @param resources opens a resource of the package by its name, as {@code SomeClass.class::getResourceAsStream}
     *     does
     * @throws IllegalStateException if a resource is missing
     */
    public static Sentences load(Function<String, @Nullable InputStream> resources) {
        return new Sentences(read(resources, "sentences.properties"), read(resources, "sentences_fr.properties"));
    }

    private static Properties read(Function<String, @Nullable InputStream> resources, String name) {
        try (InputStream in = resources.apply(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing from the library");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns a sentence with its blanks filled in.
     *
     * @param locale the reader's language
     * @param key the key of the sentence
     * @param arguments what to fill in; numbers are written as the locale writes them
     * @throws IllegalArgumentException if there is no such sentence
     */
    public String say(Locale locale, String key, Object... arguments) {
        boolean isFrench = locale.getLanguage().equals("fr");
        String pattern = (isFrench ? french : english).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("there is no sentence '%s'".formatted(key));
        }
        return new MessageFormat(pattern, isFrench ? Locale.FRENCH : Locale.ENGLISH).format(arguments);
    }
}
