package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelRemovalTest {

    private static final ConversionPaths PATHS = ThreePaths.PATHS.withCurrency(Currency.getInstance("EUR"));

    private static final MarkovChain CHAIN = MarkovAttribution.ofOrder(1).chain(PATHS);

    private static final ChannelCosts COSTS =
            ChannelCosts.of(Map.of("C1", Money.of("2", "EUR"), "C2", Money.of("12", "EUR")));

    @Test
    void without_oneChannel_losesItsConversionsAndSavesItsCost() {
        ChannelRemoval removal = CHAIN.without(List.of("C1"), COSTS);
        assertThat(removal.lostConversions()).isCloseTo(0.5, within(1e-12));
        assertThat(removal.lostValue()).isCloseTo(5, within(1e-12));
        assertThat(removal.savedCost()).contains(Money.of("2", "EUR"));
        assertThat(removal.net().orElseThrow()).isCloseTo(3, within(1e-12));
        assertThat(removal.savedPerLostConversion().orElseThrow()).isCloseTo(4, within(1e-12));
    }

    @Test
    void without_aGroup_losesWhatEachOfThemHolds() {
        ChannelRemoval removal = CHAIN.without(List.of("C2", "C1", "C2"), COSTS);
        assertThat(removal.channels()).containsExactly("C1", "C2");
        assertThat(removal.lostConversions()).isCloseTo(1, within(1e-12));
        assertThat(removal.savedCost()).contains(Money.of("14", "EUR"));
        assertThat(removal.net().orElseThrow()).isCloseTo(-4, within(1e-12));
    }

    @Test
    void without_channelOfUnknownCost_doesNotKnowWhatIsSaved() {
        ChannelRemoval removal = CHAIN.without(List.of("C1", "C3"), COSTS);
        assertThat(removal.savedCost()).isEmpty();
        assertThat(removal.net()).isEmpty();
        assertThat(removal.savedPerLostConversion()).isEmpty();
    }

    @Test
    void without_whatMakesNoSense_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.without(List.of("C4"), COSTS))
                .withMessageContaining("is on 'C4'; they are on [C1, C2, C3]");
        ChannelCosts dollars = ChannelCosts.of(Map.of("C1", Money.of("2", "USD")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.without(List.of("C1"), dollars))
                .withMessage("the cost of 'C1' is in USD and the conversions in EUR; convert the costs");
    }
}
