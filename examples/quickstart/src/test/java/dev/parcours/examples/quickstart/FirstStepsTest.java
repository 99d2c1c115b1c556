package dev.parcours.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.json.JsonCodec;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapStage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStepsTest {

    private static final Path SOURCE = Path.of("src/main/java/dev/parcours/examples/quickstart/FirstSteps.java");

    @Test
    void main_madeUpShop_answersEachQuestion(@TempDir Path folder) throws IOException {
        MadeUpShop.write(folder, Locale.FRENCH);

        String printed = printed(folder);

        assertThat(printed).contains("read, ", " accepted, 0 rejected", "journeys of", "product_view: ", "purchase: ");
        assertThat(printed).containsPattern("customer c-\\d+ until 2026-07");
        assertThat(printed).contains("yes: all of these", "email: ", " EUR");
        assertThat(folder.resolve("carte.html"))
                .content()
                .contains("lang=\"fr\"", "Camille aménage son balcon", "Paie sur son téléphone");
    }

    @Test
    void write_bothLanguages_planTheSameTouchpoints(@TempDir Path folder) throws IOException {
        MadeUpShop.write(folder.resolve("en"), Locale.ENGLISH);
        MadeUpShop.write(folder.resolve("fr"), Locale.FRENCH);
        JourneyMap english = JsonCodec.core().read(folder.resolve("en").resolve("map.json"), JourneyMap.class);
        JourneyMap french = JsonCodec.core().read(folder.resolve("fr").resolve("map.json"), JourneyMap.class);

        assertThat(french.stages().stream().map(MapStage::touchpoints))
                .containsExactlyElementsOf(
                        english.stages().stream().map(MapStage::touchpoints).toList());
        assertThat(french.stages().get(0).actions())
                .isNotEqualTo(english.stages().get(0).actions());
    }

    private static String printed(Path folder) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            FirstSteps.main(new String[] {folder.toString()});
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void readme_program_isTheOneThatCompiles() throws IOException {
        String source = Files.readString(SOURCE);
        String program = source.substring(
                        source.indexOf("// readme: begin\n") + "// readme: begin\n".length(),
                        source.indexOf("        // readme: end"))
                .stripTrailing()
                .stripIndent();

        assertThat(Files.readString(Path.of("../../README.md"))).contains("```java\n" + program + "\n```");
    }
}
