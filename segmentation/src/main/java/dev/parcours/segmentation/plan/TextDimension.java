package dev.parcours.segmentation.plan;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.AttributeValue.TextValue;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.TextComparison;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextStartsWith;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An attribute read as text, {@linkplain Cuts cut} at the texts and prefixes that conditions mention, all of them by
 * the {@linkplain TextComparison#keyOf keys} that are compared.
 *
 * <p>The texts that start with a prefix follow each other in the order of texts: from the prefix itself to before the
 * first text that is greater than all of them. A text that is mentioned is found by its hash.
 */
final class TextDimension extends AttributeDimension {

    private final TextComparison comparison;
    private final String[] marks;
    private final Map<String, Integer> classes;
    private final boolean hasPrefixes;

    private TextDimension(String attribute, TextComparison comparison, String[] marks, boolean hasPrefixes) {
        super(attribute, Cuts.size(marks.length), VALUES);
        this.comparison = comparison;
        this.marks = marks;
        this.hasPrefixes = hasPrefixes;
        classes = new HashMap<>();
        for (int i = 0; i < marks.length; i++) {
            classes.put(marks[i], Cuts.at(i));
        }
    }

    static TextDimension of(String attribute, TextComparison comparison, List<Condition> conditions) {
        TreeSet<String> marks = new TreeSet<>();
        boolean hasPrefixes = false;
        for (Condition condition : conditions) {
            if (condition instanceof TextIsIn in) {
                in.values().forEach(value -> marks.add(comparison.keyOf(value)));
            } else {
                String prefix = comparison.keyOf(((TextStartsWith) condition).prefix());
                hasPrefixes = true;
                marks.add(prefix);
                endOf(prefix).ifPresent(marks::add);
            }
        }
        return new TextDimension(attribute, comparison, marks.toArray(String[]::new), hasPrefixes);
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
        return classOfKey(comparison.keyOf(text));
    }

    private int classOfKey(String text) {
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
        String prefix = comparison.keyOf(((TextStartsWith) condition).prefix());
        return Classes.range(
                classOfKey(prefix), endOf(prefix).map(this::classOfKey).orElse(size()));
    }
}
