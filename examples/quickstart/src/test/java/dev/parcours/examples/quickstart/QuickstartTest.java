package dev.parcours.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(Object... args) {
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        return Quickstart.execute(new PrintWriter(out), new PrintWriter(err), texts);
    }

    @Test
    void execute_ownFiles_printsTheReportAndWritesThePage() throws IOException {
        Path shop = SmallShop.write(folder.resolve("shop"));
        Path page = folder.resolve("out").resolve("journey-map.html");

        assertThat(execute(folder.resolve("out"), shop)).isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .contains("JOURNEYS  5 of the 4 customers", "JOURNEY MAP  open in a browser: " + page)
                .doesNotContain("truly caused");
        assertThat(page).content().contains(">Buying</title>", " lang=\"en\">");
        assertThat(shop.toFile().list()).hasSize(6);
    }

    @Test
    void execute_filesMissing_saysSoInOneLine() throws IOException {
        Path shop = SmallShop.write(folder.resolve("shop"));
        Files.delete(shop.resolve("rules.json"));
        Files.delete(shop.resolve("map.json"));

        assertThat(execute(folder.resolve("out"), shop)).isEqualTo(1);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly(
                        "quickstart: " + shop + ": there is no rules.json, no map.json in this folder; the folder"
                                + " of the made-up shop has one of each to start from");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void execute_rulesWithAnError_saysWhere() throws IOException {
        Path shop = SmallShop.write(folder.resolve("shop"));
        Files.writeString(shop.resolve("rules.json"), "{\"parcoursRules\": 2, \"segments\": []}");

        assertThat(execute(folder.resolve("out"), shop)).isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly(
                        "quickstart: " + shop.resolve("rules.json") + ", line 1, column 19, at parcoursRules: the"
                                + " file is of another version; this library reads version 1");
    }

    @Test
    void execute_wrongNumberOfArguments_saysTheUsage() {
        assertThat(execute()).isEqualTo(2);
        assertThat(execute("a", "b", "c")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly("usage: Quickstart OUT [FOLDER]", "usage: Quickstart OUT [FOLDER]");
    }
}
