package dev.parcours.segmentation;

import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.prefers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Channel;
import dev.parcours.core.Customer;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.json.SegmentationJson;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Runs on the module path, unlike all other tests. */
class ModuleTest {

    private static final Segment SEGMENT = Segment.of("paris", "Paris");

    @Test
    void module_types_areInNamedModules() {
        assertThat(SegmentationEngine.class.getModule().getName()).isEqualTo("dev.parcours.segmentation");
        assertThat(Condition.class.getModule()).isSameAs(SegmentationJson.class.getModule());
        assertThat(Customer.class.getModule().getName()).isEqualTo("dev.parcours.core");
    }

    @Test
    void module_jsonRoundTrip_works() {
        SegmentationEngine engine = SegmentationEngine.of(SegmentRule.of(SEGMENT, prefers(Channel.SMS)));
        assertThat(SegmentationJson.read(SegmentationJson.write(engine))).isEqualTo(engine);
    }

    @Test
    void module_evaluation_findsItsSentences() {
        Customer customer =
                Customer.builder().id("c-1").attribute("city", "Paris").build();
        Memberships memberships = SegmentationEngine.of(
                        SegmentRule.of(SEGMENT, attribute("city").is("Paris")))
                .evaluate(customer, Instant.EPOCH);
        assertThat(memberships.in()).containsExactly(SEGMENT);
        assertThat(memberships.explain(SEGMENT).sentence(Locale.FRENCH)).isEqualTo("oui : city est la valeur demandée");
    }
}
