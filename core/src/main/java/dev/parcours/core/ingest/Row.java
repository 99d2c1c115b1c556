package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * A record as a mapping sees it: named fields, each present or absent. A row is valid only while it is being mapped.
 *
 * <p>A CSV row has the columns of its header and knows only texts; a field that is empty, blank or spelled as the
 * reader's spellings of absent is absent. A JSON row has the names that its object has, those of nested objects joined
 * by a dot ({@code context.campaign.name}), those of array elements by their number from 0 ({@code products.0.price});
 * an array of distinct texts is one set of texts; null is absent.
 *
 * <p>A row of a XES log is an event, under the names that pm4py gives its columns: the event's attributes under their
 * keys ({@code concept:name}), those of its trace behind {@code case:} ({@code case:concept:name}), nested ones and the
 * elements of lists and containers behind the name of what they are in and a dot; a list of distinct strings under one
 * key is one set of texts. An attribute whose value is not written as its type has it is a text; one without a value,
 * and a number {@code NaN}, are absent. Strings keep the white space around them. Beside these, the text of column
 * {@code classifier:NAME} is what a classifier of the log for events makes of the event: the texts of the attributes
 * that it names, with a {@code +} between them.
 */
public interface Row {

    /** Returns the name of the source, such as the file's. */
    String source();

    /**
     * Returns the number of the record in the source, from 1; the header does not count, and each record of an
     * {@linkplain RowMapping#records envelope} does.
     */
    long place();

    /** Returns the number of the line on which the record starts, from 1. */
    long line();

    /** Returns the names of the fields, in order; some may be absent in this row. */
    Collection<String> columns();

    /** Returns a field as text, without the white space around it, or empty if it is absent or a set of texts. */
    Optional<String> text(String column);

    /** Returns a field as a value, or empty if it is absent. */
    Optional<AttributeValue> value(String column);

    /**
     * Returns a field as a time, or empty if it is absent.
     *
     * @throws RejectedRowException if it is not written in the format
     */
    default Optional<Instant> time(String column, TimeFormat format) throws RejectedRowException {
        Optional<String> text = text(column);
        return text.isPresent() ? Optional.of(Fields.time(text.get(), column, format)) : Optional.empty();
    }
}
