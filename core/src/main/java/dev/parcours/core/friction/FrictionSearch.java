package dev.parcours.core.friction;

import dev.parcours.core.Grain;
import dev.parcours.core.friction.Incidents.Incident;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private final Totals totals;
    private final DayIndex days;
    private final Optional<Grain> grain;

    FrictionSearch(FrictionCounts counts, Optional<Grain> grain) {
        this.counts = counts;
        this.grain = grain;
        totals = new Totals(counts);
        days = new DayIndex(counts);
    }

    List<FrictionFinding> findings() {
        if (days.days() == 0) {
            return List.of();
        }
        List<List<Place>> places = counts.detectors().stream()
                .map(detector -> detector.places(totals).stream()
                        .filter(this::isEnough)
                        .toList())
                .filter(ofKind -> !ofKind.isEmpty())
                .toList();
        List<PlaceSearch> searches = searches(places);
        List<Found> incidents = new ArrayList<>();
        searches.forEach(search -> incidents.addAll(search.inDays()));
        List<Found> found = new ArrayList<>(incidents);
        searches.forEach(search -> found.addAll(search.throughout(incidents)));
        return new Incidents(found, totals).list().stream().map(this::finding).sorted(BY_COST).toList();
    }

    private List<PlaceSearch> searches(List<List<Place>> places) {
        return places.stream()
                .flatMap(ofKind -> ofKind.stream()
                        .map(place -> new PlaceSearch(
                                place, counts, days, observedDays(place), (double) places.size() * ofKind.size())))
                .toList();
    }

    private boolean isEnough(Place place) {
        return PlaceSearch.isEnough(days.series(place, GroupNumbers.EVERYONE));
    }

    /** The days of which it is known what followed; a session has ended, anything longer may go on after the data. */
    private int observedDays(Place place) {
        boolean mayGoOn = place.kind().needsWhatFollows() && !grain.equals(Optional.of(Grain.SESSION));
        LocalDate last = days.date(days.days() - 1);
        return mayGoOn
                ? days.firstNotBefore(last.minusDays(counts.options().patience().toDays()))
                : days.days();
    }

    private FrictionFinding finding(Incident incident) {
        return finding(incident.root(), incident.symptoms().stream()
                .map(symptom -> finding(symptom, List.of()))
                .sorted(BY_COST)
                .toList());
    }

    private FrictionFinding finding(Found found, List<FrictionFinding> symptoms) {
        return new FrictionFinding(
                counts.options(),
                found,
                days.date(found.from()),
                days.date(found.to() - 1),
                grain.orElseThrow(),
                excessTime(found),
                symptoms);
    }

    private Optional<Duration> excessTime(Found found) {
        return Optional.empty();
    }
}
