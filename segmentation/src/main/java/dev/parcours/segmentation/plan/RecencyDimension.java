package dev.parcours.segmentation.plan;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.Window;
import java.time.Duration;
import java.time.Instant;
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

    /** Returns the class of an instant before another. */
    int classOf(Instant time, Instant asOf) {
        // Not by Duration.between, which is slow beyond 292 years.
        return classOf(Duration.ofSeconds(
                asOf.getEpochSecond() - time.getEpochSecond(), asOf.getNano() - time.getNano()));
    }

    private int classOf(Duration age) {
        int shorter = Arrays.binarySearch(windows, age);
        int tooShort = shorter >= 0 ? shorter + 1 : -shorter - 1;
        return size() - 1 - tooShort;
    }

    @Override
    Classes whereTrue(Condition condition) {
        int shorter = ((Did) condition).window() instanceof Window.Rolling rolling
                ? Arrays.binarySearch(windows, rolling.length())
                : windows.length;
        return Classes.range(size() - 1 - shorter, size());
    }
}
