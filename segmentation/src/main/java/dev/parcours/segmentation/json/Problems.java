package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong with a document, in the order in which it was found. */
final class Problems {

    private static final int SHOWN = 10;

    private final List<Problem> all = new ArrayList<>();

    private record Problem(Located at, String message) {

        String withPlace() {
            JsonLocation place = at.place();
            return "line %s, column %s, at %s: %s"
                    .formatted(place.getLineNr(), place.getColumnNr(), path(at.path()), message);
        }
    }

    void add(Located at, String message) {
        all.add(new Problem(at, message));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns the exception that stands at the first problem and names the others. */
    JsonMappingException exception(JsonParser parser) {
        Problem first = all.get(0);
        String message = first.message
                + all.stream()
                        .skip(1)
                        .limit(SHOWN - 1)
                        .map(other -> "; also, " + other.withPlace())
                        .collect(Collectors.joining())
                + (all.size() > SHOWN ? "; and %s more".formatted(all.size() - SHOWN) : "");
        JsonMappingException exception = new Refusal(parser, message, first.at.place());
        List<Object> path = first.at.path();
        for (int i = path.size() - 1; i >= 0; i--) {
            exception.prependPath(
                    path.get(i) instanceof Integer index
                            ? new JsonMappingException.Reference(null, index)
                            : new JsonMappingException.Reference(null, (String) path.get(i)));
        }
        return exception;
    }

    /** An exception with a place and a cause, of which Jackson's own have one or the other: the codec says both. */
    private static final class Refusal extends JsonMappingException {

        private static final long serialVersionUID = 1L;

        private final IllegalArgumentException cause;

        Refusal(JsonParser parser, String message, JsonLocation place) {
            super(parser, message, place);
            cause = new IllegalArgumentException(message);
        }

        @Override
        public synchronized Throwable getCause() {
            return cause;
        }
    }

    private static String path(List<Object> steps) {
        StringBuilder path = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer) {
                path.append('[').append(step).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step);
            }
        }
        return path.toString();
    }
}
