package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong with a value, to tell it in the order of the document. */
final class JsonProblems {

    private static final int SHOWN = 20;
    private static final int MAX_LENGTH = 400;

    private final List<Problem> all = new ArrayList<>();

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

    void add(JsonValue at, String message) {
        all.add(new Problem(at, message));
    }

    boolean isEmpty() {
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
                .limit(SHOWN - 1)
                .map(problem -> problem.withPlace(before))
                .collect(Collectors.joining());
        String rest = all.size() > SHOWN ? "; and %s more".formatted(all.size() - SHOWN) : "";
        JsonMappingException exception = new RefusedValue(parser, first.shown() + others + rest, first.at.place());
        first.at.prependPath(exception);
        return exception;
    }
}
