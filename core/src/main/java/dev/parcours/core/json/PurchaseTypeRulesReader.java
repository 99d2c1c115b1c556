package dev.parcours.core.json;

import dev.parcours.core.Direction;
import dev.parcours.core.Money;
import dev.parcours.core.PurchaseType;
import dev.parcours.core.journey.PurchaseCondition;
import dev.parcours.core.journey.PurchaseTypeRule;
import dev.parcours.core.journey.PurchaseTypeRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes rules of purchase types of a value, each condition known by its one field. */
final class PurchaseTypeRulesReader {

    private static final List<String> CONDITIONS = List.of(
            "lastingAtLeast",
            "lastingAtMost",
            "afterAtLeast",
            "afterAtMost",
            "meeting",
            "notMeeting",
            "costingAtLeast",
            "costingAtMost",
            "startedBy",
            "startedWith",
            "startedOn");

    private final JsonProblems problems;

    private PurchaseTypeRulesReader(JsonProblems problems) {
        this.problems = problems;
    }

    static @Nullable PurchaseTypeRules read(JsonValue document, JsonProblems problems) {
        if (!document.isObject()) {
            problems.add(document, "found %s; write {\"rules\": [...]}".formatted(document.kind()));
            return null;
        }
        PurchaseTypeRulesReader reader = new PurchaseTypeRulesReader(problems);
        JsonFields fields = new JsonFields(document, problems);
        List<PurchaseTypeRule> rules = all(fields.items(fields.optional("rules")), reader::rule);
        fields.refuseUnknown();
        return problems.isEmpty() ? new PurchaseTypeRules(rules) : null;
    }

    private static <T> List<T> all(Optional<List<JsonValue>> items, Function<JsonValue, Optional<T>> read) {
        return items.orElse(List.of()).stream()
                .map(read)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PurchaseTypeRule> rule(JsonValue value) {
        if (!isObject(value)) {
            return Optional.empty();
        }
        JsonFields fields = new JsonFields(value, problems);
        Optional<PurchaseType> type = fields.code(fields.needed("type"), PurchaseType.class);
        List<PurchaseCondition> conditions = all(fields.items(fields.optional("when")), this::condition);
        fields.refuseUnknown();
        return type.map(known -> new PurchaseTypeRule(known, conditions));
    }

    private boolean isObject(JsonValue value) {
        if (!value.isObject() && !value.isRefused()) {
            problems.add(value, "found %s; write an object {...}".formatted(value.kind()));
        }
        return value.isObject();
    }

    private Optional<PurchaseCondition> condition(JsonValue value) {
        if (!isObject(value)) {
            return Optional.empty();
        }
        JsonFields fields = new JsonFields(value, problems);
        List<String> known = CONDITIONS.stream().filter(fields::has).toList();
        List<Optional<PurchaseCondition>> read =
                known.stream().map(name -> condition(name, fields)).toList();
        if (known.size() != 1) {
            String found = known.isEmpty() ? "is no condition" : "is several conditions at once, " + known;
            problems.add(value, "found an object that %s; write one of the fields %s".formatted(found, CONDITIONS));
            CONDITIONS.forEach(fields::optional);
        }
        fields.refuseUnknown();
        return known.size() == 1 ? read.get(0) : Optional.empty();
    }

    private Optional<PurchaseCondition> condition(String name, JsonFields fields) {
        Optional<JsonValue> said = fields.optional(name);
        return switch (name) {
            case "lastingAtLeast" -> fields.duration(said).map(PurchaseCondition.LastingAtLeast::new);
            case "lastingAtMost" -> fields.duration(said).map(PurchaseCondition.LastingAtMost::new);
            case "afterAtLeast" -> fields.wholeNumber(said).map(PurchaseCondition.AfterAtLeast::new);
            case "afterAtMost" -> fields.wholeNumber(said).map(PurchaseCondition.AfterAtMost::new);
            case "meeting" -> names(said, fields).map(types -> new PurchaseCondition.Meeting(types, true));
            case "notMeeting" -> names(said, fields).map(types -> new PurchaseCondition.Meeting(types, false));
            case "costingAtLeast" -> said.flatMap(this::money).map(PurchaseCondition.CostingAtLeast::new);
            case "costingAtMost" -> said.flatMap(this::money).map(PurchaseCondition.CostingAtMost::new);
            case "startedBy" -> fields.code(said, Direction.class).map(PurchaseCondition.StartedBy::new);
            case "startedWith" -> names(said, fields).map(PurchaseCondition.StartedWith::new);
            default -> names(said, fields).map(PurchaseCondition.StartedOn::new);
        };
    }

    private Optional<Set<String>> names(Optional<JsonValue> said, JsonFields fields) {
        Optional<List<JsonValue>> items = fields.items(said);
        items.filter(List::isEmpty)
                .ifPresent(none -> problems.add(said.orElseThrow(), "the list is empty; write at least one name"));
        Set<String> names = new TreeSet<>();
        for (JsonValue item : items.orElse(List.of())) {
            fields.text(Optional.of(item))
                    .filter(name -> !names.add(name))
                    .ifPresent(twice -> problems.add(item, "this name stands there twice; remove one of the two"));
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private Optional<Money> money(JsonValue value) {
        if (!isObject(value)) {
            return Optional.empty();
        }
        JsonFields fields = new JsonFields(value, problems);
        Optional<String> amount = fields.needed("amount").flatMap(this::amount);
        Optional<String> currency = fields.text(fields.needed("currency"));
        fields.refuseUnknown();
        if (amount.isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MoneyJson.money(amount.get(), currency.get()));
        } catch (IllegalArgumentException e) {
            problems.add(value, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<String> amount(JsonValue value) {
        boolean isScalar = value.content() instanceof String || value.content() instanceof BigDecimal;
        Optional<String> amount =
                isScalar ? Optional.of(String.valueOf(value.content())).filter(MoneyJson::isAmount) : Optional.empty();
        if (amount.isEmpty()) {
            problems.add(value, MoneyJson.NO_AMOUNT);
        }
        return amount;
    }
}
