package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.AttributeValue.TextSetValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row seen from one element of an array in it: where a name has {@code array.*}, the element's number stands in for
 * the asterisk.
 */
final class ElementRow implements Row {

    private static final String ANY = ".*";

    private final Row row;
    private final String array;
    private final int index;
    private final Optional<String> itself;
    private final List<String> outside;

    private ElementRow(Row row, String array, int index, Optional<String> itself, List<String> outside) {
        this.row = row;
        this.array = array;
        this.index = index;
        this.itself = itself;
        this.outside = outside;
    }

    /**
     * The row as each element sees it; an element of which nothing is said, such as null, is none.
     *
     * @throws RejectedRowException if there would be too much to say of all of them
     */
    static List<Row> of(Row row, String array) throws RejectedRowException {
        List<String> outside = outside(row, array);
        Set<String> texts = texts(row, array);
        Set<Integer> numbers = numbers(row, array);
        checkSize(array, texts.size() + numbers.size(), outside.size());
        List<Row> elements = new ArrayList<>();
        for (String text : texts) {
            elements.add(new ElementRow(row, array, elements.size(), Optional.of(text), outside));
        }
        for (int number : numbers) {
            elements.add(new ElementRow(row, array, number, Optional.empty(), outside));
        }
        return elements;
    }

    private static void checkSize(String array, int elements, int outside) throws RejectedRowException {
        int most =
                Math.min(CustomerFactsMapping.MAX_ELEMENTS, CustomerFactsMapping.MAX_REPEATED / Math.max(outside, 1));
        if (elements > most) {
            throw new RejectedRowException(
                    RejectionReason.TOO_LONG,
                    array,
                    "has %s elements, but at most %s are allowed, each of which repeats what is outside (fields: %s);"
                                    .formatted(elements, most, outside)
                            + " write several records");
        }
    }

    /** Only numbers that are there: one that stands in a name may be as large as it likes. */
    private static Set<Integer> numbers(Row row, String array) {
        String prefix = array + ".";
        Set<Integer> numbers = new TreeSet<>();
        for (String column : row.columns()) {
            if (column.startsWith(prefix)) {
                int end = column.indexOf('.', prefix.length());
                String number = column.substring(prefix.length(), end < 0 ? column.length() : end);
                if (isNumber(number)) {
                    numbers.add(Integer.parseInt(number));
                }
            }
        }
        return numbers;
    }

    private static List<String> outside(Row row, String array) {
        return row.columns().stream()
                .filter(column -> !column.equals(array) && !column.startsWith(array + "."))
                .toList();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Set<String> texts(Row row, String array) {
        return row.value(array).orElse(null) instanceof TextSetValue set ? set.texts() : Set.of();
    }

    @Override
    public Optional<AttributeValue> value(String column) {
        if (!column.startsWith(array + ANY)) {
            return row.value(column);
        }
        String rest = column.substring(array.length() + ANY.length());
        return rest.isEmpty() && itself.isPresent()
                ? itself.map(AttributeValue::of)
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
        return outside;
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
