package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import dev.parcours.core.Stage;
import dev.parcours.core.Step;
import dev.parcours.core.ingest.InteractionMapping.Field;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A trace that is written: the interactions of a customer, or the steps of a journey. */
record XesTrace(
        String name, List<Interaction> events, @Nullable Journey journey) {

    static XesTrace of(List<Interaction> events) {
        return new XesTrace(events.get(0).customer(), events, null);
    }

    static XesTrace of(Journey journey) {
        return new XesTrace(
                journey.id(), journey.steps().stream().map(Step::interaction).toList(), journey);
    }

    void write(XesMarkup markup) throws IOException {
        markup.open("trace");
        markup.string(XesKeys.NAME, name);
        if (journey != null) {
            writeJourney(markup, journey);
        }
        Map<String, AttributeValue> shared = shared();
        for (Map.Entry<String, AttributeValue> property : shared.entrySet()) {
            markup.attribute(property.getKey().substring(XesKeys.CASE.length()), property.getValue());
        }
        for (int i = 0; i < events.size(); i++) {
            markup.open("event");
            writeParts(markup, events.get(i));
            if (journey != null) {
                writeStage(markup, journey.steps().get(i));
            }
            writeProperties(markup, events.get(i), shared);
            markup.close("event");
        }
        markup.close("trace");
    }

    private static void writeStage(XesMarkup markup, Step step) throws IOException {
        Optional<Stage> stage = step.stage();
        if (stage.isPresent()) {
            markup.string(XesKeys.OWN + "stage", stage.get().id());
        }
    }

    private static void writeJourney(XesMarkup markup, Journey journey) throws IOException {
        markup.string(XesKeys.OWN + "customer", journey.customer());
        markup.string(XesKeys.OWN + "grain", code(journey.grain()));
        markup.string(XesKeys.OWN + "start", code(journey.start()));
        markup.string(XesKeys.OWN + "end", code(journey.end()));
    }

    /** The properties that are read as attributes of a trace and that all events agree in. */
    private Map<String, AttributeValue> shared() {
        Map<String, AttributeValue> shared = new LinkedHashMap<>();
        events.get(0).properties().forEach((property, value) -> {
            if (property.startsWith(XesKeys.CASE)
                    && !XesKeys.isReserved(property)
                    && events.stream()
                            .allMatch(event -> value.equals(event.properties().get(property)))) {
                shared.put(property, value);
            }
        });
        return shared;
    }

    private static void writeParts(XesMarkup markup, Interaction event) throws IOException {
        markup.string(XesKeys.NAME, event.type());
        markup.attribute("date", XesKeys.TIME, event.time().toString());
        if (!event.touchpoint().name().equals(event.type())) {
            markup.string(key(Field.TOUCHPOINT), event.touchpoint().name());
        }
        part(markup, Field.CHANNEL, event.channel().map(channel -> channel.id()));
        part(markup, Field.SESSION, event.session());
        part(markup, Field.ID, event.id());
        if (event.sequence().isPresent()) {
            markup.attribute(
                    "int", key(Field.SEQUENCE), Long.toString(event.sequence().getAsLong()));
        }
        part(markup, Field.DIRECTION, event.direction().map(XesTrace::code));
        part(markup, Field.DEVICE, event.device());
        part(markup, Field.CAMPAIGN, event.campaign());
        writeMoney(markup, event);
        if (event.satisfaction().isPresent()) {
            markup.string(
                    key(Field.SATISFACTION_SCALE),
                    code(event.satisfaction().get().scale()));
            markup.attribute(
                    "int",
                    key(Field.SATISFACTION_SCORE),
                    Integer.toString(event.satisfaction().get().score()));
        }
    }

    private static void writeMoney(XesMarkup markup, Interaction event) throws IOException {
        if (event.value().isPresent()) {
            money(markup, Field.VALUE, Field.CURRENCY, event.value().get());
        }
        if (event.cost().isPresent()) {
            money(markup, Field.COST, Field.COST_CURRENCY, event.cost().get());
        }
    }

    private static void money(XesMarkup markup, Field amount, Field currency, Money money) throws IOException {
        markup.attribute("float", key(amount), money.amount().toPlainString());
        markup.string(key(currency), money.currency().getCurrencyCode());
    }

    private static void part(XesMarkup markup, Field field, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            markup.string(key(field), text.get());
        }
    }

    private static void writeProperties(XesMarkup markup, Interaction event, Map<String, AttributeValue> shared)
            throws IOException {
        for (Map.Entry<String, AttributeValue> property : event.properties().entrySet()) {
            String name = property.getKey();
            if (!shared.containsKey(name)) {
                markup.attribute(XesKeys.isReserved(name) ? XesKeys.PROPERTY + name : name, property.getValue());
            }
        }
    }

    private static String key(Field field) {
        return XesKeys.OWN + code(field);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
