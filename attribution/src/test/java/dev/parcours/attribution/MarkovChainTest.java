package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkovChainTest {

    private final MarkovChain chain = MarkovAttribution.ofOrder(1).chain(ThreePaths.PATHS);

    @Test
    void conversionProbability_workedExample_isThatOfWalking() {
        assertThat(chain.conversionProbability(List.of("C1"))).isCloseTo(0.25, within(1e-15));
        assertThat(chain.conversionProbability(List.of("C3"))).isCloseTo(0.5, within(1e-15));
        assertThat(chain.conversionProbability()).isCloseTo(1.0 / 3, within(1e-15));
    }

    @Test
    void moves_workedExample_areCountedWithTheirProbability() {
        assertThat(chain.moves())
                .containsExactly(
                        new MarkovMove(List.of(), List.of("C1"), Optional.empty(), 2, 2.0 / 3),
                        new MarkovMove(List.of(), List.of("C2"), Optional.empty(), 1, 1.0 / 3),
                        new MarkovMove(List.of("C1"), List.of("C2"), Optional.empty(), 1, 0.5),
                        new MarkovMove(List.of("C1"), List.of(), Optional.of(MarkovMove.End.NULL), 1, 0.5),
                        new MarkovMove(List.of("C2"), List.of("C3"), Optional.empty(), 2, 1),
                        new MarkovMove(List.of("C3"), List.of(), Optional.of(MarkovMove.End.CONVERSION), 1, 0.5),
                        new MarkovMove(List.of("C3"), List.of(), Optional.of(MarkovMove.End.NULL), 1, 0.5));
    }

    @Test
    void expectedVisits_workedExample_arePerWalk() {
        assertThat(chain.states()).containsExactly(List.of("C1"), List.of("C2"), List.of("C3"));
        assertThat(chain.expectedVisits(List.of("C2"))).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(chain.expectedVisits(List.of("C1"), List.of("C3"))).isCloseTo(0.5, within(1e-15));
        assertThat(chain.expectedVisits(List.of("C3"), List.of("C1"))).isZero();
    }

    @Test
    void removalEffect_ofSets_isThatOfWalkingWithoutThem() {
        assertThat(chain.removalEffect(List.of("C1"))).isCloseTo(0.5, within(1e-15));
        assertThat(chain.removalEffect(List.of("C1", "C2"))).isCloseTo(1, within(1e-15));
        assertThat(chain.removalEffect(List.of())).isZero();
        assertThat(chain.valueRemovalEffect(List.of("C1"))).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void removalEffect_ofGroupInOrderTwo_isThatOfWalkingWithoutIt() {
        ConversionPaths paths = PathFiles.golden("synth2k/paths.csv");
        List<String> group = List.of("ch00", "ch03", "ch07");
        WalkedChain walked = new WalkedChain(paths.list(), 2);
        double expected = 1 - walked.walk(group, false) / walked.walk(List.of(), false);
        assertThat(MarkovAttribution.ofOrder(2).chain(paths).removalEffect(group))
                .isCloseTo(expected, within(1e-10));
    }

    @Test
    void questions_aboutWhatIsNotThere_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chain.conversionProbability(List.of("C1", "C2")))
                .withMessage("no walk is ever in the state [C1, C2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chain.expectedVisits(List.of("C9")))
                .withMessage("no walk is ever in the state [C9]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chain.removalEffect(List.of("C9")))
                .withMessage("no touch of the 3 paths on 3 values of CHANNEL is on 'C9'; they are on [C1, C2, C3]");
    }

    @Test
    void questions_withoutPaths_haveAnswers() {
        MarkovChain empty = MarkovAttribution.ofOrder(2).chain(ConversionPaths.of(List.of()));
        assertThat(empty.conversionProbability()).isZero();
        assertThat(empty.states()).isEmpty();
        assertThat(empty.moves()).isEmpty();
        assertThat(empty.removalEffect(List.of())).isZero();
        assertThat(empty).hasToString("chain of order 2 with 0 states");
    }
}
