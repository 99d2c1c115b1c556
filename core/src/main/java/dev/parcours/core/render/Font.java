package dev.parcours.core.render;

import java.text.Normalizer;

/** A size and style of writing, and how wide a text is in it. */
record Font(double size, boolean bold, boolean italic, String colour) {

    /** The system fonts of the usual platforms; the last ones are those of Linux. */
    static final String FAMILY = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial,"
            + " 'Liberation Sans', sans-serif";

    private static final double LINE = 1.4;
    // Bold letters are wider, and system fonts differ by a few hundredths from the widths below.
    private static final double BOLD = 1.06;
    private static final double SLACK = 1.05;

    // Widths of the printable ASCII characters in thousandths of the size, as usual for sans-serif fonts.
    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };
    private static final int FIRST_WIDE = 0x1100;
    private static final int WIDE = 1050;
    private static final int FIRST_EMOJI = 0x1F000;
    private static final int EMOJI = 1400;
    private static final int OTHER = 650;

    static Font regular(double size, String colour) {
        return new Font(size, false, false, colour);
    }

    static Font bold(double size, String colour) {
        return new Font(size, true, false, colour);
    }

    static Font italic(double size, String colour) {
        return new Font(size, false, true, colour);
    }

    double lineHeight() {
        return size * LINE;
    }

    /** The distance from the top of a line to its base line. */
    double ascent() {
        return (lineHeight() + 0.72 * size) / 2;
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    double width(int character) {
        return thousandths(character) * size * SLACK * (bold ? BOLD : 1) / 1000;
    }

    private static int thousandths(int character) {
        if (character >= ' ' && character <= '~') {
            return ASCII[character - ' '];
        }
        if (joins(character)) {
            return 0;
        }
        return character < 0x2E80 && !isHangulJamo(character) ? europeanWidth(character) : asianWidth(character);
    }

    private static boolean isHangulJamo(int character) {
        return character >= FIRST_WIDE && character < 0x1200;
    }

    private static int europeanWidth(int character) {
        return switch (character) {
            case '\u00A0', '\u2018', '\u2019', '\u00B7', '\u00A1' -> 278;
            case '\u202F', '\u2009' -> 200;
            case '\u201C', '\u201D' -> 333;
            case '\u2013', '\u00AB', '\u00BB', '\u20AC' -> 556;
            case '\u2022' -> 350;
            case '\u0153', '\u00E6' -> 944;
            case '\u2014', '\u2026', '\u0152', '\u00C6', '\u2192', '\u2030' -> 1000;
            default -> accentedWidth(character);
        };
    }

    private static int accentedWidth(int character) {
        char base = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                .charAt(0);
        return base >= ' ' && base <= '~' ? ASCII[base - ' '] : OTHER;
    }

    private static int asianWidth(int character) {
        return character >= FIRST_EMOJI && character < 0x20000 ? EMOJI : WIDE;
    }

    /** Returns whether a character stands on the one before it, so that no line may begin with it. */
    static boolean joins(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT
                || (character >= 0x1F3FB && character <= 0x1F3FF);
    }
}
