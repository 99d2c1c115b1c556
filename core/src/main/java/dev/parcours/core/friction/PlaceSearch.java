package dev.parcours.core.friction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks at one place for the groups and days in which it is worst, one after the other. What is found is taken out of
 * the counts before the next is looked for, so that one incident is not found again in other words.
 *
 * <p>A third of the permitted false alarms goes to days of everyone, a third to days of the groups, and a third to
 * groups that are worse than the others of their grouping all the time.
 */
final class PlaceSearch {

    /** How many must be exposed, so that it is worth looking. */
    static final int FEWEST_EXPOSED = 20;

    private static final int FEWEST_SHOWN = 5;
    private static final int MOST_TRIES = 10;
    private static final int WAYS = 3;

    // The journeys of a group come from the same customers all the time, so they vary less by chance than they seem to.
    private static final double LASTING = 0.02;

    private static final Comparator<Found> BY_EVIDENCE = Comparator.comparingDouble(Found::evidence);

    private final Place place;
    private final FrictionOptions options;
    private final double looks;
    private final DailySeries everyone;
    private final Map<FrictionGroup, DailySeries> groups = new TreeMap<>();
    private final Map<Optional<FrictionGroup>, Optional<WindowScan.Window>> windows = new HashMap<>();
    private final int testable;
    private final Set<FrictionGroup> chronic = new TreeSet<>();

    /**
     * Prepares a search.
     *
     * @param looks how many places share the permitted false alarms with this one
     */
    PlaceSearch(Place place, FrictionCounts counts, DayIndex days, int observedDays, double looks) {
        this.place = place;
        this.looks = looks;
        options = counts.options();
        everyone = series(days, observedDays, GroupNumbers.EVERYONE);
        days.groups().forEach(group -> {
            DailySeries series = series(days, observedDays, group);
            if (series.exposed() >= FEWEST_EXPOSED) {
                groups.put(counts.groups().group(group).orElseThrow(), series);
            }
        });
        testable = (int) groups.values().stream()
                .filter(series -> series.shown() >= FEWEST_SHOWN)
                .count();
    }

    private DailySeries series(DayIndex days, int observedDays, int group) {
        DailySeries series = days.series(place, group);
        series.takeOut(observedDays, series.days());
        return series;
    }

    /** Whether anything could be found; what cannot costs no look (Tarone 1990, Biometrics 46, 515–522). */
    static boolean isEnough(DailySeries series) {
        int shown = series.shown();
        return series.exposed() >= FEWEST_EXPOSED && shown >= FEWEST_SHOWN && shown < series.exposed();
    }

