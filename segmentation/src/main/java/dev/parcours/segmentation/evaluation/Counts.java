package dev.parcours.segmentation.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How many there are of each key. */
final class Counts<K> {

    private final Map<K, Integer> counts;

    /** Creates counts of keys in no order. */
    Counts() {
        this(new HashMap<>());
    }

    /** Creates counts in an empty map. */
    Counts(Map<K, Integer> counts) {
        this.counts = counts;
    }

    /** Adds to the count of a key. */
    void change(K key, int by) {
        int count = counts.getOrDefault(key, 0) + by;
        if (count == 0) {
            counts.remove(key);
        } else {
            counts.put(key, count);
        }
    }

    /** Returns the keys of which there are any. */
    Set<K> keys() {
        return counts.keySet();
    }
}
