package dev.parcours.core.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.Channel;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Persona;
import dev.parcours.core.Stage;
import dev.parcours.core.StageKind;
import dev.parcours.core.StageModel;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.map.Emotion;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapStage;
import dev.parcours.core.map.MarketingMix;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** Whatever stands on a map, it is text on the picture and on the page, and nothing else. */
class HostileTextTest {

    /** A name for the case, the text on the map, and the text that must be found. */
    static Stream<Arguments> hostileTexts() {
        return Stream.of(
                same("script", "<script>alert(1)</script>"),
                same("end of title and style", "</title></style></text></svg><script>alert(1)</script>"),
                same("end of CDATA", "a ]]> b <![CDATA[ c ]]>"),
                same("entities", "&amp; &lt; &#60; &unknown; & &&"),
                same("quotes", "\" onload=\"alert(1)\" ' \u201C \u201D"),
                same("comment", "<!-- --> -- <?php ?> <!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>"),
                same("link", "<a href=\"javascript:alert(1)\">here</a>"),
                same("pattern of a message", "{0} {1,number} '{'' %s %n ${x}"),
                same("emoji", "\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDF89 \uD83C\uDFF4"),
                same("combining marks", "Z\u0351\u036B\u0343a\u0300\u0301\u0302"),
                same("right to left", "\u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD"),
                same("a word of 400 letters", "W".repeat(400)),
                same("10,000 characters", "sofa ".repeat(1999) + "sofa."),
                same("10,000 characters without a space", "\u6F22".repeat(10_000)),
                arguments("NUL and other controls", "a\u0000b\u001Bc\u0085d\u000Be", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe"),
                arguments("lone surrogates", "a\uD800b\uDC00c\uDC00\uD800", "a\uFFFDb\uFFFDc\uFFFD\uFFFD"),
                arguments("no characters", "a\uFFFEb\uFFFFc\uD83F\uDFFE", "a\uFFFDb\uFFFDc\uFFFD"),
                arguments("direction controls", "a\u202Eb\u2066c\u2069d\u202C", "abcd"),
                arguments("lines and tabs", " one\r\n\ttwo\u2028three  four\n", "one two three four"));
    }

    private static Arguments same(String name, String text) {
        return arguments(name, text, text);
    }

    private static JourneyMap map(String text) {
        StageModel model = new StageModel("m", List.of(new Stage("s", StageKind.SERVICE, LocalizedText.of(text))));
        List<String> texts = List.of(text);
        return JourneyMap.builder()
                .id("hostile")
                .title(LocalizedText.of(text))
                .persona(Persona.builder()
                        .id("p")
                        .name(text)
                        .description(text)
                        .goals(texts)
                        .frustrations(texts)
                        .build())
                .stageModel(model)
                .stages(MapStage.builder()
                        .stage("s")
                        .actions(texts)
                        .motivations(texts)
                        .questions(texts)
                        .painPoints(texts)
                        .emotion(Emotion.of(-1, text))
                        .opportunities(texts)
                        .marketingMix(new MarketingMix(texts, texts, texts, texts))
                        .build())
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileTexts")
    void svg_hostileText_isFoundAsTextOnly(String name, String text, String expected) throws Exception {
        byte[] bytes =
                Documents.bytes(out -> SvgMapWriter.inLocale(Locale.ENGLISH).write(map(text), out));
        Document picture = Documents.parse(bytes);

        assertThat(Documents.paragraphs(picture))
                .filteredOn(expected::equals)
                .as("title, stage, 4 of the persona, 5 rows of texts, emotion and 4 of the marketing mix")
                .hasSize(16);
        assertNothingButText(picture, bytes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileTexts")
    void html_hostileText_isFoundAsTextOnly(String name, String text, String expected) throws Exception {
        byte[] bytes =
                Documents.bytes(out -> HtmlMapWriter.inLocale(Locale.ENGLISH).write(map(text), out));
        Document page = Documents.parse(bytes);

        assertThat(Documents.elements(page, "h1").get(0).getTextContent()).isEqualTo(expected);
        assertThat(Documents.elements(page, "td"))
                .filteredOn(cell -> cell.getTextContent().equals(expected))
                .as("3 of the persona, 5 rows of texts and 4 of the marketing mix; name and emotion have words added")
                .hasSize(12);
        assertNothingButText(page, bytes);
    }

    private static void assertNothingButText(Document document, byte[] bytes) {
        assertThat(Documents.elements(document, "script")).isEmpty();
        assertThat(Documents.elements(document, "a")).isEmpty();
        assertThat(Documents.elements(document, "image")).isEmpty();
        assertThat(Documents.attributes(document))
                .extracting(attribute -> attribute.getName().toLowerCase(Locale.ROOT))
                .noneMatch(name -> name.startsWith("on") || name.endsWith("href") || name.equals("src"));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("<script", "<a ", "<!ENTITY", "<![CDATA");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileTexts")
    void svg_hostileTouchpointAndChannel_areFoundAsTextOnly(String name, String text, String expected)
            throws Exception {
        // Codes hold no control characters; their type refuses them.
        String code = text.replaceAll("\\p{Cc}", "");
        String shown = name.equals("NUL and other controls") ? "abcde" : expected.replace("one two", "onetwo");
        JourneyMap map = JourneyMap.builder()
                .id("hostile")
                .title(LocalizedText.of("Map"))
                .stageModel(new StageModel("m", List.of(Stage.of("s", StageKind.SERVICE, "Stage"))))
                .stages(MapStage.builder()
                        .stage("s")
                        .touchpoints(List.of(Touchpoint.of(Channel.of(code), code)))
                        .build())
                .build();
        byte[] bytes =
                Documents.bytes(out -> SvgMapWriter.inLocale(Locale.ENGLISH).write(map, out));

        assertThat(Documents.paragraphs(Documents.parse(bytes)))
                .filteredOn(shown::equals)
                .as("touchpoint and channel")
                .hasSize(2);
        assertNothingButText(Documents.parse(bytes), bytes);
    }
}
