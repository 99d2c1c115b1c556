package dev.parcours.core.render;

import dev.parcours.core.Channel;
import dev.parcours.core.Persona;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.map.Emotion;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapStage;
import dev.parcours.core.map.MarketingMix;
import dev.parcours.core.map.StageEvidence;
import dev.parcours.core.map.TouchpointEvidence;
import java.util.List;
import java.util.function.Function;

/** The texts and figures of a map as tables. */
final class HtmlTables {

    private final Wording wording;
    private final MapView view;

    HtmlTables(Wording wording, MapView view) {
        this.wording = wording;
        this.view = view;
    }

    void write(Markup markup) {
        JourneyMap map = view.map();
        markup.open("div", "class", "tables").newLine();
        markup.element("h2", wording.say("tables")).newLine();
        markup.element("p", wording.say("version", map.version())).newLine();
        map.persona().ifPresent(persona -> persona(markup, persona));
        designed(markup);
        view.evidence().ifPresent(lived -> {
            figures(markup, lived);
            touchpoints(markup, lived);
        });
        markup.open("div", "class", "notes").newLine();
        view.notes(wording).forEach(note -> markup.element("p", note).newLine());
        markup.close().newLine();
        markup.close().newLine();
    }

    private void persona(Markup markup, Persona persona) {
        openTable(markup, wording.say("persona"));
        markup.open("tbody").newLine();
        String market = wording.say(persona.market() == Persona.Market.B2B ? "persona.b2b" : "persona.b2c");
        personaRow(markup, "persona", List.of(persona.name(), market));
        personaRow(markup, "persona.description", persona.description().stream().toList());
        personaRow(
                markup, "persona.foundBrandBy", persona.foundBrandBy().stream().toList());
        personaRow(markup, "persona.goals", persona.goals());
        personaRow(markup, "persona.motivations", persona.motivations());
        personaRow(markup, "persona.questions", persona.questions());
        personaRow(markup, "persona.frustrations", persona.frustrations());
        personaRow(markup, "persona.habits", persona.habits());
        List<Channel> channels = persona.preferredChannels();
        personaRow(
                markup, "persona.channels", channels.stream().map(wording::of).toList());
        markup.close();
        closeTable(markup);
    }

