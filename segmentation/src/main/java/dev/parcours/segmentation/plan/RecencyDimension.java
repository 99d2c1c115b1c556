package dev.parcours.segmentation.plan;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long ago the n-th latest interaction of a kind was: that there are at least n within 7 days means that the n-th
 * latest is less than 7 days old.
 *
 * <p>The class is the number of windows mentioned that the interaction lies in; it lies in the longest ones.
 */
final class RecencyDimension extends Dimension {

    /** A number of seconds longer than from any instant to any other. */
    static final long EVER = 100_000_000_000_000_000L;

    private final Duration[] windows;
    private final boolean hasEver;

    private RecencyDimension(Duration[] windows, boolean hasEver) {
        super(1 + windows.length + (hasEver ? 1 : 0), 0);
        this.windows = windows;
        this.hasEver = hasEver;
    }

    static RecencyDimension of(List<Condition> conditions) {
        List<Optional<Duration>> windows =
                conditions.stream().map(condition -> ((Did) condition).window()).toList();
        Stream<Duration> lengths = windows.stream().flatMap(Optional::stream);
        return new RecencyDimension(
                lengths.distinct().sorted().toArray(Duration[]::new), windows.contains(Optional.<Duration>empty()));
    }

    /** Returns how far back at most the interaction has to be looked for. */
    long reachInSeconds() {
        return hasEver ? EVER : Math.min(windows[windows.length - 1].getSeconds(), EVER);
    }

    int classOf(Duration age) {
        int shorter = Arrays.binarySearch(windows, age);
        int tooShort = shorter >= 0 ? shorter + 1 : -shorter - 1;
        return size() - 1 - tooShort;
    }

    @Override
    Classes whereTrue(Condition condition) {
        Optional<Duration> window = ((Did) condition).window();
        int shorter = window.map(length -> Arrays.binarySearch(windows, length)).orElse(windows.length);
        return Classes.range(size() - 1 - shorter, size());
    }
}
