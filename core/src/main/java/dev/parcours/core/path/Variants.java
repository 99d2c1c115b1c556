package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.Comparators;
import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.internal.Counts;
import dev.parcours.core.internal.JourneyTally;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The distinct paths that journeys take, and how many journeys take each. */
public final class Variants implements Accumulator<Variants> {

    /** What stands between two steps of a path that is written as one text. */
    public static final String SEPARATOR = " > ";

    private final Dimension dimension;
    private final Counts<List<String>> paths = new Counts<>();
    private final JourneyTally tally = new JourneyTally();

    private Variants(Dimension dimension) {
        this.dimension = checkNotNull(dimension, "dimension");
    }

    /** Returns variants of what steps say on a dimension, without any journey. */
    public static Variants by(Dimension dimension) {
        return new Variants(dimension);
    }

    @Override
    public void add(Journey journey) {
        tally.add(journey);
        paths.add(path(journey), 1);
    }

    @Override
    public void remove(Journey journey) {
        tally.checkRemovable(journey);
        Counts<List<String>> removed = new Counts<>();
        removed.add(path(journey), 1);
        checkArgument(paths.contains(removed), "%s was not counted, so it cannot be removed", journey);
        paths.subtract(removed);
        tally.remove();
    }

    @Override
    public void merge(Variants other) {
        checkArgument(
                dimension == other.dimension, "variants by %s do not add to those by %s", other.dimension, dimension);
        tally.merge(other.tally);
        paths.merge(other.paths);
    }

    private List<String> path(Journey journey) {
        String[] path = new String[journey.steps().size()];
        for (int i = 0; i < path.length; i++) {
            path[i] = dimension.of(journey.steps().get(i));
        }
        return List.of(path);
    }

    /** Returns how many distinct paths there are. */
    public int size() {
        return paths.size();
    }

    /**
     * Returns the variants, the most frequent first, those of equal frequency in the order of their paths written as
     * {@linkplain Variant#text() one text}, those of equal text step by step.
     */
    public List<Variant> list() {
        return paths.list(Comparators.lexicographical(Comparator.<String>naturalOrder())).stream()
                .map(entry -> new Variant(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Variant::journeys).reversed().thenComparing(Variant::text))
                .toList();
    }

    @Override
    public Optional<Grain> grain() {
        return tally.grain();
    }

    @Override
    public long journeys() {
        return tally.journeys();
    }

    /** Returns the dimension and the number of journeys. */
    @Override
    public String toString() {
        return "%s variants by %s over %s journeys".formatted(size(), dimension, journeys());
    }

    /**
     * A path and how many journeys take it.
     *
     * @param path what the steps say, in order
     * @param journeys how many journeys, at least 1
     */
    public record Variant(List<String> path, long journeys) {

        /** Creates a variant. */
        public Variant {
            path = List.copyOf(path);
        }

        /** Returns the path as one text, such as {@code catalog > cart}. */
        public String text() {
            return String.join(SEPARATOR, path);
        }
    }
}
