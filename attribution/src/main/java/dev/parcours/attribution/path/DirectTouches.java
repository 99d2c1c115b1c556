package dev.parcours.attribution.path;

import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.core.Dimension;
import java.util.Locale;
import java.util.Set;

/** What becomes of touches on direct channels: those of customers who came by themselves. */
record DirectTouches(Treatment treatment, Set<String> channels) implements PathFilter {

    enum Treatment {
        KEPT,
        ONLY_IF_ALONE,
        LEFT_OUT;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final Set<String> USUAL_CHANNELS = Set.of("direct");

    static final DirectTouches DEFAULT = new DirectTouches(Treatment.KEPT, Set.of());

    DirectTouches {
        channels = ImmutableSortedSet.copyOf(channels);
    }

    static DirectTouches of(Treatment treatment, String... channels) {
        return new DirectTouches(
                treatment, channels.length == 0 ? USUAL_CHANNELS : ImmutableSortedSet.copyOf(channels));
    }

    @Override
    public void apply(PathDraft draft) {
        if (treatment == Treatment.LEFT_OUT || (treatment == Treatment.ONLY_IF_ALONE && hasOthers(draft))) {
            for (int step = draft.from(); step < draft.to(); step++) {
                if (draft.isTouch(step) && isDirect(draft, step)) {
                    draft.leaveOut(step, NoCredit.DIRECT);
                }
            }
        }
    }

    /** A gap is nobody's, so it does not take the place of a direct touch. */
    private boolean hasOthers(PathDraft draft) {
        for (int step = draft.from(); step < draft.to(); step++) {
            String name = draft.name(step);
            if (name != null && !name.equals(ConversionPaths.GAP) && !isDirect(draft, step)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDirect(PathDraft draft, int step) {
        return channels.contains(Dimension.CHANNEL.of(draft.journey(), step));
    }

    String code() {
        return treatment == Treatment.KEPT ? treatment.code() : treatment.code() + ":" + String.join(",", channels);
    }
}
