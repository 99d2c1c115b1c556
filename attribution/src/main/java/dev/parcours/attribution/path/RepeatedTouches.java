package dev.parcours.attribution.path;

import org.jspecify.annotations.Nullable;

/** Of touches in a row that say the same, the last one stands for all. */
final class RepeatedTouches implements PathFilter {

    static final RepeatedTouches COLLAPSED = new RepeatedTouches();

    private RepeatedTouches() {}

    @Override
    public void apply(PathDraft draft) {
        @Nullable String after = null;
        for (int step = draft.to() - 1; step >= draft.from(); step--) {
            String name = draft.name(step);
            if (name != null && name.equals(after)) {
                draft.leaveOut(step, NoCredit.REPEATED);
            } else if (name != null) {
                after = name;
            }
        }
    }
}
