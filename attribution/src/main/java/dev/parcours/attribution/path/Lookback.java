package dev.parcours.attribution.path;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far before a conversion a touch may be.
 *
 * @param usual for kinds of interactions that have none of their own; null for no limit
 * @param ofKind by type of interaction
 * @param isEdgeIn whether a touch exactly that far before is in
 */
record Lookback(@Nullable Duration usual, Map<String, Duration> ofKind, boolean isEdgeIn) implements PathFilter {

    static final Lookback DEFAULT = new Lookback(Duration.ofDays(30), Map.of(), true);

    Lookback {
        ofKind = ImmutableSortedMap.copyOf(ofKind);
    }

    Lookback withUsual(@Nullable Duration newUsual) {
        return new Lookback(newUsual, ofKind, isEdgeIn);
    }

    Lookback withKind(String kind, Duration lookback) {
        ImmutableSortedMap.Builder<String, Duration> more = ImmutableSortedMap.naturalOrder();
        ofKind.forEach((other, its) -> {
            if (!other.equals(kind)) {
                more.put(other, its);
            }
        });
        return new Lookback(usual, more.put(kind, lookback).buildOrThrow(), isEdgeIn);
    }

    Lookback withoutEdge() {
        return new Lookback(usual, ofKind, false);
    }

    @Override
    public void apply(PathDraft draft) {
        Instant conversion = draft.conversionTime();
        if (conversion == null) {
            return;
        }
        for (int step = draft.from(); step < draft.to(); step++) {
            if (draft.isTouch(step) && !isIn(draft.interaction(step).type(), draft.time(step), conversion)) {
                draft.leaveOut(step, NoCredit.OUTSIDE_LOOKBACK);
            }
        }
    }

    private boolean isIn(String kind, Instant touch, Instant conversion) {
        Duration lookback = ofKind.getOrDefault(kind, usual);
        return lookback == null || isWithin(touch, conversion, lookback);
    }

    private boolean isWithin(Instant touch, Instant conversion, Duration lookback) {
        int compared = Duration.between(touch, conversion).compareTo(lookback);
        return isEdgeIn ? compared <= 0 : compared < 0;
    }

    /** Returns whether a touch of any kind may be so far before a conversion. */
    boolean mayReach(Instant touch, Instant conversion) {
        return usual == null
                || isWithin(touch, conversion, usual)
                || ofKind.values().stream().anyMatch(lookback -> isWithin(touch, conversion, lookback));
    }

    String code() {
        String code = usual == null ? "none" : usual.toString();
        return ofKind.isEmpty()
                ? code
                : code
                        + ofKind.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining(",", ",", ""));
    }
}
