package dev.parcours.attribution.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Channel;
import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import dev.parcours.core.StageModels;
import dev.parcours.core.Step;
import dev.parcours.core.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for the paths of any journey under any rule. */
class ConversionPathLawsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Duration LOOKBACK = Duration.ofDays(5);

    @Property(tries = 300)
    void everyStepIsATouchOrAConversionOrLeftOut(
            @ForAll("journeys") Journey journey, @ForAll("rules") ConversionPathRule rule) {
        List<ConversionPath> paths = rule.pathsOf(journey);
        long told = paths.stream()
                .mapToLong(path -> path.touches().size() + path.leftOut().size())
                .sum();
        assertThat(told + conversions(journey)).isEqualTo(journey.steps().size());
    }

    @Property(tries = 300)
    void everyConversionIsAPathWhateverIsLeftOut(
            @ForAll("journeys") Journey journey, @ForAll("rules") ConversionPathRule rule) {
        for (ConversionPathRule each : List.of(rule, rule.withOverlap())) {
            List<ConversionPath> paths = each.pathsOf(journey);
            assertThat(paths.stream().mapToDouble(ConversionPath::conversions).sum())
                    .isEqualTo(conversions(journey));
            assertThat(paths.size()).isBetween(conversions(journey), conversions(journey) + 1);
        }
    }

    @Property(tries = 200)
    void countingPathsOneByOneIsCountingThemTogether(
            @ForAll("manyJourneys") List<Journey> journeys, @ForAll("rules") ConversionPathRule rule) {
        ConversionPathRule inEuros = rule.withCurrency(EUR);
        PathCounts oneByOne = PathCounts.by(inEuros);
        journeys.forEach(journey -> inEuros.pathsOf(journey).forEach(oneByOne::add));
        ConversionPaths together = inEuros.over(journeys);
        ConversionPaths counted = oneByOne.paths();
        assertThat(counted.list()).isEqualTo(PathCounts.of(together).paths().list());
        assertThat(counted.leftOut()).isEqualTo(together.leftOut());
        assertThat(counted.conventions()).isEqualTo(together.conventions());
        assertThat(counted.currency()).isEqualTo(EUR);
    }

    @Property(tries = 300)
    void overlappingPathsHoldAllTouchesInTheirLookback(@ForAll("journeys") Journey journey) {
        List<List<String>> expected = new ArrayList<>();
        List<Step> steps = journey.steps();
        for (int i = 0; i < steps.size(); i++) {
            Interaction conversion = steps.get(i).interaction();
            if (conversion.type().equals("purchase")) {
                Instant earliest = conversion.time().minus(LOOKBACK);
                expected.add(steps.subList(0, i).stream()
                        .filter(step -> !step.interaction().type().equals("purchase"))
                        .filter(step -> !step.interaction().time().isBefore(earliest))
                        .map(Dimension.CHANNEL::of)
                        .filter(channel -> !channel.equals(Dimension.NONE))
                        .toList());
            }
        }
        ConversionPathRule rule =
                ConversionPathRule.on("purchase").withLookback(LOOKBACK).withOverlap();
        assertThat(rule.pathsOf(journey).stream()
                        .filter(path -> path.conversions() > 0)
                        .map(path -> path.touches().stream().map(Touch::channel).toList()))
                .isEqualTo(expected);
    }

    @Property(tries = 500)
    void differentPairsHaveDifferentNames(
            @ForAll("names") String a,
            @ForAll("names") String b,
            @ForAll("names") String c,
            @ForAll("names") String d) {
        assertThat(pairName(a, b).equals(pairName(c, d))).isEqualTo(a.equals(c) && b.equals(d));
    }

    private static String pairName(String channel, String campaign) {
        Interaction interaction = Interaction.builder()
                .customer("c-1")
                .type("visit")
                .time(JourneyText.START)
                .touchpoint(Touchpoint.of(Channel.of(channel), "page"))
                .campaign(campaign)
                .build();
        return TouchNames.of(
                List.of(Dimension.CHANNEL, Dimension.CAMPAIGN), journey("j-1", List.of(interaction), false), 0);
    }

    private static int conversions(Journey journey) {
        return (int) journey.steps().stream()
                .filter(step -> step.interaction().type().equals("purchase"))
                .count();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(" | ", "|", "\\", "a")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> "x" + String.join("", parts));
    }

    @Provide
    Arbitrary<ConversionPathRule> rules() {
        return Arbitraries.integers().between(0, 127).map(bits -> {
            ConversionPathRule rule = ConversionPathRule.on("purchase").withLookback(LOOKBACK);
            rule = (bits & 1) == 0
                    ? rule
                    : rule.withLookback("view", Duration.ofDays(1)).withoutLookbackEdge();
            rule = (bits & 2) == 0 ? rule : rule.withDeduplication("view", "click", Duration.ofDays(2));
            rule = (bits & 4) == 0 ? rule : rule.withCollapsedRepeats().withMaxTouches(2);
            rule = (bits & 8) == 0 ? rule : rule.withDirectOnlyIfAlone("a");
            rule = (bits & 16) == 0 ? rule : rule.withoutChannels("b").withGaps("c");
            rule = (bits & 32) == 0 ? rule : rule.withTouchesOfItsInstant();
            return (bits & 64) == 0
                    ? rule
                    : rule.withoutTouchesAfterConversion().withoutOpenJourneys();
        });
    }

    @Provide
    Arbitrary<List<Journey>> manyJourneys() {
        return journeys().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Journey> journeys() {
        Arbitrary<String> types = Arbitraries.of("view", "click", "click", "purchase");
        Arbitrary<String> channels = Arbitraries.of("a", "b", "c", "");
        Arbitrary<Integer> hours = Arbitraries.of(0, 12, 24, 60, 120);
        return Combinators.combine(types, channels, hours)
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .flatMap(steps -> Arbitraries.of(true, false).map(isOpen -> {
                    List<Interaction> interactions = new ArrayList<>();
                    Instant time = JourneyText.START;
                    for (Tuple.Tuple3<String, String, Integer> step : steps) {
                        time = time.plus(Duration.ofHours(step.get3()));
                        interactions.add(interaction(step.get1(), step.get2(), time, interactions.size()));
                    }
                    return journey("j-1", interactions, isOpen);
                }));
    }

    private static Interaction interaction(String type, String channel, Instant time, int sequence) {
        Interaction.Builder interaction =
                Interaction.builder().customer("c-1").type(type).time(time).sequence(sequence);
        if (!channel.isEmpty()) {
            interaction.touchpoint(Touchpoint.of(Channel.of(channel), "page"));
        }
        if (type.equals("purchase")) {
            interaction.value(new Money(100 + sequence, EUR));
        }
        return interaction.build();
    }

    private static Journey journey(String id, List<Interaction> interactions, boolean isOpen) {
        List<Step> steps = interactions.stream()
                .map(interaction -> new Step(interaction, Optional.empty()))
                .toList();
        return new Journey(
                id,
                Grain.JOURNEY,
                StageModels.fiveStages(),
                steps,
                Journey.Start.FIRST_INTERACTION,
                isOpen ? Journey.End.OPEN : Journey.End.INACTIVE);
    }
}
