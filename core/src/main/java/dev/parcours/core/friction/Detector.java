package dev.parcours.core.friction;

import java.util.List;
import java.util.stream.Stream;

/** Sees one kind of friction in journeys, and knows where it can be met. */
sealed interface Detector
        permits ErrorDetector,
                WaitDetector,
                LoopDetector,
                BackMoveDetector,
                ContactDetector,
                ScoreDetector,
                ChannelSwitchDetector,
                DropOffDetector,
                BasketDetector {

    FrictionKind kind();

    /** Says what one journey shows. It depends on the journey and the options alone. */
    void observe(Walk walk, Observations seen);

    /** The places where the friction can be met, of all that was counted. */
    List<Place> places(Totals totals);

    /** The detectors of the kinds that the options name. */
    static List<Detector> of(FrictionOptions options) {
        return Stream.<Detector>of(
                        new ErrorDetector(options),
                        new WaitDetector(),
                        new LoopDetector(options),
                        new BackMoveDetector(options),
                        new ContactDetector(options),
                        new ScoreDetector(),
                        new ChannelSwitchDetector(options),
                        new DropOffDetector(options),
                        new BasketDetector(options))
                .filter(detector -> options.kinds().contains(detector.kind()))
                .toList();
    }
}
