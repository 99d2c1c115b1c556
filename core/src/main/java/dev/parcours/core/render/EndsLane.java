package dev.parcours.core.render;

import dev.parcours.core.internal.Shares;
import dev.parcours.core.map.StageEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How many journeys end in each stage, and how. What is left of the bar goes on to another stage. */
final class EndsLane implements Lane {

    private static final double PADDING = 12;
    private static final double BAR = 8;
    private static final double GAP = 8;
    private static final double INDENT = 18;
    private static final double LINE_GAP = 3;
    private static final Font LINE = Font.regular(12.5, Ink.TEXT);
    private static final Font NOBODY = Font.regular(12, Ink.QUIET);

    private final String label;
    private final List<Cell> cells = new ArrayList<>();

    /** The ends of a stage, or one line that says that nobody was there to end. */
    private record Cell(Column column, StageEvidence stage, List<Paragraph> lines) {

        boolean isVisited() {
            return stage.journeys() > 0;
        }
    }

    EndsLane(Wording wording, List<Column> columns) {
        label = wording.say("lane.ends");
        for (Column column : columns) {
            StageEvidence stage = column.lived().orElseThrow();
            cells.add(new Cell(column, stage, lines(wording, column, stage)));
        }
    }

    private static List<Paragraph> lines(Wording wording, Column column, StageEvidence stage) {
        if (stage.journeys() == 0) {
            return List.of(Paragraph.of(wording.count("visits", 0), NOBODY, column.textWidth(), 1));
        }
        return List.of(
                line(wording, column, "ends.dropped", stage.droppedOff()),
                line(wording, column, "ends.open", stage.stillOpen()),
                line(wording, column, "ends.converted", stage.converted()));
    }

    private static Paragraph line(Wording wording, Column column, String key, long count) {
        OptionalDouble share = Shares.of(count, column.lived().orElseThrow().journeys());
        String text = wording.say(key, count, wording.percent(share), wording.number(count));
        return Paragraph.of(text, LINE, column.textWidth() - INDENT, 1);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public double height() {
        return 2 * PADDING + BAR + GAP + 3 * LINE.lineHeight() + 2 * LINE_GAP;
    }

    @Override
    public void draw(Sheet sheet, double top) {
        for (Cell cell : cells) {
            drawBar(sheet, cell, top + PADDING);
            double x = cell.column().textLeft();
            double y = top + PADDING + BAR + GAP;
            if (cell.isVisited()) {
                drawMarks(sheet, x + 5, y + LINE.lineHeight() / 2);
            }
            sheet.left(cell.isVisited() ? x + INDENT : x, y, cell.lines(), LINE_GAP);
        }
    }

    private static void drawMarks(Sheet sheet, double x, double middle) {
        double step = LINE.lineHeight() + LINE_GAP;
        sheet.polygon(Shapes.triangleDown(x, middle, 5), Ink.BAD);
        sheet.circle(x, middle + step, 4, "none", Ink.OPEN);
        sheet.path(Shapes.check(x, middle + 2 * step, 5), Ink.GOOD, 2);
    }

    private static void drawBar(Sheet sheet, Cell cell, double top) {
        Column column = cell.column();
        StageEvidence stage = cell.stage();
        sheet.rectangle(column.textLeft(), top, column.textWidth(), BAR, 0, Ink.TRACK);
        double x = column.textLeft();
        x = drawPart(sheet, column, x, top, Shares.of(stage.droppedOff(), stage.journeys()), Ink.BAD);
        x = drawPart(sheet, column, x, top, Shares.of(stage.stillOpen(), stage.journeys()), Ink.OPEN);
        drawPart(sheet, column, x, top, Shares.of(stage.converted(), stage.journeys()), Ink.GOOD);
    }

    private static double drawPart(
            Sheet sheet, Column column, double x, double top, OptionalDouble share, String fill) {
        double width = column.textWidth() * share.orElse(0);
        if (width > 0) {
            sheet.rectangle(x, top, width, BAR, 0, fill);
        }
        return x + width;
    }
}
