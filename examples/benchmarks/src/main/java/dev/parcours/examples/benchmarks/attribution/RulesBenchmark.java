package dev.parcours.examples.benchmarks.attribution;

import dev.parcours.attribution.AttributionModel;
import dev.parcours.attribution.AttributionReport;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All models that share conversions out by a rule, on journeys of twelve channels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark {

    private static final List<AttributionModel> MODELS = Stream.of(
                    "first", "last", "linear", "linear-unique", "position", "position:0.2:0.6", "position:0.6:0.2")
            .map(AttributionModel::named)
            .toList();

    /** How many journeys there are. */
    @Param("1000000")
    public int journeys;

    private MadeUpJourneys madeUp = MadeUpJourneys.of(1, 12);
    private List<List<String>> named = List.of();
    private ConversionPaths counted = madeUp.countInts();

    /** Makes the journeys up. */
    @Setup
    public void makeUp() {
        madeUp = MadeUpJourneys.of(journeys, 12);
        named = madeUp.named();
        counted = madeUp.countInts();
    }

    /** Attributes paths that were counted before. */
    @Benchmark
    public List<AttributionReport> attributeCounted() {
        return attribute(counted);
    }

    /** Attributes journeys whose channels are numbers one by one. */
    @Benchmark
    public List<AttributionReport> attributeInts() {
        return attribute(madeUp.listInts());
    }

    /** Counts journeys whose channels are numbers, and attributes them. */
    @Benchmark
    public List<AttributionReport> countAndAttributeInts() {
        return attribute(madeUp.countInts());
    }

    /** Counts journeys whose channels are texts, and attributes them. */
    @Benchmark
    public List<AttributionReport> countAndAttributeStrings() {
        return attribute(madeUp.countStrings(named));
    }

    private static List<AttributionReport> attribute(ConversionPaths paths) {
        return MODELS.stream().map(model -> model.attribute(paths)).toList();
    }
}
