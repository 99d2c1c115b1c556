package dev.parcours.segmentation.schema;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.internal.json.NearestName;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.SetSize;
import dev.parcours.segmentation.condition.TextComparison;
import dev.parcours.segmentation.condition.TextContains;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextStartsWith;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks the values that a condition compares an attribute of the right type with. */
final class ValueCheck {

    private final AttributeDefinition definition;

    private ValueCheck(AttributeDefinition definition) {
        this.definition = definition;
    }

    /** Returns messages; none if all is well. */
    static List<String> problems(AttributeCondition condition, AttributeDefinition definition) {
        ValueCheck check = new ValueCheck(definition);
        if (condition instanceof TextIsIn in) {
            return check.texts(in.values(), in.comparison());
        }
        if (condition instanceof SetContains contains) {
            return check.texts(contains.members(), TextComparison.EXACT);
        }
        if (condition instanceof TextStartsWith starts) {
            String prefix = starts.comparison().keyOf(starts.prefix());
            return check.none(
                    "starts with '%s'".formatted(starts.prefix()),
                    text -> starts.comparison().keyOf(text).startsWith(prefix));
        }
        if (condition instanceof TextContains contains) {
            String part = contains.comparison().keyOf(contains.part());
            return check.none(
                    "contains '%s'".formatted(contains.part()),
                    text -> contains.comparison().keyOf(text).contains(part));
        }
        if (condition instanceof NumberIsIn in) {
            return in.values().stream()
                    .flatMap(number -> check.range(Optional.of(number), Optional.of(number)).stream())
                    .toList();
        }
        if (condition instanceof NumberInRange range) {
            return check.range(range.minimum(), range.maximum()).stream().toList();
        }
        return condition instanceof SetSize size ? check.size(size) : List.of();
    }

    private List<String> texts(Collection<String> texts, TextComparison comparison) {
        return texts.stream()
                .filter(text -> !canBe(text, comparison))
                .map(text -> "attribute '%s' is never '%s'; %s".formatted(definition.name(), text, remedy(text)))
                .toList();
    }

    private boolean canBe(String text, TextComparison comparison) {
        return switch (definition.type()) {
            case TEXT, SET_OF_TEXTS ->
                definition.values().isEmpty()
                        || definition.values().stream()
                                .anyMatch(value -> comparison.keyOf(value).equals(comparison.keyOf(text)));
            case NUMBER -> AttributeValue.of(text).asNumber().isPresent();
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case DATE -> AttributeValue.of(text).asDate().isPresent();
            case INSTANT -> true;
        };
    }

    private String remedy(String text) {
        if (definition.values().isEmpty()) {
            return "it is %s".formatted(definition.type().inWords());
        }
        return NearestName.of(text, definition.values())
                .map("write '%s', or allow it in the schema"::formatted)
                .orElse("allow it in the schema, or write another value");
    }

    private List<String> none(String question, Predicate<String> holds) {
        return definition.values().isEmpty() || definition.values().stream().anyMatch(holds)
                ? List.of()
                : List.of("no value that attribute '%s' may be %s; correct it, or allow such a value in the schema"
                        .formatted(definition.name(), question));
    }

    private Optional<String> range(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
        if (isAbove(minimum, definition.maximum())) {
            return Optional.of("attribute '%s' is at most %s and never at least %s; correct one of them"
                    .formatted(definition.name(), plain(definition.maximum()), plain(minimum)));
        }
        return isAbove(definition.minimum(), maximum)
                ? Optional.of("attribute '%s' is at least %s and never at most %s; correct one of them"
                        .formatted(definition.name(), plain(definition.minimum()), plain(maximum)))
                : Optional.empty();
    }

    private static boolean isAbove(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0;
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private List<String> size(SetSize condition) {
        int most = definition.values().size();
        return most == 0 || condition.minimum() <= most
                ? List.of()
                : List.of("set '%s' has at most %s members and never %s; ask for fewer, or allow more in the schema"
                        .formatted(definition.name(), most, condition.minimum()));
    }
}
