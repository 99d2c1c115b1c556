package dev.parcours.segmentation.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.moment.MomentPlanner;
import dev.parcours.segmentation.moment.StandardMoments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schemas of moments and of the attributes of profiles. */
class OtherSchemasTest {

    private static final Schema MOMENTS = schema(MomentsJson.schema());
    private static final Schema PROFILES = schema(SchemaJson.schema());

    private static Schema schema(String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json);
    }

    private static boolean allows(Schema schema, String document) {
        return schema.validate(document.replace('\'', '"'), InputFormat.JSON).isEmpty();
    }

    /** Returns the file that stands in the comment of a class. */
    private static String documented(Class<?> type) throws IOException {
        String source = Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
        Matcher file = Pattern.compile("<pre>\n(.*?)</pre>", Pattern.DOTALL).matcher(source);
        assertThat(file.find()).isTrue();
        return file.group(1).replaceAll("(?m)^ \\* ?", "");
    }

    @Test
    void moments_standardAndDocumented_areAllowed() throws IOException {
        MomentPlanner planner =
                MomentPlanner.of(ZoneId.of("Europe/Paris"), StandardMoments.all(), SegmentationEngine.of());
        String written = MomentsJson.write(planner);
        assertThat(MOMENTS.validate(written, InputFormat.JSON)).as(written).isEmpty();
        assertThat(allows(MOMENTS, documented(MomentsJson.class))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'parcoursMoments': 2, 'zone': 'UTC', 'moments': []}",
                "{'parcoursMoments': 1, 'zone': 'UTC', 'costs': {'sms': 'much'}, 'moments': []}",
                "{'parcoursMoments': 1, 'zone': 'UTC', 'moments': [{'id': 'a', 'channels': ['sms']}]}",
                "{'parcoursMoments': 1, 'zone': 'UTC', 'moments': [{'id': 'a', 'entering': {}, 'channels': ['sms']}]}"
            })
    void moments_wrongDocument_isNotAllowed(String document) {
        assertThat(allows(MOMENTS, document)).isFalse();
    }

    @Test
    void profiles_documented_areAllowed() throws IOException {
        assertThat(allows(PROFILES, documented(SchemaJson.class))).isTrue();
        assertThat(allows(
                        PROFILES,
                        "{'parcoursSchema': 1, 'attributes': [{'name': 'a', 'type': 'text', 'label': {'de': 'A'}}]}"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'parcoursSchema': 1}",
                "{'parcoursSchema': 1, 'attributes': [{'name': 'a'}]}",
                "{'parcoursSchema': 1, 'attributes': [{'name': 'a', 'type': 'colour'}]}",
                "{'parcoursSchema': 1, 'attributes': [{'name': 'a', 'type': 'text', 'colour': 'red'}]}"
            })
    void profiles_wrongDocument_isNotAllowed(String document) {
        assertThat(allows(PROFILES, document)).isFalse();
    }
}
