package dev.parcours.attribution.path;

import com.google.common.collect.ImmutableList;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts one journey into paths. */
final class JourneyPaths {

    private final PathOptions options;
    private final List<PathFilter> filters;
    private final ConversionValues values;
    private final Journey journey;
    private final JourneyEvents events;
    private final ImmutableList.Builder<ConversionPath> paths = ImmutableList.builder();

    private JourneyPaths(PathOptions options, List<PathFilter> filters, ConversionValues values, Journey journey) {
        this.options = options;
        this.filters = filters;
        this.values = values;
        this.journey = journey;
        events = JourneyEvents.of(options, journey);
    }

    static List<ConversionPath> of(
            PathOptions options, List<PathFilter> filters, ConversionValues values, Journey journey) {
        return new JourneyPaths(options, filters, values, journey).paths();
    }

    private List<ConversionPath> paths() {
        int end = 0;
        int reach = 0;
        boolean isConverted = false;
        for (int step = 0; step < events.size(); step++) {
            ConversionDefinition definition = events.conversion(step);
            if (definition == null) {
                continue;
            }
            isConverted = true;
            Instant time = journey.interaction(step).time();
            reach = options.isOverlapping ? firstInReach(reach, step, time) : end;
            int from = Math.min(reach, end);
            int to = Math.max(end, endOf(step, time));
            paths.add(converted(draft(from, to, time), end, journey.interaction(step), definition));
            end = to;
        }
        if (end < events.size()) {
            paths.add(notConverted(draft(end, events.size(), null), isConverted));
        }
        return paths.build();
    }

    private int firstInReach(int from, int conversion, Instant time) {
        int first = from;
        while (first < conversion
                && !options.lookback.mayReach(journey.interaction(first).time(), time)) {
            first++;
        }
        return first;
    }

    /** Returns the step after the last one that may be a touch before a conversion. */
    private int endOf(int conversion, Instant time) {
        int end = conversion + 1;
        while (options.areTouchesOfItsInstantFirst
                && end < events.size()
                && journey.interaction(end).time().equals(time)) {
            end++;
        }
        return end;
    }

    private PathDraft draft(int from, int to, @Nullable Instant conversionTime) {
        PathDraft draft = new PathDraft(journey, from, to, conversionTime);
        for (int step = from; step < to; step++) {
            if (options.isConversionATouch || !events.isConversion(step)) {
                draft.touch(step, TouchNames.of(options.dimensions, journey, step));
            }
        }
        return draft;
    }

    private ConversionPath converted(
            PathDraft draft, int end, Interaction conversion, ConversionDefinition definition) {
        return built(draft, end)
                .converted(conversion.time())
                .value(values.of(journey, conversion, definition))
                .build();
    }

    private ConversionPath notConverted(PathDraft draft, boolean isTail) {
        if (isTail && options.isTailLeftOut) {
            return leftOut(draft, NoCredit.AFTER_CONVERSION);
        }
        if (journey.end() == Journey.End.OPEN && options.areOpenJourneysLeftOut) {
            return leftOut(draft, NoCredit.STILL_OPEN);
        }
        return built(draft, draft.from()).nonConversions(1).build();
    }

    /** So that touches that the rule passes over are still accounted for, in a path that counts for nothing. */
    private ConversionPath leftOut(PathDraft draft, NoCredit reason) {
        for (int step = draft.from(); step < draft.to(); step++) {
            if (draft.isTouch(step)) {
                draft.leaveOut(step, reason);
            }
        }
        return built(draft, draft.from()).build();
    }

    /**
     * Returns a path without its conversion.
     *
     * @param end the end of the path before. Steps before it were in reach of an earlier conversion, and those that are
     *     out of reach of this one are not told again
     */
    private ConversionPath.Builder built(PathDraft draft, int end) {
        leaveOutRefunds(draft);
        filters.forEach(filter -> filter.apply(draft));
        DraftTouches touches = new DraftTouches(options.dimensions, events, draft);
        ConversionPath.Builder path = ConversionPath.builder(journey.id());
        touches.kept().forEach(path::touch);
        touches.leftOut(end).forEach(path::leaveOut);
        return path;
    }

    private void leaveOutRefunds(PathDraft draft) {
        for (int step = draft.from(); step < draft.to(); step++) {
            if (events.isRefund(step)) {
                draft.leaveOut(step, NoCredit.REFUND);
            }
        }
    }
}
