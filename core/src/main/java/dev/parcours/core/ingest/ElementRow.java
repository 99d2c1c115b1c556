package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.AttributeValue.TextSetValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A row seen from one element of an array in it: where a name has {@code array.*}, the element's number stands in for
 * the asterisk.
 */
final class ElementRow implements Row {

    private static final String ANY = ".*";

    private final Row row;
    private final String array;
    private final int index;

    private ElementRow(Row row, String array, int index) {
        this.row = row;
        this.array = array;
        this.index = index;
    }

    /** The row as each element sees it. */
    static List<Row> of(Row row, String array) {
        int count = texts(row, array).map(List::size).orElseGet(() -> count(row, array));
        return IntStream.range(0, count)
                .<Row>mapToObj(index -> new ElementRow(row, array, index))
                .toList();
    }

    private static int count(Row row, String array) {
        String prefix = array + ".";
        int count = 0;
        for (String column : row.columns()) {
            if (column.startsWith(prefix)) {
                int end = column.indexOf('.', prefix.length());
                String number = column.substring(prefix.length(), end < 0 ? column.length() : end);
                count = Math.max(count, isNumber(number) ? Integer.parseInt(number) + 1 : 0);
            }
        }
        return count;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<List<String>> texts(Row row, String array) {
        return row.value(array)
                .filter(TextSetValue.class::isInstance)
                .map(set -> List.copyOf(((TextSetValue) set).texts()));
    }

    @Override
    public Optional<AttributeValue> value(String column) {
        if (!column.startsWith(array + ANY)) {
            return row.value(column);
        }
        String rest = column.substring(array.length() + ANY.length());
        Optional<List<String>> texts = rest.isEmpty() ? texts(row, array) : Optional.empty();
        return texts.isPresent()
                ? Optional.of(AttributeValue.of(texts.get().get(index)))
                : row.value(array + "." + index + rest);
    }

    @Override
    public Optional<String> text(String column) {
        return column.startsWith(array + ANY)
                ? value(column)
                        .flatMap(AttributeValue::asText)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                : row.text(column);
    }

    /** The names outside of the array: what other elements say is not said of this one. */
    @Override
    public Collection<String> columns() {
        return row.columns().stream()
                .filter(column -> !column.equals(array) && !column.startsWith(array + "."))
                .toList();
    }

    @Override
    public String source() {
        return row.source();
    }

    @Override
    public long place() {
        return row.place();
    }

    @Override
    public long line() {
        return row.line();
    }
}
