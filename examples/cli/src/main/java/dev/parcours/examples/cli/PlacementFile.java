package dev.parcours.examples.cli;

import dev.parcours.core.StageModels;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.journey.StageRules;
import dev.parcours.core.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file of stages and placement rules that {@code --placement} names. */
final class PlacementFile {

    private PlacementFile() {}

    /** Returns an assembler by the file or, without one, an assembler that places nothing. */
    static JourneyAssembler assembler(@Nullable Path file) throws IOException {
        if (file == null) {
            return JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none());
        }
        StageRules rules = InputFile.read(file, path -> JsonCodec.core().read(path, StageRules.class));
        return JourneyAssembler.of(rules.stageModel(), rules.placement());
    }
}
