package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.internal.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The distinct paths that journeys take, and how many journeys take each.
 *
 * <p>A path is what all steps of a journey say, in order. {@linkplain #withoutRepeats() Without repeats}, a step that
 * says the same as the step before it is left out: <em>view, view, cart, view</em> takes the path <em>view, cart,
 * view</em>.
 */
public final class Variants extends FactAccumulator<Variants, List<String>> implements Accumulator<Variants> {

    /** What stands between two steps of a path that is written as one text. */
    public static final String SEPARATOR = " > ";

    private final Definition definition;

    private Variants(Definition definition) {
        super(definition);
        this.definition = definition;
    }

    /** Returns variants of what steps say on a dimension, repeats included, without any journey. */
    public static Variants by(Dimension dimension) {
        return new Variants(new Definition(dimension, true));
    }

    /** Returns variants on the same dimension that leave out immediate repeats, without any journey. */
    public Variants withoutRepeats() {
        return new Variants(new Definition(definition.dimension, false));
    }

    @Override
    void forEachFact(Journey journey, Consumer<List<String>> action) {
        String[] path = Paths.of(journey, definition.dimension);
        action.accept(List.of(definition.withRepeats ? path : Paths.withoutRepeats(path)));
    }

    @Override
    public Variants empty() {
        return new Variants(definition);
    }

    /** Returns how many distinct paths there are. */
    public int size() {
        return counts().size();
    }

    /**
     * Returns the variants, the most frequent first, those of equal frequency in the order of their paths written as
     * {@linkplain Variant#text() one text}, those of equal text step by step.
     */
    public List<Variant> list() {
        return list(counts(), journeys());
    }

    /** Returns the variants of paths, of which each of so many journeys takes one, in that order. */
    static List<Variant> list(Counts<List<String>> paths, long journeys) {
        // Each comparison would write the texts anew; a path is written once.
        record Counted(List<String> path, String text, long journeys) {}
        List<Counted> counted = paths.list(Paths.ORDER).stream()
                .map(entry -> new Counted(entry.getKey(), text(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingLong(Counted::journeys).reversed().thenComparing(Counted::text))
                .toList();
        List<Variant> variants = new ArrayList<>(counted.size());
        long covered = 0;
        for (Counted variant : counted) {
            covered += variant.journeys;
            variants.add(new Variant(
                    variant.path, variant.journeys, (double) variant.journeys / journeys, (double) covered / journeys));
        }
        return List.copyOf(variants);
    }

    private static String text(List<String> path) {
        return String.join(SEPARATOR, path);
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

    private record Definition(Dimension dimension, boolean withRepeats) {

        Definition {
            checkNotNull(dimension, "dimension");
        }

        @Override
        public String toString() {
            return "variants by %s%s".formatted(dimension, withRepeats ? "" : " without repeats");
        }
    }
}
