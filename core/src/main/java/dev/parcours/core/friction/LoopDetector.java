package dev.parcours.core.friction;

import dev.parcours.core.friction.Label.Topic;
import dev.parcours.core.path.Variants;
import java.util.ArrayList;
import java.util.List;

/**
 * Of the journeys on a day, those in which the same one, two or three steps come round several times in a row.
 *
 * <p>A loop is named by its steps, from the one that is first by name, so that a loop that is joined at another of its
 * steps is the same.
 */
final class LoopDetector implements Detector {

    private static final int LONGEST = 3;

    private final int rounds;
    private final NamePatterns.Memory errors;
    private final NamePatterns.Memory contacts;

    LoopDetector(FrictionOptions options) {
        rounds = options.loopRounds();
        errors = options.errors().new Memory();
        contacts = options.contacts().new Memory();
    }

    @Override
    public FrictionKind kind() {
        return FrictionKind.LOOP;
    }

    @Override
    public void observe(Walk walk, Observations seen) {
        for (int i = 0; i < walk.size(); i++) {
            if (walk.beginsSlice(i)) {
                seen.see(Topic.ACTIVE, i);
            }
        }
        for (int period = 1; period <= LONGEST; period++) {
            observe(period, walk, seen);
        }
    }

    private void observe(int period, Walk walk, Observations seen) {
        int repeated = 0;
        for (int i = period; i < walk.size(); i++) {
            repeated = walk.name(i) == walk.name(i - period) ? repeated + 1 : 0;
            int start = i - period * rounds + 1;
            if (repeated == period * (rounds - 1)
                    && !isOneStep(walk, start, period)
                    && isOfTheWay(walk, start, period)) {
                seen.see(Topic.LOOP, seen.name(name(walk, start, period)), start);
            }
        }
    }

    /** Whether a loop of several steps is one of one step. */
    private static boolean isOneStep(Walk walk, int start, int period) {
        for (int i = 1; i < period; i++) {
            if (walk.name(start + i) != walk.name(start)) {
                return false;
            }
        }
        return period > 1;
    }

    /** Whether a step is more than an error or a contact with support, which are frictions of their own. */
    private boolean isOfTheWay(Walk walk, int start, int period) {
        for (int i = start; i < start + period; i++) {
            if (!errors.matches(walk.type(i)) && !contacts.matches(walk.type(i))) {
                return true;
            }
        }
        return false;
    }

    private static String name(Walk walk, int start, int period) {
        List<String> names = new ArrayList<>();
        for (int first = 0; first < period; first++) {
            List<String> turned = new ArrayList<>();
            for (int i = 0; i < period; i++) {
                turned.add(walk.type(start + (first + i) % period));
            }
            names.add(String.join(Variants.SEPARATOR, turned));
        }
        return names.stream().sorted().findFirst().orElseThrow();
    }

    @Override
    public List<Place> places(Totals totals) {
        return totals.labels(Topic.LOOP).stream()
                .map(loop -> Place.met(kind(), Label.ACTIVE, loop))
                .toList();
    }
}
