package dev.parcours.core.friction;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Direction;
import dev.parcours.core.Grain;
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
    private final LongCounts visitCells = new LongCounts();
    private long pairs;
    private long pairsOfVisits;

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

    /** What is counted in whole journeys, on all days of the data. */
    LongCounts cells() {
        return cells;
    }

    /** What is counted of a kind: in visits, if journeys come in them and it is met within one. */
    LongCounts cells(FrictionKind kind) {
        return isOfVisits(kind) ? visitCells : cells;
    }

    boolean isOfVisits(FrictionKind kind) {
        return kind.isOfOneVisit() && pairs > 0 && 2 * pairsOfVisits >= pairs;
    }

    /** What a journey adds to the counts. */
    static final class JourneyCells {

        private final long[] whole;
        private final long[] ofVisits;
        private final long pairs;
        private final long pairsOfVisits;

        /**
         * Holds what was seen.
         *
         * @param whole the cells that it counts in as a whole, each once
         * @param ofVisits those that its visits count in, each once; none if it is a session
         * @param pairs how many steps follow another; 0 if it is a session
         * @param pairsOfVisits how many of them do so within the same visit
         */
        private JourneyCells(long[] whole, long[] ofVisits, long pairs, long pairsOfVisits) {
            this.whole = whole;
            this.ofVisits = ofVisits;
            this.pairs = pairs;
            this.pairsOfVisits = pairsOfVisits;
        }

        JourneyCells wholeAlone() {
            return new JourneyCells(whole, new long[0], 0, 0);
        }

        /** Its visits, as if they were all that there is. */
        JourneyCells ofVisitsAlone() {
            return new JourneyCells(ofVisits, new long[0], 0, 0);
        }
    }

    JourneyCells cellsOf(Journey journey) {
        Walk walk = new Walk(journey, this::isStep, options, labels, groups);
        long[] whole = cellsOf(walk, detectors);
        if (journey.grain() == Grain.SESSION || walk.size() == 0) {
            return new JourneyCells(whole, new long[0], 0, 0);
        }
        List<Walk> visits = walk.visits(options.pause().toSeconds());
        List<Detector> ofOneVisit = detectors.stream()
                .filter(detector -> detector.kind().isOfOneVisit())
                .toList();
        long[] ofVisits = visits.stream()
                .flatMapToLong(visit -> Arrays.stream(cellsOf(visit, ofOneVisit)))
                .toArray();
        return new JourneyCells(
                whole, Observations.distinct(ofVisits, ofVisits.length), walk.size() - 1, walk.size() - visits.size());
    }

    private long[] cellsOf(Walk walk, List<Detector> observers) {
        Observations seen = new Observations(labels, walk);
        for (Detector detector : observers) {
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

    void add(JourneyCells ofJourney) {
        add(ofJourney, 1);
    }

    /** Takes back the cells of a journey, or refuses them all. */
    void remove(JourneyCells ofJourney, Journey journey) {
        boolean isCounted = Arrays.stream(ofJourney.whole).allMatch(cell -> cells.count(cell) > 0)
                && Arrays.stream(ofJourney.ofVisits).allMatch(cell -> visitCells.count(cell) > 0);
        checkArgument(isCounted, "%s was not counted, so it cannot be removed", journey);
        add(ofJourney, -1);
    }

    private void add(JourneyCells ofJourney, int count) {
        for (long cell : ofJourney.whole) {
            cells.add(cell, count);
        }
        for (long cell : ofJourney.ofVisits) {
            visitCells.add(cell, count);
        }
        pairs += count * ofJourney.pairs;
        pairsOfVisits += count * ofJourney.pairsOfVisits;
    }

    void merge(FrictionCounts other) {
        merge(other, other.cells, cells);
        merge(other, other.visitCells, visitCells);
        pairs += other.pairs;
        pairsOfVisits += other.pairsOfVisits;
    }

    private void merge(FrictionCounts other, LongCounts from, LongCounts into) {
        // By a list of the cells, since the other one may be this one.
        for (long cell : from.sorted()) {
            int label = labels.number(other.labels.label(label(cell)));
            int group = groups.number(other.groups.group(group(cell)));
            into.add(cell(label, group, day(cell)), from.count(cell));
        }
    }
}
