package dev.parcours.core.json;

import static dev.parcours.core.path.DesignedPath.sequence;
import static dev.parcours.core.path.DesignedPath.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.path.DesignedPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignedPathJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'steps': ['a', ['b', 'c']]}",
                "{'steps': [{'step': 'a'}, {'sequence': ['b', 'c']}]}",
                "{'dimension': 'type', 'steps': [{'anyOf': ['a'], 'optional': false}, ['b', {'step': 'c'}]]}",
            })
    void read_anyForm_isThePathAndIsWrittenShort(String json) {
        DesignedPath path = JsonCodec.core().read(json.replace('\'', '"'), DesignedPath.class);
        assertThat(path).isEqualTo(DesignedPath.of(step("a"), sequence("b", "c")));
        assertThat(JsonCodec.core().write(path).replaceAll("\\s", "")).isEqualTo("{\"steps\":[\"a\",[\"b\",\"c\"]]}");
    }

    @Test
    void read_theExampleOfThePackage_isAPath() {
        DesignedPath path = JsonCodec.core().read("""
                        {"steps": ["catalog", {"anyOf": ["product1", "product2"], "optional": true}, "cart"]}
                        """, DesignedPath.class);
        assertThat(path)
                .isEqualTo(DesignedPath.of(
                        step("catalog"),
                        DesignedPath.anyOf("product1", "product2").optional(),
                        step("cart")));
    }
}
