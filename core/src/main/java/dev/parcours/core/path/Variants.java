package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.Comparators;
import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.internal.Ledger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The distinct paths that journeys take, and how many journeys take each. */
public final class Variants implements Accumulator<Variants> {

    /** What stands between two steps of a path that is written as one text. */
    public static final String SEPARATOR = " > ";

    private final Dimension dimension;
    private final Ledger<List<String>> paths = new Ledger<>((journey, path) -> path.accept(path(journey)));

    private Variants(Dimension dimension) {
        this.dimension = checkNotNull(dimension, "dimension");
    }

    /** Returns variants of what steps say on a dimension, without any journey. */
    public static Variants by(Dimension dimension) {
        return new Variants(dimension);
    }

    private List<String> path(Journey journey) {
        String[] path = new String[journey.steps().size()];
        for (int i = 0; i < path.length; i++) {
            path[i] = dimension.of(journey.steps().get(i));
        }
        return List.of(path);
    }

    @Override
    public void add(Journey journey) {
        paths.add(journey);
    }

    @Override
    public void remove(Journey journey) {
        paths.remove(journey);
    }

    @Override
    public void merge(Variants other) {
        checkArgument(
                dimension == other.dimension, "variants by %s do not add to those by %s", other.dimension, dimension);
        paths.merge(other.paths);
    }

    @Override
    public Variants empty() {
        return by(dimension);
    }

    /** Returns how many distinct paths there are. */
    public int size() {
        return paths.counts().size();
    }

    /**
     * Returns the variants, the most frequent first, those of equal frequency in the order of their paths written as
     * {@linkplain Variant#text() one text}, those of equal text step by step.
     */
    public List<Variant> list() {
        return paths.counts().list(Comparators.lexicographical(Comparator.<String>naturalOrder())).stream()
                .map(entry -> new Variant(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Variant::journeys).reversed().thenComparing(Variant::text))
                .toList();
    }

    @Override
    public Optional<Grain> grain() {
        return paths.grain();
    }

    @Override
    public long journeys() {
        return paths.journeys();
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
