package dev.parcours.core.render;

import dev.parcours.core.Persona;
import java.util.ArrayList;
import java.util.List;

/** Whose journey it is: name, description, goals, frustrations and preferred channels, side by side. */
final class PersonaCard {

    private static final double PADDING = 22;
    private static final double AVATAR = 24;
    private static final double GAP = 28;
    private static final double ITEM_GAP = 5;
    private static final double INDENT = 14;
    private static final int MAX_LINES = 6;
    private static final int MAX_ITEM_LINES = 4;
    private static final Font INITIAL = Font.bold(20, Ink.PAPER);
    private static final Font NAME = Font.bold(19, Ink.TEXT);
    private static final Font MARKET = Font.regular(12, Ink.QUIET);
    private static final Font HEADING = Font.bold(12, Ink.QUIET);
    private static final Font TEXT = Font.regular(13, Ink.TEXT);

    private final double left;
    private final double width;
    private final Paragraph initial;
    private final List<Paragraph> who = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private record Part(double left, Paragraph heading, List<Paragraph> items) {

        double height() {
            return heading.height() + ITEM_GAP + Paragraph.height(items, ITEM_GAP);
        }
    }

    PersonaCard(Wording wording, Persona persona, double left, double width) {
        this.left = left;
        this.width = width;
        String name = CleanText.of(persona.name());
        initial = Paragraph.of(
                name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)), INITIAL, AVATAR * 2, 1);
        double inner = width - 2 * PADDING;
        double whoWidth = inner * 0.34 - 2 * AVATAR - 16;
        who.add(Paragraph.of(name, NAME, whoWidth, 2));
        who.add(Paragraph.of(
                wording.say(persona.market() == Persona.Market.B2B ? "persona.b2b" : "persona.b2c"),
                MARKET,
                whoWidth,
                1));
        persona.description().ifPresent(text -> who.add(Paragraph.of(text, TEXT, whoWidth, MAX_LINES)));
        double x = left + PADDING + inner * 0.34 + GAP;
        double partWidth = (inner * 0.66 - GAP) / 3;
        addPart(wording.say("persona.goals"), persona.goals(), x, partWidth);
        addPart(wording.say("persona.frustrations"), persona.frustrations(), x + partWidth, partWidth);
        List<String> channels =
                persona.preferredChannels().stream().map(wording::of).toList();
        addPart(wording.say("persona.channels"), channels, x + 2 * partWidth, partWidth);
    }

    private void addPart(String heading, List<String> texts, double x, double partWidth) {
        if (!texts.isEmpty()) {
            double textWidth = partWidth - GAP - INDENT;
            parts.add(new Part(
                    x,
                    Paragraph.of(heading, HEADING, textWidth, 1),
                    texts.stream()
                            .map(text -> Paragraph.of(text, TEXT, textWidth, MAX_ITEM_LINES))
                            .toList()));
        }
    }

    double height() {
        double tallest = parts.stream().mapToDouble(Part::height).max().orElse(0);
        return 2 * PADDING + Math.max(Math.max(2 * AVATAR, Paragraph.height(who, ITEM_GAP)), tallest);
    }

    void draw(Sheet sheet, double top) {
        sheet.rectangle(left, top, width, height(), 12, Ink.PANEL);
        double y = top + PADDING;
        double centre = left + PADDING + AVATAR;
        sheet.dot(centre, y + AVATAR, AVATAR, Ink.QUIET);
        sheet.middle(centre, y + AVATAR - initial.height() / 2, initial);
        sheet.left(centre + AVATAR + 16, y, who, ITEM_GAP);
        for (Part part : parts) {
            sheet.left(part.left(), y, part.heading());
            double itemTop = y + part.heading().height() + ITEM_GAP;
            for (Paragraph item : part.items()) {
                sheet.dot(part.left() + 3, itemTop + TEXT.lineHeight() / 2, 2.2, Ink.QUIET);
                sheet.left(part.left() + INDENT, itemTop, item);
                itemTop += item.height() + ITEM_GAP;
            }
        }
    }
}
