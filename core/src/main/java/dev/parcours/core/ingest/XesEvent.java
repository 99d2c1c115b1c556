package dev.parcours.core.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of a log, or something else that stands where events do and is rejected.
 *
 * @param attributes its own attributes
 * @param trace the attributes of its trace, with {@code case:} before their names; null outside of traces
 * @param line the line on which it starts
 */
record XesEvent(XesAttributes attributes, @Nullable XesAttributes trace, long line) {

    @Nullable XesValue get(String name) {
        XesValue value = attributes.get(name);
        return value == null && trace != null && name.startsWith(XesKeys.CASE) ? trace.get(name) : value;
    }

    /** Returns the text of an attribute, or an empty one if it is absent. */
    String text(String name) {
        XesValue value = get(name);
        return value == null ? "" : value.text().orElse("");
    }

    Collection<String> names() {
        List<String> names = new ArrayList<>(attributes.values().keySet());
        if (trace != null) {
            names.addAll(trace.values().keySet());
        }
        return names;
    }

    Optional<RejectedRowException> problem() {
        return attributes.problem().or(() -> trace == null ? Optional.empty() : trace.problem());
    }

    /** Returns whether it tells that an activity was done. */
    boolean completes() {
        String transition = text(XesKeys.TRANSITION);
        return transition.isEmpty() || transition.equalsIgnoreCase("complete");
    }

    void rejectAsUncounted() {
        attributes.reject(
                RejectionReason.LIFECYCLE,
                XesKeys.TRANSITION,
                "'%s' does not count by the lifecycle policy".formatted(Fields.shown(text(XesKeys.TRANSITION))));
    }
}
