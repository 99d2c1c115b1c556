package dev.parcours.core.path;

import static dev.parcours.core.path.DesignedPath.anyOf;
import static dev.parcours.core.path.DesignedPath.either;
import static dev.parcours.core.path.DesignedPath.inAnyOrder;
import static dev.parcours.core.path.DesignedPath.sequence;
import static dev.parcours.core.path.DesignedPath.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.Samples;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {

    private static final DesignedPath SHOP =
            DesignedPath.of(step("catalog"), step("cart"), step("payment"), step("done"));

    private static Alignment align(DesignedPath design, String journey) {
        return Alignment.of(design, journey.isEmpty() ? List.of() : List.of(journey.split(" ")));
    }

    private static List<String> words(Alignment alignment) {
        return alignment.deviations().stream()
                .map(deviation -> deviation.sentence(Locale.ENGLISH))
                .toList();
    }

    @Test
    void of_workedExample_matchesThreeSteps() {
        Alignment alignment = align(SHOP, "cart catalog banner cart done");
        assertThat(alignment.matches()).containsExactly(-1, 0, -1, 1, 3);
        assertThat(alignment.cost()).isEqualTo(3);
        assertThat(alignment.worstCost()).isEqualTo(9);
        assertThat(alignment.fitness()).isCloseTo(0.667, within(0.0005));
        assertThat(words(alignment))
                .containsExactly(
                        "cart (step 1): extra, before catalog",
                        "banner (step 3): extra, before cart",
                        "payment: skipped");
    }

    @Test
    void of_journeyThatConforms_isFit() {
        Alignment alignment = Alignment.of(SHOP, Samples.journey("catalog", "cart", "payment", "done"));
        assertThat(alignment.conforms()).isTrue();
        assertThat(alignment.fitness()).isEqualTo(1);
        assertThat(alignment.deviations()).isEmpty();
    }

    @Test
    void of_journeyWithoutAnyStepOfThePath_hasFitnessZero() {
        Alignment alignment = align(SHOP, "x y");
        assertThat(alignment.cost()).isEqualTo(6);
        assertThat(alignment.fitness()).isZero();
    }

    @Test
    void of_noStepAlongAPathThatNeedsNone_isFit() {
        assertThat(align(DesignedPath.of(step("a").optional()), "").fitness()).isEqualTo(1);
    }

    /** Each path of the design in its notation: (...) a block, ? optional, + repeatable, | either, & in any order. */
    @ParameterizedTest
    @CsvSource({
        "'a b?c',         '',        2",
        "a b? c,          a c,       0",
        "a b? c,          a b c,     0",
        "a b? c,          a b b c,   1",
        "a b? c,          c a,       2",
        "a b+ c,          a b b b c, 0",
        "a b+ c,          a c,       1",
        "a b+? c,         a c,       0",
        "a b+? c,         a b b c,   0",
        "a (b c)+ d,      a b c b c d, 0",
        "a (b c)+ d,      a b c b d, 1",
        "a (b c e)+ d,    a b c e c e d, 1",
        "a+ (b c)+ d,     a b c a b c d, 1",
        "a (b c+)? d,     a c d,     1",
        "a (b c+)? d,     a d,       0",
        "a (b c+)? d,     a b c c d, 0",
        "a (b? c?)+ d,    a c b c b d, 0",
        "a (b&c&e) d,     a e b c d, 0",
        "a (b&c&e) d,     a e b d,   1",
        "a (b&c?&e) d,    a e b d,   0",
        "a (b&c+&e) d,    a c e c b c d, 0",
        "a (b&c&e) d,     a c e c b d, 1",
        "a (b&c)+ d,      a b c c b d, 0",
        "a (b&c)? d,      a d,       0",
        "a (b|c e) d,     a b d,     0",
        "a (b|c e) d,     a c e d,   0",
        "a (b|c e) d,     a e d,     1",
        "a (b|c e) d,     a d,       1",
        "a (b+|c) d,      a b b d,   0",
        "a (b+|c) d,      a b c d,   1",
        "a (b|c)+ d,      a b c c b d, 0",
    })
    void of_eachKindOfElement_costsWhatItShould(String design, String journey, int cost) {
        assertThat(align(Notation.parse(design), journey).cost()).isEqualTo(cost);
    }

    @Test
    void deviations_extraAndSkippedOfOneStep_areOneOutOfOrder() {
        Alignment early = align(SHOP, "payment catalog cart done");
        assertThat(early.cost()).isEqualTo(2);
        assertThat(early.deviations()).containsExactly(new Deviation.OutOfOrder(0, 2, "payment", true));
        Alignment late = align(SHOP, "catalog payment done cart");
        assertThat(late.deviations()).containsExactly(new Deviation.OutOfOrder(3, 1, "cart", false));
    }

    @Test
    void deviations_oneOfSeveralNames_isOutOfOrderUnderTheNameOfTheDesign() {
        DesignedPath design =
                DesignedPath.of(step("a"), step("b"), anyOf("card", "cash").named("payment"));
        assertThat(words(align(design, "cash a b"))).containsExactly("payment (step 1): out of order, too early");
        // The first of two extra steps is the one out of order.
        assertThat(words(align(design, "cash card a b")))
                .containsExactly("payment (step 1): out of order, too early", "card (step 2): extra, before a");
    }

    @Test
    void sentence_everyKind_isFrenchToo() {
        assertThat(align(SHOP, "banner payment done cart bye").deviations())
                .extracting(deviation -> deviation.sentence(Locale.FRENCH))
                .containsExactly(
                        "banner (étape 1) : en trop, avant catalog",
                        "catalog : étape sautée",
                        "cart (étape 4) : dans le désordre, trop tard",
                        "bye (étape 5) : en trop, à la fin");
        assertThat(align(SHOP, "payment catalog cart done").deviations().get(0).sentence(Locale.FRENCH))
                .isEqualTo("payment (étape 1) : dans le désordre, trop tôt");
    }

    @Test
    void of_equalCosts_matchesFirstThenHasExtraThenSkips() {
        // The first a matches, and the second is extra.
        assertThat(align(DesignedPath.of(step("a")), "a a").matches()).containsExactly(0, -1);
        // The extra x comes before a is skipped.
        assertThat(words(align(DesignedPath.of(step("a"), step("b")), "x b")))
                .containsExactly("x (step 1): extra, before a", "a: skipped");
        // Of two steps that match, the first one does.
        DesignedPath twice =
                DesignedPath.of(step("a").optional(), anyOf("a", "b").optional());
        assertThat(align(twice, "a").matches()).containsExactly(0);
        // Of two alternatives to skip, it is the first one.
        assertThat(align(DesignedPath.of(either(step("c"), step("b"))), "").deviations())
                .containsExactly(new Deviation.Skipped(0, "c"));
    }

    @Test
    void of_tenThousandSteps_costsWhatEachHundredDoes() {
        DesignedPath design = DesignedPath.of(
                sequence("a", "b").repeatable(), inAnyOrder("c", "d"), step("e").optional());
        List<String> journey = IntStream.range(0, 10_000)
                .mapToObj(i -> i % 100 == 7 ? "x" : i % 2 == 0 ? "a" : "b")
                .toList();
        Alignment alignment = Alignment.of(design, journey);
        // In each hundred an x stands for a b, so that it and the a before it are extra; c and d are missing at the
        // end.
        assertThat(alignment.cost()).isEqualTo(100 * 2 + 2);
        assertThat(alignment.matches()).hasSize(10_000);
        assertThat(Collections.frequency(alignment.matches(), -1)).isEqualTo(200);
    }

    @Test
    void of_journeyAlongAPathOfTenThousandSteps_isFound() {
        DesignedPath design = DesignedPath.of(
                IntStream.range(0, 10_000).mapToObj(i -> step("s" + i)).toList());
        List<String> journey =
                IntStream.range(0, 1_000).mapToObj(i -> "s" + i * 10).toList();
        assertThat(Alignment.of(design, journey).cost()).isEqualTo(9_000);
    }
}
