package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Interaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Refuses what a log cannot hold, before any of it is written. */
final class XesChecks {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private XesChecks() {}

    static void check(Interaction interaction) {
        check(interaction, isWritable(interaction.time()), "time");
        interaction.properties().forEach((name, value) -> {
            if (value instanceof AttributeValue.NumberValue number) {
                check(interaction, isWritable(number.number()), name);
            } else if (value instanceof AttributeValue.InstantValue instant) {
                check(interaction, isWritable(instant.instant()), name);
            } else if (value instanceof AttributeValue.DateValue date) {
                check(interaction, isWritable(date.date()), name);
            }
        });
    }

    private static void check(Interaction interaction, boolean isWritable, String part) {
        // The value is not shown: it may be a person's.
        checkArgument(
                isWritable,
                "'%s' of interaction '%s' cannot be written: times are in the years 1 to 9999 and numbers have at most %s characters; mend it or leave it out",
                part,
                interaction,
                XesType.MAX_NUMBER_LENGTH);
    }

    private static boolean isWritable(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(END);
    }

    private static boolean isWritable(LocalDate date) {
        return !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY);
    }

    private static boolean isWritable(BigDecimal number) {
        return number.precision() <= XesType.MAX_NUMBER_LENGTH
                && number.toString().length() <= XesType.MAX_NUMBER_LENGTH;
    }
}
