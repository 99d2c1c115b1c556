package dev.parcours.core.render;

import dev.parcours.core.internal.Shares;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapStage;
import dev.parcours.core.map.StageEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Lays out the picture of a map from top to bottom, and draws it. */
final class MapDrawing {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final double MARGIN = 44;
    private static final double LABELS = 156;
    private static final double GAP = 20;
    private static final double HEADER = 54;
    private static final double SECTION = 46;
    private static final double SECTION_GAP = 36;
    private static final double LABEL_GAP = 12;
    private static final double NOTE_WIDTH = 1100;
    private static final double NARROW = 1200;
    // With five stages the picture then has about the proportions of A3 upright.
    private static final double USUAL = 1500;
    private static final int STAGES_OF_NARROW = 3;
    private static final double NARROWEST_COLUMN = 216;

    private static final Font KIND = Font.bold(13, Ink.QUIET);
    private static final Font TITLE = Font.bold(32, Ink.TEXT);
    private static final Font SECTION_NAME = Font.bold(18, Ink.TEXT);
    private static final Font SUMMARY = Font.regular(13, Ink.QUIET);
    private static final Font STAGE = Font.bold(16, Ink.PAPER);
    private static final Font LABEL = Font.bold(13, Ink.TEXT);
    private static final Font TEXT = Font.regular(13, Ink.TEXT);
    private static final Font QUESTION = Font.italic(13, Ink.TEXT);
    private static final Font NOTE = Font.regular(11.5, Ink.QUIET);

    private final Wording wording;
    private final MapView view;
    private final double width;
    private final List<Column> columns;
    private final Paragraph kind;
    private final Paragraph title;
    private final Optional<PersonaCard> persona;
    private final List<Lane> designed;
    private final List<Lane> lived;
    private final Paragraph note;

    MapDrawing(Wording wording, MapView view) {
        this.wording = wording;
        this.view = view;
        JourneyMap map = view.map();
        int stages = map.stages().size();
        width = Math.max(stages <= STAGES_OF_NARROW ? NARROW : USUAL, 2 * MARGIN + LABELS + stages * NARROWEST_COLUMN);
        columns = view.columns(MARGIN + LABELS, (width - 2 * MARGIN - LABELS) / stages);
        double inner = width - 2 * MARGIN;
        kind = Paragraph.of(wording.say("kind") + " · " + wording.say("version", map.version()), KIND, inner, 1);
        title = Paragraph.of(wording.of(map.title()), TITLE, inner, 2);
        persona = map.persona().map(who -> new PersonaCard(wording, who, MARGIN, inner));
        designed = designedLanes();
        lived = view.evidence().isPresent() ? livedLanes() : List.of();
        note = Paragraph.of(String.join(" ", view.notes(wording)), NOTE, Math.min(inner, NOTE_WIDTH), 12);
    }

    private List<Lane> designedLanes() {
        List<Optional<Lane>> lanes = List.of(
                texts("lane.actions", TextLane.Mark.DOT, TEXT, MapStage::actions),
                texts("lane.motivations", TextLane.Mark.DOT, TEXT, MapStage::motivations),
                texts("lane.questions", TextLane.Mark.RING, QUESTION, MapStage::questions),
                texts("lane.painPoints", TextLane.Mark.DIAMOND, TEXT, MapStage::painPoints),
                EmotionLane.of(wording, columns),
                TouchpointLane.planned(wording, columns),
                texts("lane.opportunities", TextLane.Mark.PLUS, TEXT, MapStage::opportunities),
                MixLane.of(wording, columns));
        return lanes.stream().flatMap(Optional::stream).toList();
    }

    private Optional<Lane> texts(String key, TextLane.Mark mark, Font font, Function<MapStage, List<String>> texts) {
        return TextLane.of(wording.say(key), mark, font, columns, texts);
    }

    private List<Lane> livedLanes() {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(new FigureLane(wording.say("lane.reach"), columns, this::reach));
        lanes.add(new FigureLane(wording.say("lane.time"), columns, this::time));
        lanes.add(new FigureLane(wording.say("lane.back"), columns, this::back));
        lanes.add(new EndsLane(wording, columns));
        if (columns.stream().anyMatch(column -> column.lived().orElseThrow().answers() > 0)) {
            lanes.add(new FigureLane(wording.say("lane.satisfaction"), columns, this::satisfaction));
        }
        TouchpointLane.unplanned(wording, columns).ifPresent(lanes::add);
        return lanes;
    }

    private FigureLane.Figure reach(StageEvidence stage) {
        MapView.Lived all = view.evidence().orElseThrow();
        String caption = wording.say(
                "of", wording.percent(stage.shareOfJourneys()), wording.journeys(all.grain(), all.journeys()));
        return FigureLane.Figure.share(wording.number(stage.journeys()), caption, stage.shareOfJourneys());
    }

    private FigureLane.Figure time(StageEvidence stage) {
        String visits = wording.count("visits", stage.visits());
        return stage.medianTime()
                .map(time -> FigureLane.Figure.of(wording.duration(time), visits))
                .orElseGet(() -> FigureLane.Figure.none(visits));
    }

