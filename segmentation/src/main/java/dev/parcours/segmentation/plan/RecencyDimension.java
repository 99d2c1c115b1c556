package dev.parcours.segmentation.plan;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.Window;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long ago the n-th latest interaction of a kind was: that there are at least n within 7 days means that the n-th
 * latest is less than 7 days old.
 *
 * <p>The class is the number of windows mentioned that the interaction lies in; it lies in the longest ones.
 */
final class RecencyDimension extends Dimension {

    private final Duration[] windows;

    private RecencyDimension(Duration[] windows, boolean hasEver) {
        super(1 + windows.length + (hasEver ? 1 : 0), 0);
        this.windows = windows;
    }

    static RecencyDimension of(List<Condition> conditions) {
        List<Window> windows =
                conditions.stream().map(condition -> ((Did) condition).window()).toList();
        Duration[] lengths = windows.stream()
                .filter(Window.Rolling.class::isInstance)
                .map(window -> ((Window.Rolling) window).length())
                .distinct()
                .sorted()
                .toArray(Duration[]::new);
        return new RecencyDimension(lengths, windows.contains(Window.ever()));
    }

    /** Returns whether a window only depends on how long ago something was. */
    static boolean canBe(Window window) {
        return window instanceof Window.Rolling || window instanceof Window.Ever;
    }

    /** Returns the class of an interaction so long ago. */
    int classOf(long seconds, int nanos) {
        int tooShort = 0;
        while (tooShort < windows.length && !isWithin(windows[tooShort], seconds, nanos)) {
            tooShort++;
        }
        return size() - 1 - tooShort;
    }

    private static boolean isWithin(Duration window, long seconds, int nanos) {
        return window.getSeconds() != seconds ? seconds < window.getSeconds() : nanos < window.getNano();
    }

    @Override
    Classes whereTrue(Condition condition) {
        int shorter = ((Did) condition).window() instanceof Window.Rolling rolling
                ? Arrays.binarySearch(windows, rolling.length())
                : windows.length;
        return Classes.range(size() - 1 - shorter, size());
    }
}
