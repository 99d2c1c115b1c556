package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Map;
import java.util.TreeMap;

/** How often each of some things was counted. A thing that was counted zero times is not kept. */
final class Counts<K extends Comparable<? super K>> {

    private final Map<K, Long> counts = new TreeMap<>();

    void add(K key, long count) {
        counts.merge(key, count, Long::sum);
    }

    void remove(K key) {
        Long count = counts.get(key);
        checkArgument(count != null, "%s was not counted, so it cannot be removed", key);
        if (count == 1) {
            counts.remove(key);
        } else {
            counts.put(key, count - 1);
        }
    }

    void merge(Counts<K> other) {
        other.counts.forEach(this::add);
    }

    long count(K key) {
        return counts.getOrDefault(key, 0L);
    }

    /** The counts in the order of the keys, as a view. */
    Map<K, Long> asMap() {
        return counts;
    }
}
