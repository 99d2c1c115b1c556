package dev.parcours.segmentation.json;

import dev.parcours.core.json.JsonCodec;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.moment.MomentPlanner;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads and writes files of moments.
 *
 * <pre>
 * {
 *   "parcoursMoments": 1,
 *   "zone": "Europe/Paris",
 *   "zoneAttribute": "time_zone",
 *   "quietHours": {"from": "21:00", "until": "08:00"},
 *   "limits": [{"messages": 2, "within": "P7D", "on": "sms"}, {"messages": 4, "within": "P7D"}],
 *   "costs": {"email": 0.001, "sms": 0.05},
 *   "moments": [
 *     {
 *       "id": "open_quote",
 *       "label": {"en": "Open quote", "fr": "Devis en attente"},
 *       "abandoned": {"type": "quote_request"},
 *       "finished": {"type": "order"},
 *       "reminders": [{"after": "PT6H"}, {"after": "P3D", "offer": true, "on": ["email"]}],
 *       "channels": ["email", "sms"]
 *     }
 *   ]
 * }
 * </pre>
 *
 * <p>{@code parcoursMoments} is the version of the form, 1. A moment is started by one of {@code afterEach} and
 * {@code afterFirst} with an interaction, {@code abandoned} with {@code finished}, {@code yearly} with an attribute
 * (beside it {@code daysBefore} and {@code leapDay}), and {@code entering} with a condition. It may have {@code when},
 * {@code voidedBy}, {@code reminders}, {@code expiry}, {@code limits} and {@code purpose}; conditions and interactions
 * are written as in {@linkplain SegmentationJson rules}. Without {@code quietHours} there are none. A channel that is
 * not one of the usual ones is written as {@code {"id": "whatsapp", "medium": "online", "ownership": "owned"}}.
 *
 * <p>Reading is as strict as that of rules, and reports all problems at once. What is written reads back as an equal
 * planner if the same segments are given; they are not part of the file.
 */
public final class MomentsJson {

    static final int VERSION = 1;

    private MomentsJson() {}

    private static JsonCodec codec(SegmentationEngine segments) {
        return JsonCodec.core().with(new MomentsModule(segments));
    }

    /**
     * Reads a file in UTF-8, also one that is compressed by gzip.
     *
     * @param segments the rules of the segments that moments may ask for
     * @throws dev.parcours.core.json.JsonFormatException if the content is not a file of moments, or asks for a segment
     *     without a rule
     * @throws IOException if the file cannot be read
     */
    public static MomentPlanner read(Path file, SegmentationEngine segments) throws IOException {
        return codec(segments).read(file, MomentPlanner.class);
    }

    /**
     * Reads a text of moments that ask for no segment.
     *
     * @throws dev.parcours.core.json.JsonFormatException if the text is not a file of moments
     */
    public static MomentPlanner read(String json) {
        return codec(SegmentationEngine.of()).read(json, MomentPlanner.class);
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of files of moments, for editors and for checks in other languages. What
     * it allows is not all that is right: reading checks more, such as that ids differ.
     */
    public static String schema() {
        return Schemas.moments().toPrettyString();
    }

    /** Returns the moments of a planner as JSON. */
    public static String write(MomentPlanner planner) {
        return codec(planner.segments()).write(planner);
    }

    /**
     * Writes the moments of a planner to a file in UTF-8, in place of what the file held; compressed by gzip if the
     * name ends with {@code .gz}.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(MomentPlanner planner, Path file) throws IOException {
        codec(planner.segments()).write(planner, file);
    }
}
