package dev.parcours.examples.benchmarks;

import dev.parcours.core.ingest.IngestReport;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.ingest.XesWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reading a compressed XES log: one that is written first, or with {@code -p file=bpic2012.xes.gz} one that is there.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class XesBenchmark {

    /** How many events a log has that is written; as many as that of the BPI Challenge 2012. */
    @Param("262200")
    public int events;

    /** The file to read, or nothing for one that is written. */
    @Param("")
    public String file;

    private byte[] log = {};

    /** Writes or reads the log. */
    @Setup
    public void prepare() throws IOException {
        if (file.isEmpty()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            XesWriter.gzip().write(EventLog.of(events).interactions(), out);
            log = out.toByteArray();
        } else {
            log = Files.readAllBytes(Path.of(file));
        }
    }

    /** Makes interactions of the events. */
    @Benchmark
    public IngestReport read(Blackhole blackhole) throws IOException {
        return RecordReader.xes(InteractionMapping.xes())
                .read(new ByteArrayInputStream(log), "log.xes.gz", blackhole::consume);
    }
}
