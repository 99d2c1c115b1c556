package dev.parcours.core.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attributes of one event, trace or list, by name and in order, and the first thing that is wrong with them. */
final class XesAttributes {

    private static final int MAX_NAME_LENGTH = 1000;

    private final Map<String, XesValue> values = new LinkedHashMap<>();
    private final int maxLength;
    private long length;
    private @Nullable RejectedRowException problem;

    /** Creates the attributes of something that has at most so many characters. */
    XesAttributes(int maxLength) {
        this.maxLength = maxLength;
    }

    void put(String name, XesValue value) {
        if (values.putIfAbsent(name, value) != null) {
            reject(RejectionReason.BAD_XES, name, "the key stands twice; keep one of the attributes");
        }
    }

    /** Counts what an attribute is made of; returns whether it may be kept. */
    boolean hasRoomFor(String name, int textLength) {
        if (name.length() > MAX_NAME_LENGTH) {
            reject(RejectionReason.TOO_LONG, name, "the key is longer than %s characters".formatted(MAX_NAME_LENGTH));
            return false;
        }
        length += name.length() + textLength;
        if (length > maxLength) {
            reject(
                    RejectionReason.TOO_LONG,
                    name,
                    "with this attribute it is longer than %s characters".formatted(maxLength));
            return false;
        }
        return true;
    }

    void reject(RejectionReason reason, @Nullable String name, String text) {
        if (problem == null) {
            problem = new RejectedRowException(reason, name == null ? null : Fields.shown(name), text);
        }
    }

    void rejectAs(XesAttributes part) {
        if (problem == null) {
            problem = part.problem;
        }
    }

    Optional<RejectedRowException> problem() {
        return Optional.ofNullable(problem);
    }

    @Nullable XesValue get(String name) {
        return values.get(name);
    }

    Map<String, XesValue> values() {
        return values;
    }

    long length() {
        return length;
    }
}
