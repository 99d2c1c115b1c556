package dev.parcours.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parcours.core.Interaction;
import dev.parcours.core.json.JsonFormatException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopFolderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        SmallShop.write(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.csv", "customers.csv", "placement.json", "rules.json", "map.json"})
    void read_oneFileMissing_namesIt(String name) throws IOException {
        Files.delete(folder.resolve(name));

        assertThatThrownBy(() -> ShopFolder.read(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(folder + ": there is no " + name
                        + " in this folder; the folder of the made-up shop has one of each to start from");
    }

    @Test
    void read_noFolder_namesAllThatIsMissing() {
        assertThatThrownBy(() -> ShopFolder.read(folder.resolve("absent")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(
                        "there is no events.csv, no customers.csv, no placement.json, no rules.json, no map.json in");
    }

    @Test
    void read_mapOfOtherStages_saysBoth() throws IOException {
        Path map = folder.resolve("map.json");
        Files.writeString(
                map,
                Files.readString(map).replace("five-stages", "three-stages").replace("awareness", "discovery"));

        assertThatThrownBy(() -> ShopFolder.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the placement has the stages [awareness, consideration, purchase, retention, advocacy], but"
                                + " map 'buying' describes the stages [discovery, engagement, conversion]; let both name one"
                                + " stageModel");
    }

    @Test
    void read_withoutMapping_takesTheUsualColumnsAndPurchases() throws IOException {
        Files.delete(folder.resolve("mapping.json"));

        ShopFolder shop = ShopFolder.read(folder);

        assertThat(shop.conversions()).containsExactly("purchase");
        assertThat(shop.events().accepted()).hasSize(9);
    }

    @Test
    void read_mapping_saysColumnsAndConversions() throws IOException {
        Files.writeString(folder.resolve("events.csv"), "who;when;what\nc1;02/01/2026;order\n");
        Files.writeString(folder.resolve("mapping.json"), """
                {
                  "conversions": ["order", "booking"],
                  "events": {
                    "columns": {"customer": "who", "time": "when", "event": "what"},
                    "zone": "Europe/Paris",
                    "timePattern": "dd/MM/uuuu"
                  }
                }
                """);

        ShopFolder shop = ShopFolder.read(folder);

        assertThat(shop.conversions()).containsExactly("order", "booking");
        assertThat(shop.events().accepted())
                .extracting(Interaction::customer, event -> event.time().toString())
                .containsExactly(tuple("c1", "2026-01-01T23:00:00Z"));
    }

    @Test
    void read_badMapping_saysWhereAndWhat() throws IOException {
        Files.writeString(folder.resolve("mapping.json"), "{\"customers\": {\"zone\": \"Mars\"}}");

        assertThatThrownBy(() -> ShopFolder.read(folder))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage(
                        folder.resolve("mapping.json") + ", line 1, column 30, at customers: the zone 'Mars' cannot be"
                                + " understood; write one such as Europe/Paris");
    }

    @Test
    void read_packedAndJsonLines_areFound() throws IOException {
        Files.delete(folder.resolve("customers.csv"));
        Files.writeString(folder.resolve("customers.jsonl"), "{\"customer\": \"c1\", \"age\": 34}\n");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("events.csv.gz")))) {
            Files.copy(folder.resolve("events.csv"), packed);
        }
        Files.delete(folder.resolve("events.csv"));

        ShopFolder shop = ShopFolder.read(folder);

        assertThat(shop.events().accepted()).hasSize(9);
        assertThat(shop.customers().accepted()).hasSize(1);
    }
}
