package dev.parcours.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.StageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrasts as WCAG 2.2 computes them; level AA asks for 4.5 of text and 3 of marks. */
class InkTest {

    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @EnumSource(StageKind.class)
    void of_everyKind_isLegible(StageKind kind) {
        assertThat(contrast(Ink.PAPER, Ink.of(kind))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(Ink.TEXT, Ink.shade(kind))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(Ink.QUIET, Ink.shade(kind))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(Ink.of(kind), Ink.TRACK)).isGreaterThanOrEqualTo(MARK);
    }

    @Test
    void textAndMarks_onPaperAndPanel_areLegible() {
        for (String ground : new String[] {Ink.PAPER, Ink.PANEL}) {
            assertThat(contrast(Ink.TEXT, ground)).isGreaterThanOrEqualTo(TEXT);
            assertThat(contrast(Ink.QUIET, ground)).isGreaterThanOrEqualTo(TEXT);
        }
        for (String mark : new String[] {Ink.GOOD, Ink.BAD, Ink.OPEN}) {
            assertThat(contrast(mark, Ink.PAPER)).isGreaterThanOrEqualTo(MARK);
        }
    }
}
