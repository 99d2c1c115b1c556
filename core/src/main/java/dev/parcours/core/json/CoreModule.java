package dev.parcours.core.json;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Money;
import dev.parcours.core.StageModel;
import dev.parcours.core.identity.Identifier;
import dev.parcours.core.identity.IdentityRules;
import dev.parcours.core.internal.json.CollectingDeserializer;
import dev.parcours.core.internal.json.JsonProblems;
import dev.parcours.core.internal.json.JsonValue;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.PlacementRule;
import dev.parcours.core.journey.PurchaseCondition;
import dev.parcours.core.journey.PurchaseTypeRule;
import dev.parcours.core.journey.PurchaseTypeRules;
import dev.parcours.core.journey.SessionRule;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.journey.StageRules;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapStage;
import dev.parcours.core.map.MarketingMix;
import dev.parcours.core.path.DesignedElement;
import dev.parcours.core.path.DesignedPath;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The JSON of the types of {@code dev.parcours.core}, {@code dev.parcours.core.identity},
 * {@code dev.parcours.core.journey}, {@code dev.parcours.core.map} and {@code dev.parcours.core.path}, for Jackson.
 *
 * <p>{@link JsonCodec} has it built in. A program that keeps such values inside its own JSON registers it with its own
 * mapper; the forms are the same there, but how strictly they are read is up to that mapper. The module also brings
 * forms of {@code Optional}, {@code Instant}, {@code LocalDate}, {@code Duration} and {@code ZoneId}; a module
 * registered later replaces them.
 */
public final class CoreModule extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final int PROBLEMS_SHOWN = 20;

    /** Creates the module. */
    public CoreModule() {
        super("dev.parcours.core");
        JdkTypes.addTo(this);
        addSerializer(Channel.class, new ChannelJson.Serializer());
        addDeserializer(Channel.class, new ChannelJson.Deserializer());
        addSerializer(LocalizedText.class, new LocalizedTextJson.Serializer());
        addDeserializer(LocalizedText.class, new LocalizedTextJson.Deserializer());
        addDeserializer(Money.class, new MoneyJson.Deserializer());
        addSerializer(AttributeValue.class, new AttributeValueJson.Serializer());
        addDeserializer(AttributeValue.class, new AttributeValueJson.Deserializer());
        addSerializer(StageModel.class, new StageModelJson.Serializer());
        addDeserializer(StageModel.class, new StageModelJson.Deserializer());
        addDeserializer(Journey.class, new JourneyJson.Deserializer());
        addSerializer(DesignedPath.class, new DesignedPathJson.Serializer());
        addDeserializer(DesignedPath.class, collecting(DesignedPathReader::path));
        addSerializer(DesignedElement.class, new DesignedPathJson.ElementSerializer());
        addDeserializer(DesignedElement.class, collecting(DesignedPathReader::element));
        addSerializer(PurchaseCondition.class, new PurchaseConditionJson.Serializer());
        addDeserializer(PurchaseTypeRules.class, collecting(PurchaseTypeRulesReader::read));
        setMixInAnnotation(PurchaseTypeRule.class, MixIns.ForPurchaseTypeRule.class);
        addSerializer(Identifier.class, ToStringSerializer.instance);
        addDeserializer(Identifier.class, new IdentifierJson.Deserializer());
        addSerializer(IdentityRules.class, new IdentityRulesJson.Serializer());
        addDeserializer(IdentityRules.class, new IdentityRulesJson.Deserializer());
        addSerializer(MarketingMix.class, new MapJson.MarketingMixSerializer());
        for (BuiltType built : BuiltType.ALL) {
            addValueInstantiator(built.builder(), built.instantiator());
        }
        setMixInAnnotation(Money.class, MixIns.ForMoney.class);
        setMixInAnnotation(Interaction.class, MixIns.ForInteraction.class);
        setMixInAnnotation(Journey.class, MixIns.ForJourney.class);
        setMixInAnnotation(Journeys.class, MixIns.ForJourneys.class);
        setMixInAnnotation(PlacementRule.class, MixIns.ForPlacementRule.class);
        setMixInAnnotation(SessionRule.class, MixIns.ForSessionRule.class);
        setMixInAnnotation(StagePlacement.class, MixIns.ForStagePlacement.class);
        setMixInAnnotation(StageRules.class, MixIns.ForStageRules.class);
        setMixInAnnotation(JourneyMap.class, MixIns.ForJourneyMap.class);
        setMixInAnnotation(MapStage.class, MixIns.ForMapStage.class);
    }

    private static <T> JsonDeserializer<T> collecting(BiFunction<JsonValue, JsonProblems, Optional<T>> make) {
        return new CollectingDeserializer<>(PROBLEMS_SHOWN, make);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.appendAnnotationIntrospector(new ModelIntrospector());
    }
}
