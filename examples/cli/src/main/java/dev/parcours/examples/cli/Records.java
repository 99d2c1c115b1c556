package dev.parcours.examples.cli;

import dev.parcours.core.ingest.IngestReport;
import dev.parcours.core.ingest.IngestResult;
import dev.parcours.core.ingest.RecordFormat;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.ingest.RowMapping;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The options by which commands read files of records, and the reading. */
final class Records {

    private static final int PROGRESS_STEP = 250_000;

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            description = "What stands between CSV fields; by default seen from the header.")
    private @Nullable Character separator;

    @Option(
            names = "--absent",
            paramLabel = "TEXT",
            split = ",",
            description = "Spellings of an absent CSV field beside the empty one, such as NULL,NA.")
    private String[] absent = {};

    /** Reads a file, of which at least one record must be good if it has any, and says on stderr what was rejected. */
    <T> IngestResult<T> read(Path file, RowMapping<T> mapping, PrintWriter err) throws IOException {
        RecordReader<T> reader = RecordReader.of(RecordFormat.of(file), mapping).withAbsent(absent);
        if (separator != null) {
            reader = reader.withSeparator(separator);
        }
        List<T> accepted = new ArrayList<>();
        boolean showsProgress = Ansi.AUTO.enabled();
        IngestReport report = reader.read(file, value -> {
            accepted.add(value);
            if (showsProgress && accepted.size() % PROGRESS_STEP == 0) {
                err.print("\rreading " + file.getFileName() + ": " + accepted.size() + " records");
                err.flush();
            }
        });
        if (showsProgress && accepted.size() >= PROGRESS_STEP) {
            err.println();
        }
        report(file, report, err);
        return new IngestResult<>(accepted, report);
    }

    private static void report(Path file, IngestReport report, PrintWriter err) {
        if (report.rejected() == 0) {
            return;
        }
        String first = report.first().get(0).toString();
        if (report.accepted() == 0) {
            throw new BadInputException(
                    "none of the %s records of %s could be read; the first: %s".formatted(report.read(), file, first));
        }
        err.printf(
                Locale.ROOT,
                "parcours: rejected %d of %d records; the first: %s%n",
                report.rejected(),
                report.read(),
                first);
    }
}
