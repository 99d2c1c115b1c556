package dev.parcours.segmentation.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Score;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static final Set<Class<?>> COMBINATIONS =
            Set.of(AllOf.class, AnyOf.class, AtLeastOf.class, Not.class, Score.class);

    @Test
    void has_everyKindWithoutParts_isTrue() {
        assertThat(kinds(Condition.class).filter(kind -> !COMBINATIONS.contains(kind)))
                .hasSizeGreaterThan(10)
                .allMatch(Phrases::has);
    }

    @Test
    void sentences_ofBothLanguages_areTheSame() throws IOException {
        assertThat(keys("sentences.properties")).isEqualTo(keys("sentences_fr.properties"));
    }

    @Test
    void withoutNegative_denied_isPutAroundTheClause() {
        Phrase<IsKnown> phrase = Phrase.withoutNegative("known", (condition, wording) -> new Object[0]);
        assertThat(phrase.clause().say(new IsKnown(), true, new Wording(Locale.ENGLISH)))
                .isEqualTo("who are known");
        assertThat(phrase.clause().say(new IsKnown(), false, new Wording(Locale.ENGLISH)))
                .isEqualTo("who are not among those (who are known)");
        assertThat(phrase.clause().say(new IsKnown(), false, new Wording(Locale.FRENCH)))
                .isEqualTo("qui ne sont pas parmi ceux (qui sont connus)");
    }

    private static Stream<Class<? extends Condition>> kinds(Class<? extends Condition> kind) {
        return kind.isSealed()
                ? Stream.of(kind.getPermittedSubclasses()).flatMap(sub -> kinds(sub.asSubclass(Condition.class)))
                : Stream.of(kind);
    }

    private static Set<Object> keys(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties.keySet();
    }
}
