package dev.parcours.segmentation.schema;

/**
 * Something in a rule that cannot be meant, by what a schema says.
 *
 * @param segment the id of the segment; empty if it is not in the rule of a segment
 * @param path where in the rules, as their JSON has it: {@code segments[2].when.all[1]}
 * @param message what is wrong and what to do about it
 */
public record SchemaProblem(String segment, String path, String message) {

    /** Returns the place and the message in one line. */
    public String line() {
        return (segment.isEmpty() ? "" : "segment '%s', ".formatted(segment)) + "at " + path + ": " + message;
    }
}
