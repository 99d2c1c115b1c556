package dev.parcours.examples.benchmarks.attribution;

import dev.parcours.attribution.Bootstrap;
import dev.parcours.attribution.CreditIntervals;
import dev.parcours.attribution.MarkovAttribution;
import dev.parcours.attribution.path.ConversionPathMapping;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.ingest.RecordReader;
import java.io.IOException;
import java.nio.file.Path;
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

/** Resamples of a Markov chain of order 1 on ten thousand counted paths of twelve channels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BootstrapBenchmark {

    /** A file of counted paths; made up if it is empty. */
    @Param("")
    public String file;

    /** How many paths are made up. */
    @Param("10000")
    public int journeys;

    /** How many resamples there are. */
    @Param("1000")
    public int resamples;

    private ConversionPaths paths = MadeUpJourneys.of(1, 1).counted();

    /** Reads the paths, or makes them up. */
    @Setup
    public void read() throws IOException {
        paths = file.isEmpty()
                ? MadeUpJourneys.of(journeys, 12).counted()
                : ConversionPaths.of(RecordReader.csv(ConversionPathMapping.withDefaults())
                        .read(Path.of(file))
                        .accepted());
    }

    /** Works the intervals out. */
    @Benchmark
    public CreditIntervals intervals() {
        return Bootstrap.of(resamples, 1).intervals(MarkovAttribution.ofOrder(1), paths);
    }
}
