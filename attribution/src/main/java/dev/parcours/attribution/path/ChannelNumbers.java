package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers channels in the order in which they are first seen. */
final class ChannelNumbers {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int of(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** Returns the number of a channel, or -1 if it was never seen. */
    int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /**
     * Refuses numbers that no channel has.
     *
     * @throws IllegalArgumentException if one of the first is such, or if there are not so many
     */
    void check(int[] ofChannels, int length) {
        checkArgument(
                length >= 0 && length <= ofChannels.length,
                "a path of %s touches cannot be taken from %s numbers of channels",
                length,
                ofChannels.length);
        int size = names.size();
        for (int i = 0; i < length; i++) {
            int number = ofChannels[i];
            checkArgument(number >= 0 && number < size, "no channel has the number %s", number);
        }
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
