package dev.parcours.core.render;

import dev.parcours.core.map.MapStage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A row of texts that a team wrote, each with a mark before it. */
final class TextLane implements Lane {

    /** What stands before each text. */
    enum Mark {
        DOT,
        RING,
        DIAMOND,
        PLUS
    }

    private static final double PADDING = 12;
    private static final double GAP = 5;
    private static final double INDENT = 15;
    private static final int MAX_LINES = 6;

    private final String label;
    private final Mark mark;
    private final List<Column> columns;
    private final List<List<Paragraph>> cells;

    private TextLane(String label, Mark mark, Font font, List<Column> columns, Function<MapStage, List<String>> texts) {
        this.label = label;
        this.mark = mark;
        this.columns = columns;
        cells = columns.stream()
                .map(column -> texts.apply(column.planned()).stream()
                        .map(text -> Paragraph.of(text, font, column.textWidth() - INDENT, MAX_LINES))
                        .toList())
                .toList();
    }

    /** The row, or empty if no stage has such a text. */
    static Optional<Lane> of(
            String label, Mark mark, Font font, List<Column> columns, Function<MapStage, List<String>> texts) {
        TextLane lane = new TextLane(label, mark, font, columns, texts);
        return lane.cells.stream().allMatch(List::isEmpty) ? Optional.empty() : Optional.of(lane);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public double height() {
        return 2 * PADDING + Paragraph.tallest(cells, GAP);
    }

    @Override
    public void draw(Sheet sheet, double top) {
        for (int i = 0; i < columns.size(); i++) {
            double y = top + PADDING;
            for (Paragraph paragraph : cells.get(i)) {
                Column column = columns.get(i);
                drawMark(sheet, column, y + paragraph.font().lineHeight() / 2);
                sheet.left(column.textLeft() + INDENT, y, paragraph);
                y += paragraph.height() + GAP;
            }
        }
    }

    private void drawMark(Sheet sheet, Column column, double y) {
        double x = column.textLeft() + 4;
        switch (mark) {
            case DOT -> sheet.dot(x, y, 2.6, column.ink());
            case RING -> sheet.circle(x, y, 3, "none", column.ink());
            case DIAMOND -> sheet.polygon(Shapes.diamond(x, y, 4.4), Ink.BAD);
            case PLUS -> sheet.path(Shapes.plus(x, y, 4), Ink.GOOD, 2);
        }
    }
}
