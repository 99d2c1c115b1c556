package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.TEXT;

import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.json.Parts.Slot;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What of interactions is added up or counted: their value, a property or their day. */
final class QuantityForm {

    private QuantityForm() {}

    /** Returns how a quantity stands in an object of its own. */
    static Value<Quantity> inObject() {
        return Value.object(() -> new Choice<>(
                List.of(value(), property(), day()),
                found ->
                        "a quantity is one of \"value\", \"property\" and \"day\"; here there is %s".formatted(found)));
    }

    private static Form<Quantity.Value> value() {
        Parts<Quantity.Value> parts = new Parts<>();
        parts.flag("value");
        Slot<Optional<String>> currency = parts.optional("currency", TEXT, Quantity.Value::currency);
        return Form.of("value", Quantity.Value.class, parts.make(read -> new Quantity.Value(read.get(currency))));
    }

    private static Form<Quantity.Property> property() {
        Parts<Quantity.Property> parts = new Parts<>();
        Slot<String> name = parts.needed("property", TEXT, Quantity.Property::name);
        return Form.of("property", Quantity.Property.class, parts.make(read -> new Quantity.Property(read.get(name))));
    }

    private static Form<Quantity.Day> day() {
        Parts<Quantity.Day> parts = new Parts<>();
        parts.flag("day");
        Slot<ZoneId> zone = parts.needed("zone", Value.ZONE, Quantity.Day::zone);
        return Form.of("day", Quantity.Day.class, parts.make(read -> new Quantity.Day(read.get(zone))));
    }
}
