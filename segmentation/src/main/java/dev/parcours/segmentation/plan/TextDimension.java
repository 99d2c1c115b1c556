package dev.parcours.segmentation.plan;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.AttributeValue.TextValue;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextStartsWith;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An attribute read as text, {@linkplain Cuts cut} at the texts and prefixes that conditions mention.
 *
 * <p>The texts that start with a prefix follow each other in the order of texts: from the prefix itself to before the
 * first text that is greater than all of them. A text that is mentioned is found by its hash.
 */
final class TextDimension extends AttributeDimension {

    private final String[] marks;
    private final Map<String, Integer> classes;
    private final boolean hasPrefixes;

    private TextDimension(String attribute, String[] marks, boolean hasPrefixes) {
        super(attribute, Cuts.size(marks.length), VALUES);
        this.marks = marks;
        this.hasPrefixes = hasPrefixes;
        classes = new HashMap<>();
        for (int i = 0; i < marks.length; i++) {
            classes.put(marks[i], Cuts.at(i));
        }
    }

    static TextDimension of(String attribute, List<Condition> conditions) {
        TreeSet<String> marks = new TreeSet<>();
        boolean hasPrefixes = false;
        for (Condition condition : conditions) {
            if (condition instanceof TextIsIn in) {
                marks.addAll(in.values());
            } else {
                String prefix = ((TextStartsWith) condition).prefix();
                hasPrefixes = true;
                marks.add(prefix);
                endOf(prefix).ifPresent(marks::add);
            }
        }
        return new TextDimension(attribute, marks.toArray(String[]::new), hasPrefixes);
    }

    /** Returns the first text that is greater than all that start with a prefix; empty if there is none. */
    private static Optional<String> endOf(String prefix) {
        int last = prefix.length() - 1;
        while (last >= 0 && prefix.charAt(last) == Character.MAX_VALUE) {
            last--;
        }
        return last < 0 ? Optional.empty() : Optional.of(prefix.substring(0, last) + (char) (prefix.charAt(last) + 1));
    }

    @Override
    int classOf(AttributeValue value) {
        return value instanceof TextValue text
                ? classOf(text.text())
                : value.asText().map(this::classOf).orElse(OTHER);
    }

    private int classOf(String text) {
        Integer mentioned = classes.get(text);
        if (mentioned != null) {
            return mentioned;
        }
        // Without prefixes nothing tells texts apart that are not mentioned.
        return hasPrefixes ? Cuts.found(Arrays.binarySearch(marks, text)) : VALUES;
    }

    @Override
    Classes whereTrue(Condition condition) {
        if (condition instanceof TextIsIn in) {
            return Classes.union(
                    in.values().stream().map(text -> Classes.of(classOf(text))).toList());
        }
        String prefix = ((TextStartsWith) condition).prefix();
        return Classes.range(classOf(prefix), endOf(prefix).map(this::classOf).orElse(size()));
    }
}
