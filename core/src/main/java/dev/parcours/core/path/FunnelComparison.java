package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Journey;
import dev.parcours.core.internal.ShareTest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A {@link Funnel} for each segment of journeys, side by side, and whether the segments differ by more than chance.
 *
 * <pre>{@code
 * FunnelComparison byDevice = Funnel.closed("catalog", "cart")
 *         .bySegment(journey -> journey.steps().get(0).interaction().device().orElse("unknown"))
 *         .over(journeys);
 * byDevice.segments().get(0).levels().get(1).shareOfPrevious();
 * byDevice.differences(FunnelComparison.Share.OF_PREVIOUS).get(1).correctedPValue();
 * }</pre>
 *
 * <p>Each journey is in one segment. Those who split their journeys between several comparisons and {@linkplain #merge
 * merge} them must give each the same function; that cannot be checked.
 */
public final class FunnelComparison extends FactAccumulator<FunnelComparison, FunnelComparison.SegmentFact>
        implements Accumulator<FunnelComparison> {

    /** What the journeys that reach a level are a share of, in each segment. */
    public enum Share {
        /** Of those that reach the level before. */
        OF_PREVIOUS,
        /** Of those that reach the first level. */
        OF_FIRST,
        /** Of all the segment has. */
        OF_ALL
    }

    private final FunnelDefinition definition;
    private final Function<? super Journey, String> segment;
    private final FunnelMatcher matcher;

    FunnelComparison(FunnelDefinition definition, Function<? super Journey, String> segment) {
        super(new BySegment(definition));
        this.definition = definition;
        this.segment = checkNotNull(segment, "segment");
        matcher = new FunnelMatcher(definition);
    }

    @Override
    void forEachFact(Journey journey, Consumer<SegmentFact> action) {
        String name = checkNotNull(segment.apply(journey), "the segment of %s", journey);
        matcher.forEachFact(journey, fact -> action.accept(new SegmentFact(name, fact)));
    }

    @Override
    public FunnelComparison empty() {
        return new FunnelComparison(definition, segment);
    }

    /** Returns the funnel of each segment that has a journey, by the names of the segments. */
    public List<Segment> segments() {
        return figures().entrySet().stream()
                .map(entry -> new Segment(
                        entry.getKey(),
                        entry.getValue().journeys(),
                        entry.getValue().levels()))
                .toList();
    }

    private SortedMap<String, FunnelFigures> figures() {
        SortedMap<String, FunnelFigures> figures = new TreeMap<>();
        counts().forEach((fact, count) -> figures.computeIfAbsent(fact.segment(), name -> new FunnelFigures(definition))
                .add(fact.fact(), count));
        return figures;
    }

    /**
     * Returns for each level whether the segments differ in a share, in the order of the levels.
     *
     * <p>By Pearson's chi-square test of homogeneity; for two segments one of whose expected counts is less than 5 by
     * the exact test of Fisher, two-sided. With more than two segments of which some are that small it is approximate.
     * Shares of the first level in itself do not differ, and shares of other levels are none in an open funnel: compare
     * shares of all there.
     */
    public List<Difference> differences(Share share) {
        List<FunnelFigures> segments = List.copyOf(figures().values());
        List<OptionalDouble> pValues = IntStream.range(0, definition.levels().size())
                .mapToObj(level -> pValue(segments, level, share))
                .toList();
        double[] corrected = ShareTest.holm(
                pValues.stream().flatMapToDouble(OptionalDouble::stream).toArray());
        List<Difference> differences = new ArrayList<>();
        int tested = 0;
        for (int level = 0; level < pValues.size(); level++) {
            OptionalDouble pValue = pValues.get(level);
            differences.add(new Difference(
                    definition.levels().get(level).name(),
                    pValue,
                    pValue.isPresent() ? OptionalDouble.of(corrected[tested++]) : OptionalDouble.empty()));
        }
        return List.copyOf(differences);
    }

    private OptionalDouble pValue(List<FunnelFigures> segments, int level, Share share) {
        if (share != Share.OF_ALL && (level == 0 || !definition.countsPartsOfLevels())) {
            return OptionalDouble.empty();
        }
        return ShareTest.pValue(
                segments.stream().mapToLong(figures -> figures.reached(level)).toArray(),
                segments.stream()
                        .mapToLong(figures -> whole(figures, level, share))
                        .toArray());
    }

    private static long whole(FunnelFigures figures, int level, Share share) {
        return switch (share) {
            case OF_PREVIOUS -> figures.reached(level - 1);
            case OF_FIRST -> figures.reached(0);
            case OF_ALL -> figures.journeys();
        };
    }

    /**
     * The funnel of one segment.
     *
     * @param name the name of the segment
     * @param journeys how many journeys it has
     * @param levels the levels in order
     */
    public record Segment(String name, long journeys, List<Funnel.Level> levels) {

        /** Creates the funnel of a segment. */
        public Segment {
            levels = List.copyOf(levels);
        }
    }

    /**
     * Whether segments differ in the share of a level.
     *
     * @param level its name
     * @param pValue how probable differences at least as great are if there are none; empty if fewer than two segments
     *     have anything the level is a share of, and where the share is none
     * @param correctedPValue the same after the correction of Holm for the number of levels that were tested
     */
    public record Difference(String level, OptionalDouble pValue, OptionalDouble correctedPValue) {}

    private record BySegment(FunnelDefinition definition) {

        @Override
        public String toString() {
            return definition + " by segment";
        }
    }

    record SegmentFact(String segment, Funnel.Fact fact) {}
}
