package dev.parcours.core.render;

import static dev.parcours.core.render.Markup.tenths;

import java.util.List;
import java.util.stream.IntStream;

/** The outlines of shapes, in the notation of SVG points and paths. */
final class Shapes {

    private static final double TIP = 14;

    private Shapes() {}

    static String diamond(double x, double y, double radius) {
        return points(x, y - radius, x + radius, y, x, y + radius, x - radius, y);
    }

    static String triangleDown(double x, double y, double radius) {
        return points(x - radius, y - radius * 0.8, x + radius, y - radius * 0.8, x, y + radius);
    }

    static String plus(double x, double y, double radius) {
        return line(x - radius, y, x + radius, y) + line(x, y - radius, x, y + radius);
    }

    static String check(double x, double y, double radius) {
        return line(x - radius, y, x - radius / 4, y + radius * 0.75) + "L" + tenths(x + radius) + " "
                + tenths(y - radius * 0.75);
    }

    static String slash(double x, double y, double radius) {
        return line(x - radius, y + radius, x + radius, y - radius);
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return "M" + tenths(x1) + " " + tenths(y1) + "L" + tenths(x2) + " " + tenths(y2);
    }

    /** An arrow to the right, whose tail is notched unless it is the first of a row. */
    static String arrow(double x, double y, double width, double height, boolean isFirst) {
        double tail = isFirst ? 0 : TIP;
        return points(
                x,
                y,
                x + width - TIP,
                y,
                x + width,
                y + height / 2,
                x + width - TIP,
                y + height,
                x,
                y + height,
                x + tail,
                y + height / 2);
    }

    private static String points(double... coordinates) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.append(i == 0 ? "" : " ")
                    .append(tenths(coordinates[i]))
                    .append(',')
                    .append(tenths(coordinates[i + 1]));
        }
        return points.toString();
    }

    /** The mouth of a face: a smile for positive levels, a frown for negative ones. */
    static String mouth(double x, double y, int level) {
        double bend = level * 2.4;
        return "M" + tenths(x - 5.5) + " " + tenths(y + 4.5 - bend / 2) + "Q" + tenths(x) + " " + tenths(y + 4.5 + bend)
                + " " + tenths(x + 5.5) + " " + tenths(y + 4.5 - bend / 2);
    }

    /** A point of a curve. */
    record Point(double x, double y) {}

    /**
     * One smooth piece for each two neighbouring points, together a curve that rises and falls only as the points do:
     * cubic pieces whose slope at a point is the harmonic mean of the slopes beside it, and zero at a turning point
     * (Fritsch and Butland 1984, A method for constructing local monotone piecewise cubic interpolants, SIAM Journal on
     * Scientific and Statistical Computing 5(2), 300–304).
     */
    static List<String> curve(List<Point> points) {
        return IntStream.range(1, points.size()).mapToObj(i -> piece(points, i)).toList();
    }

    private static String piece(List<Point> points, int to) {
        Point a = points.get(to - 1);
        Point b = points.get(to);
        double third = (b.x() - a.x()) / 3;
        return "M" + tenths(a.x()) + " " + tenths(a.y())
                + "C" + tenths(a.x() + third) + " " + tenths(a.y() + slope(points, to - 1) * third)
                + " " + tenths(b.x() - third) + " " + tenths(b.y() - slope(points, to) * third)
                + " " + tenths(b.x()) + " " + tenths(b.y());
    }

    private static double slope(List<Point> points, int at) {
        if (at == 0) {
            return secant(points, 1);
        }
        if (at == points.size() - 1) {
            return secant(points, at);
        }
        double before = secant(points, at);
        double after = secant(points, at + 1);
        return before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }

    private static double secant(List<Point> points, int to) {
        Point a = points.get(to - 1);
        Point b = points.get(to);
        return (b.y() - a.y()) / (b.x() - a.x());
    }
}
