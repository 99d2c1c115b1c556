package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of one attribute: the text that stands in the log, and what its type makes of it once somebody asks. */
final class XesValue {

    private final XesType type;
    private final String text;
    // Attributes of a trace are asked for at each of its events, and the answers share one value.
    private @Nullable AttributeValue value;

    XesValue(XesType type, String text) {
        this.type = type;
        this.text = text;
    }

    static XesValue of(Set<String> texts) {
        XesValue set = new XesValue(XesType.LIST, "");
        set.value = AttributeValue.of(texts);
        return set;
    }

    /** Returns the text, or empty if it is blank or if there is none. */
    Optional<String> text() {
        if (type != XesType.STRING) {
            String number = text.strip();
            return number.isEmpty() ? Optional.empty() : Optional.of(number);
        }
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** Returns the value by its type; a text that is not written as the type has it stays a text. */
    AttributeValue value() {
        AttributeValue known = value;
        if (known == null) {
            known = type.typed(text).orElseGet(() -> AttributeValue.of(text));
            value = known;
        }
        return known;
    }

    boolean is(XesType otherType, String otherText) {
        return type == otherType && text.equals(otherText);
    }

    /** Returns the text if it is a string's, else null. */
    @Nullable String string() {
        return type == XesType.STRING ? text : null;
    }
}
