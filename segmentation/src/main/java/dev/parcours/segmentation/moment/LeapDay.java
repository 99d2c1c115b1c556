package dev.parcours.segmentation.moment;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/** When somebody who was born on 29 February has his birthday in a year without one. */
public enum LeapDay {
    /** The day before: 28 February. */
    FEBRUARY_28,
    /** The day after: 1 March. */
    MARCH_1;

    /** Returns the day of a year on which a date returns. */
    LocalDate anniversary(LocalDate date, int year) {
        MonthDay day = MonthDay.from(date);
        boolean isMissing = !day.isValidYear(year);
        return isMissing && this == MARCH_1 ? Year.of(year).atMonthDay(MonthDay.of(3, 1)) : day.atYear(year);
    }
}
