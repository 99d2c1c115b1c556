package dev.parcours.segmentation.json;

import dev.parcours.core.json.JsonCodec;
import dev.parcours.segmentation.schema.ProfileSchema;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads and writes files that say which attributes profiles have.
 *
 * <pre>
 * {
 *   "parcoursSchema": 1,
 *   "attributes": [
 *     {"name": "city", "type": "text", "values": ["Lyon", "Paris"], "label": {"en": "City", "fr": "Ville"}},
 *     {"name": "age", "type": "number", "minimum": 0, "maximum": 130, "unit": "years", "personal": true},
 *     {"name": "interests", "type": "set_of_texts"}
 *   ]
 * }
 * </pre>
 *
 * <p>{@code parcoursSchema} is the version of the form, 1. Reading is as strict as {@link JsonCodec} is, and reports
 * all problems at once, as {@link SegmentationJson} does. What is written reads back as an equal schema.
 */
public final class SchemaJson {

    static final int VERSION = 1;

    private static final JsonCodec CODEC = JsonCodec.core().with(new SchemaModule());

    private SchemaJson() {}

    /**
     * Reads a file in UTF-8, also one that is compressed by gzip.
     *
     * @throws dev.parcours.core.json.JsonFormatException if the content is not a schema
     * @throws IOException if the file cannot be read
     */
    public static ProfileSchema read(Path file) throws IOException {
        return CODEC.read(file, ProfileSchema.class);
    }

    /**
     * Reads a text.
     *
     * @throws dev.parcours.core.json.JsonFormatException if the text is not a schema
     */
    public static ProfileSchema read(String json) {
        return CODEC.read(json, ProfileSchema.class);
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of files of this form, for editors and for checks in other languages.
     * What it allows is not all that is right: reading checks more, such as that a range is not empty.
     */
    public static String schema() {
        return Schemas.profiles().toPrettyString();
    }

    /** Returns a schema as JSON. */
    public static String write(ProfileSchema schema) {
        return CODEC.write(schema);
    }
}
