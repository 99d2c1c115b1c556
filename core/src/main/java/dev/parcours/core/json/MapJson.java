package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.util.StdConverter;
import dev.parcours.core.map.MapStage;
import dev.parcours.core.map.MarketingMix;
import java.io.IOException;
import java.util.List;

/** The parts of a journey map that say nothing, which are left out. */
final class MapJson {

    private MapJson() {}

    static final class WithoutEmptyStages extends StdConverter<List<MapStage>, List<MapStage>> {

        @Override
        public List<MapStage> convert(List<MapStage> stages) {
            return stages.stream().filter(stage -> !stage.isEmpty()).toList();
        }
    }

    static final class MarketingMixSerializer extends JsonSerializer<MarketingMix> {

        @Override
        public void serialize(MarketingMix mix, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeStartObject();
            write("product", mix.product(), generator);
            write("price", mix.price(), generator);
            write("place", mix.place(), generator);
            write("promotion", mix.promotion(), generator);
            generator.writeEndObject();
        }

        private static void write(String name, List<String> texts, JsonGenerator generator) throws IOException {
            if (!texts.isEmpty()) {
                generator.writeFieldName(name);
                generator.writeStartArray();
                for (String text : texts) {
                    generator.writeString(text);
                }
                generator.writeEndArray();
            }
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, MarketingMix mix) {
            return mix.isEmpty();
        }
    }
}
