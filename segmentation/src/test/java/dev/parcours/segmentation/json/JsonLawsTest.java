package dev.parcours.segmentation.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Segment;
import dev.parcours.segmentation.RandomJourneys;
import dev.parcours.segmentation.RandomRules;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.position.CyclePositionRules;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(RandomRules.class)
class JsonLawsTest {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenReadsBackEqualAndIsWrittenAlike(
            @ForAll Condition condition, @ForAll CyclePositionRules positions) {
        SegmentationEngine engine = SegmentationEngine.of(
                        List.of(SegmentRule.of(Segment.of("s", "S"), condition)), RandomJourneys.OPTIONS)
                .withPositions(positions);
        String json = SegmentationJson.write(engine);
        SegmentationEngine read = SegmentationJson.read(json, RandomJourneys.OPTIONS);
        assertThat(read).isEqualTo(engine);
        assertThat(SegmentationJson.write(read)).isEqualTo(json);
    }
}
