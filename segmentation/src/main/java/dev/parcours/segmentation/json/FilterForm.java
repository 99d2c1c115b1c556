package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.NUMBER;
import static dev.parcours.segmentation.json.Value.TEXT;

import dev.parcours.core.Direction;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.ValueRange;
import dev.parcours.segmentation.json.Parts.Slot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Which interactions a condition looks at: the type in a field of its own, and what else is asked beside it. */
final class FilterForm {

    private FilterForm() {}

    /**
     * Returns the part whose type stands in a field, which for most conditions is the one that names them; "*" there
     * stands for any type.
     */
    static Part<InteractionFilter> withTypeIn(String field) {
        Parts<InteractionFilter> parts = new Parts<>();
        Slot<String> type = parts.needed(field, TEXT, filter -> filter.type().orElse(InteractionFilter.ANY_TYPE));
        Slot<Optional<Direction>> direction =
                parts.optional("direction", Value.code(Direction.values()), InteractionFilter::direction);
        Slot<Optional<String>> channel = parts.optional("on", TEXT, InteractionFilter::channel);
        Slot<Optional<String>> touchpoint = parts.optional("at", TEXT, InteractionFilter::touchpoint);
        Slot<Optional<String>> campaign = parts.optional("campaign", TEXT, InteractionFilter::campaign);
        Slot<Optional<String>> device = parts.optional("device", TEXT, InteractionFilter::device);
        Slot<Optional<ValueRange>> value =
                parts.optional("value", Value.object(FilterForm::valueRange), InteractionFilter::value);
        Slot<List<AttributeCondition>> properties = parts.otherwise(
                "where",
                Value.listOf(Value.object(AttributeForms::questions)),
                InteractionFilter::properties,
                List.of());
        return parts.make(read -> new InteractionFilter(
                Optional.of(read.get(type)).filter(name -> !name.equals(InteractionFilter.ANY_TYPE)),
                read.get(direction),
                read.get(channel),
                read.get(touchpoint),
                read.get(campaign),
                read.get(device),
                read.get(value),
                read.get(properties)));
    }

    /** Returns how a filter stands in an object of its own, with its type in the field "type". */
    static Value<InteractionFilter> inObject() {
        return Value.object(() -> withTypeIn("type"));
    }

    private static Part<ValueRange> valueRange() {
        Parts<ValueRange> parts = new Parts<>();
        Slot<Optional<BigDecimal>> atLeast = parts.optional("atLeast", NUMBER, ValueRange::minimum);
        Slot<Optional<BigDecimal>> atMost = parts.optional("atMost", NUMBER, ValueRange::maximum);
        Slot<Optional<String>> currency = parts.optional("currency", TEXT, ValueRange::currency);
        return parts.make(read -> new ValueRange(read.get(atLeast), read.get(atMost), read.get(currency)));
    }
}
