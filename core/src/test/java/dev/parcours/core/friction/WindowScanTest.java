package dev.parcours.core.friction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.friction.WindowScan.Window;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowScanTest {

    private static final int DAYS = 60;

    /** Twenty a day, of whom two meet the friction, and some more in some days. */
    private static DailySeries series(int from, int to, int shown) {
        int[] exposedByDay = new int[DAYS];
        int[] shownByDay = new int[DAYS];
        Arrays.fill(exposedByDay, 20);
        Arrays.fill(shownByDay, 2);
        Arrays.fill(shownByDay, from, to, shown);
        return new DailySeries(exposedByDay, shownByDay);
    }

    private static Optional<Window> best(DailySeries series) {
        return new WindowScan(series, 1.5).best();
    }

    @Test
    void best_raisedDays_areThatWindow() {
        for (int length = 1; length <= 25; length++) {
            for (int from = 0; from + length <= DAYS; from += 7) {
                Window window = best(series(from, from + length, 9)).orElseThrow();
                assertThat(window.from()).isEqualTo(from);
                assertThat(window.to()).isEqualTo(from + length);
                assertThat(window.contrast())
                        .isEqualTo(new Contrast(20 * length, 9 * length, 20 * (DAYS - length), 2 * (DAYS - length)));
            }
        }
    }

    @Test
    void best_pValue_isThatOfTheWindowTimesTheLooks() {
        // Lengths are 1, 2, 3, 4, 6, 8, 12, 16 and 24; 57 windows have 4 days.
        Window window = best(series(20, 24, 12)).orElseThrow();
        assertThat(window.looks()).isEqualTo(57 * 9);
        assertThat(window.pValue()).isEqualTo(57 * 9 * new Contrast(80, 48, 1120, 112).pValue());
    }

    @Test
    void best_evenDays_isNone() {
        assertThat(best(series(0, 0, 0))).isEmpty();
    }

    @Test
    void best_moreThanHalfOfTheDaysRaised_isNone() {
        // The rest is better; these days are the rule.
        assertThat(best(series(0, 40, 9))).isEmpty();
        assertThat(best(series(10, 50, 9))).isEmpty();
    }

    @Test
    void best_restOfWhatWasFoundOfTheGroup_isNotFoundBesideIt() {
        DailySeries series = series(10, 50, 9);
        series.takeOutFound(20, 50);
        assertThat(best(series)).isEmpty();
        DailySeries ofOthers = series(10, 50, 9);
        ofOthers.takeOut(20, 50);
        assertThat(best(ofOthers)).isPresent();
    }

    @Test
    void best_daysAroundWhatWasTakenOut_areNotOneWindow() {
        DailySeries series = series(10, 50, 9);
        series.takeOut(16, 44);
        Window window = best(series).orElseThrow();
        assertThat(window.from()).isEqualTo(10);
        assertThat(window.to()).isEqualTo(16);
    }

    @Test
    void best_differenceThatDoesNotMatter_isNone() {
        DailySeries series = series(20, 30, 5);
        assertThat(new WindowScan(series, 1.5).best()).isPresent();
        assertThat(new WindowScan(series, 4).best()).isEmpty();
    }

    @Test
    void best_noOrOneDay_isNone() {
        assertThat(best(new DailySeries(new int[0], new int[0]))).isEmpty();
        assertThat(best(new DailySeries(new int[] {100}, new int[] {50}))).isEmpty();
    }
}
