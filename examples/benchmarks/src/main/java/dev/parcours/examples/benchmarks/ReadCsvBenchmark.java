package dev.parcours.examples.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.parcours.core.Interaction;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.InteractionMapping.Field;
import dev.parcours.core.ingest.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
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

/** Reading a CSV file of events, beside the same parser that only splits the rows into texts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadCsvBenchmark {

    /** How many rows the file has. */
    @Param("1000000")
    public int events;

    /** How many columns it has: three that are all read, or eight of which six are. */
    @Param({"3", "8"})
    public int columns;

    private byte[] csv = {};
    private InteractionMapping mapping = InteractionMapping.of("user_id", "timestamp", "event")
            .inZone(ZoneOffset.UTC)
            .withoutOtherColumns();

    /** Writes the file. */
    @Setup
    public void write() {
        EventLog log = EventLog.of(events);
        csv = (columns == 3 ? log.csv() : log.wideCsv()).getBytes(StandardCharsets.UTF_8);
        if (columns == 8) {
            mapping = mapping.with(Field.SESSION, "session_id")
                    .with(Field.DEVICE, "platform")
                    .with(Field.CHANNEL, "acquisition_channel");
        }
    }

    private InputStream file() {
        return new ByteArrayInputStream(csv);
    }

    /** Splits the rows and makes nothing of them. */
    @Benchmark
    public void split(Blackhole blackhole) throws IOException {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(file(), StandardCharsets.UTF_8))) {
            rows.forEach(blackhole::consume);
        }
    }

    /** Makes interactions of the rows. */
    @Benchmark
    public void read(Blackhole blackhole) throws IOException {
        RecordReader<Interaction> reader = RecordReader.csv(mapping);
        blackhole.consume(reader.read(file(), "events.csv", blackhole::consume));
    }
}