    private FigureLane.Figure back(StageEvidence stage) {
        if (stage.visits() == 0) {
            return FigureLane.Figure.none(wording.count("visits", 0));
        }
        OptionalDouble share = Shares.of(stage.movesBack(), stage.visits());
        String caption = wording.say("of", wording.percent(share), wording.count("visits", stage.visits()));
        return FigureLane.Figure.share(wording.number(stage.movesBack()), caption, share);
    }

    private FigureLane.Figure satisfaction(StageEvidence stage) {
        String answers = wording.count("answers", stage.answers());
        OptionalDouble mean = stage.meanSatisfaction();
        return mean.isPresent()
                ? FigureLane.Figure.share(wording.percent(mean), answers, mean)
                : FigureLane.Figure.none(answers);
    }

    double width() {
        return width;
    }

    double height() {
        return MARGIN
                + headHeight()
                + HEADER
                + sectionHeight(designed)
                + sectionGap()
                + sectionHeight(lived)
                + GAP
                + note.height()
                + MARGIN;
    }

    private static double sectionHeight(List<Lane> lanes) {
        return lanes.isEmpty() ? 0 : SECTION + height(lanes);
    }

    private double sectionGap() {
        return designed.isEmpty() || lived.isEmpty() ? 0 : SECTION_GAP;
    }

    private static double height(List<Lane> lanes) {
        return lanes.stream().mapToDouble(MapDrawing::height).sum();
    }

    private static double height(Lane lane) {
        return Math.max(lane.height(), label(lane).height() + 2 * LABEL_GAP);
    }

    private static Paragraph label(Lane lane) {
        return Paragraph.of(lane.label(), LABEL, LABELS - 16, 3);
    }

    private double headHeight() {
        return kind.height()
                + title.height()
                + GAP
                + persona.map(card -> card.height() + GAP).orElse(0.0);
    }

    void draw(Markup markup) {
        double height = height();
        markup.openIn(
                SVG,
                "svg",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + Markup.tenths(width) + " " + Markup.tenths(height),
                "font-family",
                Font.FAMILY,
                "role",
                "img",
                "lang",
                wording.say("language"));
        markup.element("title", wording.of(view.map().title()));
        markup.element("desc", String.join(" ", view.notes(wording)));
        Sheet sheet = new Sheet(markup);
        sheet.rectangle(0, 0, width, height, 0, Ink.PAPER);
        drawHead(sheet, MARGIN);
        double y = MARGIN + headHeight();
        drawStages(sheet, y);
        y += HEADER;
        y = drawSection(sheet, y, wording.say("designed"), "", designed);
        y = drawSection(sheet, y + sectionGap(), wording.say("lived"), summary(), lived);
        sheet.left(MARGIN, y + GAP, note);
        markup.newLine().close();
    }

    private String summary() {
        return view.evidence()
                .map(all ->
                        wording.journeys(all.grain(), all.journeys()) + " · " + String.join(" · ", all.ends(wording)))
                .orElse("");
    }

    private void drawHead(Sheet sheet, double top) {
        sheet.left(MARGIN, top, kind);
        double y = top + kind.height();
        sheet.left(MARGIN, y, title);
        if (persona.isPresent()) {
            persona.get().draw(sheet, y + title.height() + GAP);
        }
    }

    private void drawStages(Sheet sheet, double top) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.polygon(Shapes.arrow(column.left(), top, column.width() - 4, HEADER, i == 0), column.ink());
            Paragraph label = Paragraph.of(wording.of(column.stage().label()), STAGE, column.textWidth() - 24, 2);
            sheet.left(column.textLeft() + (i == 0 ? 0 : 8), top + (HEADER - label.height()) / 2, label);
        }
    }

    private double drawSection(Sheet sheet, double top, String name, String summary, List<Lane> lanes) {
        if (lanes.isEmpty()) {
            return top;
        }
        Paragraph heading = Paragraph.of(name, SECTION_NAME, LABELS * 2, 1);
        double baseLine = top + SECTION - 12 - heading.height();
        sheet.left(MARGIN, baseLine, heading);
        if (!summary.isEmpty()) {
            Paragraph text = Paragraph.of(summary, SUMMARY, width - 2 * MARGIN - LABELS, 1);
            sheet.left(columns.get(0).textLeft(), baseLine + heading.height() - text.height() - 2, text);
        }
        double y = top + SECTION;
        double bottom = y + height(lanes);
        double bodyTop = y;
        columns.stream().skip(1).forEach(column -> sheet.upright(column.left(), bodyTop, bottom, Ink.RULE));
        for (Lane lane : lanes) {
            sheet.rule(MARGIN, width - MARGIN, y, Ink.RULE);
            sheet.openGroup();
            sheet.left(MARGIN, y + LABEL_GAP, label(lane));
            lane.draw(sheet, y);
            sheet.closeGroup();
            y += height(lane);
        }
        sheet.rule(MARGIN, width - MARGIN, y, Ink.RULE);
        return y;
    }
}
