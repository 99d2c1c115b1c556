package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import java.util.List;
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

/** What it takes to make an engine of rules that ask of attributes and of behaviour. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanningBenchmark {

    /** How many segments there are. */
    @Param({"1000", "10000"})
    public int rules;

    private List<SegmentRule> written = List.of();

    /** Writes the rules. */
    @Setup
    public void write() {
        written = ParcoursEngine.rules(Workload.mixed(rules, 0));
    }

    /** Plans the rules. */
    @Benchmark
    public SegmentationEngine plan() {
        return SegmentationEngine.of(written);
    }
}
