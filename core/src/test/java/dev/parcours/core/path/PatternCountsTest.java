package dev.parcours.core.path;

import static dev.parcours.core.Samples.minute;
import static dev.parcours.core.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.internal.Shares;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PatternCountsTest extends AccumulatorContract<PatternCounts> {

    private static final Pattern PATTERN = Pattern.parse("a -> !b* -> c");
    private static final Pattern OUTCOME = Pattern.parse("b");

    @Override
    PatternCounts empty() {
        return PatternCounts.of(PATTERN).withOutcome(OUTCOME);
    }

    @Override
    List<PatternCounts> definedOtherwise() {
        return List.of(
                PatternCounts.of(PATTERN),
                PatternCounts.of(PATTERN).withOutcome(Pattern.parse("c")),
                PatternCounts.of(PATTERN.on(Dimension.STAGE)).withOutcome(OUTCOME));
    }

    @Override
    Object figures(PatternCounts counts) {
        return List.of(
                counts.matching(),
                counts.share(),
                counts.shareInterval(),
                counts.times(),
                counts.lift().orElseThrow());
    }

    private static Journey cartThenPurchaseAfter(long minutes) {
        return Samples.journey(List.of(
                step("cart", "", minute(0)), step("view", "", minute(1)), step("purchase", "", minute(minutes))));
    }

    @Test
    void times_severalJourneys_areFromTheFirstStepThatFitsToTheLast() {
        PatternCounts counts = PatternCounts.of(Pattern.parse("cart -> !support* -> purchase"))
                .over(List.of(
                        cartThenPurchaseAfter(1),
                        cartThenPurchaseAfter(2),
                        cartThenPurchaseAfter(3),
                        cartThenPurchaseAfter(10),
                        Samples.journey("cart", "support", "purchase")));
        assertThat(counts.matching()).isEqualTo(4);
        assertThat(counts.share()).hasValue(0.8);
        assertThat(counts.shareInterval()).isEqualTo(Shares.interval(4, 5, 0.95));
        assertThat(counts.times())
                .isEqualTo(new TimeSummary(
                        4,
                        Duration.ofMinutes(16),
                        Optional.of(Duration.ofSeconds(150)),
                        Optional.of(Duration.ofSeconds(474))));
        assertThat(counts.lift()).isEmpty();
    }

    @Test
    void lift_outcomeBeforeThePattern_isSeen() {
        PatternCounts counts = PatternCounts.of(Pattern.parse("view -> view"))
                .withOutcome(Pattern.parse("order"))
                .over(List.of(
                        Samples.journey("order", "view", "view"),
                        Samples.journey("view", "view"),
                        Samples.journey("view", "order"),
                        Samples.journey("view")));
        assertThat(counts.lift()).contains(new Lift(4, 2, 2, 1));
    }

    @Test
    void figures_noJourney_areEmpty() {
        PatternCounts counts = empty();
        assertThat(counts.matching()).isZero();
        assertThat(counts.share()).isEmpty();
        assertThat(counts.shareInterval()).isEmpty();
        assertThat(counts.times()).isEqualTo(new TimeSummary(0, Duration.ZERO, Optional.empty(), Optional.empty()));
        assertThat(counts.lift()).contains(new Lift(0, 0, 0, 0));
    }

    @Property(tries = 200)
    void patternOfGapsCountsWhatAClosedFunnelCounts(@ForAll("journeyLists") List<Journey> journeys) {
        Funnel funnel = Funnel.closed("a", "b").over(journeys);
        PatternCounts counts = PatternCounts.of(Pattern.parse("a -> .* -> b")).over(journeys);
        assertThat(counts.matching()).isEqualTo(funnel.levels().get(1).reached());
        assertThat(counts.times().median()).isEqualTo(funnel.levels().get(1).medianTime());
    }
}
