package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.AttributeValue.BooleanValue;
import dev.parcours.core.AttributeValue.NumberValue;
import dev.parcours.core.AttributeValue.TextSetValue;
import dev.parcours.core.AttributeValue.TextValue;
import dev.parcours.core.Customer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A customer as engines read it that know nothing of Parcours. */
final class Plain {

    private Plain() {}

    /** Returns the attributes that are known as {@code String}, {@code Double}, {@code Boolean} and {@code Set}. */
    static Map<String, Object> attributes(Customer customer) {
        Map<String, Object> attributes = new HashMap<>();
        customer.attributes().forEach((name, attribute) -> attributes.put(name, object(attribute.value())));
        return attributes;
    }

    private static Object object(AttributeValue value) {
        if (value instanceof TextValue text) {
            return text.text();
        }
        if (value instanceof NumberValue number) {
            return number.number().doubleValue();
        }
        if (value instanceof BooleanValue flag) {
            return flag.value();
        }
        if (value instanceof TextSetValue set) {
            return Set.copyOf(set.texts());
        }
        throw new IllegalArgumentException("no customer of a workload has a " + value);
    }
}
