package dev.parcours.segmentation.evaluation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Satisfaction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One of the ways in which changes that leave a choice may turn out: a value that is as asked for may be one or
 * another.
 *
 * @param attributes the new values, empty for an attribute that is no more known
 * @param answers the new answers to satisfaction questions
 */
record Outcome(Map<String, Optional<AttributeValue>> attributes, Map<Satisfaction.Scale, Integer> answers) {

    /** That of changes which leave no choice. */
    static final Outcome NONE = new Outcome(Map.of(), Map.of());

    Outcome with(String attribute, Optional<AttributeValue> value) {
        Map<String, Optional<AttributeValue>> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Outcome(more, answers);
    }

    Outcome with(Satisfaction.Scale scale, Integer score) {
        Map<Satisfaction.Scale, Integer> more = new LinkedHashMap<>(answers);
        more.put(scale, score);
        return new Outcome(attributes, more);
    }
}
