package dev.parcours.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parcours.core.Direction;
import dev.parcours.segmentation.NearestChange;
import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.ValueRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The nearest change of an explanation as fields of JSON, and as a sentence. Of an attribute only the name is written:
 * what the rule compares it with would, together with the answer, show its value.
 */
final class ChangeFields {

    private final JsonGenerator to;
    private final Locale locale;

    ChangeFields(JsonGenerator to, Locale locale) {
        this.to = to;
        this.locale = locale;
    }

    void write(NearestChange nearest) throws IOException {
        to.writeObjectFieldStart("nearest_change");
        to.writeStringField("makes", nearest.isIn() ? "out" : "in");
        writeInstant("from", nearest.from());
        writeInstant("before", nearest.before());
        to.writeArrayFieldStart("changes");
        for (Change change : nearest.changes()) {
            to.writeStartObject();
            write(change);
            to.writeEndObject();
        }
        to.writeEndArray();
        to.writeStringField("sentence", nearest.sentence(locale));
        to.writeEndObject();
    }

    private void writeInstant(String field, Optional<Instant> instant) throws IOException {
        writeIfThere(field, instant.map(Instant::toString));
    }

    private void writeIfThere(String field, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            to.writeStringField(field, text.get());
        }
    }

    private void write(Change change) throws IOException {
        if (change instanceof Change.MoreInteractions more) {
            to.writeStringField("change", "more_interactions");
            to.writeNumberField("times", more.times());
            write(more.filter());
        } else if (change instanceof Change.AttributeValue value) {
            to.writeStringField("change", "attribute_value");
            to.writeStringField("attribute", value.condition().attribute());
            to.writeBooleanField("holds", value.holds());
        } else if (change instanceof Change.ConsentAnswer answer) {
            to.writeStringField("change", "consent_answer");
            to.writeStringField("channel", answer.channel());
            to.writeStringField("purpose", answer.purpose());
            to.writeBooleanField("granted", answer.granted());
        } else if (change instanceof Change.Preference preference) {
            to.writeStringField("change", "preference");
            to.writeStringField("channel", preference.channel());
            to.writeBooleanField("preferred", preference.preferred());
        } else if (change instanceof Change.SatisfactionAnswer answer) {
            to.writeStringField("change", "satisfaction_answer");
            to.writeStringField("scale", answer.scale().name().toLowerCase(Locale.ROOT));
            to.writeNumberField("minimum", answer.minimum());
            to.writeNumberField("maximum", answer.maximum());
            to.writeBooleanField("within", answer.within());
        } else {
            to.writeStringField("change", "becomes_known");
        }
    }

    private void write(InteractionFilter filter) throws IOException {
        writeIfThere("event", filter.type());
        writeIfThere("direction", filter.direction().map(ChangeFields::code));
        writeIfThere("channel", filter.channel());
        writeIfThere("touchpoint", filter.touchpoint());
        writeIfThere("campaign", filter.campaign());
        writeIfThere("device", filter.device());
        if (filter.value().isPresent()) {
            write("value", filter.value().get());
        }
    }

    private void write(String field, ValueRange range) throws IOException {
        to.writeObjectFieldStart(field);
        writeIfThere("minimum", range.minimum().map(BigDecimal::toPlainString));
        writeIfThere("maximum", range.maximum().map(BigDecimal::toPlainString));
        writeIfThere("currency", range.currency());
        to.writeEndObject();
    }

    private static String code(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }
}
