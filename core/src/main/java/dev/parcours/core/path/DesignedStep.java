package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.List;
import java.util.Optional;

/**
 * A step of a {@link DesignedPath}. A step of a journey is such a step if it says one of its names on the dimension of
 * the path; one that says nothing there is {@link dev.parcours.core.Dimension#NONE}, which a path can name, too.
 *
 * <p>What the parts may hold is checked by the path, which tells all problems at once.
 *
 * @param anyOf the names, any one of which will do
 * @param label what people call the step; empty for its names
 * @param stage the id of the stage that it belongs to, for the summary; empty if that does not matter
 * @param isOptional whether a journey conforms without it, too
 * @param isRepeatable whether it may occur several times in a row; in a block in any order, several times anywhere in
 *     the block
 */
public record DesignedStep(
        List<String> anyOf, Optional<String> label, Optional<String> stage, boolean isOptional, boolean isRepeatable)
        implements DesignedElement {

    /** Creates a step. */
    public DesignedStep {
        anyOf = List.copyOf(anyOf);
        checkNotNull(label, "label");
        checkNotNull(stage, "stage");
    }

    /** Returns what people call the step: its label, else its names with a bar between them. */
    public String name() {
        return label.orElseGet(() -> String.join("|", anyOf));
    }

    /** Returns this step under another name for people. */
    public DesignedStep named(String newLabel) {
        return new DesignedStep(anyOf, Optional.of(newLabel), stage, isOptional, isRepeatable);
    }

    /** Returns this step as one of a stage, by id. */
    public DesignedStep inStage(String newStage) {
        return new DesignedStep(anyOf, label, Optional.of(newStage), isOptional, isRepeatable);
    }

    @Override
    public DesignedStep optional() {
        return new DesignedStep(anyOf, label, stage, true, isRepeatable);
    }

    @Override
    public DesignedStep repeatable() {
        return new DesignedStep(anyOf, label, stage, isOptional, true);
    }
}
