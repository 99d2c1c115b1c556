package dev.parcours.core.friction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The counts of some labels day by day. Days on which nobody shows anything are left out. */
final class DayIndex {

    private final FrictionCounts counts;
    private final int[] days;
    private final int[] dayOfCell;
    private final int[] countOfCell;
    private final Map<Long, Range> ranges = new HashMap<>();
    private final BitSet groups = new BitSet();

    /**
     * Sums up what was counted.
     *
     * @param ofCells the counts of whole journeys or of visits
     * @param fewest how many journeys of a group must show one label, so that the group is looked at
     */
    DayIndex(FrictionCounts counts, LongCounts ofCells, int fewest) {
        this.counts = counts;
        long[] cells = ofCells.sorted();
        days = Arrays.stream(counts.cells().sorted())
                .mapToInt(FrictionCounts::day)
                .sorted()
                .distinct()
                .toArray();
        dayOfCell = new int[cells.length];
        countOfCell = new int[cells.length];
        int first = 0;
        long sum = 0;
        for (int i = 0; i < cells.length; i++) {
            dayOfCell[i] = Arrays.binarySearch(days, FrictionCounts.day(cells[i]));
            countOfCell[i] = ofCells.count(cells[i]);
            long series = FrictionCounts.series(cells[i]);
            sum += countOfCell[i];
            if (i + 1 == cells.length || FrictionCounts.series(cells[i + 1]) != series) {
                ranges.put(series, new Range(first, i + 1));
                if (sum >= fewest) {
                    groups.set(FrictionCounts.group(cells[i]));
                }
                first = i + 1;
                sum = 0;
            }
        }
    }

    private record Range(int from, int to) {}

    /** The numbers of the groups that are large enough, without everyone. */
    IntStream groups() {
        return groups.stream().filter(group -> group != GroupNumbers.EVERYONE);
    }

    int days() {
        return days.length;
    }

    LocalDate date(int day) {
        return LocalDate.ofEpochDay(days[day]);
    }

    /** The place of the first day that is not before a date. */
    int firstNotBefore(LocalDate date) {
        int found = Arrays.binarySearch(days, (int) date.toEpochDay());
        return found >= 0 ? found : -found - 1;
    }

    /** How many journeys of a group show some labels, day by day. */
    private int[] daily(List<Label> labels, int group) {
        int[] daily = new int[days.length];
        for (Label label : labels) {
            Range range = ranges.get(FrictionCounts.series(counts.labels().number(label), group));
            if (range != null) {
                for (int i = range.from(); i < range.to(); i++) {
                    daily[dayOfCell[i]] += countOfCell[i];
                }
            }
        }
        return daily;
    }

    /** How many journeys of a group show some labels in some days. */
    long sum(List<Label> labels, int group, int from, int to) {
        return Arrays.stream(daily(labels, group), from, to).sum();
    }

    DailySeries series(Place place, int group) {
        int[] exposed = daily(place.exposed(), group);
        int[] counted = daily(place.counted(), group);
        int[] shown = new int[exposed.length];
        Arrays.setAll(shown, day -> place.shown(exposed[day], counted[day]));
        return new DailySeries(exposed, shown);
    }
}
