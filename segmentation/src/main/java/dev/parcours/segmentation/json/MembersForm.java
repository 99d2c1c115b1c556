package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.TEXT;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.SetContains.Share;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The question which of some texts are members of a set: {@code "contains"} with one, the other fields with several.
 */
final class MembersForm implements Part<SetContains> {

    static final List<String> FIELDS = List.of("contains", "containsAny", "containsAll", "containsNone");

    @Override
    public List<Shape> shapes() {
        Shape name = Shape.needed("attribute", TEXT.schema().get());
        return FIELDS.stream()
                .map(field -> name.and(Shape.needed(
                        field,
                        field.equals("contains")
                                ? TEXT.schema().get()
                                : Value.listOf(TEXT).schema().get())))
                .toList();
    }

    @Override
    public Optional<SetContains> read(JsonFields fields) {
        Optional<String> name = TEXT.read(fields, fields.needed("attribute"));
        List<String> found = FIELDS.stream().filter(fields::has).toList();
        if (found.size() != 1) {
            fields.refuse(fields.object(), "%s stand alone; leave one of them".formatted(found));
            fields.passOthers();
            return Optional.empty();
        }
        if (fields.has("contains")) {
            Optional<String> member = TEXT.read(fields, fields.needed("contains"));
            return fields.make(() -> new SetContains(name.orElseThrow(), member.orElseThrow()));
        }
        Share share = Arrays.stream(Share.values())
                .filter(one -> fields.has(fieldOf(one)))
                .findFirst()
                .orElseThrow();
        Optional<List<String>> members = Value.listOf(TEXT).read(fields, fields.needed(found.get(0)));
        return fields.make(
                () -> new SetContains(name.orElseThrow(), share, new LinkedHashSet<>(members.orElseThrow())));
    }

    @Override
    public void write(SetContains condition, JsonGenerator to) throws IOException {
        to.writeStringField("attribute", condition.attribute());
        if (condition.share() == Share.ANY && condition.members().size() == 1) {
            to.writeStringField("contains", condition.members().iterator().next());
        } else {
            to.writeFieldName(fieldOf(condition.share()));
            Value.listOf(TEXT).write(List.copyOf(condition.members()), to);
        }
    }

    private static String fieldOf(Share share) {
        return switch (share) {
            case ANY -> "containsAny";
            case ALL -> "containsAll";
            case NONE -> "containsNone";
        };
    }
}
