package dev.parcours.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.LocalizedText;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapEvidence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlMapWriterTest {

    private static Document page(Locale locale, MapEvidence evidence) throws Exception {
        return Documents.parse(
                Documents.bytes(out -> HtmlMapWriter.inLocale(locale).write(evidence, out)));
    }

    private static Document page(Locale locale, JourneyMap map) throws Exception {
        return Documents.parse(
                Documents.bytes(out -> HtmlMapWriter.inLocale(locale).write(map, out)));
    }

    private static String style(Document page) {
        return Documents.elements(page, "style").get(0).getTextContent();
    }

    /** The texts of the cells of the row that a heading begins. */
    private static List<String> row(Document page, String heading) {
        Element row = Documents.elements(page, "tr").stream()
                .filter(tr -> tr.getFirstChild().getTextContent().equals(heading))
                .findFirst()
                .orElseThrow();
        NodeList cells = row.getElementsByTagNameNS("*", "td");
        return IntStream.range(0, cells.getLength())
                .mapToObj(i -> cells.item(i).getTextContent())
                .toList();
    }

    @Test
    void write_evidence_hasHeadOfAPageThatStandsAlone() throws Exception {
        Document page = page(Locale.FRANCE, Maps.evidence());

        assertThat(page.getDocumentElement().getTagName()).isEqualTo("html");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("fr");
        assertThat(Documents.elements(page, "title").get(0).getTextContent()).isEqualTo("Acheter un canapé");
        assertThat(Documents.elements(page, "link")).isEmpty();
        assertThat(Documents.attributes(page))
                .extracting(attribute -> attribute.getName())
                .doesNotContain("src", "href", "style");
    }

    @Test
    void write_evidence_startsWithTheDoctypeThatHtmlAsksFor() throws Exception {
        byte[] bytes =
                Documents.bytes(out -> HtmlMapWriter.inLocale(Locale.ENGLISH).write(Maps.evidence(), out));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>\n<html ");
    }

    @Test
    void write_evidence_forbidsEverythingButItsOwnStyle() throws Exception {
        Document page = page(Locale.ENGLISH, Maps.evidence());
        String style = style(page);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(Documents.elements(page, "meta"))
                .filteredOn(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .extracting(meta -> meta.getAttribute("content"))
                .containsExactly("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'");
        assertThat(style).as("read alike by HTML and XML").doesNotContain("<", ">", "&");
    }

    @Test
    void write_evidence_hasOnePictureOfWhatIsDesignedAndLived() throws Exception {
        Document page = page(Locale.FRENCH, Maps.evidence());

        assertThat(Documents.elements(page, "svg")).hasSize(1);
        assertThat(Documents.paragraphs(page))
                .containsAll(Maps.TEXTS)
                .containsOnlyOnce("Découverte", "Engagement", "Conversion")
                .containsSubsequence("Parcours imaginé", "Parcours vécu");
    }

    @Test
    void write_evidence_tableHasTheFiguresOfEachStage() throws Exception {
        Document page = page(Locale.FRENCH, Maps.evidence());

        assertThat(row(page, "Dans l’étape")).containsExactly("1\u202F000", "499", "1\u202F000", "–", "–");
        assertThat(row(page, "Part de l’ensemble"))
                .containsExactly("66,7\u202F%", "33,3\u202F%", "66,7\u202F%", "–", "–");
        assertThat(row(page, "Pas dans l’étape")).containsExactly("1\u202F000", "998", "1\u202F000", "1", "2\u202F999");
        assertThat(row(page, "Temps médian dans l’étape"))
                .containsExactly("2\u00A0j 3\u00A0h", "1\u00A0h 30\u00A0min", "0\u00A0s", "–", "–");
        assertThat(row(page, "Satisfaction")).containsExactly("–", "75,0\u202F%", "–", "–", "–");
    }

    @Test
    void write_evidence_endsInTheTableAddUpToAllJourneys() throws Exception {
        Document page = page(Locale.ENGLISH, Maps.evidence());

        assertThat(row(page, "Converted")).containsExactly("0", "0", "1,000", "–", "1,000");
        assertThat(row(page, "Still open")).containsExactly("0", "99", "0", "–", "99");
        assertThat(row(page, "Dropped off")).containsExactly("0", "400", "0", "–", "400");
        assertThat(row(page, "Ends here")).containsExactly("0", "499", "1,000", "1", "1,500");
    }

    @Test
    void write_evidence_tableListsEveryTouchpointOfEachStage() throws Exception {
        List<String> rows = Documents.elements(page(Locale.ENGLISH, Maps.evidence()), "tr").stream()
                .map(Element::getTextContent)
                .toList();

        assertThat(rows)
                .containsSubsequence(
                        "DiscoveryBannièreDisplayyes1,000100.0%",
                        "EngagementFiche produitWebyes499100.0%",
                        "EngagementConseil en ligneChatyes00.0%",
                        "EngagementForumno channel statedno499100.0%",
                        "ConversionPanierWebyes1,000100.0%");
    }

    @Test
    void write_page_isPrintedOnASheetAsTallOrWideAsThePicture() throws Exception {
        JourneyMap wide = JourneyMap.builder()
                .id("sofa")
                .title(LocalizedText.of("Sofa"))
                .stageModel(Maps.MODEL)
                .build();

        assertThat(style(page(Locale.ENGLISH, Maps.evidence()))).contains("size: A3 portrait;");
        assertThat(style(page(Locale.ENGLISH, wide))).contains("size: A3 landscape;");
    }

    @Test
    void write_tables_haveCaptionsAndScopedHeadings() throws Exception {
        Document page = page(Locale.ENGLISH, Maps.evidence());

        assertThat(Documents.elements(page, "table")).hasSize(4);
        assertThat(Documents.elements(page, "caption"))
                .extracting(Element::getTextContent)
                .containsExactly("Persona", "As designed", "As lived · 1,500 journeys", "Touchpoints");
        assertThat(Documents.elements(page, "th")).allMatch(heading -> heading.hasAttribute("scope"));
    }

    @Test
    void write_mapWithoutEvidence_hasNoFigures() throws Exception {
        Document page = page(Locale.ENGLISH, Maps.sofa());

        assertThat(Documents.elements(page, "svg")).hasSize(1);
        assertThat(Documents.elements(page, "caption"))
                .extracting(Element::getTextContent)
                .containsExactly("Persona", "As designed");
        assertThat(row(page, "Emotion")).containsExactly("curieuse (Positive)", "agacée (Very negative)", "");
        assertThat(row(page, "Product")).containsExactly("Collection Rivage", "", "");
    }

    @Test
    void write_twice_givesTheSameBytes() throws Exception {
        HtmlMapWriter writer = HtmlMapWriter.inLocale(Locale.FRENCH);

        assertThat(Documents.bytes(out -> writer.write(Maps.evidence(), out)))
                .isEqualTo(Documents.bytes(out -> writer.write(Maps.evidence(), out)));
    }
}
