package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ChannelCostsTest {

    private static final ConversionPaths PATHS = ConversionPaths.of(List.of(
            ConversionPath.builder("1")
                    .touch("email")
                    .conversions(20)
                    .value(new BigDecimal("1000"))
                    .build(),
            ConversionPath.builder("2").touch("print").nonConversions(50).build()));

    @Test
    @Timeout(10)
    void perTouch_hundredThousandChannels_takesNoTimeInTheSquareOfTheirNumber() {
        List<ConversionPath> list = new ArrayList<>();
        Map<String, Money> prices = new TreeMap<>();
        for (int i = 0; i < 100_000; i++) {
            list.add(ConversionPath.builder("p" + i)
                    .touch("c" + i)
                    .nonConversions(2)
                    .build());
            prices.put("c" + i, Money.of("0.10", "EUR"));
        }
        ConversionPaths paths = ConversionPaths.of(list);
        AttributionReport report = LinearAttribution.withDefaults().attribute(paths);
        assertThat(ChannelCosts.perTouch(paths, prices).byChannel())
                .hasSize(100_000)
                .containsEntry("c9", Money.of("0.20", "EUR"));
        for (String channel : paths.channels()) {
            assertThat(report.residual(channel).conversions()).isZero();
        }
        assertThat(report.journey("p7").credits()).hasSize(1);
    }

    @Test
    void returns_costs_giveTheThreeFigures() {
        ChannelCosts costs = ChannelCosts.of(Map.of("email", money("400"), "radio", money("70")));
        List<ChannelReturn> returns =
                costs.returns(LastTouchAttribution.withDefaults().attribute(PATHS));
        assertThat(returns.stream().map(ChannelReturn::channel)).containsExactly("email", "print", "radio");
        ChannelReturn email = returns.get(0);
        assertThat(email.costPerAcquisition()).hasValue(20);
        assertThat(email.returnOnAdSpend()).hasValue(2.5);
        assertThat(email.returnOnInvestment()).hasValue(1.5);
        assertThat(returns.get(1).cost()).as("print has no known cost").isEmpty();
        assertThat(returns.get(1).costPerAcquisition()).isEmpty();
        ChannelReturn radio = returns.get(2);
        assertThat(radio.conversions()).isZero();
        assertThat(radio.costPerAcquisition()).isEmpty();
        assertThat(radio.returnOnAdSpend()).hasValue(0);
        assertThat(radio.returnOnInvestment()).hasValue(-1);
    }

    @Test
    void returns_channelThatCostNothing_hasNoReturn() {
        ChannelReturn email = ChannelCosts.of(Map.of("email", money("0")))
                .returns(LastTouchAttribution.withDefaults().attribute(PATHS))
                .get(0);
        assertThat(email.costPerAcquisition()).hasValue(0);
        assertThat(email.returnOnAdSpend()).isEqualTo(OptionalDouble.empty());
        assertThat(email.returnOnInvestment()).isEmpty();
    }

    @Test
    void perTouch_touchesOfAllPaths_areCounted() {
        ConversionPaths paths = ConversionPaths.of(List.of(ConversionPath.builder("1")
                .touch("a")
                .touch("a")
                .touch("b")
                .conversions(2)
                .nonConversions(10)
                .build()));
        assertThat(ChannelCosts.perTouch(paths, Map.of("a", money("7"), "z", money("1")))
                        .byChannel())
                .containsExactly(Map.entry("a", money("168")), Map.entry("z", money("0")));
    }

    @Test
    void perTouch_clicksOfFourCampaigns_costWhatALoopOverTheFileSays() {
        ConversionPaths paths = PathFiles.clickPaths();
        Map<String, Money> prices = Map.of("a", money("7"), "b", money("5"), "c", money("4"), "d", money("2"));
        Map<String, Double> clicks = new HashMap<>();
        paths.forEach(path -> path.touches()
                .forEach(touch ->
                        clicks.merge(touch.channel(), path.conversions() + path.nonConversions(), Double::sum)));
        AttributionReport report = LinearAttribution.withDefaults().attribute(paths);
        List<ChannelReturn> returns = ChannelCosts.perTouch(paths, prices).returns(report);
        assertThat(returns).hasSize(4).allSatisfy(channel -> {
            double cost = Objects.requireNonNull(clicks.get(channel.channel()))
                    * Objects.requireNonNull(prices.get(channel.channel()))
                            .amount()
                            .doubleValue();
            double value = report.channel(channel.channel()).value();
            assertThat(channel.cost().orElseThrow().amount().doubleValue()).isEqualTo(cost);
            assertThat(channel.costPerAcquisition().orElseThrow())
                    .isCloseTo(cost / channel.conversions(), within(1e-9));
            assertThat(channel.returnOnAdSpend().orElseThrow()).isCloseTo(value / cost, within(1e-9));
            assertThat(channel.returnOnInvestment().orElseThrow()).isCloseTo(value / cost - 1, within(1e-9));
        });
    }

    @Test
    void of_costsThatMakeNoSense_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChannelCosts.of(Map.of("a", money("-1"))))
                .withMessage("the cost of 'a' must be at least 0, but was -1.000000 XXX");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChannelCosts.of(Map.of("a", money("1"), "b", Money.of("1", "EUR"))))
                .withMessage("the cost of 'b' is in EUR and one before it in XXX; convert them to one currency");
        assertThatIllegalArgumentException().isThrownBy(() -> ChannelCosts.of(Map.of(" ", money("1"))));
    }

    @Test
    void returns_costsInAnotherCurrency_areRefused() {
        AttributionReport report =
                LastTouchAttribution.withDefaults().attribute(PATHS.withCurrency(Currency.getInstance("EUR")));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ChannelCosts.of(Map.of("email", Money.of("1", "USD"))).returns(report))
                .withMessage("the cost of 'email' is in USD and the conversions in EUR; convert the costs");
    }

    private static Money money(String amount) {
        return Money.of(amount, "XXX");
    }
}
