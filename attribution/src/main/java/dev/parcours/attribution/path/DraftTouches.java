package dev.parcours.attribution.path;

import dev.parcours.core.Dimension;
import dev.parcours.core.Interaction;
import java.util.ArrayList;
import java.util.List;

/** Writes the touches of a draft out. */
final class DraftTouches {

    private final List<Dimension> dimensions;
    private final JourneyEvents events;
    private final PathDraft draft;

    DraftTouches(List<Dimension> dimensions, JourneyEvents events, PathDraft draft) {
        this.dimensions = dimensions;
        this.events = events;
        this.draft = draft;
    }

    /** Returns the touches of the path. A milestone is that of the last touch at its step or before. */
    List<Touch> kept() {
        List<Touch> touches = new ArrayList<>();
        for (int step = draft.from(); step < draft.to(); step++) {
            String name = draft.name(step);
            if (name != null) {
                touches.add(touch(name, step));
            }
            for (String milestone : events.milestones(step)) {
                if (!touches.isEmpty()) {
                    int last = touches.size() - 1;
                    touches.set(last, touches.get(last).withMilestone(milestone));
                }
            }
        }
        return touches;
    }

    /**
     * Returns the steps that are no touches, with the reasons.
     *
     * @param end before which touches that lie outside the lookback are passed over
     */
    List<ConversionPath.LeftOut> leftOut(int end) {
        List<ConversionPath.LeftOut> leftOut = new ArrayList<>();
        for (int step = draft.from(); step < draft.to(); step++) {
            NoCredit reason = draft.reason(step);
            if (reason != null && (step >= end || reason != NoCredit.OUTSIDE_LOOKBACK)) {
                String name = TouchNames.of(dimensions, draft.journey(), step);
                leftOut.add(new ConversionPath.LeftOut(touch(name, step), reason));
            }
        }
        return leftOut;
    }

    private Touch touch(String name, int step) {
        Interaction interaction = draft.interaction(step);
        return Touch.of(name, interaction.time()).withKind(interaction.type());
    }
}
