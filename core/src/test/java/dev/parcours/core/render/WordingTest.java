package dev.parcours.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Wording FRENCH = new Wording(Locale.FRENCH);
    private static final Wording ENGLISH = new Wording(Locale.UK);

    /** Spaces that do not break, as plain ones. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', '_');
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "7, 7, 7",
        "999, 999, 999",
        "1000, '1,000', 1_000",
        "1234567, '1,234,567', 1_234_567",
        "-1000, '-1,000', -1_000"
    })
    void number_anySize_isGroupedAsTheLanguageDoes(long number, String english, String french) {
        assertThat(ENGLISH.number(number)).isEqualTo(english);
        assertThat(plain(FRENCH.number(number))).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0%, 0_%",
        "0.004, <_1%, <_1_%",
        "0.005, 1%, 1_%",
        "0.125, 13%, 13_%",
        "0.995, 100%, 100_%",
        "0.996, >_99%, >_99_%",
        "1, 100%, 100_%"
    })
    void percent_nearTheEdges_isNoneOrAllOnlyIfItIs(double share, String english, String french) {
        assertThat(plain(ENGLISH.percent(OptionalDouble.of(share)))).isEqualTo(english);
        assertThat(plain(FRENCH.percent(OptionalDouble.of(share)))).isEqualTo(french);
    }

    @Test
    void exactPercent_oneEighth_hasOneDecimalOfTheLanguage() {
        assertThat(ENGLISH.exactPercent(OptionalDouble.of(0.125))).isEqualTo("12.5%");
        assertThat(plain(FRENCH.exactPercent(OptionalDouble.of(0.125)))).isEqualTo("12,5_%");
        assertThat(FRENCH.exactPercent(OptionalDouble.empty())).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s, 0 s",
        "PT0.4S, 0 s, 0 s",
        "PT59.5S, 1 min, 1 min",
        "PT1M30S, 1 min 30 s, 1 min 30 s",
        "PT59M59.6S, 1 h, 1 h",
        "PT1H29M30S, 1 h 30 min, 1 h 30 min",
        "PT23H59M29S, 23 h 59 min, 23 h 59 min",
        "PT23H59M30S, 1 d, 1 j",
        "PT76H, 3 d 4 h, 3 j 4 h",
        "PT24000H, '1,000 d', 1_000 j"
    })
    void duration_anyLength_hasTheTwoLargestUnits(Duration duration, String english, String french) {
        assertThat(plain(ENGLISH.duration(duration))).isEqualTo(english);
        assertThat(plain(FRENCH.duration(duration))).isEqualTo(french);
    }

    @Test
    void duration_longestPossible_isWritten() {
        assertThat(ENGLISH.duration(Duration.between(Instant.MIN, Instant.MAX))).contains("d");
    }

    @Test
    void date_firstOfTheMonth_isOrdinalInFrench() {
        assertThat(FRENCH.date(LocalDate.of(2026, 8, 1))).isEqualTo("1er août 2026");
        assertThat(FRENCH.date(LocalDate.of(2026, 8, 31))).isEqualTo("31 août 2026");
        assertThat(ENGLISH.date(LocalDate.of(2026, 8, 1))).isEqualTo("1 August 2026");
    }

    @Test
    void count_noneOneAndMany_agreesWithTheNumber() {
        assertThat(FRENCH.count("visits", 0)).isEqualTo("aucun passage");
        assertThat(FRENCH.count("visits", 1)).isEqualTo("1 passage");
        assertThat(plain(FRENCH.count("visits", 1200))).isEqualTo("1_200 passages");
        assertThat(ENGLISH.count("visits", 0)).isEqualTo("no visits");
        assertThat(ENGLISH.count("visits", 1)).isEqualTo("1 visit");
        assertThat(ENGLISH.count("visits", 1200)).isEqualTo("1,200 visits");
    }

    @Test
    void sentences_bothLanguages_haveTheSameKeys() throws IOException {
        assertThat(properties("sentences_fr.properties").keySet())
                .isEqualTo(properties("sentences.properties").keySet());
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = WordingTest.class.getResourceAsStream(name)) {
            properties.load(in);
        }
        return properties;
    }
}
