package dev.parcours.core.render;

import dev.parcours.core.map.Emotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The curve of the emotions, with a face and a word at each stage that has one. */
final class EmotionLane implements Lane {

    private static final double HEIGHT = 192;
    private static final double EDGE = 56;
    private static final double FACE = 13;
    private static final double LABEL_GAP = 5;
    private static final double SCALE_LEFT = 44;
    private static final double SCALE_WIDTH = 140;
    private static final int MAX_LINES = 2;
    private static final Font WORD = Font.bold(13, Ink.TEXT);
    private static final Font SCALE = Font.regular(11, Ink.QUIET);

    private final Wording wording;
    private final double left;
    private final double right;
    private final List<Mark> marks = new ArrayList<>();

    /** A stage with an emotion, its place among all stages, and the word at it. */
    private record Mark(Column column, int place, int level, Paragraph word) {}

    private EmotionLane(Wording wording, List<Column> columns) {
        this.wording = wording;
        left = columns.get(0).left();
        right = columns.get(columns.size() - 1).right();
        for (int i = 0; i < columns.size(); i++) {
            Optional<Emotion> emotion = columns.get(i).planned().emotion();
            if (emotion.isPresent()) {
                Paragraph word = Paragraph.of(
                        wording.of(emotion.get()), WORD, columns.get(i).textWidth(), MAX_LINES);
                marks.add(new Mark(columns.get(i), i, emotion.get().level(), word));
            }
        }
    }

    /** The row, or empty if no stage has an emotion. */
    static Optional<Lane> of(Wording wording, List<Column> columns) {
        EmotionLane lane = new EmotionLane(wording, columns);
        return lane.marks.isEmpty() ? Optional.empty() : Optional.of(lane);
    }

    @Override
    public String label() {
        return wording.say("lane.emotion");
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Sheet sheet, double top) {
        for (int level = Emotion.LOWEST; level <= Emotion.HIGHEST; level += 2) {
            double y = y(top, level);
            sheet.dottedRule(left, right, y, level == 0 ? Ink.OPEN : Ink.RULE);
            Paragraph name = Paragraph.of(wording.level(level), SCALE, SCALE_WIDTH, 1);
            sheet.left(SCALE_LEFT, y - name.height() / 2, name);
        }
        List<Shapes.Point> points = marks.stream()
                .map(mark -> new Shapes.Point(mark.column().middle(), y(top, mark.level())))
                .toList();
        List<String> pieces = Shapes.curve(points);
        for (int i = 0; i < pieces.size(); i++) {
            boolean isNeighbour = marks.get(i + 1).place() == marks.get(i).place() + 1;
            if (isNeighbour) {
                sheet.path(pieces.get(i), Ink.QUIET, 2.4);
            } else {
                sheet.dashedPath(pieces.get(i), Ink.QUIET, 2);
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            drawMark(sheet, i, points.get(i));
        }
    }

    private void drawMark(Sheet sheet, int index, Shapes.Point at) {
        Mark mark = marks.get(index);
        String ink = mark.column().ink();
        sheet.circle(at.x(), at.y(), FACE, mark.column().shade(), ink);
        sheet.dot(at.x() - 4.5, at.y() - 3, 1.6, ink);
        sheet.dot(at.x() + 4.5, at.y() - 3, 1.6, ink);
        sheet.path(Shapes.mouth(at.x(), at.y(), mark.level()), ink, 1.8);
        double labelTop = isValley(index)
                ? at.y() + FACE + LABEL_GAP
                : at.y() - FACE - LABEL_GAP - mark.word().height();
        sheet.middle(at.x(), labelTop, mark.word());
    }

    /** Whether the curve comes from above or goes there, so that there is more room below. */
    private boolean isValley(int index) {
        int level = marks.get(index).level();
        int around = 0;
        around += index > 0 ? Integer.signum(marks.get(index - 1).level() - level) : 0;
        around += index + 1 < marks.size() ? Integer.signum(marks.get(index + 1).level() - level) : 0;
        return around > 0 || (around == 0 && level < 0);
    }

    private static double y(double top, int level) {
        double share = (Emotion.HIGHEST - level) / (double) (Emotion.HIGHEST - Emotion.LOWEST);
        return top + EDGE + share * (HEIGHT - 2 * EDGE);
    }
}
