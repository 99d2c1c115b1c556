package dev.parcours.core.render;

import dev.parcours.core.map.StageEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * A figure of one stage.
     *
     * @param value empty if there is nothing to give a figure of, as the caption then says
     */
    record Figure(Optional<String> value, String caption, OptionalDouble bar) {

        static Figure of(String value, String caption) {
            return new Figure(Optional.of(value), caption, OptionalDouble.empty());
        }

        static Figure share(String value, String caption, OptionalDouble share) {
            return new Figure(Optional.of(value), caption, share);
        }

        static Figure none(String caption) {
            return new Figure(Optional.empty(), caption, OptionalDouble.empty());
        }
    }

    private record Cell(Column column, Optional<Paragraph> value, Paragraph caption, OptionalDouble bar) {

        boolean fitsBeside() {
            double valueWidth =
                    value.map(text -> VALUE.width(text.full()) + CAPTION_GAP).orElse(0.0);
            return valueWidth + CAPTION.width(caption.full()) <= column.textWidth();
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
                    figure.value().map(value -> Paragraph.of(value, VALUE, column.textWidth(), 1)),
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
            drawTexts(sheet, cell, top + PADDING);
            if (cell.bar().isPresent()) {
                Column column = cell.column();
                double barTop = top + height() - PADDING - BAR;
                sheet.bar(column.textLeft(), barTop, column.textWidth(), BAR, cell.bar(), column.ink());
            }
        }
    }

    private void drawTexts(Sheet sheet, Cell cell, double top) {
        double left = cell.column().textLeft();
        double sameBaseLine = top + VALUE.ascent() - CAPTION.ascent();
        if (cell.value().isEmpty()) {
            sheet.left(left, sameBaseLine, cell.caption());
            return;
        }
        sheet.left(left, top, cell.value().get());
        if (isBeside) {
            sheet.right(cell.right(), sameBaseLine, cell.caption());
        } else {
            sheet.left(left, top + VALUE.lineHeight(), cell.caption());
        }
    }
}
