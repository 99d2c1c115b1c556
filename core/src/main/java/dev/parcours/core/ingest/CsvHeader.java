package dev.parcours.core.ingest;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the header of a CSV source is read. */
final class CsvHeader {

    private static final String SEPARATORS = ",;\t|";
    private static final int MAX_HEAD = 1 << 16;

    private CsvHeader() {}

    /** The beginning of a source, up to the end of the first line that is not blank. */
    static String head(SourceText text) throws IOException {
        StringBuilder head = new StringBuilder();
        char[] buffer = new char[8192];
        int count;
        while (head.length() < MAX_HEAD && (count = text.read(buffer, 0, buffer.length)) >= 0) {
            head.append(buffer, 0, count);
            if (head.toString().strip().lines().count() > 1) {
                break;
            }
        }
        return head.toString();
    }

    static int separator(String head) {
        String header = head.strip().lines().findFirst().orElse("");
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            quoted ^= c == '"';
            int index = SEPARATORS.indexOf(c);
            if (!quoted && index >= 0) {
                counts[index]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /** The columns by their names, which are the texts of the record at hand. */
    static Map<String, CsvFields.Column> columns(
            String source, long line, List<CsvFields.Column> fields, char separator) throws MalformedSourceException {
        Map<String, CsvFields.Column> columns = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.get(i).characters().strip();
            String column = name.isEmpty() ? "column " + (i + 1) : name;
            if (columns.putIfAbsent(column, fields.get(i)) != null) {
                throw new MalformedSourceException(
                        source,
                        line,
                        "the header has column '%s' twice; rename one, and check the separator '%s'"
                                .formatted(column, separator),
                        null);
            }
        }
        return ImmutableMap.copyOf(columns);
    }
}
