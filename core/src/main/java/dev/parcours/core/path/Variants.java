package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.internal.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The distinct paths that journeys take, and how many journeys take each.
 *
 * <p>A path is what all steps of a journey say, in order. {@linkplain #withoutRepeats() Without repeats}, a step that
 * says the same as the step before it is left out: <em>view, view, cart, view</em> takes the path <em>view, cart,
 * view</em>.
 */
public final class Variants implements Accumulator<Variants> {

    /** What stands between two steps of a path that is written as one text. */
    public static final String SEPARATOR = " > ";

    private final Dimension dimension;
    private final boolean withRepeats;
    private final Ledger<List<String>> paths = new Ledger<>((journey, path) -> path.accept(path(journey)));

    private Variants(Dimension dimension, boolean withRepeats) {
        this.dimension = checkNotNull(dimension, "dimension");
        this.withRepeats = withRepeats;
    }

    /** Returns variants of what steps say on a dimension, repeats included, without any journey. */
    public static Variants by(Dimension dimension) {
        return new Variants(dimension, true);
    }

    /** Returns variants on the same dimension that leave out immediate repeats, without any journey. */
    public Variants withoutRepeats() {
        return new Variants(dimension, false);
    }

    private List<String> path(Journey journey) {
        String[] path = Paths.of(journey, dimension);
        return List.of(withRepeats ? path : Paths.withoutRepeats(path));
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
                dimension == other.dimension && withRepeats == other.withRepeats,
                "%s do not add to %s",
                other.definition(),
                definition());
        paths.merge(other.paths);
    }

    private String definition() {
        return "variants by %s%s".formatted(dimension, withRepeats ? "" : " without repeats");
    }

    @Override
    public Variants empty() {
        return new Variants(dimension, withRepeats);
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
        // Each comparison would write the texts anew; a path is written once.
        record Counted(List<String> path, String text, long journeys) {}
        List<Counted> counted = paths.counts().list(Paths.ORDER).stream()
                .map(entry -> new Counted(entry.getKey(), text(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingLong(Counted::journeys).reversed().thenComparing(Counted::text))
                .toList();
        List<Variant> variants = new ArrayList<>(counted.size());
        long covered = 0;
        for (Counted variant : counted) {
            covered += variant.journeys;
            variants.add(new Variant(
                    variant.path,
                    variant.journeys,
                    (double) variant.journeys / journeys(),
                    (double) covered / journeys()));
        }
        return List.copyOf(variants);
    }

    private static String text(List<String> path) {
        return String.join(SEPARATOR, path);
    }

    @Override
    public Optional<Grain> grain() {
        return paths.grain();
    }

    @Override
    public long journeys() {
        return paths.journeys();
    }

    /** Returns the definition and the number of journeys. */
    @Override
    public String toString() {
        return "%s %s over %s journeys".formatted(size(), definition(), journeys());
    }

    /**
     * A path and how many journeys take it.
     *
     * @param path what the steps say, in order
     * @param journeys how many journeys, at least 1
     * @param share those as a share of all journeys
     * @param coverage the share of all journeys that take this path or one before it in the list; 1 for the last
     */
    public record Variant(List<String> path, long journeys, double share, double coverage) {

        /** Creates a variant. */
        public Variant {
            path = List.copyOf(path);
        }

        /** Returns the path as one text, such as {@code catalog > cart}. */
        public String text() {
            return Variants.text(path);
        }
    }
}
