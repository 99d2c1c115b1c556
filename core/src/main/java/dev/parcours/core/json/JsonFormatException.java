package dev.parcours.core.json;

/**
 * Says that a text is not the JSON of what was asked for: where, what is wrong, and what to do.
 *
 * <p>The message is made of the parts, for example <em>{@code map.json, line 7, column 15, at stages[1].kind: found
 * 'buying', which is not one of [awareness, consideration, purchase]; write one of these}</em>. It names fields and
 * kinds of values; it never shows the value of an attribute of a person, so there is no cause that would.
 */
public final class JsonFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MAX_PART = 10_000;

    private final String source;
    private final int line;
    private final int column;
    private final String path;
    private final String problem;

    JsonFormatException(String source, int line, int column, String path, String problem) {
        super(message(source, line, column, printable(path), printable(problem)));
        this.source = source;
        this.line = line;
        this.column = column;
        this.path = printable(path);
        this.problem = printable(problem);
    }

    private static String message(String source, int line, int column, String path, String problem) {
        StringBuilder message = new StringBuilder(source);
        if (line > 0) {
            message.append(", line ").append(line).append(", column ").append(column);
        }
        if (!path.isEmpty()) {
            message.append(", at ").append(path);
        }
        return message.append(": ").append(problem).toString();
    }

    /** Returns a text of the input fit for one line of a log: no control characters, and an end. */
    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().limit(MAX_PART).forEach(c -> shown.append(Character.isISOControl(c) ? '\uFFFD' : (char) c));
        return text.length() <= MAX_PART ? shown.toString() : shown + "...";
    }

    /** Returns the name of what was read, such as a file. */
    public String source() {
        return source;
    }

    /** Returns the line, from 1; 0 if it is not known. */
    public int line() {
        return line;
    }

    /** Returns the column, from 1; 0 if it is not known. */
    public int column() {
        return column;
    }

    /** Returns the place in the document, such as {@code stages[1].kind}; empty for the whole document. */
    public String path() {
        return path;
    }

    /** Returns what is wrong and what to do. */
    public String problem() {
        return problem;
    }
}
