package dev.parcours.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON of each type is what its file in the test resources says, in both directions. */
class PinnedJsonTest {

    static Stream<Arguments> examples() {
        return Examples.byFile().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void read_pinnedFile_givesTheValue(String file, Object value) throws IOException {
        assertThat((Object) JsonCodec.core().read(pinned(file), value.getClass()))
                .isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void write_value_givesThePinnedFile(String file, Object value) throws IOException {
        assertThat(JsonCodec.core().write(value)).isEqualTo(pinned(file));
    }

    static String pinned(String file) throws IOException {
        try (InputStream in = PinnedJsonTest.class.getResourceAsStream(file + ".json")) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
