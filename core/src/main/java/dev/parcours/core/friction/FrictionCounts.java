package dev.parcours.core.friction;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Direction;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import java.util.Arrays;
import java.util.List;

/**
 * How many journeys show each label, by day and group. A journey counts once for each label, day and group. The counts
 * of a label add up over days, and over the values of one grouping, but not over groupings.
 */
final class FrictionCounts {

    private static final int GROUP_BITS = 18;
    private static final int DAY_BITS = 22;
    private static final int DAY_ZERO = 1 << (DAY_BITS - 1);

    private final FrictionOptions options;
    private final List<Detector> detectors;
    private final NamePatterns.Memory errors;
    private final NamePatterns.Memory goals;
    private final LabelNumbers labels = new LabelNumbers(1 << (63 - GROUP_BITS - DAY_BITS));
    private final GroupNumbers groups;
    private final LongCounts cells = new LongCounts();

    FrictionCounts(FrictionOptions options) {
        this.options = options;
        detectors = Detector.of(options);
        errors = options.errors().new Memory();
        goals = options.goals().new Memory();
        groups = new GroupNumbers(options.groupings(), 1 << GROUP_BITS);
    }

    FrictionOptions options() {
        return options;
    }

    List<Detector> detectors() {
        return detectors;
    }

    LabelNumbers labels() {
        return labels;
    }

    GroupNumbers groups() {
        return groups;
    }

    LongCounts cells() {
        return cells;
    }

    /** Collects the cells that a journey counts in, each once. */
    long[] cellsOf(Journey journey) {
        Walk walk = new Walk(journey, this::isStep, options, labels, groups);
        Observations seen = new Observations(labels, walk);
        for (Detector detector : detectors) {
            detector.observe(walk, seen);
        }
        return cellsOf(walk, seen.distinct());
    }

    /** Whether an interaction is what the customer does, or meets while doing it, and not a message of the brand. */
    private boolean isStep(Interaction interaction) {
        return interaction.direction().filter(Direction.OUTBOUND::equals).isEmpty()
                || errors.matches(interaction.type())
                || goals.matches(interaction.type());
    }

    private long[] cellsOf(Walk walk, long[] observed) {
        long[] found = new long[observed.length * (1 + options.groupings().size())];
        int size = 0;
        for (long observation : observed) {
            int label = Observations.label(observation);
            int slice = Observations.slice(observation);
            int[] inGroups = walk.groups(slice);
            int last = labels.label(label).topic().isByGroup() ? inGroups.length : 1;
            for (int g = 0; g < last; g++) {
                found[size++] = cell(label, inGroups[g], walk.dayOfSlice(slice));
            }
        }
        // What one slice shows differs already.
        return walk.slices() == 1 ? Arrays.copyOf(found, size) : Observations.distinct(found, size);
    }

    private static long cell(int label, int group, int day) {
        int bounded = Math.max(0, Math.min(day + DAY_ZERO, (1 << DAY_BITS) - 1));
        return series(label, group) << DAY_BITS | bounded;
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
            int label = labels.number(other.labels.label(label(cell)));
            int group = groups.number(other.groups.group(group(cell)));
            cells.add(cell(label, group, day(cell)), other.cells.count(cell));
        }
    }
}
