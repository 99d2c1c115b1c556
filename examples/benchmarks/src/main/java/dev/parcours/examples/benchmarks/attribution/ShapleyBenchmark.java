package dev.parcours.examples.benchmarks.attribution;

import dev.parcours.attribution.ShapleyValue;
import java.util.SplittableRandom;
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

/** Exact Shapley values of channels whose sets are worth what chance says, from the worths of exact sets on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ShapleyBenchmark {

    /** How many channels there are. */
    @Param({"20", "24"})
    public int channels;

    private double[] ofExactSets = {};

    /** Makes the worths up. */
    @Setup
    public void makeUp() {
        SplittableRandom random = new SplittableRandom(42);
        ofExactSets = random.doubles(1L << channels).toArray();
    }

    /** Adds the worths of subsets up and works the values out. */
    @Benchmark
    public double[] exact() {
        return ShapleyValue.exact(ShapleyValue.worthsOfExactSets(ofExactSets));
    }
}
