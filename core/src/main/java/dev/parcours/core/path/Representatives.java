package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Grain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The few paths that best stand for all: every journey stands with the representative that its own path is nearest to,
 * and the representatives are chosen among the paths that journeys take so that all journeys together are near.
 *
 * <p>Two paths are as far apart as the least number of steps to put in, to take out or to replace that turns one into
 * the other (Levenshtein 1966, Binary codes capable of correcting deletions, insertions, and reversals, Soviet Physics
 * Doklady 10, 707–710). The representatives are medoids, found by BUILD and SWAP (Kaufman and Rousseeuw 1990, Finding
 * groups in data, chapter 2), each path weighted by its journeys: one after the other is added where it helps most,
 * then one is replaced by another path where that helps most, until nothing helps. One representative is the best there
 * is; of several no one can be replaced for the better. Of equally good paths the first in {@link Variants#list()} is
 * taken, so the same journeys have the same representatives.
 *
 * <p>For example, of 5 journeys <em>a, b</em>, 2 <em>a, b, c</em> and 3 <em>x, y</em>, the one representative is <em>a,
 * b</em>, and of two the other is <em>x, y</em>; <em>a, b</em> then stands for 7 of the 10 journeys, which are 2/7 of a
 * step away from it on average.
 *
 * <p>The cost does not grow with the number of journeys, and only to a bound with the number of variants: the most
 * frequent ones, 200 if not said otherwise, of at most 100 steps are considered; how many journeys take the others is
 * counted.
 *
 * @param grain what is counted, or empty if there is no journey
 * @param journeys how many journeys there are
 * @param notConsidered how many of them take a path that is not considered, and so stand with nobody
 * @param list the representatives, the one that stands for most journeys first
 */
public record Representatives(Optional<Grain> grain, long journeys, long notConsidered, List<Representative> list) {

    private static final int USUAL_VARIANTS = 200;
    private static final int MOST_VARIANTS = 1000;
    private static final int MOST_STEPS = 100;

    /** Creates representatives. */
    public Representatives {
        list = List.copyOf(list);
    }

    /**
     * Returns the representatives of the most frequent variants; fewer than asked for if there are fewer variants.
     *
     * @param variants the paths, with or without repeats
     * @param count how many representatives, at least 1
     * @throws IllegalArgumentException if none is asked for
     */
    public static Representatives of(Variants variants, int count) {
        return of(variants, count, USUAL_VARIANTS);
    }

    /**
     * Returns the representatives of some of the variants; fewer than asked for if there are fewer variants.
     *
     * @param variants the paths, with or without repeats
     * @param count how many representatives, at least 1
     * @param considered how many of the most frequent variants of at most 100 steps are considered, between 1 and
     *     1,000; the cost grows with its square, and with the number of representatives
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Representatives of(Variants variants, int count, int considered) {
        checkArgument(count >= 1, "at least one representative must be asked for, but were %s", count);
        checkArgument(
                considered >= 1 && considered <= MOST_VARIANTS,
                "1 to %s variants can be considered, but %s are asked for",
                MOST_VARIANTS,
                considered);
        List<Variants.Variant> candidates = variants.list().stream()
                .filter(variant -> variant.path().size() <= MOST_STEPS)
                .limit(considered)
                .toList();
        long entered = candidates.stream().mapToLong(Variants.Variant::journeys).sum();
        return new Representatives(
                variants.grain(),
                variants.journeys(),
                variants.journeys() - entered,
                candidates.isEmpty() ? List.of() : representatives(candidates, count, variants.journeys()));
    }

    private static List<Representative> representatives(List<Variants.Variant> candidates, int count, long journeys) {
        Medoids medoids = new Medoids(
                PathDistances.between(
                        candidates.stream().map(Variants.Variant::path).toList()),
                candidates.stream().mapToLong(Variants.Variant::journeys).toArray());
        List<Representative> representatives = new ArrayList<>();
        for (int medoid : medoids.find(Math.min(count, candidates.size()))) {
            long covered = medoids.weightOf(medoid);
            representatives.add(new Representative(
                    candidates.get(medoid).path(),
                    candidates.get(medoid).journeys(),
                    covered,
                    (double) covered / journeys,
                    (double) medoids.distanceTo(medoid) / covered));
        }
        representatives.sort(Representative.ORDER);
        return representatives;
    }

    /** Returns the counts. */
    @Override
    public String toString() {
        return "%s representatives of %s journeys".formatted(list.size(), journeys);
    }

    /**
     * A path that stands for others.
     *
     * @param path what its steps say
     * @param journeys how many journeys take just this path, at least 1
     * @param covered how many journeys it stands for, those included
     * @param share those as a share of all journeys, also of those that stand with nobody
     * @param meanDistance how many steps away from it the journeys are that it stands for, on average
     */
    public record Representative(List<String> path, long journeys, long covered, double share, double meanDistance) {

        private static final Comparator<Representative> ORDER = Comparator.comparingLong(Representative::covered)
                .reversed()
                .thenComparing(Representative::path, Paths.ORDER);

        /** Creates a representative. */
        public Representative {
            path = List.copyOf(path);
        }
    }
}
