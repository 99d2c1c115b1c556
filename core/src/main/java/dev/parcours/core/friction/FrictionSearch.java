package dev.parcours.core.friction;

import dev.parcours.core.Grain;
import dev.parcours.core.friction.Incidents.Incident;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through all kinds and places, corrects for every look, and ranks what it found. */
final class FrictionSearch {

    private static final Comparator<FrictionFinding> BY_COST = Comparator.comparingDouble(
                    FrictionFinding::excessJourneys)
            .reversed()
            .thenComparing(FrictionFinding::kind)
            .thenComparing(FrictionFinding::where)
            .thenComparing(FrictionFinding::from);

    private final FrictionCounts counts;
    private final Map<LongCounts, Totals> totals = new HashMap<>();
    private final Map<LongCounts, DayIndex> dayIndexes = new HashMap<>();
    private final DayIndex days;
    private final Optional<Grain> grain;

    FrictionSearch(FrictionCounts counts, Optional<Grain> grain) {
        this.counts = counts;
        this.grain = grain;
        days = index(counts.cells());
    }

    private Totals totals(LongCounts cells) {
        return totals.computeIfAbsent(cells, same -> new Totals(counts, same));
    }

    private DayIndex index(LongCounts cells) {
        return dayIndexes.computeIfAbsent(cells, same -> new DayIndex(counts, same, PlaceSearch.FEWEST_EXPOSED));
    }

    private DayIndex index(Place place) {
        return index(counts.cells(place.kind()));
    }

    List<FrictionFinding> findings() {
        if (days.days() == 0) {
            return List.of();
        }
        List<List<Place>> places = counts.detectors().stream()
                .map(detector -> detector.places(totals(counts.cells(detector.kind()))).stream()
                        .filter(this::isEnough)
                        .toList())
                .filter(ofKind -> !ofKind.isEmpty())
                .toList();
        List<PlaceSearch> searches = searches(places);
        List<Found> incidents = new ArrayList<>();
        searches.forEach(search -> incidents.addAll(search.inDays()));
        List<Found> found = new ArrayList<>(incidents);
        searches.forEach(search -> found.addAll(search.throughout(incidents)));
        return new Incidents(found, totals(counts.cells()), counts.options())
                .list().stream().map(this::finding).sorted(BY_COST).toList();
    }

    private List<PlaceSearch> searches(List<List<Place>> places) {
        return places.stream()
                .flatMap(ofKind -> ofKind.stream()
                        .map(place -> new PlaceSearch(
                                place,
                                counts,
                                index(place),
                                observedDays(place),
                                (double) places.size() * ofKind.size())))
                .toList();
    }

    private boolean isEnough(Place place) {
        return PlaceSearch.isEnough(index(place).series(place, GroupNumbers.EVERYONE));
    }

    /**
     * The days of which it is known what followed; a session and a visit have ended, the rest may go on after the data.
     */
    private int observedDays(Place place) {
        boolean mayGoOn = place.kind().needsWhatFollows()
                && !grain.equals(Optional.of(Grain.SESSION))
                && !counts.isOfVisits(place.kind());
        LocalDate last = days.date(days.days() - 1);
        return mayGoOn
                ? days.firstNotBefore(last.minusDays(counts.options().patience().toDays()))
                : days.days();
    }

    private FrictionFinding finding(Incident incident) {
        return finding(
                incident.root(),
                incident.symptoms().stream()
                        .map(symptom -> finding(symptom, List.of()))
                        .sorted(BY_COST)
                        .toList());
    }

    private FrictionFinding finding(Found found, List<FrictionFinding> symptoms) {
        return new FrictionFinding(
                counts.options(),
                found,
                counts.isOfVisits(found.place().kind()),
                days.date(found.from()),
                days.date(found.to() - 1),
                grain.orElseThrow(),
                excessTime(found),
                symptoms);
    }

    private Optional<Duration> excessTime(Found found) {
        if (found.place().kind() != FrictionKind.LONG_WAIT) {
            return Optional.empty();
        }
        List<Label> waits = found.place().exposed();
        int group = counts.groups().number(found.group());
        long[] here = new long[waits.size()];
        long[] elsewhere = new long[waits.size()];
        for (int i = 0; i < waits.size(); i++) {
            List<Label> wait = List.of(waits.get(i));
            here[i] = index(found.place()).sum(wait, group, found.from(), found.to());
            // A group that is slow all the time is compared with everyone, another with its own other days.
            int comparedWith = found.isThroughout() ? GroupNumbers.EVERYONE : group;
            elsewhere[i] = index(found.place()).sum(wait, comparedWith, 0, days.days()) - here[i];
        }
        double longer = median(waits, here) - median(waits, elsewhere);
        return Optional.of(Duration.ofSeconds(
                Math.round(Math.max(0, longer) * found.contrast().exposed())));
    }

    /** The middle, in seconds, of the class of waits that holds the median. */
    private static double median(List<Label> waits, long[] numbers) {
        long half = (Arrays.stream(numbers).sum() + 1) / 2;
        int i = 0;
        for (long passed = numbers[0]; passed < half; passed += numbers[i]) {
            i++;
        }
        return WaitDetector.seconds(waits.get(i).bucket());
    }
}
