package dev.parcours.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong with a value, to tell it in the order of the document. */
public final class JsonProblems {

    private static final int MAX_LENGTH = 400;

    private final int shown;
    private final List<Problem> all = new ArrayList<>();

    JsonProblems(int shown) {
        this.shown = shown;
    }

    private record Problem(JsonValue at, String message) {

        private static final Comparator<Problem> BY_PLACE = Comparator.<Problem>comparingInt(
                        problem -> problem.at.place().getLineNr())
                .thenComparingInt(problem -> problem.at.place().getColumnNr());

        String withPlace(String before) {
            String path = at.path();
            String joined =
                    path.isEmpty() || path.startsWith("[") || before.isEmpty() ? before + path : before + "." + path;
            return "; also, line %s, column %s%s: %s"
                    .formatted(
                            at.place().getLineNr(),
                            at.place().getColumnNr(),
                            joined.isEmpty() ? "" : ", at " + shortened(joined),
                            shown());
        }

        String shown() {
            return shortened(message);
        }

        private static String shortened(String text) {
            return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "...";
        }
    }

    /** Adds what is wrong with a value, unless the parser has refused it, which is a problem already. */
    public void add(JsonValue at, String message) {
        if (!at.isRefused()) {
            all.add(new Problem(at, message));
        }
    }

    /** Adds why the parser has refused a value. */
    void addRefused(JsonValue at, String message) {
        all.add(new Problem(at, message));
    }

    /** Returns whether nothing is wrong. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * Returns the exception that stands at the first problem and names the others.
     *
     * @param before what stands in the document before the path of the value that was read
     */
    JsonMappingException exception(JsonParser parser, String before) {
        List<Problem> ordered = all.stream().sorted(Problem.BY_PLACE).toList();
        Problem first = ordered.get(0);
        String others = ordered.stream()
                .skip(1)
                .limit(shown - 1)
                .map(problem -> problem.withPlace(before))
                .collect(Collectors.joining());
        String rest = all.size() > shown ? "; and %s more".formatted(all.size() - shown) : "";
        JsonMappingException exception = new RefusedValue(parser, first.shown() + others + rest, first.at.place());
        first.at.prependPath(exception);
        return exception;
    }
}
