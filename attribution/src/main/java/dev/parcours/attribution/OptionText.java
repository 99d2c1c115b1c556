package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes channels and the like into the names of models, and reads them. What would separate them is escaped. */
final class OptionText {

    private static final String SPECIAL = "%:,=";

    private OptionText() {}

    static String list(Collection<String> texts) {
        return texts.stream().map(OptionText::escaped).collect(Collectors.joining(","));
    }

    static String map(Map<String, Double> weights) {
        return weights.entrySet().stream()
                .map(entry -> escaped(entry.getKey()) + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(SPECIAL.indexOf(c) < 0 ? String.valueOf(c) : escape(c));
        }
        return escaped.toString();
    }

    private static String escape(char c) {
        return "%" + HexFormat.of().toHexDigits((byte) c);
    }

    static String[] parseList(String text) {
        return Splitter.on(',').splitToStream(text).map(OptionText::unescaped).toArray(String[]::new);
    }

    static Map<String, Double> parseMap(String text) {
        ImmutableSortedMap.Builder<String, Double> weights = ImmutableSortedMap.naturalOrder();
        for (String entry : Splitter.on(',').split(text)) {
            List<String> parts = Splitter.on('=').splitToList(entry);
            checkArgument(parts.size() == 2, "'%s' is not a name and its weight, such as click=1", entry);
            weights.put(unescaped(parts.get(0)), Double.valueOf(parts.get(1)));
        }
        return weights.buildOrThrow();
    }

    static String unescaped(String text) {
        String unescaped = text;
        // The sign that escapes is the first, and so the last to be read: %253a is %3a and no colon.
        for (int i = SPECIAL.length() - 1; i >= 0; i--) {
            char c = SPECIAL.charAt(i);
            unescaped = unescaped.replace(escape(c), String.valueOf(c));
        }
        return unescaped;
    }
}
