package dev.parcours.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.parcours.core.Journey;
import dev.parcours.core.journey.PlacementRule;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.map.MapStage;
import dev.parcours.core.map.MarketingMix;
import java.util.List;

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
