package dev.parcours.core.journey;

import dev.parcours.core.Interaction;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes along one customer's history and says where a policy cuts it. Not for sessions that the data give. */
final class Cutter {

    private final JourneyPolicy policy;
    private Interaction last;
    private Instant start;
    private Optional<String> campaign;

    /** Creates a cutter that stands at the first interaction. */
    Cutter(JourneyPolicy policy, Interaction first) {
        this.policy = policy;
        last = first;
        start = first.time();
        campaign = first.campaign();
    }

    /** Goes on to the next interaction; returns why the history is cut before it, or null if it is not. */
    @Nullable Cut next(Interaction next) {
        Cut cut = policy.cut(start, last, next);
        if (policy.splitsByCampaign()) {
            Optional<String> another = next.campaign();
            if (cut == null && another.isPresent() && !another.equals(campaign)) {
                cut = Cut.SESSION;
            }
            campaign = cut != null || another.isPresent() ? another : campaign;
        }
        if (cut != null) {
            start = next.time();
        }
        last = next;
        return cut;
    }
}
