package dev.parcours.core.friction;

import java.util.Arrays;

/**
 * How many journeys could meet a friction, and how many do, on each day of the data.
 *
 * <p>What was found can be taken out, so that other things can be found. The days beside a window are looked up in the
 * counts with what was found of the same group, which may be a part of the same.
 */
final class DailySeries {

    private final int[] exposed;
    private final int[] shown;
    private final int[] exposedBeside;
    private final int[] shownBeside;
    private final int[] taken;

    DailySeries(int[] exposed, int[] shown) {
        this.exposed = exposed;
        this.shown = shown;
        exposedBeside = exposed.clone();
        shownBeside = shown.clone();
        taken = new int[exposed.length];
    }

    int days() {
        return exposed.length;
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

    /** How many could meet it before each day, to look beside a window. */
    int[] exposedBesideBefore() {
        return sums(exposedBeside);
    }

    /** How many meet it before each day, to look beside a window. */
    int[] shownBesideBefore() {
        return sums(shownBeside);
    }

    /** How many days were taken out before each day. */
    int[] takenBefore() {
        return sums(taken);
    }

    private static int[] sums(int[] daily) {
        int[] sums = new int[daily.length + 1];
        for (int day = 0; day < daily.length; day++) {
            sums[day + 1] = sums[day] + daily[day];
        }
        return sums;
    }

    /** Takes out days in which something was found of this group itself. */
    void takeOutFound(int from, int to) {
        Arrays.fill(exposed, from, to, 0);
        Arrays.fill(shown, from, to, 0);
        Arrays.fill(taken, from, to, 1);
    }

    /** Takes out days, also for looking beside a window. */
    void takeOut(int from, int to) {
        takeOutFound(from, to);
        Arrays.fill(exposedBeside, from, to, 0);
        Arrays.fill(shownBeside, from, to, 0);
    }
}
