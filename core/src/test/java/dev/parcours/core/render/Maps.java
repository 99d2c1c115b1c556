package dev.parcours.core.render;

import static dev.parcours.core.map.LivedJourney.journey;
import static dev.parcours.core.map.LivedJourney.journeyOn;

import dev.parcours.core.Channel;
import dev.parcours.core.Journey;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Persona;
import dev.parcours.core.Satisfaction.Scale;
import dev.parcours.core.StageModel;
import dev.parcours.core.StageModels;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.map.Emotion;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapEvidence;
import dev.parcours.core.map.MapStage;
import dev.parcours.core.map.MarketingMix;
import java.util.ArrayList;
import java.util.List;

/** A map of three stages with a text of each kind, and journeys on it. */
final class Maps {

    static final StageModel MODEL = StageModels.threeStages();

    /** Every text that the map of {@link #sofa()} holds and the picture shows. */
    static final List<String> TEXTS = List.of(
            "Camille, 34 ans",
            "Architecte à Nantes",
            "Meubler le salon",
            "Délais repoussés",
            "Feuillette le catalogue",
            "Un salon accueillant",
            "Quel style irait avec notre parquet ?",
            "Aucun prix affiché",
            "curieuse",
            "agacée",
            "Bannière",
            "Fiche produit",
            "Conseil en ligne",
            "Panier",
            "Afficher un prix",
            "Collection Rivage",
            "1 490 €",
            "62 magasins",
            "Campagne d’automne");

    private Maps() {}

    static JourneyMap sofa() {
        return JourneyMap.builder()
                .id("sofa")
                .version("3")
                .title(LocalizedText.of("Buying a sofa", "Acheter un canapé"))
                .persona(Persona.builder()
                        .id("camille")
                        .name("Camille, 34 ans")
                        .description("Architecte à Nantes")
                        .goals(List.of("Meubler le salon"))
                        .frustrations(List.of("Délais repoussés"))
                        .preferredChannels(List.of(Channel.STORE, Channel.of("kiosk")))
                        .build())
                .stageModel(MODEL)
                .stages(
                        MapStage.builder()
                                .stage("discovery")
                                .actions(List.of("Feuillette le catalogue"))
                                .motivations(List.of("Un salon accueillant"))
                                .questions(List.of("Quel style irait avec notre parquet ?"))
                                .painPoints(List.of("Aucun prix affiché"))
                                .emotion(Emotion.of(1, "curieuse"))
                                .touchpoints(List.of(Touchpoint.of(Channel.DISPLAY, "Bannière")))
                                .opportunities(List.of("Afficher un prix"))
                                .marketingMix(MarketingMix.none()
                                        .withProduct("Collection Rivage")
                                        .withPrice("1 490 €")
                                        .withPlace("62 magasins")
                                        .withPromotion("Campagne d’automne"))
                                .build(),
                        MapStage.builder()
                                .stage("engagement")
                                .emotion(Emotion.of(-2, "agacée"))
                                .touchpoints(List.of(
                                        Touchpoint.of(Channel.WEB, "Fiche produit"),
                                        Touchpoint.of(Channel.CHAT, "Conseil en ligne")))
                                .build(),
                        MapStage.builder()
                                .stage("conversion")
                                .touchpoints(List.of(Touchpoint.of(Channel.WEB, "Panier")))
                                .build())
                .build();
    }

    /**
     * Of 1,500 journeys, 1,000 see the banner and, two days and 3 hours later, put a sofa in the basket; 499 stop at
     * the product page after coming from a forum, and one is in no stage.
     */
    static MapEvidence evidence() {
        List<Journey> journeys = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            journeys.add(journey("bought-" + i, MODEL)
                    .in("discovery", Touchpoint.of(Channel.DISPLAY, "Bannière"), 0)
                    .in("conversion", Touchpoint.of(Channel.WEB, "Panier"), 51 * 60)
                    .ending(Journey.End.CONVERTED));
        }
        for (int i = 0; i < 499; i++) {
            journeys.add(journey("stopped-" + i, MODEL)
                    .in("engagement", Touchpoint.of("Forum"), 0)
                    .in("engagement", Touchpoint.of(Channel.WEB, "Fiche produit"), 90, Scale.CSAT, 4)
                    .ending(i < 99 ? Journey.End.OPEN : Journey.End.INACTIVE));
        }
        journeys.add(journeyOn("2026-02-27", "elsewhere", MODEL)
                .unplaced(Touchpoint.of("Forum"), 0)
                .ending(Journey.End.INACTIVE));
        return MapEvidence.of(sofa()).over(journeys);
    }
}
