package dev.parcours.core.path;

import static dev.parcours.core.path.DesignedPath.anyOf;
import static dev.parcours.core.path.DesignedPath.either;
import static dev.parcours.core.path.DesignedPath.inAnyOrder;
import static dev.parcours.core.path.DesignedPath.sequence;
import static dev.parcours.core.path.DesignedPath.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Dimension;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignedPathTest {

    private static DesignedStep[] letters(int count) {
        return IntStream.range(0, count).mapToObj(i -> step("s" + i)).toArray(DesignedStep[]::new);
    }

    private static DesignedElement nested(int depth) {
        DesignedElement element = step("a");
        for (int i = 0; i < depth; i++) {
            element = sequence(element);
        }
        return element;
    }

    @Test
    void steps_blocksInsideEachOther_areThoseWrittenInOrder() {
        DesignedPath path = DesignedPath.of(
                step("a").named("A").inStage("first"),
                either(sequence("b", "c"), step("d")),
                inAnyOrder("e", "f").optional(),
                anyOf("g", "h"));
        assertThat(path.steps()).extracting(DesignedStep::name).containsExactly("A", "b", "c", "d", "e", "f", "g|h");
        assertThat(path.dimension()).isEqualTo(Dimension.TYPE);
        assertThat(path).hasToString("path [A, b, c, d, e, f, g|h] by TYPE");
    }

    @Test
    void of_exampleOfTheClass_isAPath() {
        DesignedPath design = DesignedPath.of(
                step("catalog").inStage("consideration"),
                anyOf("product1", "product2").optional().repeatable(),
                step("cart").inStage("purchase"),
                inAnyOrder("delivery", "payment"),
                either(step("done"), sequence("call", "done_by_phone")));
        assertThat(design.shortest()).isEqualTo(5);
        List<String> journey =
                List.of("catalog", "product2", "product1", "cart", "payment", "delivery", "call", "done_by_phone");
        assertThat(Alignment.of(design, journey).conforms()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a b? c, 2", "(a b|c) d, 2", "(a&b?&c), 2", "a? b?, 0", "(a b)? (c d)+, 2"})
    void shortest_eachKindOfElement_isTheFewestSteps(String path, int shortest) {
        assertThat(Notation.parse(path).shortest()).isEqualTo(shortest);
    }

    @Test
    void equals_elementsAndDimension_decide() {
        DesignedPath path = DesignedPath.of(step("a"), step("b").optional());
        assertThat(path)
                .isEqualTo(DesignedPath.of(List.of(step("a"), step("b").optional())))
                .hasSameHashCodeAs(DesignedPath.of(step("a"), step("b").optional()))
                .isNotEqualTo(DesignedPath.of(step("a"), step("b")))
                .isNotEqualTo(path.by(Dimension.STAGE));
    }

    @Test
    void of_severalProblems_saysAllOfThemWithTheirPlaces() {
        assertThatThrownBy(() -> DesignedPath.of(
                        step(" "),
                        anyOf(),
                        anyOf("a", "a"),
                        step("b").named("").inStage("x\ny"),
                        sequence(step("c"), either())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the path cannot be used: steps[0]: must not be blank; "
                        + "steps[1].anyOf: the choice is empty; name at least one step, or take it out; "
                        + "steps[2].anyOf[1]: this name stands there twice; remove one of the two; "
                        + "steps[3].name: must not be blank; "
                        + "steps[3].stage: holds a control character; remove it; "
                        + "steps[4].sequence[1].either: the block is empty; name at least one step, or take it out");
    }

    @Test
    void problems_ofSomeElements_areThoseByWhichNoPathIsMade() {
        assertThat(DesignedPath.problems(List.of(step("a"), step("b").inStage(" "))))
                .containsExactly(new DesignedPath.Problem("steps[1].stage", "must not be blank"));
        assertThat(DesignedPath.problems(List.of(step("a")))).isEmpty();
    }

    @Test
    void of_aThousandProblems_saysTheFirstAndHowManyMore() {
        assertThatThrownBy(() -> DesignedPath.of(Collections.nCopies(1_000, step(""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("steps[19]: must not be blank; and 980 more");
    }

    @Test
    void of_noElement_throws() {
        assertThatThrownBy(() -> DesignedPath.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the path cannot be used: steps: the path is empty; name at least one step");
    }

    @Test
    void of_thirtyStepsInAnyOrder_throwsWithTheBound() {
        assertThatThrownBy(() -> DesignedPath.of(step("a"), inAnyOrder(letters(30))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the path cannot be used: steps[1]: 30 steps in any order are more than the 10 allowed;"
                        + " split the block");
        assertThat(DesignedPath.of(inAnyOrder(letters(10))).shortest()).isEqualTo(10);
    }

    @Test
    void of_blockInAnyOrder_throws() {
        DesignedBlock inside = new DesignedBlock(
                DesignedBlock.Kind.IN_ANY_ORDER, List.of(step("a"), sequence("b", "c")), false, false);
        assertThatThrownBy(() -> DesignedPath.of(inside))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the path cannot be used: steps[0]: only steps can be in any order; take the block out");
    }

    @Test
    void of_elevenBlocksInsideEachOther_throws() {
        assertThat(DesignedPath.of(nested(10)).shortest()).isEqualTo(1);
        for (int depth : new int[] {11, 100_000}) {
            assertThatThrownBy(() -> DesignedPath.of(nested(depth)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("at most 10 blocks can be inside each other");
        }
    }

    @Test
    void of_tenThousandSteps_isAPathIfTheyAreNeededAndTooLargeIfNot() {
        List<DesignedStep> needed = List.of(letters(10_000));
        assertThat(DesignedPath.of(needed).shortest()).isEqualTo(10_000);
        List<DesignedStep> optional =
                needed.stream().map(DesignedStep::optional).toList();
        assertThatThrownBy(() -> DesignedPath.of(optional))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the path has more than 100000 ways from a step to a next one; write fewer optional steps"
                        + " in a row, or smaller blocks in any order");
        assertThatThrownBy(() -> DesignedPath.of(Collections.nCopies(100, inAnyOrder(letters(10)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the path has more than 100000 ways");
    }
}
