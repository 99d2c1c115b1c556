package dev.parcours.segmentation.json;

import dev.parcours.segmentation.condition.Window;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.parcours.core.Consent;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.LastAnswer;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.Prefers;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextStartsWith;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes conditions as JSON, each as short as {@link ConditionReader} reads it. */
final class ConditionWriter {

    private final JsonGenerator generator;

    ConditionWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    void write(Condition condition) throws IOException {
        generator.writeStartObject();
        if (condition instanceof AllOf all) {
            writeParts("all", all.parts());
        } else if (condition instanceof AnyOf any) {
            writeParts("any", any.parts());
        } else if (condition instanceof Not not) {
            generator.writeFieldName("not");
            write(not.part());
        } else if (condition instanceof AttributeCondition attribute) {
            generator.writeStringField("attribute", attribute.attribute());
            writeQuestion(attribute);
        } else if (condition instanceof InPosition in) {
            generator.writeStringField("position", Fields.codeOf(in.position()));
        } else if (condition instanceof IsKnown) {
            generator.writeBooleanField("known", true);
        } else if (condition instanceof Prefers prefers) {
            generator.writeStringField("prefers", prefers.channel());
        } else if (condition instanceof HasConsent consent) {
            writeConsent(consent);
        } else if (condition instanceof Did did) {
            writeDid(did);
        } else if (condition instanceof LastAnswer answer) {
            writeAnswer(answer);
        } else {
            throw new AssertionError("no JSON for " + condition.getClass());
        }
        generator.writeEndObject();
    }

    private void writeParts(String kind, List<Condition> parts) throws IOException {
        generator.writeArrayFieldStart(kind);
        for (Condition part : parts) {
            write(part);
        }
        generator.writeEndArray();
    }

    private void writeQuestion(AttributeCondition condition) throws IOException {
        if (condition instanceof AttributePresent) {
            generator.writeBooleanField("present", true);
        } else if (condition instanceof BooleanIs is) {
            generator.writeBooleanField("is", is.value());
        } else if (condition instanceof TextIsIn in) {
            writeValues(in.values(), generator::writeString);
        } else if (condition instanceof NumberIsIn in) {
            writeValues(in.values(), number -> generator.writeNumber(number.toPlainString()));
        } else if (condition instanceof NumberInRange range) {
            writeNumber("atLeast", range.minimum());
            writeNumber("atMost", range.maximum());
        } else if (condition instanceof DateInRange range) {
            writeText("from", range.from());
            writeText("to", range.to());
        } else if (condition instanceof TextStartsWith starts) {
            generator.writeStringField("startsWith", starts.prefix());
        } else if (condition instanceof SetContains contains) {
            generator.writeStringField("contains", contains.member());
        } else {
            throw new AssertionError("no JSON for " + condition.getClass());
        }
    }

    private interface Write<T> {
        void write(T value) throws IOException;
    }

    private <T> void writeValues(Set<T> values, Write<T> write) throws IOException {
        if (values.size() == 1) {
            generator.writeFieldName("is");
            write.write(values.iterator().next());
            return;
        }
        generator.writeArrayFieldStart("in");
        for (T value : values) {
            write.write(value);
        }
        generator.writeEndArray();
    }

    private void writeConsent(HasConsent condition) throws IOException {
        generator.writeStringField("consent", condition.channel());
        if (!condition.purpose().equals(Consent.MARKETING)) {
            generator.writeStringField("purpose", condition.purpose());
        }
    }

    private void writeDid(Did condition) throws IOException {
        InteractionFilter filter = condition.filter();
        generator.writeStringField("did", filter.type().orElseThrow());
        writeText("on", filter.channel());
        writeText("at", filter.touchpoint());
        writeText("campaign", filter.campaign());
        int minimum = condition.minimum();
        if (condition.maximum().isEmpty()) {
            writeUnless(1, "atLeast", minimum);
        } else if (condition.maximum().getAsInt() == minimum) {
            generator.writeNumberField("exactly", minimum);
        } else {
            writeUnless(0, "atLeast", minimum);
            generator.writeNumberField("atMost", condition.maximum().getAsInt());
        }
        if (condition.window() instanceof Window.Rolling rolling) {
            generator.writeStringField("within", text(rolling.length()));
        }
    }

    private void writeAnswer(LastAnswer condition) throws IOException {
        generator.writeStringField("lastAnswer", Fields.codeOf(condition.scale()));
        writeUnless(condition.scale().lowest(), "atLeast", condition.minimum());
        writeUnless(condition.scale().highest(), "atMost", condition.maximum());
    }

    private void writeUnless(int meantAnyway, String field, int number) throws IOException {
        if (number != meantAnyway) {
            generator.writeNumberField(field, number);
        }
    }

    private void writeNumber(String field, Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            generator.writeFieldName(field);
            generator.writeNumber(number.get().toPlainString());
        }
    }

    private void writeText(String field, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            generator.writeStringField(field, value.get().toString());
        }
    }

    /** Returns whole days as days, which people read more easily than their hours. */
    private static String text(Duration length) {
        return length.equals(Duration.ofDays(length.toDays())) ? "P" + length.toDays() + "D" : length.toString();
    }
}
