package dev.parcours.core.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into lines that fit a width.
 *
 * @param lines at least one. A line that was broken at a space ends with that space, so that the lines one after the
 *     other read as the text
 * @param isCut whether lines are missing, for which the last one ends with an ellipsis
 */
record Paragraph(String full, Font font, List<String> lines, boolean isCut) {

    private static final String ELLIPSIS = "…";
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    static Paragraph of(String text, Font font, double width, int maxLines) {
        String full = CleanText.of(text);
        List<String> lines = new ArrayList<>();
        int from = 0;
        do {
            int to = endOfLine(full, from, font, width);
            lines.add(full.substring(from, to));
            from = to;
        } while (from < full.length() && lines.size() < maxLines);
        boolean isCut = from < full.length();
        if (isCut) {
            int last = lines.size() - 1;
            lines.set(last, withEllipsis(lines.get(last), font, width));
        }
        return new Paragraph(full, font, List.copyOf(lines), isCut);
    }

    private static int endOfLine(String text, int from, Font font, double width) {
        double filled = 0;
        int lastBreak = from;
        int previous = 0;
        int to = from;
        while (to < text.length()) {
            int character = text.codePointAt(to);
            int next = to + Character.charCount(character);
            if (character == ' ') {
                lastBreak = next;
            }
            filled += font.width(character);
            boolean isJoined = Font.joins(character) || previous == ZERO_WIDTH_JOINER;
            if (filled > width && to > from && character != ' ' && !isJoined) {
                return lastBreak > from ? lastBreak : to;
            }
            if (character == '-' || character == '/') {
                lastBreak = next;
            }
            previous = character;
            to = next;
        }
        return to;
    }

    private static String withEllipsis(String line, Font font, double width) {
        String shown = line.stripTrailing();
        while (!shown.isEmpty() && font.width(shown + ELLIPSIS) > width) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
        }
        return shown + ELLIPSIS;
    }

    double height() {
        return lines.size() * font.lineHeight();
    }

    static double height(List<Paragraph> paragraphs, double gap) {
        double gaps = Math.max(0, paragraphs.size() - 1) * gap;
        return paragraphs.stream().mapToDouble(Paragraph::height).sum() + gaps;
    }

    static double tallest(List<List<Paragraph>> cells, double gap) {
        return cells.stream().mapToDouble(cell -> height(cell, gap)).max().orElse(0);
    }
}
