package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import dev.parcours.core.StageModels;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A stage model: its id, if it is one of {@link StageModels}, else an object with its stages. */
final class StageModelJson {

    private StageModelJson() {}

    record Form(String id, List<Stage> stages) {}

    static final class Serializer extends JsonSerializer<StageModel> {

        @Override
        public void serialize(StageModel model, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            if (StageModels.find(model.id()).equals(Optional.of(model))) {
                generator.writeString(model.id());
            } else {
                provider.defaultSerializeValue(new Form(model.id(), model.stages()), generator);
            }
        }
    }

    static final class Deserializer extends JsonDeserializer<StageModel> {

        @Override
        public StageModel deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                return StageModels.find(parser.getText()).orElseThrow(() -> refused("found another text"));
            }
            if (parser.isExpectedStartObjectToken()) {
                Form form = context.readValue(parser, Form.class);
                return new StageModel(form.id, form.stages);
            }
            throw refused(Problems.found(parser));
        }

        private static IllegalArgumentException refused(String found) {
            List<String> known = StageModels.all().stream().map(StageModel::id).toList();
            return new IllegalArgumentException(
                    "%s; write one of %s, or {\"id\", \"stages\"} with stages of your own".formatted(found, known));
        }
    }
}
