package dev.parcours.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A CSV file in the making: a header and rows. */
final class CsvTable {

    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-]\\d[\\d.]*");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    CsvTable(String... header) {
        this.header = List.of(header);
    }

    /** Adds a row of texts and numbers; an empty optional becomes an empty field. */
    void add(Object... fields) {
        List<String> row = new ArrayList<>(fields.length);
        for (Object field : fields) {
            row.add(field(field));
        }
        rows.add(row);
    }

    /** Adds a row whose last fields are empty. */
    void addPadded(Object... fields) {
        Object[] all = Arrays.copyOf(fields, header.size());
        Arrays.fill(all, fields.length, all.length, "");
        add(all);
    }

    private static String field(Object field) {
        if (field instanceof Double number) {
            return Numbers.fifteenDigits(number);
        }
        if (field instanceof OptionalDouble number) {
            return number.isPresent() ? Numbers.fifteenDigits(number.getAsDouble()) : "";
        }
        return field instanceof String text ? safe(text) : String.valueOf(field);
    }

    /**
     * A spreadsheet would run a text that starts like a formula, so an apostrophe is put in front of it. A number with
     * its sign, such as a telephone number, runs nothing and stays as it is.
     */
    private static String safe(String text) {
        boolean startsFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return startsFormula && !SIGNED_NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    String text() {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(header);
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
