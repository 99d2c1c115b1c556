package dev.parcours.core.ingest;

import java.util.Locale;

/** Why a record was rejected. */
public enum RejectionReason {
    /** A field that is needed is absent. */
    MISSING_VALUE,
    /** A time that is not written as the mapping says, that does not exist, or that has no zone. */
    BAD_TIME,
    /** A number that is not one, or that does not fit. */
    BAD_NUMBER,
    /** A value that is not one of those allowed. */
    BAD_VALUE,
    /** Fewer fields than the header has columns. */
    TOO_FEW_FIELDS,
    /** More fields than the header has columns. */
    TOO_MANY_FIELDS,
    /** A quote that is never closed, or text after a closing quote. */
    BAD_QUOTE,
    /** A field or record that is longer than the reader allows, or an array with too many elements to map each. */
    TOO_LONG,
    /** Bytes that are not text in the encoding of the source, or a NUL character. */
    NOT_TEXT,
    /** Not a JSON object, or a JSON object with a name twice. */
    BAD_JSON,
    /** Not what XES has at this place, such as an unknown element, or an event with a key twice. */
    BAD_XES,
    /** An event that does not count by the {@linkplain LifecyclePolicy lifecycle policy} of the reader. */
    LIFECYCLE;

    /** Returns the code by which reports name the reason, such as {@code bad_time}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
