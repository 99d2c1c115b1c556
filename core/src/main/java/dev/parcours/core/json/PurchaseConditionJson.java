package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.parcours.core.journey.PurchaseCondition;
import java.io.IOException;

/** How a condition of a purchase type is written: as an object with the one field that tells its kind. */
final class PurchaseConditionJson {

    private PurchaseConditionJson() {}

    static final class Serializer extends JsonSerializer<PurchaseCondition> {

        @Override
        public void serialize(PurchaseCondition condition, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeStartObject();
            write(condition, generator, provider);
            generator.writeEndObject();
        }

        private static void write(PurchaseCondition condition, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            if (condition instanceof PurchaseCondition.LastingAtLeast lasting) {
                provider.defaultSerializeField("lastingAtLeast", lasting.shortest(), generator);
            } else if (condition instanceof PurchaseCondition.LastingAtMost lasting) {
                provider.defaultSerializeField("lastingAtMost", lasting.longest(), generator);
            } else if (condition instanceof PurchaseCondition.AfterAtLeast after) {
                provider.defaultSerializeField("afterAtLeast", after.fewest(), generator);
            } else if (condition instanceof PurchaseCondition.AfterAtMost after) {
                provider.defaultSerializeField("afterAtMost", after.most(), generator);
            } else if (condition instanceof PurchaseCondition.Meeting meeting) {
                String name = meeting.expected() ? "meeting" : "notMeeting";
                provider.defaultSerializeField(name, meeting.types(), generator);
            } else if (condition instanceof PurchaseCondition.CostingAtLeast costing) {
                provider.defaultSerializeField("costingAtLeast", costing.cheapest(), generator);
            } else if (condition instanceof PurchaseCondition.CostingAtMost costing) {
                provider.defaultSerializeField("costingAtMost", costing.dearest(), generator);
            } else if (condition instanceof PurchaseCondition.StartedBy started) {
                provider.defaultSerializeField("startedBy", started.direction(), generator);
            } else if (condition instanceof PurchaseCondition.StartedWith started) {
                provider.defaultSerializeField("startedWith", started.types(), generator);
            } else if (condition instanceof PurchaseCondition.StartedOn started) {
                provider.defaultSerializeField("startedOn", started.channels(), generator);
            }
        }
    }
}
