package dev.parcours.core.friction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the days on which a rate is higher than on the others.
 *
 * <p>Not all windows of days are looked at but a grid of them: lengths of 1, 2, 3, 4, 6, 8, 12, 16, ... days, each
 * beginning at every day or, from 8 days on, at every fourth part of the length. So there are few looks to correct for
 * and an incident is still overlapped for the most part by one of them (Walther 2010, Optimal and fast detection of
 * spatial clusters with scan statistics, Annals of Statistics 38, 1010–1033). All lengths share the correction alike,
 * so a long window, of which there are few, pays less than a short one. The window found is then moved to where its
 * likelihood is greatest.
 *
 * <p>A window holds at most half of the exposed, or the rest would be the exception; and the days beside it, as many as
 * it has and a third of them, must not look like it, or it would be a part of something longer, such as the time before
 * an improvement.
 */
final class WindowScan {

    private static final int FEWEST = 5;
    private static final double WORTH_TESTING = 4;
    private static final int CLOSE_BY = 3;
    private static final double CLEARLY = 0.5;
    private static final double LOOSELY = 0.3;

    private final int days;
    private final int[] exposed;
    private final int[] shown;
    private final int[] exposedBeside;
    private final int[] shownBeside;
    private final int[] taken;
    private final double oddsRatio;

    WindowScan(DailySeries series, double oddsRatio) {
        days = series.days();
        exposed = series.exposedBefore();
        shown = series.shownBefore();
        exposedBeside = series.exposedBesideBefore();
        shownBeside = series.shownBesideBefore();
        taken = series.takenBefore();
        this.oddsRatio = oddsRatio;
    }

    /**
     * A window of days that stands out.
     *
     * @param from its first day
     * @param to the day after its last
     * @param contrast the window beside the other days
     * @param pValue how probable it is that some window stands out as much, corrected for the looks of this scan
     * @param looks how many looks it was corrected for
     */
    record Window(int from, int to, Contrast contrast, double pValue, int looks) {

        /** How much likelier than no difference it makes the counts, as a logarithm, less what the looks cost. */
        double evidence() {
            return contrast.logLikelihoodRatio() - Math.log(looks);
        }
    }

    /** The window that stands out most, or empty if none does. */
    Optional<Window> best() {
        List<Window> ofLengths = new ArrayList<>();
        List<Integer> lengths = lengths();
        for (int length : lengths) {
            int step = Math.max(1, length / 4);
            int starts = 1 + (days - length + step - 1) / step;
            best(length, step, starts * lengths.size()).ifPresent(ofLengths::add);
        }
        return ofLengths.stream()
                .sorted(Comparator.comparingDouble(Window::evidence).reversed())
                .map(this::refined)
                .filter(this::isWhole)
                .findFirst();
    }

    /** Lengths that grow by a half or a third, up to half of the days. */
    private List<Integer> lengths() {
        List<Integer> lengths = new ArrayList<>();
        for (int power = 1; 2 * power <= days; power *= 2) {
            lengths.add(power);
            if (power > 1 && 3 * power <= days) {
                lengths.add(power * 3 / 2);
            }
        }
        return lengths;
    }

    private Optional<Window> best(int length, int step, int looks) {
        @Nullable Window best = null;
        for (int start = 0; start < days - length + step; start += step) {
            int from = Math.min(start, days - length);
            Contrast contrast = contrast(from, from + length);
            if (!standsOut(contrast)
                    || spansGap(from, from + length)
                    || isPart(contrast, from, from + length, 1, LOOSELY)) {
                continue;
            }
            Window window = new Window(from, from + length, contrast, 1, looks);
            if (best == null || window.evidence() > best.evidence()) {
                best = window;
            }
        }
        return Optional.ofNullable(best);
    }

    private Contrast contrast(int from, int to) {
        int n = exposed[to] - exposed[from];
        int k = shown[to] - shown[from];
        return new Contrast(n, k, exposed[days] - n, shown[days] - k);
    }

    /** Whether days were left out of it, since something else was found there. */
    private boolean spansGap(int from, int to) {
        return taken[to] > taken[from];
    }

    private boolean isWhole(Window window) {
        Contrast contrast = window.contrast();
        return !isPart(contrast, window.from(), window.to(), 1, CLEARLY)
                && !isPart(contrast, window.from(), window.to(), CLOSE_BY, LOOSELY);
    }

    private boolean standsOut(Contrast contrast) {
        return contrast.shown() >= FEWEST
                && contrast.exposed() <= contrast.restExposed()
                && contrast.oddsRatio() >= oddsRatio
                && contrast.logLikelihoodRatio() >= WORTH_TESTING;
    }

    /**
     * Whether the days before it or after it, a part of as many as it has, look rather like the window itself than like
     * the rest: they stand out from the window by less than a share of what days at the rate of the rest would.
     */
    private boolean isPart(Contrast contrast, int from, int to, int part, double share) {
        int reach = (to - from + part - 1) / part;
        return isLike(contrast, Math.max(0, from - reach), from, share)
                || isLike(contrast, to, Math.min(days, to + reach), share);
    }

    private boolean isLike(Contrast contrast, int from, int to, double share) {
        int n = exposedBeside[to] - exposedBeside[from];
        int k = shownBeside[to] - shownBeside[from];
        return contrast.raisedFrom(n, k) < share * contrast.raisedFrom(n, n * contrast.baseline());
    }

    /** The likeliest window whose ends are moved by at most half of the length and two days, with its p-value. */
    private Window refined(Window window) {
        // The p-value is that of the window of the grid, since the moved one was not chosen among few.
        double pValue = Math.min(1, window.contrast().pValue() * window.looks());
        int reach = (window.to() - window.from()) / 2 + 2;
        int middle = (window.from() + window.to()) / 2;
        Window best = window;
        for (int from = Math.max(0, window.from() - reach); from <= middle; from++) {
            int last = Math.min(days, window.to() + reach);
            for (int to = Math.max(from, middle) + 1; to <= last; to++) {
                Window moved = new Window(from, to, contrast(from, to), 1, window.looks());
                if (standsOut(moved.contrast())
                        && moved.evidence() > best.evidence()
                        && !spansGap(from, to)
                        && !isPart(moved.contrast(), from, to, 1, LOOSELY)) {
                    best = moved;
                }
            }
        }
        return new Window(best.from(), best.to(), best.contrast(), pValue, window.looks());
    }
}
