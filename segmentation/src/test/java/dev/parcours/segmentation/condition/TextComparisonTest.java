package dev.parcours.segmentation.condition;

import static dev.parcours.segmentation.condition.TextComparison.EXACT;
import static dev.parcours.segmentation.condition.TextComparison.IGNORING_CASE;
import static dev.parcours.segmentation.condition.TextComparison.IGNORING_CASE_AND_ACCENTS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextComparisonTest {

    /** Whether the two texts are the same exactly, ignoring case, ignoring case and accents. */
    @ParameterizedTest
    @CsvSource({
        "Paris, Paris, true, true, true",
        "Paris, PARIS, false, true, true",
        "straße, STRASSE, false, true, true",
        "STRAẞE, straße, false, true, true",
        "Œuvre, œuvre, false, true, true",
        "œuvre, oeuvre, false, false, false",
        "æ, ae, false, false, false",
        "ıİ, iI, false, true, true",
        "ΟΔΟΣ, οδος, false, true, true",
        "οδοσ, οδος, false, true, true",
        "ça, ca, false, false, true",
        "É, é, false, true, true",
        "É, e, false, false, true",
        "Ångström, angstrom, false, false, true",
        "ø, o, false, false, false",
        "ł, l, false, false, false",
        "ﬁn, FIN, false, true, true",
        "Αθήνα, ΑΘΗΝΑ, false, false, true",
        "が, か, false, false, false",
        "कि, क, false, false, false",
    })
    void keyOf_twoTexts_areTheSameOrNot(String one, String other, boolean exact, boolean noCase, boolean noAccents) {
        assertThat(EXACT.keyOf(one).equals(EXACT.keyOf(other))).isEqualTo(exact);
        assertThat(IGNORING_CASE.keyOf(one).equals(IGNORING_CASE.keyOf(other))).isEqualTo(noCase);
        assertThat(IGNORING_CASE_AND_ACCENTS.keyOf(one).equals(IGNORING_CASE_AND_ACCENTS.keyOf(other)))
                .isEqualTo(noAccents);
    }

    @ParameterizedTest
    @EnumSource
    void keyOf_everyCharacter_isTheKeyOfItself(TextComparison comparison) {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String key = comparison.keyOf(Character.toString(character));
            assertThat(comparison.keyOf(key)).as("U+%04X", character).isEqualTo(key);
        }
    }

    @Test
    void keyOf_upperAndLowerCaseOfEveryCharacter_areTheSame() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String lower = Character.toString(Character.toLowerCase(character));
            String upper = Character.toString(Character.toUpperCase(character));
            assertThat(IGNORING_CASE.keyOf(upper)).as("U+%04X", character).isEqualTo(IGNORING_CASE.keyOf(lower));
        }
    }
}
