package dev.parcours.core;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;

/**
 * A named group of customers. What puts a customer in it is a rule, in {@code dev.parcours.segmentation}.
 *
 * @param id the stable code
 * @param label what people read
 * @param purpose what the brand wants to do with the group
 */
public record Segment(String id, LocalizedText label, Optional<LocalizedText> purpose) {

    /**
     * Creates a segment.
     *
     * @throws IllegalArgumentException if the id is blank or holds a control character
     */
    public Segment {
        Checks.checkId(id, "segment id");
        checkNotNull(label, "label");
        checkNotNull(purpose, "purpose");
    }

    /**
     * Returns a segment without a stated purpose, whose label is the same in every language.
     *
     * @throws IllegalArgumentException if the id or the label is blank
     */
    public static Segment of(String id, String label) {
        return new Segment(id, LocalizedText.of(label), Optional.empty());
    }
}
