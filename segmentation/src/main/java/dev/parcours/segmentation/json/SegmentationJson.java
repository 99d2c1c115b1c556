package dev.parcours.segmentation.json;

import dev.parcours.core.json.JsonCodec;
import dev.parcours.segmentation.EngineOptions;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.RegexEngine;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads and writes files of segment rules.
 *
 * <pre>
 * {
 *   "parcoursRules": 1,
 *   "segments": [
 *     {
 *       "id": "hot",
 *       "label": {"en": "Hot prospects", "fr": "Prospects chauds"},
 *       "when": {"all": [
 *         {"position": "hot_prospect"},
 *         {"did": "add_to_cart", "atLeast": 2, "within": "P7D"}
 *       ]}
 *     }
 *   ]
 * }
 * </pre>
 *
 * <p>{@code parcoursRules} is the version of the form, 1. A file without {@code positions} means the standard ones. A
 * file whose rules have regular expressions is read with a {@link RegexEngine}, one whose rules ask for journeys with
 * {@link EngineOptions}. Reading is as strict as {@link JsonCodec} is. Of a file that is JSON but not rules, all
 * problems are reported at once: the exception stands at the place of the first, its message names each with its place.
 *
 * <p>What is written reads back as an equal engine, and equal engines are written alike.
 */
public final class SegmentationJson {

    static final int VERSION = 1;

    private static final JsonCodec CODEC = codec(EngineOptions.none());

    private SegmentationJson() {}

    private static JsonCodec codec(EngineOptions options) {
        return JsonCodec.core().with(new RulesModule(options));
    }

    /**
     * Reads a file in UTF-8, also one that is compressed by gzip.
     *
     * @throws dev.parcours.core.json.JsonFormatException if the content is not a file of rules
     * @throws IOException if the file cannot be read
     */
    public static SegmentationEngine read(Path file) throws IOException {
        return CODEC.read(file, SegmentationEngine.class);
    }

    /**
     * Reads a text.
     *
     * @throws dev.parcours.core.json.JsonFormatException if the text is not a file of rules
     */
    public static SegmentationEngine read(String json) {
        return CODEC.read(json, SegmentationEngine.class);
    }

    /**
     * Reads a file as {@link #read(Path)} does, with an engine for the regular expressions of rules.
     *
     * @throws dev.parcours.core.json.JsonFormatException if the content is not a file of rules
     * @throws IOException if the file cannot be read
     */
    public static SegmentationEngine read(Path file, RegexEngine regexes) throws IOException {
        return codec(EngineOptions.none().withRegexes(regexes)).read(file, SegmentationEngine.class);
    }

    /**
     * Reads a text as {@link #read(String)} does, with an engine for the regular expressions of rules.
     *
     * @throws dev.parcours.core.json.JsonFormatException if the text is not a file of rules
     */
    public static SegmentationEngine read(String json, RegexEngine regexes) {
        return codec(EngineOptions.none().withRegexes(regexes)).read(json, SegmentationEngine.class);
    }

    /**
     * Reads a file as {@link #read(Path)} does, with what its rules need.
     *
     * @throws dev.parcours.core.json.JsonFormatException if the content is not a file of rules
     * @throws IOException if the file cannot be read
     */
    public static SegmentationEngine read(Path file, EngineOptions options) throws IOException {
        return codec(options).read(file, SegmentationEngine.class);
    }

    /**
     * Reads a text as {@link #read(String)} does, with what its rules need.
     *
     * @throws dev.parcours.core.json.JsonFormatException if the text is not a file of rules
     */
    public static SegmentationEngine read(String json, EngineOptions options) {
        return codec(options).read(json, SegmentationEngine.class);
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of files of rules, for editors and for checks in other languages. What it
     * allows is not all that is right: reading checks more, such as that a range is not empty.
     */
    public static String schema() {
        return Schemas.rules().toPrettyString();
    }

    /** Returns the rules of an engine as JSON. */
    public static String write(SegmentationEngine engine) {
        return CODEC.write(engine);
    }

    /**
     * Writes the rules of an engine to a file in UTF-8, in place of what the file held; compressed by gzip if the name
     * ends with {@code .gz}.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(SegmentationEngine engine, Path file) throws IOException {
        CODEC.write(engine, file);
    }
}
