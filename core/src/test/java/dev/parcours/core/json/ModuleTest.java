package dev.parcours.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parcours.core.Journey;
import dev.parcours.core.friction.Friction;
import dev.parcours.core.identity.IdentityGraph;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.render.SvgMapWriter;
import java.lang.module.ModuleDescriptor;
import java.util.Set;
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
                Friction.class,
                IdentityGraph.class,
                RecordReader.class,
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
    void packagesExportedToAll_areAllTriedHere() {
        assertThat(exports().filter(exports -> !exports.isQualified()))
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(
                        oneOfEachPackage().map(Class::getPackageName).toList());
    }

    @Test
    void packagesExportedToOurOwnModulesOnly_areNamedHere() {
        assertThat(exports().filter(ModuleDescriptor.Exports::isQualified))
                .extracting(ModuleDescriptor.Exports::source, ModuleDescriptor.Exports::targets)
                .containsExactlyInAnyOrder(
                        tuple("dev.parcours.core.internal", Set.of("dev.parcours.attribution")),
                        tuple("dev.parcours.core.internal.json", Set.of("dev.parcours.segmentation")));
    }

    private static Stream<ModuleDescriptor.Exports> exports() {
        return JsonCodec.class.getModule().getDescriptor().exports().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void read_whatWasWritten_givesTheValue(String file, Object value) {
        String json = JsonCodec.core().write(value);
        assertThat((Object) JsonCodec.core().read(json, value.getClass())).isEqualTo(value);
    }
}
