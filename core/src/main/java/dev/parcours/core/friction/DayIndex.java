package dev.parcours.core.friction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The counts of some labels day by day. Days on which nobody shows anything are left out. */
final class DayIndex {

    private final FrictionCounts counts;
    private final int[] days;
    private final Map<Long, int[]> byLabelAndGroup = new HashMap<>();

    DayIndex(FrictionCounts counts) {
        this.counts = counts;
        long[] cells = counts.cells().sorted();
        days = Arrays.stream(cells).mapToInt(FrictionCounts::day).sorted().distinct().toArray();
        for (int i = 0, end; i < cells.length; i = end) {
            end = i + 1;
            while (end < cells.length && FrictionCounts.series(cells[end]) == FrictionCounts.series(cells[i])) {
                end++;
            }
            byLabelAndGroup.put(FrictionCounts.series(cells[i]), new int[] {i, end});
        }
        this.cells = cells;
    }

    private final long[] cells;

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
    int[] daily(List<Label> labels, int group) {
        int[] daily = new int[days.length];
        for (Label label : labels) {
            int[] range = byLabelAndGroup.get(FrictionCounts.series(counts.number(label), group));
            for (int i = range == null ? 0 : range[0]; range != null && i < range[1]; i++) {
                daily[Arrays.binarySearch(days, FrictionCounts.day(cells[i]))] += counts.cells().count(cells[i]);
            }
        }
        return daily;
    }

    DailySeries series(Place place, int group) {
        int[] exposed = daily(place.exposed(), group);
        int[] counted = daily(place.counted(), group);
        int[] shown = new int[exposed.length];
        Arrays.setAll(shown, day -> place.shown(exposed[day], counted[day]));
        return new DailySeries(exposed, shown);
    }
}
