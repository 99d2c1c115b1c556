package dev.parcours.core;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * A phase of a customer's relation with the brand, such as "consideration".
 *
 * @param id the stable code, unique in its {@link StageModel}; not blank
 * @param kind what the stage is for, by which stages of two models compare
 * @param label what people read
 */
public record Stage(String id, StageKind kind, LocalizedText label) {

    /**
     * Creates a stage.
     *
     * @throws IllegalArgumentException if the id is blank or holds a control character
     */
    public Stage {
        Checks.checkId(id, "stage id");
        checkNotNull(kind, "kind");
        checkNotNull(label, "label");
    }

    /**
     * Returns a stage whose label is the same in every language.
     *
     * @throws IllegalArgumentException if the id or the label is blank
     */
    public static Stage of(String id, StageKind kind, String label) {
        return new Stage(id, kind, LocalizedText.of(label));
    }
}
