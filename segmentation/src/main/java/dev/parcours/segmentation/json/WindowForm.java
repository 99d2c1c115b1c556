package dev.parcours.segmentation.json;

import java.time.Duration;
import java.util.Optional;

/** When the interactions happened that a condition looks at. */
final class WindowForm {

    private WindowForm() {}

    static Part<Optional<Duration>> part() {
        return Part.optional("within", Value.LENGTH);
    }
}
