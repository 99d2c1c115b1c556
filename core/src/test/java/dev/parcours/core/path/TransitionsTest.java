package dev.parcours.core.path;

import static dev.parcours.core.path.Transitions.END;
import static dev.parcours.core.path.Transitions.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.path.Transitions.Transition;
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
        return List.of(Transitions.by(Dimension.STAGE));
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
