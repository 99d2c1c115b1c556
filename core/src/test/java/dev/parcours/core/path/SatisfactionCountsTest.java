package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.ConfidenceInterval;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Satisfaction.Scale;
import dev.parcours.core.Step;
import dev.parcours.core.path.SatisfactionCounts.ScaleScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class SatisfactionCountsTest extends AccumulatorContract<SatisfactionCounts> {

    private static Journey answering(Scale scale, int... scores) {
        List<Step> steps = new ArrayList<>();
        for (int score : scores) {
            Step step = Samples.step("answer", "", Samples.minute(steps.size()));
            steps.add(new Step(
                    step.interaction().toBuilder()
                            .satisfaction(new Satisfaction(scale, score))
                            .build(),
                    step.stage()));
        }
        return Samples.journey(steps);
    }

    @Override
    SatisfactionCounts empty() {
        return SatisfactionCounts.none();
    }

    @Override
    List<SatisfactionCounts> definedOtherwise() {
        return List.of();
    }

    @Override
    Object figures(SatisfactionCounts counts) {
        return List.of(
                counts.netPromoterScore(),
                Arrays.stream(Scale.values()).map(counts::score).toList());
    }

    @Override
    Arbitrary<Journey> journeys() {
        return Samples.journeys().map(SatisfactionCountsTest::withAnswers);
    }

    @Override
    Arbitrary<List<Journey>> journeyLists() {
        return journeys().list().ofMaxSize(8);
    }

    /** The journey with an answer at each step of type a or b. */
    private static Journey withAnswers(Journey journey) {
        List<Step> steps = new ArrayList<>();
        for (Step step : journey.steps()) {
            Satisfaction answer = switch (step.interaction().type()) {
                case "a" -> new Satisfaction(Scale.NPS, steps.size() + 4);
                case "b" -> new Satisfaction(Scale.CES, steps.size() % 7 + 1);
                default -> new Satisfaction(Scale.CSAT, 5);
            };
            steps.add(
                    new Step(step.interaction().toBuilder().satisfaction(answer).build(), step.stage()));
        }
        return Samples.journey(steps, journey.start());
    }

    @Test
    void netPromoterScore_everyScore_isInItsGroup() {
        NetPromoterScore score = empty().over(List.of(answering(Scale.NPS, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)))
                .netPromoterScore();
        assertThat(score).isEqualTo(new NetPromoterScore(2, 2, 7));
        assertThat(score.score().orElseThrow()).isCloseTo(-500.0 / 11, within(1e-12));
    }

    @Test
    void score_answersOnOtherScales_doNotCount() {
        SatisfactionCounts counts = empty().over(List.of(
                answering(Scale.CSAT, 1, 3, 4, 5, 5), answering(Scale.CES, 4, 5, 7), Samples.journey("view")));
        ScaleScore csat = counts.score(Scale.CSAT);
        assertThat(csat.answers()).isEqualTo(5);
        assertThat(csat.mean()).isEqualTo(OptionalDouble.of(3.6));
        assertThat(csat.favourable()).isEqualTo(3);
        assertThat(csat.shareFavourable()).isEqualTo(OptionalDouble.of(0.6));
        ScaleScore ces = counts.score(Scale.CES);
        assertThat(ces.answers()).isEqualTo(3);
        assertThat(ces.favourable()).isEqualTo(2);
        assertThat(counts.netPromoterScore().answers()).isZero();
        assertThat(counts.journeys()).isEqualTo(3);
    }

    @Test
    void score_fiveAnswers_haveTheIntervalsOfStudentAndWilson() {
        ScaleScore score =
                empty().over(List.of(answering(Scale.CSAT, 1, 3, 4, 5, 5))).score(Scale.CSAT);
        // By hand: s^2 = (6.76 + 0.36 + 0.16 + 1.96 + 1.96) / 4 = 2.8, and t of 4 degrees of freedom at .975 is
        // 2.776445 (tables), so the half width is 2.776445 sqrt(2.8 / 5) = 2.077702, cut off at 5.
        assertThat(score.meanInterval().orElseThrow().lower()).isCloseTo(3.6 - 2.077702, within(1e-5));
        assertThat(score.meanInterval().orElseThrow().upper()).isEqualTo(5);
        double z2 = 1.959964 * 1.959964;
        double middle = (0.6 + z2 / 10) / (1 + z2 / 5);
        double half = 1.959964 * Math.sqrt(0.6 * 0.4 / 5 + z2 / 100) / (1 + z2 / 5);
        assertThat(score.shareInterval().orElseThrow().lower()).isCloseTo(middle - half, within(1e-6));
        assertThat(score.shareInterval().orElseThrow().upper()).isCloseTo(middle + half, within(1e-6));
    }

    @Test
    void score_fewOrEqualAnswers_haveAnIntervalOnlyIfTheyVaryOrAreMany() {
        ScaleScore none = empty().score(Scale.CES);
        assertThat(none.mean()).isEmpty();
        assertThat(none.meanInterval()).isEmpty();
        assertThat(none.shareFavourable()).isEmpty();
        assertThat(none.shareInterval()).isEmpty();
        ScaleScore one = empty().over(List.of(answering(Scale.CES, 6))).score(Scale.CES);
        assertThat(one.mean()).isEqualTo(OptionalDouble.of(6));
        assertThat(one.meanInterval()).isEmpty();
        assertThat(one.shareInterval()).isPresent();
        ScaleScore equal = empty().over(List.of(answering(Scale.CES, 6, 6, 6))).score(Scale.CES);
        assertThat(equal.meanInterval()).contains(new ConfidenceInterval(6, 6, 0.95));
    }
}
