package dev.parcours.core.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Gives equal values of a log one object, as far as a table of fixed size remembers them: events repeat their names,
 * resources and transitions.
 */
final class XesPool {

    private static final int SIZE = 1 << 14;
    private static final int MAX_LENGTH = 64;

    private final @Nullable XesValue[] values = new XesValue[SIZE];
    private final @Nullable String[] names = new String[SIZE];

    XesValue value(XesType type, String text) {
        if (text.length() > MAX_LENGTH) {
            return new XesValue(type, text);
        }
        int place = place(text.hashCode());
        XesValue known = values[place];
        if (known != null && known.is(type, text)) {
            return known;
        }
        XesValue value = new XesValue(type, text);
        values[place] = value;
        return value;
    }

    /** Returns the name of an attribute behind a prefix. */
    String name(String prefix, String key) {
        int place = place(31 * prefix.hashCode() + key.hashCode());
        String known = names[place];
        if (known != null
                && known.length() == prefix.length() + key.length()
                && known.startsWith(prefix)
                && known.endsWith(key)) {
            return known;
        }
        String name = prefix.isEmpty() ? key : prefix + key;
        names[place] = name;
        return name;
    }

    private static int place(int hash) {
        return (hash ^ (hash >>> 15)) & (SIZE - 1);
    }
}
