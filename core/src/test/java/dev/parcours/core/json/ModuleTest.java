package dev.parcours.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Journey;
import dev.parcours.core.identity.Identifier;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.render.SvgMapWriter;
import java.lang.module.ModuleDescriptor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs on the module path, where what the descriptor forgets to open or to require shows. */
class ModuleTest {

    static Stream<Class<?>> oneOfEachPackage() {
        return Stream.of(
                Journey.class,
                RecordReader.class,
                Identifier.class,
                JourneyAssembler.class,
                JsonCodec.class,
                JourneyMap.class,
                Funnel.class,
                SvgMapWriter.class);
    }

    static Stream<Arguments> examples() {
        return PinnedJsonTest.examples();
    }

    @ParameterizedTest
    @MethodSource("oneOfEachPackage")
    void classOfEachExportedPackage_isInTheNamedModule(Class<?> type) {
        assertThat(type.getModule().getName()).isEqualTo("dev.parcours.core");
        assertThat(type.getModule().isExported(type.getPackageName())).isTrue();
    }

    @Test
    void exportedPackages_areAllTriedHere() {
        assertThat(JsonCodec.class.getModule().getDescriptor().exports())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(
                        oneOfEachPackage().map(Class::getPackageName).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void read_whatWasWritten_givesTheValue(String file, Object value) {
        String json = JsonCodec.core().write(value);
        assertThat((Object) JsonCodec.core().read(json, value.getClass())).isEqualTo(value);
    }
}
