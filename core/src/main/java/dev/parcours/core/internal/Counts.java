package dev.parcours.core.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * How often each of some things was counted. A thing that was counted zero times is not kept.
 *
 * <p>Counting hashes the things, and only a list puts them in order: to keep them in order all along takes longer.
 *
 * @param <K> the things
 */
public final class Counts<K> {

    private final Map<K, Long> counts = new HashMap<>();

    /** Counts a thing so many more times, at least 0. */
    public void add(K key, long count) {
        if (count != 0) {
            counts.merge(key, count, Long::sum);
        }
    }

    /** Adds the counts of another, which may be this one. */
    public void merge(Counts<K> other) {
        // Merged with itself, the map could grow its table under the iteration, which then loses its way unnoticed.
        Map<K, Long> added = other == this ? new HashMap<>(counts) : other.counts;
        added.forEach(this::add);
    }

    /** Returns whether all that the other one has counted was counted here, at least as often. */
    public boolean contains(Counts<K> other) {
        return other.counts.entrySet().stream().allMatch(entry -> count(entry.getKey()) >= entry.getValue());
    }

    /** Takes back what the other one has counted, which must be {@linkplain #contains contained}. */
    public void subtract(Counts<K> other) {
        other.counts.forEach((key, count) ->
                counts.computeIfPresent(key, (same, before) -> before.equals(count) ? null : before - count));
    }

    /** Returns how often a thing was counted. */
    public long count(K key) {
        return counts.getOrDefault(key, 0L);
    }

    /** Returns how often all things together were counted. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many things were counted. */
    public int size() {
        return counts.size();
    }

    /** Hands on each thing and how often it was counted, in no order. */
    public void forEach(BiConsumer<? super K, ? super Long> action) {
        counts.forEach(action);
    }

    /** Returns the things and how often each was counted, in an order of the things that leaves no two equal. */
    public List<Map.Entry<K, Long>> list(Comparator<? super K> order) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .toList();
    }
}
