package dev.parcours.core.path;

import static dev.parcours.core.path.Transitions.END;
import static dev.parcours.core.path.Transitions.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.Step;
import dev.parcours.core.path.Transitions.Following;
import dev.parcours.core.path.Transitions.Normalization;
import dev.parcours.core.path.Transitions.Share;
import dev.parcours.core.path.Transitions.Times;
import dev.parcours.core.path.Transitions.Transition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TransitionsTest extends AccumulatorContract<Transitions> {

    @Override
    Transitions empty() {
        return Transitions.by(Dimension.TYPE);
    }

    @Override
    List<Transitions> definedOtherwise() {
        return List.of(
                Transitions.by(Dimension.STAGE),
                empty().oncePerJourney(),
                empty().withoutEdges(),
                empty().withTimes(Following.DIRECT),
                empty().withTimes(Following.EVENTUAL));
    }

    @Override
    Object figures(Transitions transitions) {
        return transitions.list();
    }

    @Test
    void count_workedExample_isOneEach() {
        Transitions transitions = empty().over(List.of(Samples.journey("a", "b", "a")));
        assertThat(transitions.list())
                .containsExactly(
                        new Transition(START, "a", 1),
                        new Transition("a", END, 1),
                        new Transition("a", "b", 1),
                        new Transition("b", "a", 1));
        assertThat(transitions.count("a", "b")).isEqualTo(1);
        assertThat(transitions.count("b", END)).isZero();
    }

    @Test
    void count_stepByAnEqualOne_isCountedEachTime() {
        Transitions transitions = empty().over(List.of(Samples.journey("a", "a", "a"), Samples.journey("a", "a")));
        assertThat(transitions.count("a", "a")).isEqualTo(3);
        assertThat(transitions.count(START, "a")).isEqualTo(2);
    }

    @Test
    void by_stage_stepWithoutStageIsNone() {
        assertThat(Transitions.by(Dimension.STAGE)
                        .over(List.of(Samples.journeyThrough("awareness", "", "purchase")))
                        .list())
                .containsExactly(
                        new Transition(Dimension.NONE, "purchase", 1),
                        new Transition(START, "awareness", 1),
                        new Transition("awareness", Dimension.NONE, 1),
                        new Transition("purchase", END, 1));
    }

    @Property(tries = 200)
    void countsAreThoseOfReadingEveryPath(@ForAll("journeyLists") List<Journey> journeys) {
        Transitions transitions = empty().over(journeys);
        List<String> names = List.of(START, "a", "b", "c", END);
        long sum = 0;
        for (String from : names) {
            for (String to : names) {
                assertThat(transitions.count(from, to)).isEqualTo(naiveCount(journeys, from, to));
                sum += transitions.count(from, to);
            }
        }
        assertThat(transitions.list().stream().mapToLong(Transition::count).sum())
                .isEqualTo(sum);
        assertThat(sum)
                .isEqualTo(journeys.stream()
                        .mapToLong(journey -> journey.steps().size() + 1)
                        .sum());
    }

    @Property(tries = 200)
    void successionsAreTheStepsLessTheJourneys(@ForAll("journeyLists") List<Journey> journeys) {
        long steps =
                journeys.stream().mapToLong(journey -> journey.steps().size()).sum();
        assertThat(empty().withoutEdges().over(journeys).list().stream()
                        .mapToLong(Transition::count)
                        .sum())
                .isEqualTo(steps - journeys.size());
    }

    @Test
    void withoutEdges_startAndEnd_areNotCounted() {
        assertThat(empty().withoutEdges()
                        .over(List.of(Samples.journey("a", "b"), Samples.journey("a")))
                        .list())
                .containsExactly(new Transition("a", "b", 1));
    }

    @Test
    void share_everySuccession_isOfTheRowOrOfAll() {
        // Successions: start a twice, a b twice, b a, a end, b end.
        Transitions transitions = empty().over(List.of(Samples.journey("a", "b", "a"), Samples.journey("a", "b")));
        assertThat(transitions.share("a", "b", Normalization.OF_ROW)).hasValue(2.0 / 3);
        assertThat(transitions.share("a", "b", Normalization.OF_LEAVING)).hasValue(2.0 / 3);
        assertThat(transitions.share("a", "b", Normalization.OF_ALL)).hasValue(2.0 / 7);
        assertThat(transitions.share("a", "c", Normalization.OF_ROW)).hasValue(0);
        assertThat(transitions.share("c", "a", Normalization.OF_ROW)).isEmpty();
        assertThat(transitions.shares(Normalization.OF_ROW))
                .containsExactly(
                        new Share(START, "a", 2, 2),
                        new Share("a", END, 1, 3),
                        new Share("a", "b", 2, 3),
                        new Share("b", END, 1, 2),
                        new Share("b", "a", 1, 2));
        assertThat(transitions.shares(Normalization.OF_ROW).get(2).value()).isEqualTo(2.0 / 3);
    }

    @Test
    void countGrain_saysWhatIsCounted() {
        List<Journey> sessions = List.of(Samples.withGrain(Samples.journey("a"), Grain.SESSION));
        assertThat(empty().countGrain()).isEmpty();
        assertThat(empty().over(sessions).countGrain()).contains(Grain.INTERACTION);
        assertThat(empty().oncePerJourney().over(sessions).countGrain()).contains(Grain.SESSION);
    }

    @Test
    void times_notAskedFor_areRefused() {
        assertThatThrownBy(() -> empty().withTimes(Following.DIRECT).times(Following.EVENTUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("transitions by TYPE with direct times have no EVENTUAL times; ask for them by withTimes");
    }

    @Test
    void times_direct_areBetweenNeighbours() {
        Transitions transitions = empty().withTimes(Following.DIRECT)
                .over(List.of(
                        timed("a", 0, "b", 1, "a", 5),
                        timed("a", 0, "b", 2),
                        timed("a", 0, "b", 3),
                        timed("a", 0, "b", 10)));
        // Of 1, 2, 3 and 10 minutes the median is 2.5, the 90th percentile 3 + 0.7 * 7 = 7.9, the mean 4.
        assertThat(transitions.times(Following.DIRECT))
                .containsExactly(
                        new Times("a", "b", 4, Duration.ofSeconds(150), Duration.ofSeconds(474), Duration.ofMinutes(4)),
                        new Times("b", "a", 1, Duration.ofMinutes(4), Duration.ofMinutes(4), Duration.ofMinutes(4)));
        assertThat(transitions.times("a", "b", Following.DIRECT))
                .contains(transitions.times(Following.DIRECT).get(0));
        assertThat(transitions.times("a", "a", Following.DIRECT)).isEmpty();
    }

    @Test
    void times_eventual_areToTheNextStepOfEachName() {
        Transitions transitions =
                empty().withTimes(Following.EVENTUAL).over(List.of(timed("a", 0, "b", 1, "a", 5, "b", 7)));
        assertThat(transitions.times(Following.EVENTUAL))
                .containsExactly(
                        times("a", "a", 5),
                        new Times("a", "b", 2, Duration.ofSeconds(90), Duration.ofSeconds(114), Duration.ofSeconds(90)),
                        times("b", "a", 4),
                        times("b", "b", 6));
    }

    private static Times times(String from, String to, long minutes) {
        Duration time = Duration.ofMinutes(minutes);
        return new Times(from, to, 1, time, time, time);
    }

    /** A journey of types, each followed by the minute at which it happens. */
    private static Journey timed(Object... typesAndMinutes) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < typesAndMinutes.length; i += 2) {
            steps.add(Samples.step((String) typesAndMinutes[i], "", Samples.minute((Integer) typesAndMinutes[i + 1])));
        }
        return Samples.journey(steps);
    }

    /** Writes each path as one text, " (start) a b (end) ", and looks for " from to ". */
    private static long naiveCount(List<Journey> journeys, String from, String to) {
        long count = 0;
        for (Journey journey : journeys) {
            StringBuilder path = new StringBuilder(" " + START + " ");
            journey.steps()
                    .forEach(step -> path.append(step.interaction().type()).append(' '));
            path.append(END).append(' ');
            String sought = " " + from + " " + to + " ";
            for (int at = path.indexOf(sought); at >= 0; at = path.indexOf(sought, at + 1)) {
                count++;
            }
        }
        return count;
    }
}
