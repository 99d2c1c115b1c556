package dev.parcours.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.parcours.core.Channel;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.journey.PlacementRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {

    private static final LocalizedText DISCOVERY = LocalizedText.of("Discovery", "D\u00E9couverte");

    @TempDir
    private Path folder;

    /** A type of somebody else, which spells its only part as one text. */
    static final class Postcode {

        final String code;

        Postcode(String code) {
            if (code.length() != 5) {
                throw new IllegalArgumentException("a postcode has 5 digits; add what is missing");
            }
            this.code = code;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"stage\": \"buy\"}", "{\"stage\": \"buy\", \"confidence\": 1}"})
    void read_ruleThatIsSure_needNotSaySo(String json) {
        assertThat(JsonCodec.core().read(json, PlacementRule.class)).isEqualTo(PlacementRule.of("buy"));
    }

    @Test
    void readAndWrite_file_keepTheValue() throws IOException {
        Path file = folder.resolve("label.json");
        JsonCodec.core().write(DISCOVERY, file);
        assertThat(Files.readString(file)).isEqualTo("{\n  \"en\": \"Discovery\",\n  \"fr\": \"D\u00E9couverte\"\n}\n");
        assertThat(JsonCodec.core().read(file, LocalizedText.class)).isEqualTo(DISCOVERY);
    }

    @Test
    void write_fileNamedGz_isCompressed() throws IOException {
        Path file = folder.resolve("label.json.gz");
        JsonCodec.core().write(DISCOVERY, file);
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(JsonCodec.core().write(DISCOVERY));
        }
        assertThat(JsonCodec.core().read(file, LocalizedText.class)).isEqualTo(DISCOVERY);
    }

    @Test
    void read_compressedStream_isRecognisedByItsFirstBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("\"sms\"".getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
        assertThat(JsonCodec.core().read(in, "channel", Channel.class)).isEqualTo(Channel.SMS);
    }

    @Test
    void read_bytesAfterAnArchive_areRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("\"sms\"".getBytes(StandardCharsets.UTF_8));
        }
        bytes.write('x');
        ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
        assertThatThrownBy(() -> JsonCodec.core().read(in, "map.json.gz", Channel.class))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("map.json.gz: something that is no gzip archive follows the one in the file; remove it");
    }

    @Test
    void read_damagedArchive_isRefused() {
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[] {0x1F, (byte) 0x8B, 8, 0});
        assertThatThrownBy(() -> JsonCodec.core().read(in, "map.json.gz", Channel.class))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("map.json.gz")
                .hasMessageContaining("the gzip archive is damaged; make it again");
    }

    @Test
    void read_byteOrderMark_isSkipped() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream("\uFEFF\"sms\"".getBytes(StandardCharsets.UTF_8));
        assertThat(JsonCodec.core().read(in, "channel", Channel.class)).isEqualTo(Channel.SMS);
    }

    @Test
    void read_file_isNamedInTheMessage() throws IOException {
        Path file = Files.writeString(folder.resolve("channel.json"), "\n 7");
        assertThatThrownBy(() -> JsonCodec.core().read(file, Channel.class))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageStartingWith(file + ", line 2, column 2: found a whole number");
    }

    @Test
    void read_noSuchFile_throws() {
        assertThatThrownBy(() -> JsonCodec.core().read(folder.resolve("none.json"), Channel.class))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void write_valueThatFails_leavesTheFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.json"), "kept");
        assertThatThrownBy(() -> JsonCodec.core().write(new Postcode("69001"), file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this codec does not know the JSON of type Postcode; add the module that does by with()");
        assertThat(file).hasContent("kept");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void write_numberThatIsNotFinite_throws(double number) {
        assertThatThrownBy(() -> JsonCodec.core().write(List.of(number)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("JSON has no number " + number + "; leave it out");
    }

    @Test
    void read_unknownType_throws() {
        assertThatThrownBy(() -> JsonCodec.core().read("{}", Runnable.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this codec does not know the JSON of type Runnable; add the module that does by with()");
    }

    @Test
    void with_module_readsItsTypesAndAddsThePlaceToItsRefusals() {
        SimpleModule module = new SimpleModule("postcodes");
        module.addDeserializer(Postcode.class, new JsonDeserializer<>() {
            @Override
            public Postcode deserialize(
                    com.fasterxml.jackson.core.JsonParser parser,
                    com.fasterxml.jackson.databind.DeserializationContext context)
                    throws IOException {
                return new Postcode(parser.getText());
            }
        });
        JsonCodec codec = JsonCodec.core().with(module);
        assertThat(codec.read("\"69001\"", Postcode.class).code).isEqualTo("69001");
        assertThat(codec.read("\"sms\"", Channel.class)).isEqualTo(Channel.SMS);
        assertThatThrownBy(() -> codec.read("[\"69001\",\n \"6900\"]", Postcode[].class))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("JSON text, line 2, column 2, at [1]: a postcode has 5 digits; add what is missing");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.parcours.core.json.PinnedJsonTest#examples")
    void coreModule_mapperOfAProgram_usesTheSameForms(String file, Object value) throws IOException {
        ObjectMapper mapper = new ObjectMapper().registerModule(new CoreModule());
        assertThat(mapper.writeValueAsString(value))
                .isEqualTo(
                        new ObjectMapper().readTree(PinnedJsonTest.pinned(file)).toString());
        assertThat((Object) mapper.readValue(PinnedJsonTest.pinned(file), value.getClass()))
                .isEqualTo(value);
    }
}
