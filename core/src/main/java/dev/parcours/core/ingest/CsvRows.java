package dev.parcours.core.ingest;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV source. */
final class CsvRows extends RecordReader.RowSource {

    private final ReplayReader reader;
    private final char separator;
    private final ReadOptions options;
    private final boolean hasAbsent;
    private final CsvFields fields;
    private CloseableIterator<CsvFields> records;
    /** The line of the source on which the parser started. */
    private long parserLine = 1;

    private Map<String, CsvFields.Column> columns = ImmutableMap.of();
    private long line;
    private @Nullable RejectedRowException problem;

    private CsvRows(String source, ReplayReader reader, char separator, ReadOptions options) {
        super(source);
        this.reader = reader;
        this.separator = separator;
        this.options = options;
        hasAbsent = !options.absent().isEmpty();
        fields = new CsvFields(reader);
        records = parse();
    }

    static CsvRows open(SourceText text, ReadOptions options, Set<String> required) throws IOException {
        String head = CsvHeader.head(text);
        char separator = (char) options.separator().orElseGet(() -> CsvHeader.separator(head));
        CsvRows rows = new CsvRows(text.source(), new ReplayReader(head, text), separator, options);
        rows.readHeader(required);
        return rows;
    }

    private CloseableIterator<CsvFields> parse() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter('"')
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(options.maxLength())
                .build(fields, reader)
                .iterator();
    }

    private void readHeader(Set<String> required) throws IOException {
        if (!advance()) {
            throw new MalformedSourceException(
                    source(),
                    1,
                    "the source is empty; its first row must name the columns"
                            + (required.isEmpty() ? "" : " " + required),
                    null);
        }
        if (problem != null) {
            throw new MalformedSourceException(
                    source(), line, "the header row cannot be read: " + problem.getMessage(), problem);
        }
        columns = CsvHeader.columns(source(), line, fields.columns(), separator);
        Set<String> missing = Sets.difference(required, columns.keySet());
        if (!missing.isEmpty()) {
            throw new MalformedSourceException(
                    source(),
                    line,
                    "the header has no column %s; its columns are %s. Name the columns as the header does, and check the separator '%s'"
                            .formatted(quoted(missing), quoted(columns.keySet()), separator),
                    null);
        }
    }

    private static String quoted(Collection<String> names) {
        List<String> shown = names.stream()
                .limit(30)
                .map(name -> "'" + name.substring(0, Math.min(name.length(), 60)) + "'")
                .toList();
        return String.join(", ", shown) + (names.size() > shown.size() ? ", ..." : "");
    }

    @Override
    boolean advance() throws IOException {
        problem = null;
        try {
            if (!records.hasNext()) {
                return false;
            }
            records.next();
            line = parserLine + fields.line() - 1;
            reader.forget(line);
            problem = check();
            if (problem != null && fields.spansLines() && fields.isClean()) {
                // More likely a stray quote that met another one than a long record: its other lines may be rows.
                resumeAfterLine();
            }
        } catch (CsvParseException e) {
            line = parserLine + fields.line() - 1;
            problem = explain(e);
            resumeAfterLine();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return true;
    }

    private void resumeAfterLine() throws IOException {
        reader.resumeAfter(line);
        parserLine = line + 1;
        records = parse();
    }

    private @Nullable RejectedRowException check() {
        if (!fields.isClean()) {
            return new RejectedRowException(
                    RejectionReason.NOT_TEXT,
                    null,
                    "holds a NUL character or bytes that are not text in the encoding of the source; state the encoding, or mend the row");
        }
        // The header itself is read before there are columns to compare with.
        if (columns.isEmpty() || fields.size() == columns.size()) {
            return null;
        }
        boolean tooFew = fields.size() < columns.size();
        return new RejectedRowException(
                tooFew ? RejectionReason.TOO_FEW_FIELDS : RejectionReason.TOO_MANY_FIELDS,
                null,
                "has %s fields, but the header has %s columns; quote fields that hold the separator '%s'"
                        .formatted(fields.size(), columns.size(), separator));
    }

    private RejectedRowException explain(CsvParseException e) {
        // The parser has one exception for all; only its text tells a field too long from a quote gone wrong.
        if (String.valueOf(e.getMessage()).contains("maximum buffer size")) {
            return new RejectedRowException(
                    RejectionReason.TOO_LONG,
                    null,
                    "a field is longer than %s characters; a quote that is never closed is the usual cause"
                            .formatted(options.maxLength()));
        }
        return new RejectedRowException(
                RejectionReason.BAD_QUOTE,
                null,
                "a quoted field is never closed, or text follows its closing quote; write a quote inside a quoted field twice");
    }

    @Override
    Optional<RejectedRowException> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    Optional<CsvFields.Column> fixedColumn(String column) {
        return hasAbsent ? Optional.empty() : Optional.ofNullable(columns.get(column));
    }

    @Override
    public Collection<String> columns() {
        return columns.keySet();
    }

    @Override
    public Optional<String> text(String column) {
        CsvFields.Column field = columns.get(column);
        if (field == null) {
            return Optional.empty();
        }
        String text = field.text();
        return text == null || isAbsent(text) ? Optional.empty() : Optional.of(text);
    }

    private boolean isAbsent(String text) {
        return hasAbsent && options.absent().contains(text);
    }

    @Override
    public Optional<Instant> time(String column, TimeFormat format) throws RejectedRowException {
        CsvFields.Column field = columns.get(column);
        if (field == null || hasAbsent) {
            return super.time(column, format);
        }
        return Optional.ofNullable(field.time(column, format));
    }
}