    private void personaRow(Markup markup, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            markup.open("tr").element("th", wording.say(key), "scope", "row");
            list(markup, texts);
            markup.close().newLine();
        }
    }

    private void designed(Markup markup) {
        openTable(markup, wording.say("designed"));
        stageHeads(markup);
        markup.open("tbody").newLine();
        texts(markup, "lane.actions", MapStage::actions);
        texts(markup, "lane.motivations", MapStage::motivations);
        texts(markup, "lane.questions", MapStage::questions);
        texts(markup, "lane.painPoints", MapStage::painPoints);
        texts(
                markup,
                "lane.emotion",
                stage -> stage.emotion().map(this::emotion).stream().toList());
        texts(
                markup,
                "lane.touchpoints",
                stage -> stage.touchpoints().stream().map(this::touchpoint).toList());
        texts(markup, "lane.opportunities", MapStage::opportunities);
        mix(markup, "mix.product", MarketingMix::product);
        mix(markup, "mix.price", MarketingMix::price);
        mix(markup, "mix.place", MarketingMix::place);
        mix(markup, "mix.promotion", MarketingMix::promotion);
        markup.close();
        closeTable(markup);
    }

    private String emotion(Emotion emotion) {
        String level = wording.level(emotion.level());
        return emotion.name().map(name -> name + " (" + level + ")").orElse(level);
    }

    private String touchpoint(Touchpoint touchpoint) {
        return touchpoint.name() + " (" + wording.channelOf(touchpoint) + ")";
    }

    private void mix(Markup markup, String key, Function<MarketingMix, List<String>> part) {
        texts(markup, key, stage -> part.apply(stage.marketingMix()));
    }

    private void texts(Markup markup, String key, Function<MapStage, List<String>> texts) {
        List<MapStage> stages = view.map().stages();
        if (stages.stream().allMatch(stage -> texts.apply(stage).isEmpty())) {
            return;
        }
        markup.open("tr").element("th", wording.say(key), "scope", "row");
        stages.forEach(stage -> list(markup, texts.apply(stage)));
        markup.close().newLine();
    }

    private static void list(Markup markup, List<String> texts) {
        markup.open("td");
        if (texts.size() == 1) {
            markup.text(texts.get(0));
        } else if (!texts.isEmpty()) {
            markup.open("ul");
            texts.forEach(text -> markup.element("li", text));
            markup.close();
        }
        markup.close();
    }

    private void figures(Markup markup, MapView.Lived lived) {
        openTable(markup, wording.say("lived") + " · " + wording.journeys(lived.grain(), lived.journeys()));
        markup.open("thead").open("tr").element("td", "");
        view.map().stageModel().stages().forEach(stage -> numberHead(markup, wording.of(stage.label())));
        numberHead(markup, wording.say("figure.unplaced"));
        numberHead(markup, wording.say("figure.total"));
        markup.close().close().newLine().open("tbody").newLine();
        String none = wording.say("none");
        figure(markup, "figure.journeys", stage -> wording.number(stage.journeys()), none, none);
        figure(markup, "figure.shareOfAll", stage -> wording.exactPercent(stage.shareOfJourneys()), none, none);
        long steps = lived.stages().stream().mapToLong(StageEvidence::steps).sum();
        long unplacedSteps = lived.evidence().unplacedSteps();
        figure(
                markup,
                "figure.steps",
                stage -> wording.number(stage.steps()),
                wording.number(unplacedSteps),
                wording.number(steps + unplacedSteps));
        figure(markup, "figure.visits", stage -> wording.number(stage.visits()), none, none);
        figure(
                markup,
                "lane.time",
                stage -> stage.medianTime().map(wording::duration).orElse(none),
                none,
                none);
        figure(markup, "lane.back", stage -> wording.number(stage.movesBack()), none, none);
        ends(markup, lived);
        figure(markup, "figure.droppedShare", stage -> wording.exactPercent(stage.shareDroppedOff()), none, none);
        figure(markup, "lane.satisfaction", stage -> wording.exactPercent(stage.meanSatisfaction()), none, none);
        figure(markup, "figure.answers", stage -> wording.number(stage.answers()), none, none);
        markup.close();
        closeTable(markup);
    }

    /** The rows that add up to all journeys, each of which ends in one stage or is in none. */
    private void ends(Markup markup, MapView.Lived lived) {
        String none = wording.say("none");
        figure(
                markup,
                "figure.converted",
                stage -> wording.number(stage.converted()),
                none,
                wording.number(lived.converted()));
        figure(
                markup,
                "figure.open",
                stage -> wording.number(stage.stillOpen()),
                none,
                wording.number(lived.stillOpen()));
        figure(
                markup,
                "figure.dropped",
                stage -> wording.number(stage.droppedOff()),
                none,
                wording.number(lived.droppedOff()));
        figure(
                markup,
                "lane.ends",
                stage -> wording.number(stage.converted() + stage.stillOpen() + stage.droppedOff()),
                wording.number(lived.evidence().unplacedJourneys()),
                wording.number(lived.journeys()));
    }

    private void figure(
            Markup markup, String key, Function<StageEvidence, String> figure, String unplaced, String total) {
        markup.open("tr").element("th", wording.say(key), "scope", "row");
        view.evidence().orElseThrow().stages().forEach(stage -> number(markup, figure.apply(stage)));
        number(markup, unplaced);
        number(markup, total);
        markup.close().newLine();
    }

    private void touchpoints(Markup markup, MapView.Lived lived) {
        openTable(markup, wording.say("lane.touchpoints"));
        markup.open("thead").open("tr");
        for (String key : List.of("stage", "touchpoint", "touchpoint.channel", "touchpoint.planned")) {
            columnHead(markup, wording.say(key));
        }
        numberHead(markup, wording.say("touchpoint.met"));
        numberHead(markup, wording.say("figure.shareOfStage"));
        markup.close().close().newLine().open("tbody").newLine();
        for (StageEvidence stage : lived.stages()) {
            stage.touchpoints().forEach(met -> touchpoint(markup, stage, met));
        }
        markup.close();
        closeTable(markup);
    }

    private void touchpoint(Markup markup, StageEvidence stage, TouchpointEvidence met) {
        markup.open("tr").element("td", wording.of(stage.stage().label()));
        markup.element("th", met.touchpoint().name(), "scope", "row");
        markup.element("td", wording.channelOf(met.touchpoint()));
        markup.element("td", wording.say(met.planned() ? "yes" : "no"));
        number(markup, wording.number(met.journeys()));
        number(markup, wording.exactPercent(met.share()));
        markup.close().newLine();
    }

    private void openTable(Markup markup, String caption) {
        markup.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        markup.open("table").element("caption", caption).newLine();
    }

    private static void closeTable(Markup markup) {
        markup.close().close().newLine();
    }

    private void stageHeads(Markup markup) {
        markup.open("thead").open("tr").element("td", "");
        view.map().stageModel().stages().forEach(stage -> columnHead(markup, wording.of(stage.label())));
        markup.close().close().newLine();
    }

    private static void columnHead(Markup markup, String text) {
        markup.element("th", text, "scope", "col");
    }

    private static void numberHead(Markup markup, String text) {
        markup.element("th", text, "scope", "col", "class", "n");
    }

    private static void number(Markup markup, String text) {
        markup.element("td", text, "class", "n");
    }
}
