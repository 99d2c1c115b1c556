package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainNotationTest {

    @Provide
    static Arbitrary<String> nearNumbers() {
        return Arbitraries.strings().withChars("-.0123456789+e \u0663").ofMaxLength(42);
    }

    /** Texts of ten characters, most of them nearly a date. */
    @Provide
    static Arbitrary<String> nearDates() {
        Arbitrary<String> dates = Arbitraries.integers()
                .between(0, 9999)
                .flatMap(year -> Arbitraries.integers()
                        .between(0, 13)
                        .flatMap(month -> Arbitraries.integers()
                                .between(0, 32)
                                .map(day -> "%04d-%02d-%02d".formatted(year, month, day))));
        return Arbitraries.oneOf(
                dates, Arbitraries.strings().withChars("-+0123456789\u0663").ofLength(10));
    }

    @Property
    void numbersAreThoseOfThePattern(@ForAll("nearNumbers") String text) {
        assertThat(PlainNotation.isNumber(text)).isEqualTo(text.matches("-?[0-9]{1,30}(\\.[0-9]{1,9})?"));
    }

    @Property(tries = 5000)
    void datesAreThoseOfIso(@ForAll("nearDates") String text) {
        assertThat(PlainNotation.date(text)).isEqualTo(parsed(text));
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
