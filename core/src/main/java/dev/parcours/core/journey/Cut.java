package dev.parcours.core.journey;

import dev.parcours.core.Journey;

/** Why one journey of a customer ends and the next begins. */
enum Cut {
    CONVERSION(Journey.End.CONVERTED, Journey.Start.AFTER_CONVERSION),
    CLOSING(Journey.End.CLOSED, Journey.Start.AFTER_CLOSING),
    INACTIVITY(Journey.End.INACTIVE, Journey.Start.AFTER_INACTIVITY),
    MAX_DURATION(Journey.End.MAX_DURATION, Journey.Start.AFTER_MAX_DURATION),
    SESSION(Journey.End.SESSION_ENDED, Journey.Start.NEW_SESSION),
    OPENING(Journey.End.NEXT_OPENED, Journey.Start.OPENING_EVENT);

    private final Journey.End end;
    private final Journey.Start start;

    Cut(Journey.End end, Journey.Start start) {
        this.end = end;
        this.start = start;
    }

    /** How the journey before the cut ends. */
    Journey.End end() {
        return end;
    }

    /** How the journey after the cut starts. */
    Journey.Start start() {
        return start;
    }
}
