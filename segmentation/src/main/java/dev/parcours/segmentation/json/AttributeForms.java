package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.DATE;
import static dev.parcours.segmentation.json.Value.NUMBER;
import static dev.parcours.segmentation.json.Value.TEXT;

import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextStartsWith;
import dev.parcours.segmentation.json.Parts.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is asked of an attribute: {@code "attribute"} with its name, and the fields of one question. */
final class AttributeForms {

    private static final Choice<AttributeCondition> QUESTIONS = new Choice<>(
            List.of(isIn(), numberInRange(), dateInRange(), startsWith(), contains(), present()),
            AttributeForms::refusal);

    private AttributeForms() {}

    static Choice<AttributeCondition> questions() {
        return QUESTIONS;
    }

    private static String refusal(List<String> found) {
        return "one thing is asked of an attribute, here it is %s; write one of %s".formatted(found, QUESTIONS.names());
    }

    private static <C extends AttributeCondition> Slot<String> name(Parts<C> parts) {
        return parts.needed("attribute", TEXT, AttributeCondition::attribute);
    }

    private static Form<AttributeCondition> isIn() {
        return new Form<>(
                List.of("is", "in"), List.of(TextIsIn.class, NumberIsIn.class, BooleanIs.class), new ValuesForm());
    }

    private static Form<NumberInRange> numberInRange() {
        Parts<NumberInRange> parts = new Parts<>();
        Slot<String> name = name(parts);
        Slot<Optional<BigDecimal>> atLeast = parts.optional("atLeast", NUMBER, NumberInRange::minimum);
        Slot<Optional<BigDecimal>> atMost = parts.optional("atMost", NUMBER, NumberInRange::maximum);
        return new Form<>(
                List.of("atLeast", "atMost"),
                List.of(NumberInRange.class),
                parts.make(read -> new NumberInRange(read.get(name), read.get(atLeast), read.get(atMost))));
    }

    private static Form<DateInRange> dateInRange() {
        Parts<DateInRange> parts = new Parts<>();
        Slot<String> name = name(parts);
        Slot<Optional<LocalDate>> from = parts.optional("from", DATE, DateInRange::from);
        Slot<Optional<LocalDate>> to = parts.optional("to", DATE, DateInRange::to);
        return new Form<>(
                List.of("from", "to"),
                List.of(DateInRange.class),
                parts.make(read -> new DateInRange(read.get(name), read.get(from), read.get(to))));
    }

    private static Form<TextStartsWith> startsWith() {
        Parts<TextStartsWith> parts = new Parts<>();
        Slot<String> name = name(parts);
        Slot<String> prefix = parts.needed("startsWith", TEXT, TextStartsWith::prefix);
        return Form.of(
                "startsWith",
                TextStartsWith.class,
                parts.make(read -> new TextStartsWith(read.get(name), read.get(prefix))));
    }

    private static Form<SetContains> contains() {
        Parts<SetContains> parts = new Parts<>();
        Slot<String> name = name(parts);
        Slot<String> member = parts.needed("contains", TEXT, SetContains::member);
        return Form.of(
                "contains", SetContains.class, parts.make(read -> new SetContains(read.get(name), read.get(member))));
    }

    private static Form<AttributePresent> present() {
        Parts<AttributePresent> parts = new Parts<>();
        Slot<String> name = name(parts);
        parts.flag("present");
        return Form.of("present", AttributePresent.class, parts.make(read -> new AttributePresent(read.get(name))));
    }
}
