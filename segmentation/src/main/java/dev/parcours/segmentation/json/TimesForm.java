package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.WHOLE_NUMBER;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parcours.core.internal.json.JsonFields;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How many times something happened: at least once if nothing is said, and else within bounds. */
final class TimesForm implements Part<TimesForm.Times> {

    /** The smallest and the largest number of times, the latter empty for no upper bound. */
    record Times(int minimum, OptionalInt maximum) {}

    @Override
    public List<Shape> shapes() {
        JsonNode number = WHOLE_NUMBER.schema().get();
        return List.of(
                Shape.needed("exactly", number),
                Shape.optional("atLeast", number).and(Shape.optional("atMost", number)));
    }

    @Override
    public Optional<Times> read(JsonFields fields) {
        Optional<Integer> atLeast = WHOLE_NUMBER.read(fields, fields.optional("atLeast"));
        Optional<Integer> atMost = WHOLE_NUMBER.read(fields, fields.optional("atMost"));
        Optional<Integer> exactly = WHOLE_NUMBER.read(fields, fields.optional("exactly"));
        if (fields.has("exactly") && (fields.has("atLeast") || fields.has("atMost"))) {
            fields.refuse(fields.object(), "\"exactly\" stands alone; remove it, or remove \"atLeast\" and \"atMost\"");
            return Optional.empty();
        }
        int minimum = exactly.or(() -> atLeast).orElse(atMost.isPresent() ? 0 : 1);
        OptionalInt maximum = exactly.or(() -> atMost).map(OptionalInt::of).orElse(OptionalInt.empty());
        return Optional.of(new Times(minimum, maximum));
    }

    @Override
    public void write(Times times, JsonGenerator to) throws IOException {
        int minimum = times.minimum();
        if (times.maximum().equals(OptionalInt.of(minimum))) {
            to.writeNumberField("exactly", minimum);
            return;
        }
        if (minimum != (times.maximum().isPresent() ? 0 : 1)) {
            to.writeNumberField("atLeast", minimum);
        }
        if (times.maximum().isPresent()) {
            to.writeNumberField("atMost", times.maximum().getAsInt());
        }
    }
}
