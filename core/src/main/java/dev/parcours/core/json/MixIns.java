package dev.parcours.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.parcours.core.Journey;
import dev.parcours.core.journey.PlacementRule;
import dev.parcours.core.journey.PurchaseCondition;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.map.MapStage;
import dev.parcours.core.map.MarketingMix;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The annotations of the types that {@link ModelIntrospector} does not say enough of. Jackson alone looks at them. */
final class MixIns {

    private MixIns() {}

    @JsonSerialize(converter = MoneyJson.ToForm.class)
    interface ForMoney {}

    @JsonSerialize(converter = JourneyJson.ToForm.class)
    interface ForJourney {}

    interface ForInteraction {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String source();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        long place();
    }

    // Without the shape, what can be iterated over would be an array.
    @JsonFormat(shape = JsonFormat.Shape.OBJECT)
    interface ForJourneys {

        @JsonProperty("journeys")
        List<Journey> list();
    }

    abstract static class ForStagePlacement {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        ForStagePlacement(List<PlacementRule> rules) {}

        @JsonValue
        abstract List<PlacementRule> rules();
    }

    abstract static class ForPlacementRule {

        // A rule that does not say how sure it is, is sure: that is what an empty confidence reads as.
        ForPlacementRule(
                String stage,
                Set<String> types,
                Set<String> channels,
                Set<String> touchpoints,
                Set<String> after,
                Set<String> before,
                @JsonProperty(value = "confidence", required = false)
                        @JsonSetter(nulls = Nulls.AS_EMPTY)
                        @JsonDeserialize(using = PlacementJson.ConfidenceDeserializer.class)
                        double confidence) {}

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = PlacementJson.Sure.class)
        abstract double confidence();
    }

    abstract static class ForSessionRule {

        ForSessionRule(
                @JsonProperty(value = "given", required = false) @JsonSetter(nulls = Nulls.AS_EMPTY) boolean isGiven,
                Optional<Duration> gap,
                Optional<ZoneId> dayZone,
                @JsonProperty(value = "onNewCampaign", required = false) @JsonSetter(nulls = Nulls.AS_EMPTY)
                        boolean onNewCampaign) {}

        @JsonProperty("given")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        abstract boolean isGiven();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        abstract boolean onNewCampaign();
    }

    interface ForPurchaseTypeRule {

        @JsonProperty("when")
        List<PurchaseCondition> conditions();
    }

    interface ForStageRules {

        @JsonProperty("rules")
        StagePlacement placement();
    }

    interface ForJourneyMap {

        @JsonSerialize(converter = MapJson.WithoutEmptyStages.class)
        List<MapStage> stages();
    }

    interface ForMapStage {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        MarketingMix marketingMix();
    }
}
