package dev.parcours.core.render;

import dev.parcours.core.map.StageEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A row of figures, each with what it is a figure of and, if it is a share, a bar. */
final class FigureLane implements Lane {

    private static final double PADDING = 12;
    private static final double BAR = 6;
    private static final double BAR_GAP = 6;
    private static final double CAPTION_GAP = 12;
    private static final int MAX_LINES = 2;
    private static final Font VALUE = Font.bold(20, Ink.TEXT);
    private static final Font CAPTION = Font.regular(12, Ink.QUIET);

    /** A figure of one stage. */
    record Figure(String value, String caption, OptionalDouble bar) {}

    private record Cell(Column column, Paragraph value, Paragraph caption, OptionalDouble bar) {

        boolean fitsBeside() {
            double width = VALUE.width(value.full()) + CAPTION_GAP + CAPTION.width(caption.full());
            return width <= column.textWidth();
        }

        double right() {
            return column.textLeft() + column.textWidth();
        }
    }

    private final String label;
    private final List<Cell> cells = new ArrayList<>();
    private final boolean isBeside;

    FigureLane(String label, List<Column> columns, Function<StageEvidence, Figure> figures) {
        this.label = label;
        for (Column column : columns) {
            Figure figure = figures.apply(column.lived().orElseThrow());
            cells.add(new Cell(
                    column,
                    Paragraph.of(figure.value(), VALUE, column.textWidth(), 1),
                    Paragraph.of(figure.caption(), CAPTION, column.textWidth(), MAX_LINES),
                    figure.bar()));
        }
        isBeside = cells.stream().allMatch(Cell::fitsBeside);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public double height() {
        double below = isBeside
                ? 0
                : cells.stream()
                        .mapToDouble(cell -> cell.caption().height())
                        .max()
                        .orElse(0);
        boolean hasBar = cells.stream().anyMatch(cell -> cell.bar().isPresent());
        return 2 * PADDING + VALUE.lineHeight() + below + (hasBar ? BAR_GAP + BAR : 0);
    }

    @Override
    public void draw(Sheet sheet, double top) {
        for (Cell cell : cells) {
            Column column = cell.column();
            double y = top + PADDING;
            sheet.left(column.textLeft(), y, cell.value());
            if (isBeside) {
                sheet.right(cell.right(), y + VALUE.ascent() - CAPTION.ascent(), cell.caption());
            } else {
                sheet.left(column.textLeft(), y + VALUE.lineHeight(), cell.caption());
            }
            if (cell.bar().isPresent()) {
                double barTop = top + height() - PADDING - BAR;
                sheet.bar(column.textLeft(), barTop, column.textWidth(), BAR, cell.bar(), column.ink());
            }
        }
    }
}
