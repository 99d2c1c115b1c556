package dev.parcours.core.render;

import java.util.List;
import java.util.OptionalDouble;

/** Draws shapes and paragraphs of an SVG picture. Lengths are in its user units. */
final class Sheet {

    private final Markup markup;

    Sheet(Markup markup) {
        this.markup = markup;
    }

    void openGroup() {
        markup.newLine().open("g");
    }

    void closeGroup() {
        markup.close();
    }

    void rectangle(double x, double y, double width, double height, double radius, String fill) {
        markup.empty("rect", "x", x, "y", y, "width", width, "height", height, "rx", radius, "fill", fill);
    }

    void frame(double x, double y, double width, double height, double radius, String fill, String stroke) {
        markup.empty(
                "rect", "x", x, "y", y, "width", width, "height", height, "rx", radius, "fill", fill, "stroke", stroke);
    }

    void dashedFrame(double x, double y, double width, double height, double radius, String stroke) {
        markup.empty(
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                width,
                "height",
                height,
                "rx",
                radius,
                "fill",
                "none",
                "stroke",
                stroke,
                "stroke-width",
                1.4,
                "stroke-dasharray",
                "5 4");
    }

    void rule(double x1, double x2, double y, String stroke) {
        markup.empty("line", "x1", x1, "x2", x2, "y1", y, "y2", y, "stroke", stroke);
    }

    void upright(double x, double y1, double y2, String stroke) {
        markup.empty("line", "x1", x, "x2", x, "y1", y1, "y2", y2, "stroke", stroke);
    }

    void dottedRule(double x1, double x2, double y, String stroke) {
        markup.empty("line", "x1", x1, "x2", x2, "y1", y, "y2", y, "stroke", stroke, "stroke-dasharray", "2 5");
    }

    void circle(double x, double y, double radius, String fill, String stroke) {
        markup.empty("circle", "cx", x, "cy", y, "r", radius, "fill", fill, "stroke", stroke, "stroke-width", 1.6);
    }

    void dot(double x, double y, double radius, String fill) {
        markup.empty("circle", "cx", x, "cy", y, "r", radius, "fill", fill);
    }

    void polygon(String points, String fill) {
        markup.empty("polygon", "points", points, "fill", fill);
    }

    void path(String data, String stroke, double width) {
        markup.empty(
                "path",
                "d",
                data,
                "fill",
                "none",
                "stroke",
                stroke,
                "stroke-width",
                width,
                "stroke-linecap",
                "round",
                "stroke-linejoin",
                "round");
    }

    void dashedPath(String data, String stroke, double width) {
        markup.empty(
                "path", "d", data, "fill", "none", "stroke", stroke, "stroke-width", width, "stroke-dasharray", "3 6");
    }

    /** Draws a bar that is full at 1; only the track if there is no share. */
    void bar(double x, double y, double width, double height, OptionalDouble share, String fill) {
        rectangle(x, y, width, height, height / 2, Ink.TRACK);
        double filled = width * share.orElse(0);
        if (filled > 0) {
            rectangle(x, y, Math.max(filled, height), height, height / 2, fill);
        }
    }

    void left(double x, double top, Paragraph paragraph) {
        paragraph(x, top, paragraph, "start");
    }

    void right(double x, double top, Paragraph paragraph) {
        paragraph(x, top, paragraph, "end");
    }

    void middle(double x, double top, Paragraph paragraph) {
        paragraph(x, top, paragraph, "middle");
    }

    /** Draws paragraphs one below the other. */
    void left(double x, double top, List<Paragraph> paragraphs, double gap) {
        double y = top;
        for (Paragraph paragraph : paragraphs) {
            left(x, y, paragraph);
            y += paragraph.height() + gap;
        }
    }

    private void paragraph(double x, double top, Paragraph paragraph, String anchor) {
        Font font = paragraph.font();
        markup.open("text", "font-size", font.size(), "fill", font.colour());
        attribute(font.bold(), "font-weight", "600");
        attribute(font.italic(), "font-style", "italic");
        attribute(!anchor.equals("start"), "text-anchor", anchor);
        if (paragraph.isCut()) {
            markup.element("title", paragraph.full());
        }
        double baseLine = top + font.ascent();
        for (String line : paragraph.lines()) {
            markup.open("tspan", "x", x, "y", baseLine).raw(line).close();
            baseLine += font.lineHeight();
        }
        markup.close();
    }

    private void attribute(boolean isPresent, String name, String value) {
        if (isPresent) {
            markup.attribute(name, value);
        }
    }
}
