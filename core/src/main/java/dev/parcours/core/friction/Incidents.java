package dev.parcours.core.friction;

import dev.parcours.core.friction.Label.Topic;
import dev.parcours.core.path.Variants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts together what is one incident. An error names it best; otherwise the friction with the greatest evidence does.
 * The others are its symptoms: they happen in most of their days in its days, in no other value of the same grouping,
 * at a step that they share with it or that stands beside the error, and are not much larger than it.
 */
final class Incidents {

    private static final double BESIDE_SHARE = 0.05;
    private static final double MUCH_LARGER = 1.5;

    // What a basket lacks and what a step is not followed by is the same if it is a goal.
    private static final String GOAL = "";

    private final Totals totals;
    private final NamePatterns.Memory goals;
    private final List<Incident> incidents = new ArrayList<>();

    Incidents(List<Found> found, Totals totals, FrictionOptions options) {
        this.totals = totals;
        goals = options.goals().new Memory();
        found.stream()
                .sorted(Comparator.comparing((Found one) -> one.place().kind() != FrictionKind.ERROR_EVENT)
                        .thenComparing(
                                Comparator.comparingDouble(Found::evidence).reversed())
                        .thenComparing(one -> one.place().kind())
                        .thenComparing(one -> one.place().where()))
                .forEach(this::place);
    }

    List<Incident> list() {
        return List.copyOf(incidents);
    }

    private void place(Found one) {
        Set<String> steps = steps(one.place());
        for (Incident incident : incidents) {
            if (incident.explains(one, steps)) {
                incident.symptoms.add(one);
                incident.steps.addAll(steps);
                return;
            }
        }
        incidents.add(new Incident(one, steps));
    }

    private Set<String> steps(Place place) {
        Set<String> steps = new HashSet<>(Arrays.asList(place.from().split(Variants.SEPARATOR)));
        steps.add(place.to());
        steps.remove("");
        if (place.kind() == FrictionKind.ABANDONED_BASKET || goals.matches(place.to())) {
            steps.add(GOAL);
        }
        if (place.kind() == FrictionKind.ERROR_EVENT) {
            steps.addAll(beside(place.from()));
        }
        return steps;
    }

    /** The steps directly before or after an error, as far as they are not there by chance alone. */
    private Set<String> beside(String error) {
        List<Label> all = totals.labels(Topic.BESIDE).stream()
                .filter(label -> label.from().equals(error))
                .toList();
        long sum = all.stream().mapToLong(totals::of).sum();
        Set<String> beside = new HashSet<>();
        for (Label label : all) {
            if (totals.of(label) >= BESIDE_SHARE * sum) {
                beside.add(label.to());
            }
        }
        return beside;
    }

    /** A friction and its symptoms. */
    static final class Incident {

        private final Found root;
        private final Set<String> steps;
        private final List<Found> symptoms = new ArrayList<>();

        private Incident(Found root, Set<String> steps) {
            this.root = root;
            this.steps = new HashSet<>(steps);
        }

        Found root() {
            return root;
        }

        List<Found> symptoms() {
            return List.copyOf(symptoms);
        }

        private boolean explains(Found one, Set<String> itsSteps) {
            return one.isThroughout() == root.isThroughout()
                    && 2 * one.daysWithin(root) >= one.days()
                    && isOfSameGroup(one)
                    && itsSteps.stream().anyMatch(steps::contains)
                    && one.contrast().excess() <= MUCH_LARGER * root.contrast().excess();
        }

        private boolean isOfSameGroup(Found one) {
            return one.group().isEmpty()
                    || root.group().isEmpty()
                    || one.group().equals(root.group())
                    || !one.group().get().grouping().equals(root.group().get().grouping());
        }
    }
}
