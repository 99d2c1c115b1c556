package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarkovOrdersTest {

    @Test
    void compare_workedExample_hasTheLikelihoodOfOneInThree() {
        ConversionPaths paths = ConversionPaths.of(List.of(ConversionPath.builder("1")
                .touch("a")
                .conversions(1)
                .nonConversions(2)
                .build()));
        MarkovOrderFit fit = MarkovOrders.compare(paths, 1, 1).fits().get(0);
        assertThat(fit.logLikelihood()).isCloseTo(Math.log(1.0 / 3) + 2 * Math.log(2.0 / 3), within(1e-12));
        // Two contexts, the start and after a, each with three followers; six observations.
        assertThat(fit.parameters()).isEqualTo(4);
        assertThat(fit.bic()).isCloseTo(4 * Math.log(6) - 2 * fit.logLikelihood(), within(1e-12));
    }

    @Test
    void recommended_nextTouchDependsOnTheLastOne_isOne() {
        MarkovOrders orders = MarkovOrders.compare(random(1), 1, 4);
        assertThat(orders.byInformationCriterion()).isEqualTo(1);
        assertThat(orders.byHeldOutLikelihood()).isEqualTo(1);
        assertThat(orders.recommended()).isEqualTo(1);
        assertThat(orders)
                .hasToString("Take order 1: the information criterion and the journeys held out both speak for it.");
        assertThat(orders.sentence(Locale.FRENCH)).startsWith("Prenez l’ordre 1 : le critère");
    }

    @Test
    void recommended_nextTouchDependsOnTheLastTwo_isTwo() {
        MarkovOrders orders = MarkovOrders.compare(random(2), 1, 4);
        assertThat(orders.recommended()).isEqualTo(2);
        assertThat(orders.fits()).extracting(MarkovOrderFit::order).containsExactly(1, 2, 3, 4);
    }

    @Test
    void compare_measuresDisagree_takesTheLowerOrder() {
        ConversionPaths paths = PathFiles.channelPaths();
        MarkovOrders orders = MarkovOrders.compare(paths, 1, 4);
        assertThat(orders.recommended())
                .isEqualTo(Math.min(orders.byInformationCriterion(), orders.byHeldOutLikelihood()));
        assertThat(orders.fits()).extracting(MarkovOrderFit::logLikelihood).isSortedAccordingTo(Double::compare);
    }

    @Test
    void compare_rowsInAnotherOrder_isTheSame() {
        List<ConversionPath> shuffled = new ArrayList<>(random(2).list());
        Collections.shuffle(shuffled, new Random(7));
        List<MarkovOrderFit> one = MarkovOrders.compare(random(2), 1, 3, 5).fits();
        List<MarkovOrderFit> other =
                MarkovOrders.compare(ConversionPaths.of(shuffled), 1, 3, 5).fits();
        for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(i).bic()).isCloseTo(one.get(i).bic(), within(1e-6));
            assertThat(other.get(i).heldOutLogLikelihood()).isCloseTo(one.get(i).heldOutLogLikelihood(), within(1e-12));
        }
        assertThat(MarkovOrders.compare(random(2), 1, 1, 6).fits().get(0).heldOutLogLikelihood())
                .isNotEqualTo(one.get(0).heldOutLogLikelihood());
    }

    @Test
    void compare_wrongOrders_areRefused() {
        ConversionPaths paths = random(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkovOrders.compare(paths, 0, 3))
                .withMessage("orders must be between 1 and 10, but were 0 to 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkovOrders.compare(paths, 3, 2))
                .withMessage("orders must be between 1 and 10, but were 3 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkovOrders.compare(ConversionPaths.of(List.of()), 1, 2))
                .withMessage("no path has a touch and a weight, so no order fits");
    }

    /** Journeys in which a touch is the one that lies some touches back, with probability 0.7. */
    private static ConversionPaths random(int back) {
        SplittableRandom random = new SplittableRandom(3);
        List<ConversionPath> paths = new ArrayList<>();
        for (int journey = 0; journey < 5_000; journey++) {
            List<String> touches = new ArrayList<>();
            do {
                boolean isEcho = touches.size() >= back && random.nextDouble() < 0.7;
                touches.add(isEcho ? touches.get(touches.size() - back) : "c" + random.nextInt(4));
            } while (random.nextDouble() < 0.8);
            ConversionPath.Builder path = ConversionPath.builder("j-" + journey);
            touches.forEach(path::touch);
            boolean converts = random.nextInt(4) == 0;
            paths.add(path.conversions(converts ? 1 : 0)
                    .nonConversions(converts ? 0 : 1)
                    .build());
        }
        return ConversionPaths.of(paths);
    }
}
