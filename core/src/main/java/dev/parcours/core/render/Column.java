package dev.parcours.core.render;

import dev.parcours.core.Stage;
import dev.parcours.core.map.MapStage;
import dev.parcours.core.map.StageEvidence;
import java.util.Optional;

/** The column of a stage: what the map plans there, and what was lived. */
record Column(Stage stage, MapStage planned, Optional<StageEvidence> lived, double left, double width) {

    private static final double PADDING = 16;

    double textLeft() {
        return left + PADDING;
    }

    double textWidth() {
        return width - 2 * PADDING;
    }

    double middle() {
        return left + width / 2;
    }

    double right() {
        return left + width;
    }

    String ink() {
        return Ink.of(stage.kind());
    }

    String shade() {
        return Ink.shade(stage.kind());
    }
}
