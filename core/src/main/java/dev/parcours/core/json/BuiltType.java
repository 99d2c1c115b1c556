package dev.parcours.core.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Persona;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapStage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A class that a builder makes. Each of its parts has one name in JSON, on the class and on the builder.
 *
 * @param type the class
 * @param builder the class of its builder
 * @param start begins a builder; its constructor is private, and stays out of Jackson's reach
 * @param parts the parts in the order in which they are written: what is needed, then what people look for first
 */
record BuiltType(Class<?> type, Class<?> builder, Supplier<?> start, List<String> parts) {

    static final List<BuiltType> ALL = List.of(
            new BuiltType(
                    Interaction.class,
                    Interaction.Builder.class,
                    Interaction::builder,
                    List.of(
                            "customer",
                            "type",
                            "time",
                            "touchpoint",
                            "id",
                            "sequence",
                            "source",
                            "place",
                            "session",
                            "direction",
                            "device",
                            "campaign",
                            "value",
                            "cost",
                            "satisfaction",
                            "properties")),
            new BuiltType(
                    Customer.class,
                    Customer.Builder.class,
                    Customer::builder,
                    List.of("id", "attributes", "consents", "preferredChannels", "history")),
            new BuiltType(
                    Persona.class,
                    Persona.Builder.class,
                    Persona::builder,
                    List.of(
                            "id",
                            "name",
                            "market",
                            "description",
                            "segment",
                            "foundBrandBy",
                            "goals",
                            "motivations",
                            "questions",
                            "frustrations",
                            "habits",
                            "preferredChannels")),
            new BuiltType(
                    JourneyMap.class,
                    JourneyMap.Builder.class,
                    JourneyMap::builder,
                    List.of("id", "version", "title", "persona", "stageModel", "stages")),
            new BuiltType(
                    MapStage.class,
                    MapStage.Builder.class,
                    MapStage::builder,
                    List.of(
                            "stage",
                            "actions",
                            "motivations",
                            "questions",
                            "painPoints",
                            "emotion",
                            "touchpoints",
                            "opportunities",
                            "marketingMix")));

    /** Returns the built type that a class is, or is the builder of. */
    static Optional<BuiltType> of(Class<?> typeOrBuilder) {
        return ALL.stream()
                .filter(built -> built.type == typeOrBuilder || built.builder == typeOrBuilder)
                .findFirst();
    }

    ValueInstantiator instantiator() {
        return new ValueInstantiator.Base(builder) {

            @Override
            public boolean canCreateUsingDefault() {
                return true;
            }

            @Override
            public Object createUsingDefault(DeserializationContext context) {
                return start.get();
            }
        };
    }
}
