package dev.parcours.core.render;

import dev.parcours.core.map.StageEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The touchpoints of each stage: those that the map plans, or those met that it does not plan. */
final class TouchpointLane implements Lane {

    private static final double PADDING = 12;
    private static final double GAP = 7;
    private static final int MAX_UNPLANNED = 4;
    private static final Font MORE = Font.regular(12, Ink.QUIET);

    private final String label;
    private final List<List<Chip>> cells;
    private final List<Optional<Paragraph>> more;
    private final List<Column> columns;

    private TouchpointLane(String label, List<Column> columns, List<List<Chip>> cells, List<Optional<Paragraph>> more) {
        this.label = label;
        this.columns = columns;
        this.cells = cells;
        this.more = more;
    }

    /** The touchpoints that the map plans, or empty if it plans none. */
    static Optional<Lane> planned(Wording wording, List<Column> columns) {
        List<List<Chip>> cells = new ArrayList<>();
        List<Optional<Paragraph>> more = new ArrayList<>();
        for (Column column : columns) {
            cells.add(
                    column.lived().isPresent()
                            ? column.lived().get().planned().stream()
                                    .map(met -> Chip.lived(wording, column, met))
                                    .toList()
                            : column.planned().touchpoints().stream()
                                    .map(touchpoint -> Chip.planned(wording, column, touchpoint))
                                    .toList());
            more.add(Optional.empty());
        }
        return lane(wording.say("lane.touchpoints"), columns, cells, more);
    }

    /** The touchpoints most met of those that the map does not plan, or empty if there are none. */
    static Optional<Lane> unplanned(Wording wording, List<Column> columns) {
        List<List<Chip>> cells = new ArrayList<>();
        List<Optional<Paragraph>> more = new ArrayList<>();
        for (Column column : columns) {
            var unplanned = column.lived().map(StageEvidence::unplanned).orElse(List.of());
            int shown = Math.min(unplanned.size(), MAX_UNPLANNED);
            cells.add(unplanned.subList(0, shown).stream()
                    .map(met -> Chip.lived(wording, column, met))
                    .toList());
            int rest = unplanned.size() - shown;
            more.add(Optional.of(rest)
                    .filter(count -> count > 0)
                    .map(count -> wording.count("touchpoint.more", count))
                    .map(text -> Paragraph.of(text, MORE, column.textWidth(), 1)));
        }
        return lane(wording.say("lane.unplanned"), columns, cells, more);
    }

    private static Optional<Lane> lane(
            String label, List<Column> columns, List<List<Chip>> cells, List<Optional<Paragraph>> more) {
        return cells.stream().allMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new TouchpointLane(label, columns, cells, more));
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public double height() {
        double height = 0;
        for (int i = 0; i < cells.size(); i++) {
            double chips = cells.get(i).stream()
                    .mapToDouble(chip -> chip.height() + GAP)
                    .sum();
            height = Math.max(
                    height, chips + more.get(i).map(text -> text.height() + GAP).orElse(0.0));
        }
        return 2 * PADDING + height - GAP;
    }

    @Override
    public void draw(Sheet sheet, double top) {
        for (int i = 0; i < cells.size(); i++) {
            double y = top + PADDING;
            for (Chip chip : cells.get(i)) {
                chip.draw(sheet, y);
                y += chip.height() + GAP;
            }
            if (more.get(i).isPresent()) {
                sheet.left(columns.get(i).textLeft(), y, more.get(i).get());
            }
        }
    }
}
