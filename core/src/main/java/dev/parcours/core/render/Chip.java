package dev.parcours.core.render;

import dev.parcours.core.Touchpoint;
import dev.parcours.core.map.TouchpointEvidence;
import java.util.Optional;

/** A touchpoint with its channel and, where journeys are counted, the share of those that met it. */
final class Chip {

    private static final double PADDING = 9;
    private static final double FIGURE = 46;
    private static final double BAR = 5;
    private static final double BAR_SHARE = 0.36;
    private static final double ICON = 5;
    private static final int MAX_LINES = 2;
    private static final Font NAME = Font.bold(12.5, Ink.TEXT);
    private static final Font CHANNEL = Font.regular(11, Ink.QUIET);
    private static final Font SHARE = Font.bold(12.5, Ink.TEXT);

    private final Column column;
    private final Paragraph name;
    private final Paragraph channel;
    private final Optional<Paragraph> share;
    private final Optional<TouchpointEvidence> lived;

    private Chip(Wording wording, Column column, String name, String channel, Optional<TouchpointEvidence> lived) {
        this.column = column;
        this.lived = lived;
        boolean isNeverMet = lived.filter(TouchpointEvidence::neverMet).isPresent();
        double width = column.textWidth() - 2 * PADDING;
        String below = isNeverMet ? channel + " · " + wording.say("touchpoint.neverMet") : channel;
        double beside = isNeverMet ? 2 * ICON + PADDING : lived.isPresent() ? FIGURE : 0;
        this.name = Paragraph.of(name, NAME, width - beside, MAX_LINES);
        double channelWidth = lived.isPresent() && !isNeverMet ? width * (1 - BAR_SHARE) - PADDING : width;
        this.channel = Paragraph.of(below, CHANNEL, channelWidth, MAX_LINES);
        share = lived.filter(met -> !met.neverMet())
                .map(met -> Paragraph.of(wording.percent(met.share()), SHARE, FIGURE, 1));
    }

    /** A touchpoint of a map on which no journeys are counted. */
    static Chip planned(Wording wording, Column column, Touchpoint touchpoint) {
        return new Chip(wording, column, touchpoint.name(), wording.channelOf(touchpoint), Optional.empty());
    }

    /** A touchpoint and how many met it. */
    static Chip lived(Wording wording, Column column, TouchpointEvidence evidence) {
        return new Chip(
                wording,
                column,
                evidence.touchpoint().name(),
                wording.channelOf(evidence.touchpoint()),
                Optional.of(evidence));
    }

    double height() {
        return 2 * PADDING - 4 + name.height() + channel.height();
    }

    void draw(Sheet sheet, double top) {
        drawFrame(sheet, top);
        double left = column.textLeft() + PADDING;
        double right = column.textLeft() + column.textWidth() - PADDING;
        double y = top + PADDING - 2;
        sheet.left(left, y, name);
        sheet.left(left, y + name.height(), channel);
        if (share.isPresent()) {
            sheet.right(right, y, share.get());
            double width = (right - left) * BAR_SHARE;
            double barTop = y + name.height() + (CHANNEL.lineHeight() - BAR) / 2 + 1;
            sheet.bar(right - width, barTop, width, BAR, lived.orElseThrow().share(), column.ink());
        }
    }

    private void drawFrame(Sheet sheet, double top) {
        double left = column.textLeft();
        double width = column.textWidth();
        if (lived.isEmpty() || lived.get().journeys() > 0) {
            boolean isPlanned = lived.isEmpty() || lived.get().planned();
            sheet.frame(left, top, width, height(), 7, isPlanned ? column.shade() : Ink.PAPER, Ink.RULE);
            return;
        }
        sheet.dashedFrame(left, top, width, height(), 7, Ink.OPEN);
        double x = left + width - PADDING - ICON;
        double y = top + PADDING + ICON + 2;
        sheet.circle(x, y, ICON, "none", Ink.BAD);
        sheet.path(Shapes.slash(x, y, ICON * 0.7), Ink.BAD, 1.6);
    }
}
