package dev.parcours.core.render;

import dev.parcours.core.map.MarketingMix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marketing mix of each stage, part by part. */
final class MixLane implements Lane {

    private static final double PADDING = 12;
    private static final double GAP = 2;
    private static final int MAX_LINES = 4;
    private static final Font PART = Font.bold(11, Ink.QUIET);
    private static final Font TEXT = Font.regular(13, Ink.TEXT);

    private final String label;
    private final List<Column> columns;
    private final List<List<Paragraph>> cells;

    private MixLane(String label, List<Column> columns, List<List<Paragraph>> cells) {
        this.label = label;
        this.columns = columns;
        this.cells = cells;
    }

    /** The row, or empty if no stage has a marketing mix. */
    static Optional<Lane> of(Wording wording, List<Column> columns) {
        List<List<Paragraph>> cells =
                columns.stream().map(column -> cell(wording, column)).toList();
        return cells.stream().allMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new MixLane(wording.say("lane.mix"), columns, cells));
    }

    private static List<Paragraph> cell(Wording wording, Column column) {
        MarketingMix mix = column.planned().marketingMix();
        List<Paragraph> cell = new ArrayList<>();
        addPart(cell, column, wording.say("mix.product"), mix.product());
        addPart(cell, column, wording.say("mix.price"), mix.price());
        addPart(cell, column, wording.say("mix.place"), mix.place());
        addPart(cell, column, wording.say("mix.promotion"), mix.promotion());
        return cell;
    }

    private static void addPart(List<Paragraph> cell, Column column, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            cell.add(Paragraph.of(name, PART, column.textWidth(), 1));
            texts.forEach(text -> cell.add(Paragraph.of(text, TEXT, column.textWidth(), MAX_LINES)));
        }
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
            sheet.left(columns.get(i).textLeft(), top + PADDING, cells.get(i), GAP);
        }
    }
}
