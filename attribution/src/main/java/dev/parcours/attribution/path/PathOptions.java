package dev.parcours.attribution.path;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.parcours.core.Dimension;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The choices of a rule. Changed only before it has them. */
final class PathOptions {

    List<ConversionDefinition> conversions;
    List<Dimension> dimensions = List.of(Dimension.CHANNEL);
    Map<String, JourneyEvent> milestones = Map.of();
    Lookback lookback = Lookback.DEFAULT;
    ChannelFilter channels = ChannelFilter.DEFAULT;
    DirectTouches direct = DirectTouches.DEFAULT;
    Optional<Deduplication> deduplication = Optional.empty();
    OptionalInt maxTouches = OptionalInt.empty();
    Optional<Currency> currency = Optional.empty();
    Optional<ExchangeRates> rates = Optional.empty();
    boolean isOverlapping;
    boolean isConversionATouch;
    boolean areTouchesOfItsInstantFirst;
    boolean areRepeatsCollapsed;
    boolean isTailLeftOut;
    boolean areOpenJourneysLeftOut;

    PathOptions(List<ConversionDefinition> conversions) {
        this.conversions = List.copyOf(conversions);
    }

    PathOptions(PathOptions other) {
        conversions = other.conversions;
        dimensions = other.dimensions;
        milestones = other.milestones;
        lookback = other.lookback;
        channels = other.channels;
        direct = other.direct;
        deduplication = other.deduplication;
        maxTouches = other.maxTouches;
        currency = other.currency;
        rates = other.rates;
        isOverlapping = other.isOverlapping;
        isConversionATouch = other.isConversionATouch;
        areTouchesOfItsInstantFirst = other.areTouchesOfItsInstantFirst;
        areRepeatsCollapsed = other.areRepeatsCollapsed;
        isTailLeftOut = other.isTailLeftOut;
        areOpenJourneysLeftOut = other.areOpenJourneysLeftOut;
    }

    void addMilestone(String name, JourneyEvent event) {
        milestones = ImmutableSortedMap.<String, JourneyEvent>naturalOrder()
                .putAll(milestones)
                .put(name, event)
                .buildOrThrow();
    }

    /** Returns what decides about touches, in the order in which it does. */
    List<PathFilter> filters() {
        ImmutableList.Builder<PathFilter> filters = ImmutableList.builder();
        filters.add(lookback, channels);
        deduplication.ifPresent(filters::add);
        filters.add(direct);
        if (areRepeatsCollapsed) {
            filters.add(RepeatedTouches.COLLAPSED);
        }
        maxTouches.ifPresent(max -> filters.add(new MaxTouches(max)));
        return filters.build();
    }

    Optional<Currency> knownCurrency() {
        return rates.map(ExchangeRates::currency).or(() -> currency);
    }

    PathOrigin origin(Currency itsCurrency) {
        return new PathOrigin(dimensions, itsCurrency, conventions());
    }

    private Map<String, String> conventions() {
        return ImmutableMap.<String, String>builder()
                .put("conversions", codes(conversions))
                .put("repeat-conversions", isOverlapping ? "overlap" : "restart")
                .put("converting-interaction", isConversionATouch ? "is-a-touch" : "is-no-touch")
                .put("same-instant", areTouchesOfItsInstantFirst ? "touches-first" : "in-order")
                .put("lookback", lookback.code())
                .put("lookback-edge", lookback.isEdgeIn() ? "inclusive" : "exclusive")
                .put("max-touches", maxTouches.isPresent() ? Integer.toString(maxTouches.getAsInt()) : "none")
                .put("deduplication", deduplication.map(Deduplication::code).orElse("none"))
                .put("consecutive-repeats", areRepeatsCollapsed ? "collapsed" : "kept")
                .put("direct", direct.code())
                .put("without-channels", listed(channels.out()))
                .put("gap-channels", listed(channels.gaps()))
                .put("after-conversion", isTailLeftOut ? "left-out" : "not-converted")
                .put("open-journeys", areOpenJourneysLeftOut ? "left-out" : "not-converted")
                .put("milestones", milestones.isEmpty() ? "none" : milestoneCodes())
                .put("exchange-rates", rates.map(known -> listed(known.codes())).orElse("none"))
                .buildOrThrow();
    }

    private static String codes(List<ConversionDefinition> definitions) {
        return definitions.stream().map(ConversionDefinition::code).collect(Collectors.joining(","));
    }

    private String milestoneCodes() {
        return milestones.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().code())
                .collect(Collectors.joining(","));
    }

    private static String listed(Iterable<String> names) {
        return names.iterator().hasNext() ? String.join(",", names) : "none";
    }

    private static String listed(Map<String, String> codes) {
        return listed(codes.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList());
    }
}
