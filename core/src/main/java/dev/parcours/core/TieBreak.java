package dev.parcours.core;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares all that two interactions say beside their time and their place in the data, as texts. What comes first
 * means nothing; that interactions which differ never compare as equal keeps the order they were given in out of every
 * result.
 */
final class TieBreak {

    private static final List<Function<Interaction, Object>> PARTS = List.of(
            Interaction::customer,
            Interaction::type,
            Interaction::touchpoint,
            Interaction::session,
            Interaction::direction,
            Interaction::device,
            Interaction::campaign,
            Interaction::value,
            Interaction::cost,
            interaction -> interaction.satisfaction().map(answer -> answer.scale() + " " + answer.score()));

    private TieBreak() {}

    static int compare(Interaction a, Interaction b) {
        for (Function<Interaction, Object> part : PARTS) {
            int order = part.apply(a).toString().compareTo(part.apply(b).toString());
            if (order != 0) {
                return order;
            }
        }
        return compareProperties(a, b);
    }

    private static int compareProperties(Interaction a, Interaction b) {
        Set<String> names = new TreeSet<>(a.properties().keySet());
        names.addAll(b.properties().keySet());
        for (String name : names) {
            int order = spelled(a.properties().get(name))
                    .compareTo(spelled(b.properties().get(name)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** A text that differs if values differ. */
    static String spelled(@Nullable AttributeValue value) {
        if (value == null) {
            return "";
        }
        String kind = value.toString();
        if (value instanceof AttributeValue.NumberValue number) {
            return kind + number.number();
        }
        if (value instanceof AttributeValue.TextSetValue set) {
            return kind + set.texts().size() + String.join("\0", set.texts());
        }
        return kind + value.asText().orElseThrow();
    }
}
