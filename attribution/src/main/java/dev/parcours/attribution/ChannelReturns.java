package dev.parcours.attribution;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import dev.parcours.core.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Works out what channels earned for their costs. */
final class ChannelReturns {

    private ChannelReturns() {}

    static List<ChannelReturn> of(AttributionReport report, ChannelCosts costs) {
        costs.checkCurrency(report.paths().currency());
        ImmutableMap<String, ChannelCredit> credits = Maps.uniqueIndex(report.channels(), ChannelCredit::channel);
        ImmutableSortedSet<String> channels = ImmutableSortedSet.<String>naturalOrder()
                .addAll(credits.keySet())
                .addAll(costs.byChannel().keySet())
                .build();
        return channels.stream()
                .map(channel -> of(channel, Optional.ofNullable(credits.get(channel)), costs))
                .toList();
    }

    private static ChannelReturn of(String channel, Optional<ChannelCredit> credit, ChannelCosts costs) {
        double conversions = credit.map(ChannelCredit::conversions).orElse(0.0);
        double value = credit.map(ChannelCredit::value).orElse(0.0);
        Optional<Money> cost = Optional.ofNullable(costs.byChannel().get(channel));
        double spent = cost.map(money -> money.amount().doubleValue()).orElse(0.0);
        return new ChannelReturn(
                channel,
                conversions,
                value,
                cost,
                cost.isPresent() ? ratio(spent, conversions) : OptionalDouble.empty(),
                ratio(value, spent),
                ratio(value - spent, spent));
    }

    private static OptionalDouble ratio(double part, double whole) {
        return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
    }
}
