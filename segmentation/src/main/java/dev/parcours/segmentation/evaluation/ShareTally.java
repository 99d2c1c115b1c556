package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Truth;
import java.util.function.Predicate;

/** How many interactions are of some, and how many there are. */
final class ShareTally implements Tally {

    private final ShareOf share;
    private final Predicate<Interaction> isAmongAll;
    private final Predicate<Interaction> isAmongSome;
    private long some;
    private long all;

    /** Counts for a share; those of some are asked for among those of all only. */
    ShareTally(ShareOf share, Predicate<Interaction> isAmongAll, Predicate<Interaction> isAmongSome) {
        this.share = share;
        this.isAmongAll = isAmongAll;
        this.isAmongSome = isAmongSome;
    }

    @Override
    public void change(Interaction interaction, int by) {
        if (isAmongAll.test(interaction)) {
            all += by;
            some += isAmongSome.test(interaction) ? by : 0;
        }
    }

    @Override
    public Truth truth() {
        return share.truth(some, all);
    }
}
