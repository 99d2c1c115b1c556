package dev.parcours.core.friction;

import java.util.Arrays;

/** How many journeys could meet a friction, and how many do, on each day of the data. */
final class DailySeries {

    private final int[] exposed;
    private final int[] shown;

    DailySeries(int[] exposed, int[] shown) {
        this.exposed = exposed;
        this.shown = shown;
    }

    int days() {
        return exposed.length;
    }

    int exposed(int day) {
        return exposed[day];
    }

    int shown(int day) {
        return shown[day];
    }

    int exposed(int from, int to) {
        return Arrays.stream(exposed, from, to).sum();
    }

    int shown(int from, int to) {
        return Arrays.stream(shown, from, to).sum();
    }

    int exposed() {
        return exposed(0, exposed.length);
    }

    int shown() {
        return shown(0, shown.length);
    }

    /** Some days beside the others. */
    Contrast contrast(int from, int to) {
        int n = exposed(from, to);
        int k = shown(from, to);
        return new Contrast(n, k, exposed() - n, shown() - k);
    }

    /** The day before which half of those who could meet it came. */
    int halfOfExposed() {
        int half = exposed() / 2;
        int day = 0;
        for (int passed = 0; day < exposed.length && passed < half; day++) {
            passed += exposed[day];
        }
        return day;
    }

    /** How many could meet it before each day, and before the end. */
    int[] exposedBefore() {
        return sums(exposed);
    }

    /** How many meet it before each day, and before the end. */
    int[] shownBefore() {
        return sums(shown);
    }

    private static int[] sums(int[] daily) {
        int[] sums = new int[daily.length + 1];
        for (int day = 0; day < daily.length; day++) {
            sums[day + 1] = sums[day] + daily[day];
        }
        return sums;
    }

    DailySeries copy() {
        return new DailySeries(exposed.clone(), shown.clone());
    }

    /** Leaves days out. */
    void clear(int from, int to) {
        Arrays.fill(exposed, from, to, 0);
        Arrays.fill(shown, from, to, 0);
    }
}
