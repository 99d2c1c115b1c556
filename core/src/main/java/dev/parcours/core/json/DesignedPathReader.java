package dev.parcours.core.json;

import dev.parcours.core.Dimension;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.core.internal.json.JsonProblems;
import dev.parcours.core.internal.json.JsonValue;
import dev.parcours.core.path.DesignedBlock;
import dev.parcours.core.path.DesignedElement;
import dev.parcours.core.path.DesignedPath;
import dev.parcours.core.path.DesignedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a designed path of a value. What cannot be read becomes a problem, and a stand-in takes its place, so that the
 * path can be asked for the problems of the rest.
 */
final class DesignedPathReader {

    private static final String FORMS = "write the name of a step, an array of elements that follow one another, or an "
            + "object with one of \"step\", \"anyOf\", \"sequence\", \"inAnyOrder\" and \"either\"";
    private static final List<String> KINDS = List.of("step", "anyOf", "sequence", "inAnyOrder", "either");
    private static final List<String> OF_STEPS = List.of("name", "stage");
    private static final DesignedStep STAND_IN = DesignedPath.step("unreadable");
    private static final Pattern PLACE = Pattern.compile("\\[(\\d+)]|\\.(\\w+)");

    private final JsonProblems problems;

    private DesignedPathReader(JsonProblems problems) {
        this.problems = problems;
    }

    static Optional<DesignedPath> path(JsonValue document, JsonProblems problems) {
        return new DesignedPathReader(problems).path(document);
    }

    static Optional<DesignedElement> element(JsonValue value, JsonProblems problems) {
        DesignedPathReader reader = new DesignedPathReader(problems);
        DesignedElement element = reader.element(value);
        reader.check(List.of(element), new JsonValue(List.of(value), value.place(), null, ""));
        return Optional.of(element);
    }

    private Optional<DesignedPath> path(JsonValue document) {
        if (!document.isObject()) {
            problems.add(document, "found %s; write {\"steps\": [...]}".formatted(document.kind()));
            return Optional.empty();
        }
        JsonFields fields = new JsonFields(document, problems);
        Optional<Dimension> dimension = fields.code(fields.optional("dimension"), Dimension.values());
        Optional<JsonValue> steps = fields.needed("steps");
        Optional<List<DesignedElement>> elements = fields.items(steps).map(this::elements);
        fields.refuseUnknown();
        if (elements.isPresent()) {
            check(elements.get(), steps.orElse(document));
        }
        return problems.isEmpty()
                ? fields.make(
                        steps.orElse(document),
                        () -> DesignedPath.of(elements.orElseThrow()).by(dimension.orElse(Dimension.TYPE)))
                : Optional.empty();
    }

    private void check(List<DesignedElement> elements, JsonValue steps) {
        for (DesignedPath.Problem problem : DesignedPath.problems(elements)) {
            problems.add(at(problem.place(), steps), problem.message());
        }
    }

    /** Returns the value of a part of the path. A step or a sequence may be written without the fields of its parts. */
    private static JsonValue at(String place, JsonValue steps) {
        JsonValue value = steps;
        for (Matcher part = PLACE.matcher(place); part.find(); ) {
            value = part.group(1) != null
                    ? value.items().get(Integer.parseInt(part.group(1)))
                    : value.fields().getOrDefault(part.group(2), value);
        }
        return value.fields().getOrDefault("step", value);
    }

    private List<DesignedElement> elements(List<JsonValue> values) {
        List<DesignedElement> elements = new ArrayList<>(values.size());
        values.forEach(value -> elements.add(element(value)));
        return elements;
    }

    private DesignedElement element(JsonValue value) {
        if (value.content() instanceof String name) {
            return DesignedPath.step(name);
        }
        if (value.isArray()) {
            return new DesignedBlock(DesignedBlock.Kind.SEQUENCE, elements(value.items()), false, false);
        }
        if (value.isObject()) {
            return object(value);
        }
        problems.add(value, "found %s; %s".formatted(value.kind(), FORMS));
        return STAND_IN;
    }

    private DesignedElement object(JsonValue value) {
        JsonFields fields = new JsonFields(value, problems);
        List<String> kinds = KINDS.stream().filter(fields::has).toList();
        List<DesignedElement> read =
                kinds.stream().map(kind -> object(kind, fields)).toList();
        boolean isOptional = fields.truth(fields.optional("optional")).orElse(false);
        boolean isRepeatable = fields.truth(fields.optional("repeatable")).orElse(false);
        if (kinds.size() != 1) {
            refuseKinds(kinds, value, fields);
            return STAND_IN;
        }
        fields.refuseUnknown();
        DesignedElement element = isOptional ? read.get(0).optional() : read.get(0);
        return isRepeatable ? element.repeatable() : element;
    }

    private void refuseKinds(List<String> kinds, JsonValue value, JsonFields fields) {
        String found = kinds.isEmpty() ? "does not say what it is" : "says several things at once, " + kinds;
        problems.add(value, "found an object that %s; %s".formatted(found, FORMS));
        KINDS.forEach(fields::optional);
        OF_STEPS.forEach(fields::optional);
        fields.refuseUnknown();
    }

    private DesignedElement object(String kind, JsonFields fields) {
        Optional<JsonValue> said = fields.optional(kind);
        return switch (kind) {
            case "step" -> step(fields.text(said).map(List::of), fields);
            case "anyOf" -> step(fields.items(said).map(items -> names(items, fields)), fields);
            case "sequence" -> block(DesignedBlock.Kind.SEQUENCE, said, fields);
            case "inAnyOrder" -> block(DesignedBlock.Kind.IN_ANY_ORDER, said, fields);
            default -> block(DesignedBlock.Kind.EITHER, said, fields);
        };
    }

    private static List<String> names(List<JsonValue> items, JsonFields fields) {
        List<String> names = new ArrayList<>(items.size());
        for (JsonValue item : items) {
            names.add(fields.text(Optional.of(item)).orElse("unreadable " + names.size()));
        }
        return names;
    }

    private static DesignedElement step(Optional<List<String>> names, JsonFields fields) {
        Optional<String> name = fields.text(fields.optional("name"));
        Optional<String> stage = fields.text(fields.optional("stage"));
        return new DesignedStep(names.orElse(STAND_IN.anyOf()), name, stage, false, false);
    }

    private DesignedElement block(DesignedBlock.Kind kind, Optional<JsonValue> said, JsonFields fields) {
        for (String field : OF_STEPS) {
            fields.optional(field)
                    .ifPresent(value -> problems.add(
                            value, "only steps have a name and a stage; write them on those of the block"));
        }
        List<DesignedElement> elements = fields.items(said).map(this::elements).orElse(List.of(STAND_IN));
        return new DesignedBlock(kind, elements, false, false);
    }
}
