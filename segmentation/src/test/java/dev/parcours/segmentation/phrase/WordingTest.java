package dev.parcours.segmentation.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Wording ENGLISH = new Wording(Locale.UK);
    private static final Wording FRENCH = new Wording(Locale.CANADA_FRENCH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | 0             | 0
            -2.50       | -2.50         | -2,50
            1999        | 1999          | 1999
            12345       | 12,345        | 12_345
            -1234567.89 | -1,234,567.89 | -1_234_567,89
            1E+6        | 1,000,000     | 1_000_000
            """)
    void number_groups_asTheLanguageDoes(BigDecimal number, String english, String french) {
        assertThat(ENGLISH.number(number)).isEqualTo(english);
        assertThat(FRENCH.number(number)).isEqualTo(french.replace('_', '\u202F'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P1D        | 1 day                | 1 jour                | in the last 24 hours             | au cours des dernières 24 heures
            P2D        | 2 days               | 2 jours               | in the last 2 days               | au cours des 2 derniers jours
            PT1H       | 1 hour               | 1 heure               | in the last hour                 | au cours de la dernière heure
            PT36H      | 36 hours             | 36 heures             | in the last 36 hours             | au cours des 36 dernières heures
            PT1M       | 1 minute             | 1 minute              | in the last minute               | au cours de la dernière minute
            PT1H30M    | 90 minutes           | 90 minutes            | in the last 90 minutes           | au cours des 90 dernières minutes
            PT1S       | 1 second             | 1 seconde             | in the last second               | au cours de la dernière seconde
            PT1.5S     | 1.5 seconds          | 1,5 seconde           | in the last 1.5 seconds          | au cours des dernières 1,5 seconde
            PT0.000000001S | 0.000000001 seconds | 0,000000001 seconde | in the last 0.000000001 seconds | au cours des dernières 0,000000001 seconde
            PT59.5S    | 59.5 seconds         | 59,5 secondes         | in the last 59.5 seconds         | au cours des 59,5 dernières secondes
            """)
    void duration_hasItsPlural(
            Duration length, String english, String french, String englishWindow, String frenchWindow) {
        assertThat(ENGLISH.duration(length)).isEqualTo(english);
        assertThat(FRENCH.duration(length)).isEqualTo(french);
        assertThat(WindowWords.clause(Window.last(length), ENGLISH)).isEqualTo(" " + englishWindow);
        assertThat(WindowWords.clause(Window.last(length), FRENCH)).isEqualTo(" " + frenchWindow);
    }

    @Test
    void date_firstOfAMonth_isAnOrdinalInFrench() {
        assertThat(ENGLISH.date(LocalDate.of(2026, 1, 1))).isEqualTo("1 January 2026");
        assertThat(FRENCH.date(LocalDate.of(2026, 1, 1))).isEqualTo("1er janvier 2026");
        assertThat(FRENCH.date(LocalDate.of(12026, 8, 31))).isEqualTo("31 août 12026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1 | - | at least once    | never                                    | au moins une fois    | jamais
            2 | - | at least 2 times | fewer than 2 times                       | au moins 2 fois    | moins de 2 fois
            0 | 0 | never            | at least once         | jamais             | au moins une fois
            0 | 1 | at most once     | more than once                           | au plus une fois     | plus d’une fois
            0 | 3 | at most 3 times  | more than 3 times                        | au plus 3 fois     | plus de 3 fois
            1 | 1 | exactly once     | a number of times other than 1           | exactement une fois  | un autre nombre de fois que 1
            2 | 3 | 2 to 3 times     | a number of times other than 2 to 3      | 2 à 3 fois         | un autre nombre de fois que 2 à 3
            """)
    void times_inAndOut_haveTheirPlural(
            int minimum, Integer maximum, String english, String englishNot, String french, String frenchNot) {
        OptionalInt most = maximum == null ? OptionalInt.empty() : OptionalInt.of(maximum);
        assertThat(ENGLISH.times(minimum, most, true)).isEqualTo(english);
        assertThat(ENGLISH.times(minimum, most, false)).isEqualTo(englishNot);
        assertThat(FRENCH.times(minimum, most, true)).isEqualTo(french);
        assertThat(FRENCH.times(minimum, most, false)).isEqualTo(frenchNot);
    }

    @Test
    void or_manyWords_areCutWithACount() {
        List<String> ten =
                IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList();
        List<String> eleven =
                IntStream.rangeClosed(1, 11).mapToObj(Integer::toString).toList();
        assertThat(ENGLISH.or(ten)).isEqualTo("1, 2, 3, 4, 5, 6, 7, 8, 9 or 10");
        assertThat(ENGLISH.or(eleven)).isEqualTo("1, 2, 3, 4, 5, 6, 7, 8, 9 or one of 2 others");
        assertThat(ENGLISH.nor(List.of("1", "2", "3"))).isEqualTo("1, 2 nor 3");
        assertThat(FRENCH.nor(List.of("1", "2", "3"))).isEqualTo("1 ni 2 ni 3");
        assertThat(FRENCH.and(Collections.nCopies(20_000, "x"))).endsWith("x et 19\u202F991 autres");
    }

    @Test
    void text_hostile_staysData() {
        assertThat(ENGLISH.text("add_to_cart")).isEqualTo("add_to_cart");
        assertThat(ENGLISH.text("")).isEqualTo("“”");
        assertThat(ENGLISH.text("New York")).isEqualTo("“New York”");
        assertThat(FRENCH.text("l'été")).isEqualTo("«\u202Fl'été\u202F»");
        assertThat(ENGLISH.text("x” and who are “{0}")).isEqualTo("“x\" and who are \"{0}”");
        assertThat(ENGLISH.text("a\nb\u0007\u202Ec\u2028d\uD800")).isEqualTo("“a\uFFFDb\uFFFD\uFFFDc\uFFFDd\uFFFD”");
        assertThat(ENGLISH.text("x".repeat(100))).isEqualTo("x".repeat(100));
        assertThat(ENGLISH.text("\uD83D\uDE00".repeat(101))).isEqualTo("“" + "\uD83D\uDE00".repeat(100) + "…”");
    }
}
