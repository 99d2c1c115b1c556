package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Share;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.condition.Window;
import java.util.List;

/** Asks for the share of some interactions among others. */
final class ShareQuestion extends TallyQuestion<Share> {

    @Override
    InteractionFilter filter(Share condition) {
        return condition.among();
    }

    @Override
    Window window(Share condition) {
        return condition.window();
    }

    @Override
    Tally tally(Share condition) {
        return new OfShare(condition);
    }

    @Override
    Seen.Share seen(Share condition, List<Interaction> counted) {
        long some = counted.stream()
                .filter(interaction -> Filters.matches(condition.of(), interaction))
                .count();
        return new Seen.Share((int) some, counted.size());
    }

    /** By more of the some; of the others no kind is named that has none of them. */
    @Override
    public List<Way> ways(Share condition, boolean wanted, Ways search) {
        if (!wanted) {
            return search.in(condition.window(), List.of());
        }
        List<Interaction> counted =
                presences(condition, search.facts()).map(Presences::now).orElse(List.of());
        Seen.Share seen = seen(condition, counted);
        int missing = new ShareOf(condition.minimum(), condition.evidence()).missing(seen.count(), seen.total());
        return search.in(
                condition.window(),
                Narrowing.both(condition.among(), condition.of())
                        .map(filter -> Way.more(filter, missing))
                        .orElse(List.of()));
    }

    /** How many are of the some, and how many there are. */
    private static final class OfShare implements Tally {

        private final Share condition;
        private long some;
        private long all;

        OfShare(Share condition) {
            this.condition = condition;
        }

        @Override
        public void change(Interaction interaction, int by) {
            all += by;
            some += Filters.matches(condition.of(), interaction) ? by : 0;
        }

        @Override
        public Truth truth() {
            return new ShareOf(condition.minimum(), condition.evidence()).truth(some, all);
        }
    }
}
