package dev.parcours.examples.cli;

import dev.parcours.core.ingest.IngestReport;
import dev.parcours.core.ingest.IngestResult;
import dev.parcours.core.ingest.RecordFormat;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.ingest.RowMapping;
import dev.parcours.examples.cli.OptionValues.Names;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The options by which commands read files of records, and the reading. */
final class Records {

    /** What stands between the touches of a path, and never between the fields of a file. */
    static final String BETWEEN_TOUCHES = ">";

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            description = "What stands between the fields of CSV files, such as ; or tab. By default seen from the"
                    + " header.")
    private @Nullable Character separator;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Encoding of the files of records, such as windows-1252. By default ${DEFAULT-VALUE}.")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(
            names = "--absent",
            paramLabel = "TEXT,...",
            description = "How an absent field of a CSV file is spelt, beside the empty one, such as NULL,NA.")
    private Names absent = Names.NONE;

    /** Returns whether the separator that was given is one of touches and not of fields. */
    boolean isBetweenTouches() {
        return separator != null && separator == BETWEEN_TOUCHES.charAt(0);
    }

    /** Reads a file, of which at least one record must be good if it has any, and says on stderr what was rejected. */
    <T> IngestResult<T> read(Path file, RowMapping<T> mapping, PrintWriter err) throws IOException {
        return read(file, RecordFormat.of(file), mapping, err);
    }

    /** Reads a file of records that are written in a format. */
    <T> IngestResult<T> read(Path file, RecordFormat records, RowMapping<T> mapping, PrintWriter err)
            throws IOException {
        RecordReader<T> format = RecordReader.of(records, mapping)
                .withCharset(encoding)
                .withAbsent(absent.list().toArray(String[]::new));
        RecordReader<T> reader = separator == null || isBetweenTouches() ? format : format.withSeparator(separator);
        List<T> accepted = new ArrayList<>();
        Progress progress = new Progress(file, err);
        IngestReport report;
        try {
            report = InputFile.read(
                    file,
                    path -> reader.read(path, value -> {
                        accepted.add(value);
                        progress.at(accepted.size());
                    }));
        } finally {
            progress.end();
        }
        sayRejected(file, report, err);
        return new IngestResult<>(accepted, report);
    }

    private static void sayRejected(Path file, IngestReport report, PrintWriter err) {
        if (report.rejected() == 0) {
            return;
        }
        String first = report.first().get(0).toString();
        if (report.accepted() == 0) {
            throw new BadInputException(
                    "%s: none of its %s records can be read; the first: %s".formatted(file, report.read(), first));
        }
        err.println("parcours: rejected %s of the %s records of %s; the first: %s"
                .formatted(report.rejected(), report.read(), file, first));
    }

    /** Shows on a terminal, and nowhere else, how far long reading has come. */
    private static final class Progress {

        private static final int STEP = 250_000;

        private final Path file;
        private final PrintWriter err;
        private final boolean isShown = Ansi.AUTO.enabled();
        private boolean hasBegun;

        Progress(Path file, PrintWriter err) {
            this.file = file;
            this.err = err;
        }

        void at(int records) {
            if (isShown && records % STEP == 0) {
                err.print("\rreading " + file.getFileName() + ": " + records + " records");
                err.flush();
                hasBegun = true;
            }
        }

        void end() {
            if (hasBegun) {
                err.println();
            }
        }
    }
}
