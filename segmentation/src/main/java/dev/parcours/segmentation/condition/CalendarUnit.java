package dev.parcours.segmentation.condition;

/** A period of the calendar. Weeks are those of ISO 8601, which start on Monday. */
public enum CalendarUnit {
    /** From midnight to midnight. */
    DAY,
    /** From Monday to Sunday. */
    WEEK,
    /** From the first of a month. */
    MONTH,
    /** From the first of January, April, July or October. */
    QUARTER,
    /** From the first of January. */
    YEAR
}
