package dev.parcours.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ParagraphTest {

    // At size 1000 / 1.05 a letter is as many units wide as the table of widths says.
    private static final Font FONT = Font.regular(1000 / 1.05, Ink.TEXT);

    @Test
    void of_textThatFits_isOneLine() {
        Paragraph paragraph = Paragraph.of("aaa", FONT, 3 * 556, 1);

        assertThat(paragraph.lines()).containsExactly("aaa");
        assertThat(paragraph.isCut()).isFalse();
    }

    @Test
    void of_textThatDoesNotFit_breaksAtSpaces() {
        assertThat(Paragraph.of("aaa aaa aaa", FONT, 7 * 556, 9).lines()).containsExactly("aaa aaa ", "aaa");
    }

    @Test
    void of_wordThatDoesNotFit_breaksInside() {
        assertThat(Paragraph.of("aaaaaaa", FONT, 3 * 556 + 1, 9).lines()).containsExactly("aaa", "aaa", "a");
    }

    @Test
    void of_hyphenAndSlash_breakAfterThem() {
        assertThat(Paragraph.of("aaa-aaa/aaa", FONT, 5 * 556, 9).lines()).containsExactly("aaa-", "aaa/", "aaa");
    }

    @Test
    void of_noBreakSpace_staysTogether() {
        assertThat(Paragraph.of("aa aa\u00A0aa", FONT, 6 * 556, 9).lines()).containsExactly("aa ", "aa\u00A0aa");
    }

    @Test
    void of_moreLinesThanAllowed_endsWithAnEllipsisAndKeepsTheText() {
        Paragraph paragraph = Paragraph.of("aaa aaa aaa", FONT, 5 * 556, 2);

        assertThat(paragraph.lines()).containsExactly("aaa ", "aaa…");
        assertThat(paragraph.isCut()).isTrue();
        assertThat(paragraph.full()).isEqualTo("aaa aaa aaa");
    }

    @Test
    void of_combiningMarksAndJoinedEmoji_areNotTornApart() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC67";

        assertThat(Paragraph.of("e\u0301e\u0301", FONT, 556, 9).lines()).containsExactly("e\u0301", "e\u0301");
        assertThat(Paragraph.of(family + family, FONT, 1400, 9).lines()).containsExactly(family, family);
    }

    @Property
    void linesReadAsTheTextUnlessTheyAreCut(
            @ForAll @StringLength(max = 60) String text, @ForAll @DoubleRange(min = 1, max = 9000) double width) {
        Paragraph paragraph = Paragraph.of(text, FONT, width, Integer.MAX_VALUE);

        assertThat(String.join("", paragraph.lines())).isEqualTo(paragraph.full());
        assertThat(paragraph.isCut()).isFalse();
    }

    @Property
    void neverMoreLinesThanAllowed(
            @ForAll @StringLength(max = 60) String text,
            @ForAll @DoubleRange(min = 1, max = 9000) double width,
            @ForAll @IntRange(min = 1, max = 4) int maxLines) {
        assertThat(Paragraph.of(text, FONT, width, maxLines).lines()).hasSizeBetween(1, maxLines);
    }

    @Property
    void noLineIsWiderThanTheSpaceUnlessItIsOneLetter(
            @ForAll("plain") String text, @ForAll @DoubleRange(min = 300, max = 9000) double width) {
        for (String line : Paragraph.of(text, FONT, width, Integer.MAX_VALUE).lines()) {
            String visible = line.stripTrailing();
            assertThat(visible.length() <= 1 || FONT.width(visible) <= width)
                    .as(line)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withChars("abcWil éà-/.").ofMaxLength(60).map(CleanText::of);
    }
}
