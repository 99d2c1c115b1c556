package dev.parcours.segmentation.value;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static dev.parcours.segmentation.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Truth;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamedGroupsTest {

    private static final InteractionFilter ORDERS = interactions("order");
    private static final SegmentationEngine ENGINE = SegmentationEngine.of(
            SegmentRule.of(NamedGroups.EARLY_ADOPTERS, NamedGroups.earlyAdopters(ORDERS, "days_since_launch", 30)),
            SegmentRule.of(
                    NamedGroups.PROMOPHILES,
                    NamedGroups.promophiles(ORDERS, attribute("promotion").is(true))));

    /** Somebody with one order per value of a property. */
    private static Customer whoOrdered(String property, Object... values) {
        return Customer.builder()
                .id("c-1")
                .history(Stream.of(values)
                        .map(value -> Interaction.builder()
                                .customer("c-1")
                                .type("order")
                                .time(NOW)
                                .properties(Map.of(property, AttributeValue.of(value.toString())))
                                .build())
                        .toList())
                .build();
    }

    private static Truth isEarlyAdopter(Object... daysSinceLaunch) {
        return ENGINE.evaluate(whoOrdered("days_since_launch", daysSinceLaunch), NOW)
                .truth(NamedGroups.EARLY_ADOPTERS);
    }

    private static Truth isPromophile(Object... promotions) {
        return ENGINE.evaluate(whoOrdered("promotion", promotions), NOW).truth(NamedGroups.PROMOPHILES);
    }

    @Test
    void earlyAdopters_twoOrdersOfWhatIsNew_areIn() {
        assertThat(isEarlyAdopter(0, 30)).isEqualTo(TRUE);
        assertThat(isEarlyAdopter(0, 31)).isEqualTo(FALSE);
        assertThat(isEarlyAdopter(-1, 30)).isEqualTo(FALSE);
        assertThat(isEarlyAdopter("new", 30, 400)).isEqualTo(FALSE);
        assertThat(isEarlyAdopter()).isEqualTo(FALSE);
    }

    @Test
    void promophiles_halfOfAtLeastThreeOrders_areIn() {
        assertThat(isPromophile(true, true, false)).isEqualTo(TRUE);
        assertThat(isPromophile(true, true, false, false)).isEqualTo(TRUE);
        assertThat(isPromophile(true, false, false)).isEqualTo(FALSE);
        assertThat(isPromophile(true, true)).isEqualTo(UNKNOWN);
    }
}
