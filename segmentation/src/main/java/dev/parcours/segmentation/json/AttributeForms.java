package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.DATE;
import static dev.parcours.segmentation.json.Value.NUMBER;
import static dev.parcours.segmentation.json.Value.TEXT;
import static dev.parcours.segmentation.json.Value.WHOLE_NUMBER;

import dev.parcours.segmentation.condition.AgeInRange;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.SetSize;
import dev.parcours.segmentation.condition.TextComparison;
import dev.parcours.segmentation.condition.TextContains;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextLike;
import dev.parcours.segmentation.condition.TextMatches;
import dev.parcours.segmentation.condition.TextStartsWith;
import dev.parcours.segmentation.json.Parts.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is asked of an attribute: {@code "attribute"} with its name, and the fields of one question. */
final class AttributeForms {

    /** How texts are compared, which is left out if exactly. */
    static final Part<TextComparison> COMPARISON =
            Part.otherwise("comparison", Value.code(TextComparison.values()), TextComparison.EXACT);

    private static final Choice<AttributeCondition> QUESTIONS = new Choice<>(
            List.of(
                    isIn(),
                    numberInRange(),
                    dateInRange(),
                    startsWith(),
                    contains(),
                    present(),
                    containsText(),
                    like(),
                    matches(),
                    size(),
                    age()),
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
        Slot<TextComparison> comparison = parts.part(COMPARISON, TextStartsWith::comparison);
        return Form.of(
                "startsWith",
                TextStartsWith.class,
                parts.make(read -> new TextStartsWith(read.get(name), read.get(prefix), read.get(comparison))));
    }

    private static Form<SetContains> contains() {
        return new Form<>(MembersForm.FIELDS, List.of(SetContains.class), new MembersForm());
    }

    private static Form<AttributePresent> present() {
        Parts<AttributePresent> parts = new Parts<>();
        Slot<String> name = name(parts);
        parts.flag("present");
        return Form.of("present", AttributePresent.class, parts.make(read -> new AttributePresent(read.get(name))));
    }

    private static Form<TextContains> containsText() {
        Parts<TextContains> parts = new Parts<>();
        Slot<String> name = name(parts);
        Slot<String> text = parts.needed("containsText", TEXT, TextContains::part);
        Slot<TextComparison> comparison = parts.part(COMPARISON, TextContains::comparison);
        return Form.of(
                "containsText",
                TextContains.class,
                parts.make(read -> new TextContains(read.get(name), read.get(text), read.get(comparison))));
    }

    private static Form<TextLike> like() {
        Parts<TextLike> parts = new Parts<>();
        Slot<String> name = name(parts);
        Slot<String> pattern = parts.needed("like", TEXT, TextLike::pattern);
        Slot<TextComparison> comparison = parts.part(COMPARISON, TextLike::comparison);
        return Form.of(
                "like",
                TextLike.class,
                parts.make(read -> new TextLike(read.get(name), read.get(pattern), read.get(comparison))));
    }

    private static Form<TextMatches> matches() {
        Parts<TextMatches> parts = new Parts<>();
        Slot<String> name = name(parts);
        Slot<String> regex = parts.needed("matches", TEXT, TextMatches::regex);
        return Form.of(
                "matches", TextMatches.class, parts.make(read -> new TextMatches(read.get(name), read.get(regex))));
    }

    private static Form<SetSize> size() {
        Parts<SetSize> parts = new Parts<>();
        Slot<String> name = name(parts);
        Slot<Integer> atLeast = parts.otherwise("sizeAtLeast", WHOLE_NUMBER, SetSize::minimum, 0);
        Slot<Optional<Integer>> atMost =
                parts.optional("sizeAtMost", WHOLE_NUMBER, condition -> boxed(condition.maximum()));
        return new Form<>(
                List.of("sizeAtLeast", "sizeAtMost"),
                List.of(SetSize.class),
                parts.make(read -> new SetSize(read.get(name), read.get(atLeast), unboxed(read.get(atMost)))));
    }

    private static Form<AgeInRange> age() {
        Parts<AgeInRange> parts = new Parts<>();
        Slot<String> name = name(parts);
        Slot<Optional<Integer>> atLeast =
                parts.optional("ageAtLeast", WHOLE_NUMBER, condition -> boxed(condition.minimum()));
        Slot<Optional<Integer>> atMost =
                parts.optional("ageAtMost", WHOLE_NUMBER, condition -> boxed(condition.maximum()));
        Slot<ZoneId> zone = parts.needed("zone", Value.ZONE, AgeInRange::zone);
        return new Form<>(
                List.of("ageAtLeast", "ageAtMost"),
                List.of(AgeInRange.class),
                parts.make(read -> new AgeInRange(
                        read.get(name), unboxed(read.get(atLeast)), unboxed(read.get(atMost)), read.get(zone))));
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static OptionalInt unboxed(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
