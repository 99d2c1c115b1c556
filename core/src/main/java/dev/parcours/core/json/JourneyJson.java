package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import dev.parcours.core.Step;
import dev.parcours.core.internal.json.RefusedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journey, whose steps name their stages by id. */
final class JourneyJson {

    private JourneyJson() {}

    record Form(
            String id,
            Grain grain,
            StageModel stageModel,
            Journey.Start start,
            Journey.End end,
            List<StepForm> steps) {}

    record StepForm(Optional<StageName> stage, Interaction interaction) {}

    /** The id of a stage, with its place in the document, since it is looked up only when all has been read. */
    @JsonSerialize(using = ToStringSerializer.class)
    @JsonDeserialize(using = StageNameDeserializer.class)
    record StageName(String id, JsonLocation place) {

        @Override
        public String toString() {
            return id;
        }
    }

    static final class StageNameDeserializer extends JsonDeserializer<StageName> {

        @Override
        public StageName deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new StageName(context.readValue(parser, String.class), parser.currentTokenLocation());
        }
    }

    static final class ToForm extends StdConverter<Journey, Form> {

        @Override
        public Form convert(Journey journey) {
            List<StepForm> steps = journey.steps().stream()
                    .map(step -> new StepForm(
                            step.stage().map(stage -> new StageName(stage.id(), JsonLocation.NA)), step.interaction()))
                    .toList();
            return new Form(journey.id(), journey.grain(), journey.stageModel(), journey.start(), journey.end(), steps);
        }
    }

    static final class Deserializer extends JsonDeserializer<Journey> {

        @Override
        public Journey deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Form form = context.readValue(parser, Form.class);
            List<Step> steps = new ArrayList<>(form.steps.size());
            for (StepForm step : form.steps) {
                steps.add(new Step(step.interaction, stage(step, form.stageModel, steps.size(), parser)));
            }
            return new Journey(form.id, form.grain, form.stageModel, steps, form.start, form.end);
        }

        private static Optional<Stage> stage(StepForm step, StageModel model, int index, JsonParser parser)
                throws RefusedValue {
            if (step.stage.isEmpty()) {
                return Optional.empty();
            }
            StageName name = step.stage.get();
            Optional<Stage> stage = model.find(name.id);
            if (stage.isEmpty()) {
                String known = model.stages().stream().map(Stage::id).toList().toString();
                RefusedValue refused = new RefusedValue(
                        parser,
                        "found '%s'; write one of the stages of model '%s', %s".formatted(name.id, model.id(), known),
                        name.place);
                refused.prependPath(step, "stage");
                refused.prependPath(model, index);
                refused.prependPath(step, "steps");
                throw refused;
            }
            return stage;
        }
    }
}
