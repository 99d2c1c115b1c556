package dev.parcours.core.ingest;

import dev.parcours.core.ingest.InteractionMapping.Field;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The text of one field of an interaction: where a record has it, what it means, and what stands for it otherwise. */
final class FieldText {

    private final Field field;
    private final @Nullable String column;
    /** Where the column stands in every row of the one source that is read, if that is known. */
    private final CsvFields.@Nullable Column place;

    private final @Nullable Spellings spellings;
    private final @Nullable String otherwise;

    private FieldText(
            Field field,
            @Nullable String column,
            CsvFields.@Nullable Column place,
            @Nullable Spellings spellings,
            @Nullable String otherwise) {
        this.field = field;
        this.column = column;
        this.place = place;
        this.spellings = spellings;
        this.otherwise = otherwise;
    }

    static FieldText of(
            Field field, InteractionMapping mapping, Function<String, Optional<CsvFields.Column>> fixedColumns) {
        String column = mapping.columns.get(field);
        return new FieldText(
                field,
                column,
                column == null ? null : fixedColumns.apply(column).orElse(null),
                mapping.options.spellings().get(field),
                mapping.options.defaults().get(field));
    }

    Field field() {
        return field;
    }

    /** The column of the field; of one that is not mapped, the name of the field, for messages. */
    String column() {
        return column != null ? column : code(field);
    }

    static String code(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a record may have a text. */
    boolean isMapped() {
        return column != null || otherwise != null;
    }

    /** What the column of a record says, or null if that is nothing or a spelling of nothing. */
    @Nullable String inColumn(Row row) {
        String text = written(row);
        if (text == null || spellings == null) {
            return text;
        }
        String meaning = spellings.meaning(text);
        return meaning.isEmpty() ? null : meaning;
    }

    private @Nullable String written(Row row) {
        if (place != null) {
            return place.text();
        }
        return column == null ? null : row.text(column).orElse(null);
    }

    /** What the column of a record says or what stands for it otherwise, or null if there is neither. */
    @Nullable String of(Row row) {
        return orDefault(inColumn(row));
    }

    @Nullable String orDefault(@Nullable String text) {
        return text != null ? text : otherwise;
    }

    String needed(Row row) throws RejectedRowException {
        return present(of(row));
    }

    <T> T present(@Nullable T value) throws RejectedRowException {
        if (value == null) {
            throw Fields.missing(column());
        }
        return value;
    }

    /** What a record says, as a time; of a text that stands for itself, without a string of it. */
    Instant neededTime(Row row, TimeFormat format) throws RejectedRowException {
        if (spellings != null || otherwise != null) {
            return Fields.time(needed(row), column(), format);
        }
        return present(
                place != null
                        ? place.time(column(), format)
                        : row.time(column(), format).orElse(null));
    }

    /** Whether the text that was just read is known to be one that may name something, or absent. */
    boolean isName() {
        return place != null && spellings == null && otherwise == null && place.isName();
    }
}