    /** Finds the groups and days that are worse than the other days of the same group. */
    List<Found> inDays() {
        List<Found> found = new ArrayList<>();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            List<Found> candidates = candidates().toList();
            Optional<Found> best = candidates.stream().max(BY_EVIDENCE);
            if (best.isEmpty()) {
                break;
            }
            Found next = narrowest(best.get(), candidates);
            Set<String> mixed = mixtures(next);
            if (!mixed.isEmpty()) {
                takeOut(next, group -> !mixed.contains(group.grouping()));
            } else {
                found.add(next);
                takeOut(next, group -> mayShare(group, next.group()));
            }
        }
        return found;
    }

    /**
     * The group that explains what seems to be everyone's: in most of its days, and those of no other group are so much
     * likelier without the friction than with it.
     */
    private Found narrowest(Found best, List<Found> candidates) {
        if (best.group().isPresent()) {
            return best;
        }
        return candidates.stream()
                .filter(one -> one.group().isPresent() && 2 * one.daysWithin(best) >= Math.max(one.days(), best.days()))
                .filter(this::spares)
                .max(BY_EVIDENCE)
                .orElse(best);
    }

    /** Whether the journeys of those days that are not of the group are spared. */
    private boolean spares(Found ofGroup) {
        Contrast all = everyone.contrast(ofGroup.from(), ofGroup.to());
        return ofGroup.contrast().isSpared(all.without(ofGroup.contrast()));
    }

    private Stream<Found> candidates() {
        Stream<Optional<Found>> ofEveryone = Stream.of(candidate(Optional.empty(), everyone, WAYS));
        Stream<Optional<Found>> ofGroups = groups.entrySet().stream()
                .map(entry -> candidate(Optional.of(entry.getKey()), entry.getValue(), WAYS * testable));
        return Stream.concat(ofEveryone, ofGroups).flatMap(Optional::stream);
    }

    private Optional<Found> candidate(Optional<FrictionGroup> group, DailySeries series, int ways) {
        return windows.computeIfAbsent(group, same -> new WindowScan(series, options.oddsRatio()).best())
                .map(window -> new Found(
                        place,
                        group,
                        window.from(),
                        window.to(),
                        false,
                        window.contrast(),
                        Math.min(1, window.pValue() * ways * looks),
                        window.evidence() - Math.log(ways)))
                .filter(found -> found.pValue() <= options.falseAlarms());
    }

    /**
     * Finds the groups that are worse than the others of their grouping all the time.
     *
     * @param incidents what was found in days, here and elsewhere; those days are left out, so that an incident is not
     *     taken for a lasting difference
     */
    List<Found> throughout(List<Found> incidents) {
        for (Found incident : incidents) {
            groups.values().forEach(series -> series.takeOut(incident.from(), incident.to()));
        }
        List<Found> found = new ArrayList<>();
        Optional<Found> next = worstGroup();
        while (next.isPresent()) {
            found.add(next.get());
            chronic.add(next.get().group().orElseThrow());
            next = worstGroup();
        }
        return found;
    }

    private Optional<Found> worstGroup() {
        return groups.entrySet().stream()
                .filter(entry -> isOpen(entry.getKey()))
                .map(entry -> throughout(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .filter(found -> found.pValue() <= options.falseAlarms() * LASTING)
                .max(BY_EVIDENCE);
    }

    /**
     * Whether no group found before says the same: itself, or one of another grouping that may hold the same people.
     */
    private boolean isOpen(FrictionGroup group) {
        return chronic.stream().allMatch(other -> other.grouping().equals(group.grouping()) && !other.equals(group));
    }

    private Optional<Found> throughout(FrictionGroup group, DailySeries series) {
        int days = series.days();
        int half = series.halfOfExposed();
        Contrast contrast = besideOthers(group, 0, days);
        if (contrast.shown() < FEWEST_SHOWN
                || !isWorse(contrast)
                || !isWorse(besideOthers(group, 0, half))
                || !isWorse(besideOthers(group, half, days))) {
            return Optional.empty();
        }
        int ways = WAYS * testable;
        return Optional.of(new Found(
                place,
                Optional.of(group),
                0,
                days,
                true,
                contrast,
                Math.min(1, contrast.pValue() * ways * looks),
                contrast.logLikelihoodRatio() - Math.log(ways)));
    }

    private boolean isWorse(Contrast contrast) {
        return contrast.shown() > 0
                && contrast.restExposed() >= FEWEST_EXPOSED
                && contrast.oddsRatio() >= options.oddsRatio();
    }

    /**
     * A group beside the other values of its grouping, without those that were found before, and those in which nobody
     * ever meets it: an error that only an app can have does not make the app worse than the shops.
     */
    private Contrast besideOthers(FrictionGroup group, int from, int to) {
        int[] here = new int[2];
        int[] others = new int[2];
        groups.forEach((other, series) -> {
            if (other.grouping().equals(group.grouping()) && !chronic.contains(other) && series.shown() > 0) {
                int[] sum = other.equals(group) ? here : others;
                sum[0] += series.exposed(from, to);
                sum[1] += series.shown(from, to);
            }
        });
        return new Contrast(here[0], here[1], others[0], others[1]);
    }

    /**
     * The groupings by which a rate of everyone rose only because there were more of those who are always worse: the
     * groups at their own rates of the other days explain half of the excess.
     */
    private Set<String> mixtures(Found candidate) {
        if (candidate.group().isPresent()) {
            return Set.of();
        }
        Map<String, Double> expected = new TreeMap<>();
        groups.forEach((group, series) -> {
            Contrast contrast = series.contrast(candidate.from(), candidate.to());
            double beyond = contrast.exposed()
                    * (contrast.baseline() - candidate.contrast().baseline());
            expected.merge(group.grouping(), beyond, Double::sum);
        });
        expected.values()
                .removeIf(explained -> explained <= candidate.contrast().excess() / 2);
        return expected.keySet();
    }

    /**
     * Whether a group may hold the same journeys as what was found: not if it is another value of the same grouping.
     */
    private static boolean mayShare(FrictionGroup group, Optional<FrictionGroup> found) {
        return found.map(of -> of.equals(group) || !of.grouping().equals(group.grouping()))
                .orElse(true);
    }

    /** Leaves out the days of what was found, for everyone and for some groups. */
    private void takeOut(Found found, Predicate<FrictionGroup> isTaken) {
        windows.clear();
        takeOut(found, Optional.empty(), everyone);
        groups.forEach((group, series) -> {
            if (isTaken.test(group)) {
                takeOut(found, Optional.of(group), series);
            }
        });
    }

    private static void takeOut(Found found, Optional<FrictionGroup> group, DailySeries series) {
        if (found.group().equals(group)) {
            series.takeOutFound(found.from(), found.to());
        } else {
            series.takeOut(found.from(), found.to());
        }
    }
}
