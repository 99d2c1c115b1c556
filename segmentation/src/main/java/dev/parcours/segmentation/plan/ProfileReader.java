package dev.parcours.segmentation.plan;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.AttributeValue.TextSetValue;
import dev.parcours.core.Customer;
import dev.parcours.core.ProfileAttribute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the classes of what is known of a customer's attributes. */
final class ProfileReader {

    private final Map<String, AttributeReader> readers = new HashMap<>();

    ProfileReader(Dimensions dimensions) {
        dimensions.indices().forEach((aspect, index) -> add(aspect, index, dimensions.get(index)));
    }

    private void add(Aspect aspect, int index, Dimension dimension) {
        if (aspect instanceof Aspect.Presence presence) {
            reader(presence.attribute()).presence.add(index);
        } else if (aspect instanceof Aspect.Member member) {
            reader(member.attribute()).members.put(member.member(), index);
        } else if (dimension instanceof AttributeDimension view) {
            reader(view.attribute()).views.add(new View(view, index));
        }
    }

    private AttributeReader reader(String attribute) {
        return readers.computeIfAbsent(attribute, name -> new AttributeReader());
    }

    void read(Customer customer, Instant asOf, int[] classes) {
        for (Map.Entry<String, ProfileAttribute> entry : customer.attributes().entrySet()) {
            AttributeReader reader = readers.get(entry.getKey());
            if (reader != null && entry.getValue().isKnownAt(asOf)) {
                reader.read(entry.getValue().value(), classes);
            }
        }
    }

    private record View(AttributeDimension dimension, int index) {}

    /** All that is looked at of one attribute. */
    private static final class AttributeReader {

        private final List<View> views = new ArrayList<>();
        private final List<Integer> presence = new ArrayList<>();
        private final Map<String, Integer> members = new HashMap<>();

        void read(AttributeValue value, int[] classes) {
            for (int i = 0; i < views.size(); i++) {
                View view = views.get(i);
                classes[view.index] = view.dimension.classOf(value);
            }
            for (int i = 0; i < presence.size(); i++) {
                classes[presence.get(i)] = PresenceDimension.PRESENT;
            }
            if (!members.isEmpty() && value instanceof TextSetValue set) {
                readMembers(set, classes);
            }
        }

        private void readMembers(TextSetValue set, int[] classes) {
            members.values().forEach(index -> classes[index] = YesNoDimension.NO);
            for (String member : set.texts()) {
                Integer index = members.get(member);
                if (index != null) {
                    classes[index] = YesNoDimension.YES;
                }
            }
        }
    }
}
