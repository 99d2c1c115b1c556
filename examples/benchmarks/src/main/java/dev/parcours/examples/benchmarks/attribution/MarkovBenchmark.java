package dev.parcours.examples.benchmarks.attribution;

import dev.parcours.attribution.AttributionReport;
import dev.parcours.attribution.MarkovAttribution;
import java.util.concurrent.TimeUnit;
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

/** Exact Markov chains, counting included: orders 1 and 3 of 12 channels, order 1 of 1,000 and order 2 of 200. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class MarkovBenchmark {

    /** The order and the number of channels. */
    @Param({"1x12", "3x12", "1x1000", "2x200"})
    public String orderXchannels;

    /** How many journeys there are. */
    @Param("1000000")
    public int journeys;

    private MadeUpJourneys madeUp = MadeUpJourneys.of(1, 12);
    private MarkovAttribution model = MarkovAttribution.ofOrder(1);

    /** Makes the journeys up. */
    @Setup
    public void makeUp() {
        String[] parts = orderXchannels.split("x", -1);
        model = MarkovAttribution.ofOrder(Integer.parseInt(parts[0]));
        madeUp = MadeUpJourneys.of(journeys, Integer.parseInt(parts[1]));
    }

    /** Counts the journeys and attributes them. */
    @Benchmark
    public AttributionReport countAndAttribute() {
        return model.attribute(madeUp.countInts());
    }
}
