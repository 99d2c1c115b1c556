package dev.parcours.attribution.path;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds choices that contradict each other. */
final class PathOptionProblems {

    private final PathOptions options;
    private final ImmutableList.Builder<String> problems = ImmutableList.builder();

    private PathOptionProblems(PathOptions options) {
        this.options = options;
    }

    static List<String> of(PathOptions options) {
        return new PathOptionProblems(options).find();
    }

    private List<String> find() {
        findConversionsDefinedTwice();
        findCurrencies();
        findChannelsTreatedTwice();
        if (options.isConversionATouch) {
            if (options.areTouchesOfItsInstantFirst) {
                problems.add(
                        "a conversion cannot be the last touch of its path where touches of its instant come before"
                                + " it; choose one of the two");
            }
        } else {
            findConversionsTreatedAsTouches();
        }
        return problems.build();
    }

    private void findConversionsDefinedTwice() {
        Set<JourneyEvent> seen = new HashSet<>();
        for (ConversionDefinition definition : options.conversions) {
            JourneyEvent event = definition.event();
            if (!seen.add(event)) {
                problems.add("conversion '%s' is defined twice; define it once".formatted(event.code()));
            }
        }
    }

    private void findCurrencies() {
        options.rates.ifPresent(rates -> options.currency
                .filter(currency -> !currency.equals(rates.currency()))
                .ifPresent(
                        currency -> problems.add("the paths are in %s, but the exchange rates are into %s; choose one"
                                .formatted(currency, rates.currency()))));
        for (ConversionDefinition definition : options.conversions) {
            definition
                    .worth()
                    .filter(worth -> !isKnown(worth.currency()))
                    .ifPresent(worth -> problems.add(
                            "conversion '%s' is not worth an amount of %s, and there is no rate; convert it"
                                    .formatted(
                                            definition.code(),
                                            options.knownCurrency().orElseThrow())));
        }
    }

    private boolean isKnown(Currency currency) {
        return options.rates
                .map(rates -> rates.has(currency))
                .orElseGet(() -> options.currency.map(currency::equals).orElse(true));
    }

    private void findChannelsTreatedTwice() {
        findCommon(options.channels.out(), options.channels.gaps(), "are left out, but also leave a gap");
        findCommon(options.direct.channels(), options.channels.out(), "are direct, but also left out");
        findCommon(options.direct.channels(), options.channels.gaps(), "are direct, but also leave a gap");
    }

    private void findCommon(Set<String> some, Set<String> others, String what) {
        Set<String> common = Sets.intersection(some, others);
        if (!common.isEmpty()) {
            problems.add("channels %s %s; choose one".formatted(common, what));
        }
    }

    private void findConversionsTreatedAsTouches() {
        Set<String> conversions = options.conversions.stream()
                .map(ConversionDefinition::event)
                .filter(event -> event instanceof JourneyEvent.OfType)
                .map(JourneyEvent::code)
                .collect(Collectors.toSet());
        findConversions(options.lookback.ofKind().keySet(), conversions, "a lookback");
        options.deduplication.ifPresent(
                deduplication -> findConversions(deduplication.kinds(), conversions, "a deduplication"));
    }

    private void findConversions(Set<String> kinds, Set<String> conversions, String option) {
        Set<String> common = Sets.intersection(kinds, conversions);
        if (!common.isEmpty()) {
            problems.add("%s is given for %s, which are conversions and no touches".formatted(option, common));
        }
    }
}
