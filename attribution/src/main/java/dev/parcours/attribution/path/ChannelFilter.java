package dev.parcours.attribution.path;

import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.core.Dimension;
import java.util.Set;

/**
 * Which channels get no credit, whatever the dimension.
 *
 * @param out those whose touches are as if they had never been
 * @param gaps those whose touches keep their part, and nobody gets it
 */
record ChannelFilter(Set<String> out, Set<String> gaps) implements PathFilter {

    static final ChannelFilter DEFAULT = new ChannelFilter(Set.of(), Set.of());

    ChannelFilter {
        out = ImmutableSortedSet.copyOf(out);
        gaps = ImmutableSortedSet.copyOf(gaps);
    }

    @Override
    public void apply(PathDraft draft) {
        for (int step = draft.from(); step < draft.to(); step++) {
            String name = draft.name(step);
            if (name != null) {
                apply(draft, step, name);
            }
        }
    }

    private void apply(PathDraft draft, int step, String name) {
        String channel = Dimension.CHANNEL.of(draft.journey(), step);
        if (out.contains(channel)) {
            draft.leaveOut(step, NoCredit.CHANNEL_LEFT_OUT);
        } else if (gaps.contains(channel)) {
            draft.leaveGap(step);
        } else if (name.equals(Dimension.NONE)) {
            draft.leaveOut(step, NoCredit.NOTHING_SAID_ON_DIMENSION);
        }
    }
}
