package dev.parcours.segmentation.plan;

import com.google.common.collect.Sets;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.AttributeValue.TextSetValue;
import dev.parcours.core.Customer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the classes of a customer's attributes, in one pass over them. */
final class ProfileReader {

    private final Map<String, AttributeReader> readers = new HashMap<>();

    ProfileReader(Dimensions dimensions) {
        Map<String, List<View>> views = new HashMap<>();
        Map<String, Map<String, Integer>> members = new HashMap<>();
        dimensions.indices().forEach((aspect, index) -> {
            if (aspect instanceof Aspect.Member member) {
                members.computeIfAbsent(member.attribute(), name -> new HashMap<>())
                        .put(member.member(), index);
            } else if (dimensions.get(index) instanceof AttributeDimension dimension) {
                views.computeIfAbsent(dimension.attribute(), name -> new ArrayList<>())
                        .add(new View(dimension, index));
            }
        });
        Sets.union(views.keySet(), members.keySet())
                .forEach(name -> readers.put(
                        name,
                        new AttributeReader(
                                views.getOrDefault(name, List.of()),
                                members.containsKey(name) ? new MemberReader(members.get(name)) : null)));
    }

    void read(Customer customer, Instant asOf, int[] classes) {
        customer.attributes().forEach((name, attribute) -> {
            AttributeReader reader = readers.get(name);
            if (reader != null && attribute.isKnownAt(asOf)) {
                reader.read(attribute.value(), classes);
            }
        });
    }

    /** Returns whether nothing of a profile becomes known, or ceases to be, from one instant to another. */
    static boolean isSteady(Customer customer, Instant from, Instant to) {
        return customer.attributes().values().stream().allMatch(attribute -> isSteady(attribute.since(), from, to))
                && customer.consents().stream().allMatch(consent -> isSteady(consent.since(), from, to));
    }

    private static boolean isSteady(Optional<Instant> since, Instant from, Instant to) {
        return since.isEmpty() || since.get().isAfter(from) == since.get().isAfter(to);
    }

    private record View(AttributeDimension dimension, int index) {}

    /** All ways in which one attribute is looked at. */
    private static final class AttributeReader {

        private final View[] views;
        private final @Nullable MemberReader members;

        AttributeReader(List<View> views, @Nullable MemberReader members) {
            this.views = views.toArray(View[]::new);
            this.members = members;
        }

        void read(AttributeValue value, int[] classes) {
            for (View view : views) {
                classes[view.index] = view.dimension.classOf(value);
            }
            if (members != null && value instanceof TextSetValue set) {
                members.read(set, classes);
            }
        }
    }

    /** Which of some texts are members of a set. */
    private static final class MemberReader {

        private final Map<String, Integer> indices;
        private final int[] all;

        MemberReader(Map<String, Integer> indices) {
            this.indices = indices;
            all = indices.values().stream().mapToInt(index -> index).toArray();
        }

        void read(TextSetValue set, int[] classes) {
            for (int index : all) {
                classes[index] = YesNoDimension.NO;
            }
            for (String member : set.texts()) {
                Integer index = indices.get(member);
                if (index != null) {
                    classes[index] = YesNoDimension.YES;
                }
            }
        }
    }
}
