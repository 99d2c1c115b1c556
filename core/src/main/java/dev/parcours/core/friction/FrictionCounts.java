package dev.parcours.core.friction;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Journey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many journeys show each label, by day and group. A journey counts once for each label, day and group. The counts
 * of a label add up over days, and over the values of one grouping, but not over groupings.
 */
final class FrictionCounts {

    /** The group of everyone. */
    static final int EVERYONE = 0;

    private static final int GROUP_BITS = 18;
    private static final int DAY_BITS = 22;
    private static final int DAY_ZERO = 1 << (DAY_BITS - 1);

    private final FrictionOptions options;
    private final List<Detector> detectors;
    private final Numbers<Label> labels = new Numbers<>(1 << (63 - GROUP_BITS - DAY_BITS));
    private final Numbers<Optional<FrictionGroup>> groups = new Numbers<>(1 << GROUP_BITS);
    private final List<Map<String, Integer>> groupOfValue = new ArrayList<>();
    private final CellCounts cells = new CellCounts();

    FrictionCounts(FrictionOptions options) {
        this.options = options;
        detectors = Detector.of(options);
        groups.of(Optional.empty());
        options.groupings().forEach(grouping -> groupOfValue.add(new HashMap<>()));
    }

    FrictionOptions options() {
        return options;
    }

    List<Detector> detectors() {
        return detectors;
    }

    /** Collects the cells that a journey counts in, each once, in the order of their numbers. */
    long[] cellsOf(Journey journey) {
        Walk walk = new Walk(journey, options);
        Observations seen = new Observations(labels);
        for (Detector detector : detectors) {
            detector.observe(walk, seen);
        }
        return distinctCells(walk, seen.distinct());
    }

    private long[] distinctCells(Walk walk, long[] observed) {
        int[][] groupsOfSteps = groupsOf(walk);
        long[] found = new long[observed.length * (1 + options.groupings().size())];
        int size = 0;
        for (long observation : observed) {
            int step = Observations.step(observation);
            for (int group : groupsOfSteps[step]) {
                found[size++] = cell(Observations.label(observation), group, walk.day(step));
            }
        }
        return Observations.distinct(found, size);
    }

    private int[][] groupsOf(Walk walk) {
        int[][] groupsOfSteps = new int[walk.size()][];
        List<@Nullable String[]> values =
                options.groupings().stream().map(walk::values).toList();
        for (int i = 0; i < groupsOfSteps.length; i++) {
            int[] found = new int[1 + values.size()];
            int size = 1;
            for (int g = 0; g < values.size(); g++) {
                String value = values.get(g)[i];
                if (value != null) {
                    found[size++] = groupOf(g, value);
                }
            }
            groupsOfSteps[i] = size == found.length ? found : Arrays.copyOf(found, size);
        }
        return groupsOfSteps;
    }

    private int groupOf(int grouping, String value) {
        return groupOfValue
                .get(grouping)
                .computeIfAbsent(
                        value,
                        same -> groups.of(Optional.of(new FrictionGroup(
                                options.groupings().get(grouping).name(), same))));
    }

    private static long cell(int label, int group, int day) {
        int bounded = Math.max(0, Math.min(day + DAY_ZERO, (1 << DAY_BITS) - 1));
        return (((long) label << GROUP_BITS) | group) << DAY_BITS | bounded;
    }

    /** What the cells of one label and group have in common. */
    static long series(int label, int group) {
        return (long) label << GROUP_BITS | group;
    }

    static long series(long cell) {
        return cell >>> DAY_BITS;
    }

    static int label(long cell) {
        return (int) (cell >>> (GROUP_BITS + DAY_BITS));
    }

    static int group(long cell) {
        return (int) (cell >>> DAY_BITS) & ((1 << GROUP_BITS) - 1);
    }

    static int day(long cell) {
        return (int) (cell & ((1 << DAY_BITS) - 1)) - DAY_ZERO;
    }

    void add(long[] journeyCells) {
        for (long cell : journeyCells) {
            cells.add(cell, 1);
        }
    }

    /** Takes back the cells of a journey, or refuses them all. */
    void remove(long[] journeyCells, Journey journey) {
        for (long cell : journeyCells) {
            checkArgument(cells.count(cell) > 0, "%s was not counted, so it cannot be removed", journey);
        }
        for (long cell : journeyCells) {
            cells.add(cell, -1);
        }
    }

    void merge(FrictionCounts other) {
        // By a list of the cells, since the other one may be this one.
        for (long cell : other.cells.sorted()) {
            int label = labels.of(other.labels.get(label(cell)));
            int group = groups.of(other.groups.get(group(cell)));
            cells.add(cell(label, group, day(cell)), other.cells.count(cell));
        }
    }

    Label label(int number) {
        return labels.get(number);
    }

    int number(Label label) {
        return labels.of(label);
    }

    Optional<FrictionGroup> group(int number) {
        return groups.get(number);
    }

    int number(Optional<FrictionGroup> group) {
        return groups.of(group);
    }

    int groups() {
        return groups.size();
    }

    CellCounts cells() {
        return cells;
    }
}
