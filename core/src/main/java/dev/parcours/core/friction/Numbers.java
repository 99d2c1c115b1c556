package dev.parcours.core.friction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers things from 0 in the order in which they come. Since that order is chance, nothing that is said may depend on
 * the numbers.
 */
final class Numbers<T> {

    private final int limit;
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    Numbers(int limit) {
        this.limit = limit;
    }

    int of(T thing) {
        Integer number = numbers.get(thing);
        if (number != null) {
            return number;
        }
        if (things.size() == limit) {
            throw new IllegalArgumentException(
                    "there are more than %s steps, transitions or values of groups; group by something coarser"
                            .formatted(limit));
        }
        numbers.put(thing, things.size());
        things.add(thing);
        return things.size() - 1;
    }

    T get(int number) {
        return things.get(number);
    }

    int size() {
        return things.size();
    }
}
