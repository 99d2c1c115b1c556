package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableSet;
import dev.parcours.core.AttributeValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the records of a source and makes a value of each.
 *
 * <p>Sources are UTF-8 unless {@linkplain #withCharset said} otherwise or marked otherwise by a byte order mark, and
 * may be compressed with gzip, which is seen from their first bytes. All members of an archive are read; bytes behind
 * the last one that are no member and not all zero are an error, and so is an archive that is cut or damaged.
 *
 * <p>A CSV source starts with a header row. Its separator is the one that is {@linkplain #withSeparator given} or else
 * the one of comma, semicolon, tab and vertical bar that stands most often in the header outside quotes, on a tie the
 * first of these. Fields may be quoted and then hold separators, line breaks and doubled quotes. A record with a quote
 * that goes wrong, or with line breaks and the wrong number of fields, is rejected, and reading goes on with the line
 * after the one on which it started, so that one stray quote does not cost the rest of the file.
 *
 * <p>The records of a XES log are its events, each with the attributes of its trace. XML that is broken ends the
 * reading, since nobody knows what would follow; an event that XES would not have is rejected, and so is anything else
 * that stands where events do. The attributes of the log itself are not read.
 *
 * <p>Of JSON lines each line is a record. In a JSON document an object that is wrong inside is rejected and reading
 * goes on behind it; one whose brackets do not add up cannot be told from what follows, so reading goes on with the
 * line after the one on which it started. Commas and brackets between objects are passed over.
 *
 * <p>An {@linkplain RowMapping#records envelope} of several records, such as a batch of Segment calls, counts as these:
 * one that is wrong is rejected alone.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the value
 */
public final class RecordReader<T> {

    private static final Logger LOGGER = LoggerFactory.getLogger(RecordReader.class);

    private final RecordFormat format;
    private final RowMapping<T> mapping;
    private final ReadOptions options;

    private RecordReader(RecordFormat format, RowMapping<T> mapping, ReadOptions options) {
        this.format = checkNotNull(format, "format");
        this.mapping = checkNotNull(mapping, "mapping");
        this.options = options;
    }

    /** Returns a reader of a format. */
    public static <T> RecordReader<T> of(RecordFormat format, RowMapping<T> mapping) {
        return new RecordReader<>(format, mapping, ReadOptions.DEFAULT);
    }

    /** Returns a reader of CSV. */
    public static <T> RecordReader<T> csv(RowMapping<T> mapping) {
        return of(RecordFormat.CSV, mapping);
    }

    /** Returns a reader of JSON lines. */
    public static <T> RecordReader<T> jsonLines(RowMapping<T> mapping) {
        return of(RecordFormat.JSON_LINES, mapping);
    }

    /** Returns a reader of JSON objects that follow each other or stand in an array. */
    public static <T> RecordReader<T> json(RowMapping<T> mapping) {
        return of(RecordFormat.JSON, mapping);
    }

    /**
     * Returns a reader of the events of XES logs, for example with {@link InteractionMapping#xes()}. Every event counts
     * unless {@link #withLifecycle} says otherwise.
     */
    public static <T> RecordReader<T> xes(RowMapping<T> mapping) {
        return of(RecordFormat.XES, mapping);
    }

    /**
     * Returns this reader with the character between the fields of a CSV source.
     *
     * @throws IllegalArgumentException if it is a quote or a line break
     */
    public RecordReader<T> withSeparator(char separator) {
        checkArgument(
                separator != '"' && separator != '\n' && separator != '\r',
                "a separator must not be a quote or a line break");
        return with(options.withSeparator(OptionalInt.of(separator)));
    }

    /**
     * Returns this reader with the encoding of sources that have no byte order mark and, in XES, do not declare their
     * encoding.
     */
    public RecordReader<T> withCharset(Charset charset) {
        return with(options.withCharset(charset));
    }

    /**
     * Returns this reader with the spellings of a CSV field that is absent, beside the empty and the blank one, such as
     * {@code NULL} and {@code \N}. By default there is none.
     */
    public RecordReader<T> withAbsent(String... spellings) {
        return with(options.withAbsent(ImmutableSet.copyOf(spellings)));
    }

    /**
     * Returns this reader with the number of characters that a CSV field, a JSON record or a XES event has at most; by
     * default 1,048,576. Longer ones are rejected.
     *
     * @throws IllegalArgumentException if it is less than 16
     */
    public RecordReader<T> withMaxLength(int maxLength) {
        checkArgument(maxLength >= 16, "the greatest length must be at least 16, but was %s", maxLength);
        return with(options.withMaxLength(maxLength));
    }

    /**
     * Returns this reader with the events of a XES log that count, where several of them tell how far one activity has
     * come. By default all count.
     */
    public RecordReader<T> withLifecycle(LifecyclePolicy policy) {
        checkNotNull(policy, "policy");
        return with(
                options.withXes(new ReadOptions.XesOptions(policy, options.xes().globalDefaults())));
    }

    /**
     * Returns this reader with the values that a XES log declares as global standing for attributes that a trace or an
     * event lacks, as IEEE 1849 has it. By default they are absent, as in pm4py: the values of most logs are fillers
     * such as {@code UNKNOWN} and 1 January 1970, which would become customers and times.
     */
    public RecordReader<T> withGlobalDefaults() {
        return with(options.withXes(new ReadOptions.XesOptions(options.xes().lifecycle(), true)));
    }

    private RecordReader<T> with(ReadOptions newOptions) {
        return new RecordReader<>(format, mapping, newOptions);
    }

    /**
     * Reads a file and keeps the accepted values.
     *
     * @throws MalformedSourceException if the file as a whole cannot be read as records
     * @throws IOException if the file cannot be read at all
     */
    public IngestResult<T> read(Path file) throws IOException {
        List<T> accepted = new ArrayList<>();
        IngestReport report = read(file, accepted::add);
        return new IngestResult<>(accepted, report);
    }

    /**
     * Reads a file and hands each accepted value on.
     *
     * @throws MalformedSourceException if the file as a whole cannot be read as records; values read until then were
     *     handed on
     * @throws IOException if the file cannot be read at all
     */
    public IngestReport read(Path file, Consumer<? super T> accepted) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()), accepted);
        }
    }

    /**
     * Reads a stream to its end and hands each accepted value on. The stream is not closed.
     *
     * @param in the stream
     * @param source the name by which reports and interactions call it
     * @param accepted what takes the values
     * @throws MalformedSourceException if the stream as a whole cannot be read as records; values read until then were
     *     handed on
     * @throws IOException if the stream cannot be read
     */
    public IngestReport read(InputStream in, String source, Consumer<? super T> accepted) throws IOException {
        return read(open(in, source), mapping, accepted);
    }

    /** Makes values of the rows of any source. */
    static <T> IngestReport read(RowSource rows, RowMapping<T> mapping, Consumer<? super T> accepted)
            throws IOException {
        ReportBuilder report = new ReportBuilder(rows.source());
        RowMapping<T> ofSource = boundTo(rows, mapping);
        while (rows.next()) {
            List<Row> records;
            try {
                records = records(rows, ofSource);
            } catch (RejectedRowException e) {
                report.reject(rows, e);
                continue;
            }
            for (int i = 0; i < records.size(); i++) {
                if (i > 0) {
                    rows.countRecord();
                }
                map(records.get(i), ofSource, accepted, report);
            }
        }
        IngestReport result = report.build();
        LOGGER.debug("{}: {}", rows.source(), result);
        return result;
    }

    private static List<Row> records(RowSource rows, RowMapping<?> mapping) throws RejectedRowException {
        Optional<RejectedRowException> problem = rows.problem();
        if (problem.isPresent()) {
            throw problem.get();
        }
        List<Row> records = mapping.records(rows);
        checkState(!records.isEmpty(), "the mapping gives no record of a row; give the row itself, or reject it");
        // The calls of a batch know which of the problems is theirs.
        if (!(records.get(0) instanceof SegmentBatch) && !rows.fieldProblems().isEmpty()) {
            throw rows.fieldProblems().values().iterator().next();
        }
        return records;
    }

    private static <T> void map(Row record, RowMapping<T> mapping, Consumer<? super T> accepted, ReportBuilder report) {
        T value;
        try {
            value = mapping.map(record);
        } catch (RejectedRowException e) {
            report.reject(record, e);
            return;
        } catch (IllegalArgumentException e) {
            // The model's own checks: their messages name ids and remedies.
            report.reject(record, new RejectedRowException(RejectionReason.BAD_VALUE, null, message(e)));
            return;
        }
        report.accept();
        accepted.accept(value);
    }

    @SuppressWarnings("unchecked") // T is what the mapping makes, also of one source
    private static <T> RowMapping<T> boundTo(RowSource rows, RowMapping<T> mapping) {
        return mapping instanceof InteractionMapping interactions
                ? (RowMapping<T>) interactions.boundTo(rows)
                : mapping;
    }

    private static String message(IllegalArgumentException e) {
        return e.getMessage() == null ? "the record is not valid" : e.getMessage();
    }

    private RowSource open(InputStream in, String source) throws IOException {
        SourceText text = format == RecordFormat.XES
                ? SourceText.openXml(in, source, options.charset())
                : SourceText.open(in, source, options.charset());
        return switch (format) {
            case CSV -> CsvRows.open(text, options, mapping.requiredColumns());
            case JSON_LINES -> new JsonLineRows(text, options);
            case JSON -> new JsonRows(text, options);
            case XES -> XesRows.open(text, options);
        };
    }

    /** Rows one after the other. The source is itself the row that it stands at. */
    abstract static class RowSource implements Row {

        private final String source;
        private long place;

        RowSource(String source) {
            this.source = source;
        }

        /** Goes to the next row, which may be one with a {@link #problem}; returns false if there is none. */
        final boolean next() throws IOException {
            if (!advance()) {
                return false;
            }
            countRecord();
            return true;
        }

        /** Goes to the next record, which is of the same row if it has another one. */
        final void countRecord() {
            place++;
        }

        abstract boolean advance() throws IOException;

        /** Where the texts of a column stand in every record, if that is known and they need no further thought. */
        Optional<CsvFields.Column> fixedColumn(String column) {
            return Optional.empty();
        }

        /** What is wrong with the row, so that it cannot be mapped. */
        abstract Optional<RejectedRowException> problem();

        /**
         * What is wrong with fields of a row that could be read, by the field, of a nested one by the first two names.
         */
        Map<String, RejectedRowException> fieldProblems() {
            return Map.of();
        }

        /** How many elements the array in a field has, also such of which nothing is said; 0 if that is not known. */
        int length(String column) {
            return 0;
        }

        @Override
        public final String source() {
            return source;
        }

        @Override
        public final long place() {
            return place;
        }

        @Override
        public Optional<AttributeValue> value(String column) {
            return text(column).map(AttributeValue::of);
        }
    }
}
