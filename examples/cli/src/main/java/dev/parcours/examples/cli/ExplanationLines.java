package dev.parcours.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.Explanation;
import dev.parcours.segmentation.Memberships;
import dev.parcours.segmentation.NearestChange;
import dev.parcours.segmentation.condition.Truth;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The file explanations.jsonl in the making: one JSON object a line for each customer and segment. It shows no value of
 * an attribute of a customer.
 */
final class ExplanationLines {

    private static final JsonFactory JSON = new JsonFactory();

    private final Locale locale;
    private final StringWriter lines = new StringWriter();

    ExplanationLines(Locale locale) {
        this.locale = locale;
    }

    /** Adds why a customer is in a segment, or what is missing. */
    void add(Memberships memberships, Segment segment, Optional<Instant> validUntil) throws IOException {
        Explanation explanation = memberships.explain(segment);
        StringWriter line = new StringWriter();
        try (JsonGenerator to = JSON.createGenerator(line)) {
            to.writeStartObject();
            to.writeStringField("customer", memberships.customer());
            to.writeStringField("segment", segment.id());
            to.writeBooleanField("in", explanation.truth() == Truth.TRUE);
            to.writeStringField("answer", explanation.truth().name().toLowerCase(Locale.ROOT));
            if (validUntil.isPresent()) {
                to.writeStringField("valid_until", validUntil.get().toString());
            }
            to.writeArrayFieldStart("why");
            for (String sentence : explanation.sentence(locale).split("\n", -1)) {
                to.writeString(sentence);
            }
            to.writeEndArray();
            Optional<NearestChange> nearest = memberships.nearestChange(segment);
            if (nearest.isPresent()) {
                new ChangeFields(to, locale).write(nearest.get());
            }
            to.writeEndObject();
        }
        lines.append(line.getBuffer()).append('\n');
    }

    String text() {
        return lines.toString();
    }
}
