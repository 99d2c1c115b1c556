package dev.parcours.core.render;

import static dev.parcours.core.map.LivedJourney.journey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parcours.core.Channel;
import dev.parcours.core.Journey;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Stage;
import dev.parcours.core.StageKind;
import dev.parcours.core.StageModel;
import dev.parcours.core.StageModels;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.map.Emotion;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapEvidence;
import dev.parcours.core.map.MapStage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SvgMapWriterTest {

    private static final SvgMapWriter FRENCH = SvgMapWriter.inLocale(Locale.FRENCH);
    private static final SvgMapWriter ENGLISH = SvgMapWriter.inLocale(Locale.ENGLISH);

    private static Document draw(SvgMapWriter writer, JourneyMap map) throws Exception {
        return Documents.parse(Documents.bytes(out -> writer.write(map, out)));
    }

    private static Document draw(SvgMapWriter writer, MapEvidence evidence) throws Exception {
        return Documents.parse(Documents.bytes(out -> writer.write(evidence, out)));
    }

    @Test
    void write_map_showsEveryText() throws Exception {
        Document picture = draw(FRENCH, Maps.sofa());

        assertThat(picture.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(Documents.paragraphs(picture)).containsAll(Maps.TEXTS);
        assertThat(Documents.paragraphs(picture))
                .contains("Acheter un canapé", "Carte du parcours client · Version 3")
                .contains("Découverte", "Engagement", "Conversion")
                .contains("Magasin", "kiosk", "Messagerie")
                .contains("Irritants", "Émotion", "Points de contact", "Mix marketing", "Prix");
    }

    @Test
    void write_mapInEnglish_showsEnglishWordsAndTheTextsOfTheTeam() throws Exception {
        Document picture = draw(ENGLISH, Maps.sofa());

        assertThat(Documents.paragraphs(picture)).containsAll(Maps.TEXTS);
        assertThat(Documents.paragraphs(picture))
                .contains("Buying a sofa", "Customer journey map · Version 3", "Discovery", "Pain points", "Store");
    }

    @Test
    void write_otherLanguage_isEnglishWithTheTextsOfThatLanguage() throws Exception {
        JourneyMap map = JourneyMap.builder()
                .id("sofa")
                .title(new LocalizedText(Map.of("de", "Ein Sofa kaufen", "en", "Buying a sofa")))
                .stageModel(StageModels.threeStages())
                .build();
        Document picture = draw(SvgMapWriter.inLocale(Locale.GERMANY), map);

        assertThat(picture.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(Documents.paragraphs(picture)).contains("Ein Sofa kaufen", "Customer journey map · Version 1");
    }

    @Test
    void write_evidenceInFrench_showsFiguresWithGrainDenominatorCountAndPeriod() throws Exception {
        // Of 1,500 journeys 1,000 reach discovery (66.7 %), 499 engagement (33.3 %); 400 of those 499 drop off (80.2
        // %).
        List<String> texts = Documents.paragraphs(draw(FRENCH, Maps.evidence()));

        assertThat(texts)
                .contains("1\u202F000", "67\u202F% de 1\u202F500 parcours", "33\u202F% de 1\u202F500 parcours")
                .contains("2\u00A0j 3\u00A0h", "1\u202F000 passages", "1\u00A0h 30\u00A0min", "499 passages")
                .contains("400 sans suite (80\u202F%)", "99 encore ouverts (20\u202F%)")
                .contains("1\u202F000 convertis (100\u202F%)", "0 converti (0\u202F%)")
                .contains("75\u202F%", "499 réponses", "aucune réponse")
                .doesNotContain("–")
                .contains("1\u202F500 parcours · 1\u202F000 convertis (67\u202F%) · 99 encore ouverts (7\u202F%)"
                        + " · 400 sans suite (27\u202F%) · 1 dans aucune étape (<\u202F1\u202F%)");
        assertThat(texts)
                .anySatisfy(note -> assertThat(note)
                        .startsWith(
                                "Base\u202F: 1\u202F500 parcours, dont les pas vont du 27 février 2026 au 3 mars 2026"
                                        + " (jours UTC)\u202F; chaque parcours compte une fois")
                        .contains("Dans aucune étape\u202F: 1 parcours en entier (<\u202F1\u202F%)\u202F; 1 pas en"
                                + " tout."));
    }

    @Test
    void write_evidenceInEnglish_showsFiguresAsEnglishWritesThem() throws Exception {
        List<String> texts = Documents.paragraphs(draw(ENGLISH, Maps.evidence()));

        assertThat(texts)
                .contains("67% of 1,500 journeys", "2\u00A0d 3\u00A0h", "400 dropped off (80%)", "99 still open (20%)")
                .anySatisfy(note -> assertThat(note)
                        .startsWith("Counted: 1,500 journeys, with steps from 27 February 2026 to 3 March 2026 (days in"
                                + " UTC); each journey counts once"));
    }

    @Test
    void write_stageThatNobodyVisits_saysSoInsteadOfFigures() throws Exception {
        MapEvidence evidence = MapEvidence.of(Maps.sofa())
                .over(List.of(journey("j", Maps.MODEL)
                        .in("discovery", Touchpoint.of(Channel.DISPLAY, "Bannière"), 0)
                        .ending(Journey.End.INACTIVE)));

        assertThat(Documents.paragraphs(draw(ENGLISH, evidence)))
                .containsSequence("Median time in stage", "0\u00A0s", "1 visit", "no visits", "no visits")
                .containsSequence("Moves back", "0", "0% of 1 visit", "no visits", "no visits")
                .containsSequence("0 converted (0%)", "no visits", "no visits");
    }

    @Test
    void write_plannedTouchpointNeverMet_saysSoInWordsAndWithADashedOutline() throws Exception {
        Document picture = draw(ENGLISH, Maps.evidence());

        assertThat(Documents.paragraphs(picture)).contains("Chat · planned, never met");
        assertThat(Documents.elements(picture, "rect"))
                .filteredOn(rect -> rect.hasAttribute("stroke-dasharray"))
                .hasSize(1);
    }

    @Test
    void write_touchpointMetButNotPlanned_isListedApart() throws Exception {
        assertThat(Documents.paragraphs(draw(ENGLISH, Maps.evidence())))
                .containsSubsequence("As lived", "Met but not planned", "Forum", "no channel stated");
        assertThat(Documents.paragraphs(draw(ENGLISH, Maps.sofa()))).doesNotContain("Met but not planned", "As lived");
    }

    @Test
    void write_evidenceWithoutJourneys_isDrawnAsDesigned() throws Exception {
        byte[] designed = Documents.bytes(out -> FRENCH.write(Maps.sofa(), out));

        assertThat(Documents.bytes(out -> FRENCH.write(MapEvidence.of(Maps.sofa()), out)))
                .isEqualTo(designed);
    }

    @Test
    void write_rowsWithoutText_areLeftOut() throws Exception {
        JourneyMap map = JourneyMap.builder()
                .id("sofa")
                .title(LocalizedText.of("Sofa"))
                .stageModel(Maps.MODEL)
                .stages(MapStage.builder()
                        .stage("engagement")
                        .questions(List.of("Why?"))
                        .build())
                .build();

        assertThat(Documents.paragraphs(draw(ENGLISH, map)))
                .contains("Questions", "Why?")
                .doesNotContain("Actions", "Motivations", "Pain points", "Emotion", "Touchpoints", "Marketing mix");
    }

    @Test
    void write_emptyMap_showsTitleAndStages() throws Exception {
        JourneyMap map = JourneyMap.builder()
                .id("sofa")
                .title(LocalizedText.of("Sofa"))
                .stageModel(Maps.MODEL)
                .build();

        assertThat(Documents.paragraphs(draw(ENGLISH, map)))
                .containsExactly(
                        "Customer journey map · Version 1",
                        "Sofa",
                        "Discovery",
                        "Engagement",
                        "Conversion",
                        "This is what a team thinks the journey is. No lived journeys are counted on it.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12, 100})
    void write_anyNumberOfStages_everythingIsInsideThePicture(int count) throws Exception {
        List<Stage> stages = new ArrayList<>();
        List<MapStage> described = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stages.add(Stage.of("s" + i, StageKind.SERVICE, "Stage " + i));
            described.add(MapStage.builder()
                    .stage("s" + i)
                    .actions(List.of("Does something that takes a few words to say"))
                    .emotion(Emotion.of(i % 5 - 2))
                    .touchpoints(List.of(Touchpoint.of(Channel.WEB, "Page")))
                    .build());
        }
        Document picture = draw(
                ENGLISH,
                JourneyMap.builder()
                        .id("m")
                        .title(LocalizedText.of("Map"))
                        .stageModel(new StageModel("model", stages))
                        .stages(described)
                        .build());
        double width = number(picture.getDocumentElement(), "width");
        double height = number(picture.getDocumentElement(), "height");

        assertThat(Documents.elements(picture, "rect")).allSatisfy(rect -> {
            assertThat(number(rect, "x") + number(rect, "width")).isLessThanOrEqualTo(width);
            assertThat(number(rect, "y") + number(rect, "height")).isLessThanOrEqualTo(height);
        });
        assertThat(Documents.elements(picture, "tspan")).allSatisfy(line -> {
            assertThat(number(line, "x")).isBetween(0.0, width);
            assertThat(number(line, "y")).isBetween(0.0, height);
        });
        assertThat(Documents.paragraphs(picture)).contains("Stage " + (count - 1));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void write_sameMapAndJourneys_givesTheSameBytesWhateverTheDefaults() throws Exception {
        byte[] bytes = Documents.bytes(out -> FRENCH.write(Maps.evidence(), out));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(Documents.bytes(out -> FRENCH.write(Maps.evidence(), out)))
                    .isEqualTo(bytes);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void write_streamThatFails_throwsIoException() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the disk is full");
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> FRENCH.write(Maps.sofa(), broken))
                .withStackTraceContaining("the disk is full");
    }
}
