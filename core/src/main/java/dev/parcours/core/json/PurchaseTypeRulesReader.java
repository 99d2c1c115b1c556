package dev.parcours.core.json;

import dev.parcours.core.Direction;
import dev.parcours.core.Money;
import dev.parcours.core.PurchaseType;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.core.internal.json.JsonProblems;
import dev.parcours.core.internal.json.JsonValue;
import dev.parcours.core.journey.PurchaseCondition;
import dev.parcours.core.journey.PurchaseTypeRule;
import dev.parcours.core.journey.PurchaseTypeRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    private PurchaseTypeRulesReader() {}

    static Optional<PurchaseTypeRules> read(JsonValue document, JsonProblems problems) {
        if (!document.isObject()) {
            problems.add(document, "found %s; write {\"rules\": [...]}".formatted(document.kind()));
            return Optional.empty();
        }
        return JsonFields.read(document, problems, PurchaseTypeRulesReader::rules);
    }

    private static Optional<PurchaseTypeRules> rules(JsonFields fields) {
        List<PurchaseTypeRule> rules = fields.objects(fields.optional("rules"), PurchaseTypeRulesReader::rule);
        return fields.make(() -> new PurchaseTypeRules(rules));
    }

    private static Optional<PurchaseTypeRule> rule(JsonFields fields) {
        Optional<PurchaseType> type = fields.code(fields.needed("type"), PurchaseType.values());
        List<PurchaseCondition> conditions =
                fields.objects(fields.optional("when"), PurchaseTypeRulesReader::condition);
        return fields.make(() -> new PurchaseTypeRule(type.orElseThrow(), conditions));
    }

    private static Optional<PurchaseCondition> condition(JsonFields fields) {
        List<String> known = CONDITIONS.stream().filter(fields::has).toList();
        List<Optional<PurchaseCondition>> read =
                known.stream().map(name -> condition(name, fields)).toList();
        if (known.size() != 1) {
            String found = known.isEmpty() ? "is no condition" : "is several conditions at once, " + known;
            fields.refuse(
                    fields.object(),
                    "found an object that %s; write one of the fields %s".formatted(found, CONDITIONS));
            CONDITIONS.forEach(fields::optional);
            return Optional.empty();
        }
        return read.get(0);
    }

    private static Optional<PurchaseCondition> condition(String name, JsonFields fields) {
        Optional<JsonValue> said = fields.optional(name);
        return switch (name) {
            case "lastingAtLeast" -> duration(said, fields).map(PurchaseCondition.LastingAtLeast::new);
            case "lastingAtMost" -> duration(said, fields).map(PurchaseCondition.LastingAtMost::new);
            case "afterAtLeast" -> fields.wholeNumber(said).map(PurchaseCondition.AfterAtLeast::new);
            case "afterAtMost" -> fields.wholeNumber(said).map(PurchaseCondition.AfterAtMost::new);
            case "meeting" -> names(said, fields).map(types -> new PurchaseCondition.Meeting(types, true));
            case "notMeeting" -> names(said, fields).map(types -> new PurchaseCondition.Meeting(types, false));
            case "costingAtLeast" ->
                fields.object(said, PurchaseTypeRulesReader::money).map(PurchaseCondition.CostingAtLeast::new);
            case "costingAtMost" ->
                fields.object(said, PurchaseTypeRulesReader::money).map(PurchaseCondition.CostingAtMost::new);
            case "startedBy" -> fields.code(said, Direction.values()).map(PurchaseCondition.StartedBy::new);
            case "startedWith" -> names(said, fields).map(PurchaseCondition.StartedWith::new);
            default -> names(said, fields).map(PurchaseCondition.StartedOn::new);
        };
    }

    private static Optional<Duration> duration(Optional<JsonValue> said, JsonFields fields) {
        // A text that is none may be a person's, so it is not quoted.
        return fields.parsed(said, Duration::parse, text -> "found another text; write " + JdkTypes.DURATION);
    }

    private static Optional<Set<String>> names(Optional<JsonValue> said, JsonFields fields) {
        Optional<List<JsonValue>> items = fields.items(said);
        items.filter(List::isEmpty)
                .ifPresent(none -> fields.refuse(said.orElseThrow(), "the list is empty; write at least one name"));
        Set<String> names = new TreeSet<>();
        for (JsonValue item : items.orElse(List.of())) {
            fields.text(Optional.of(item))
                    .filter(name -> !names.add(name))
                    .ifPresent(twice -> fields.refuse(item, "this name stands there twice; remove one of the two"));
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static Optional<Money> money(JsonFields fields) {
        Optional<String> amount = fields.needed("amount").flatMap(value -> amount(value, fields));
        Optional<String> currency = fields.text(fields.needed("currency"));
        return fields.make(() -> MoneyJson.money(amount.orElseThrow(), currency.orElseThrow()));
    }

    private static Optional<String> amount(JsonValue value, JsonFields fields) {
        boolean isScalar = value.content() instanceof String || value.content() instanceof BigDecimal;
        Optional<String> amount =
                isScalar ? Optional.of(String.valueOf(value.content())).filter(MoneyJson::isAmount) : Optional.empty();
        if (amount.isEmpty()) {
            fields.refuse(value, MoneyJson.NO_AMOUNT);
        }
        return amount;
    }
}
