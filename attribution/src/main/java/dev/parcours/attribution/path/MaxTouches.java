package dev.parcours.attribution.path;

/** Of a path only the latest touches count. */
record MaxTouches(int max) implements PathFilter {

    @Override
    public void apply(PathDraft draft) {
        int kept = 0;
        for (int step = draft.to() - 1; step >= draft.from(); step--) {
            if (draft.isTouch(step)) {
                kept++;
                if (kept > max) {
                    draft.leaveOut(step, NoCredit.BEYOND_MAX_TOUCHES);
                }
            }
        }
    }
}
