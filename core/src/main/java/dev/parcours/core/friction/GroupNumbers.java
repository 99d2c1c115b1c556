package dev.parcours.core.friction;

import dev.parcours.core.Interaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers groups, and knows which groups the steps of a journey are in. Everyone is a group, too. */
final class GroupNumbers {

    /** The number of the group of everyone. */
    static final int EVERYONE = 0;

    private final List<FrictionGrouping> groupings;
    private final Numbers<Optional<FrictionGroup>> groups;
    private final List<Map<String, Integer>> byValue = new ArrayList<>();

    GroupNumbers(List<FrictionGrouping> groupings, int limit) {
        this.groupings = groupings;
        groups = new Numbers<>(limit);
        groups.of(Optional.empty());
        groupings.forEach(grouping -> byValue.add(new HashMap<>()));
    }

    int size() {
        return groups.size();
    }

    int number(Optional<FrictionGroup> group) {
        return groups.of(group);
    }

    Optional<FrictionGroup> group(int number) {
        return groups.get(number);
    }

    /** The groups of each step, everyone first; the same array again where nothing changes. */
    int[][] ofSteps(Interaction[] steps) {
        @Nullable String[][] values = new @Nullable String[groupings.size()][];
        for (int g = 0; g < values.length; g++) {
            values[g] = values(groupings.get(g), steps);
        }
        int[][] numbers = new int[steps.length][];
        for (int i = 0; i < steps.length; i++) {
            numbers[i] = i > 0 && isSame(values, i) ? numbers[i - 1] : numbers(values, i);
        }
        return numbers;
    }

    /** What each step says by a grouping, or what the one before it says; at the beginning the first that says it. */
    private static @Nullable String[] values(FrictionGrouping grouping, Interaction[] steps) {
        @Nullable String[] values = new @Nullable String[steps.length];
        @Nullable String known = null;
        for (int i = 0; i < steps.length; i++) {
            String said = grouping.of(steps[i]).orElse(null);
            if (said != null && known == null) {
                Arrays.fill(values, 0, i, said);
            }
            known = said == null ? known : said;
            values[i] = known;
        }
        return values;
    }

    private static boolean isSame(@Nullable String[][] values, int i) {
        for (@Nullable String[] ofGrouping : values) {
            if (!Objects.equals(ofGrouping[i], ofGrouping[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private int[] numbers(@Nullable String[][] values, int i) {
        int[] found = new int[1 + values.length];
        int size = 1;
        for (int g = 0; g < values.length; g++) {
            String value = values[g][i];
            if (value != null) {
                found[size++] = number(g, value);
            }
        }
        return Arrays.copyOf(found, size);
    }

    private int number(int grouping, String value) {
        Map<String, Integer> known = byValue.get(grouping);
        Integer number = known.get(value);
        if (number == null) {
            number = groups.of(
                    Optional.of(new FrictionGroup(groupings.get(grouping).name(), value)));
            known.put(value, number);
        }
        return number;
    }
}
