package dev.parcours.attribution.path;

import com.google.common.collect.ImmutableSet;
import dev.parcours.core.Dimension;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view that is followed by a click of the same channel and campaign within some time counts once, as the click.
 *
 * @param view the type of interaction that gives way
 * @param click the type that it gives way to
 * @param within how long after the view the click may be, this time included
 */
record Deduplication(String view, String click, Duration within) implements PathFilter {

    @Override
    public void apply(PathDraft draft) {
        Map<Source, Instant> nextClicks = new HashMap<>();
        for (int step = draft.to() - 1; step >= draft.from(); step--) {
            String type = draft.interaction(step).type();
            if (!draft.isTouch(step) || !(type.equals(view) || type.equals(click))) {
                continue;
            }
            Source source = Source.of(draft, step);
            Instant time = draft.time(step);
            if (type.equals(click)) {
                nextClicks.put(source, time);
            } else if (isSoon(time, nextClicks.get(source))) {
                draft.leaveOut(step, NoCredit.DUPLICATE);
            }
        }
    }

    private boolean isSoon(Instant time, @Nullable Instant click) {
        return click != null && Duration.between(time, click).compareTo(within) <= 0;
    }

    Set<String> kinds() {
        return ImmutableSet.of(view, click);
    }

    String code() {
        return view + "<" + click + ":" + within;
    }

    private record Source(String channel, String campaign) {

        static Source of(PathDraft draft, int step) {
            return new Source(
                    Dimension.CHANNEL.of(draft.journey(), step), Dimension.CAMPAIGN.of(draft.journey(), step));
        }
    }
}
