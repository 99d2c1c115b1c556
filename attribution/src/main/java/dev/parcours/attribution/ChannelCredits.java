package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Puts the credits of channels together from columns. */
final class ChannelCredits {

    private ChannelCredits() {}

    static List<ChannelCredit> of(
            ConversionPaths paths, double[] conversions, double[] values, Optional<long[]> money) {
        return IntStream.range(0, conversions.length)
                .mapToObj(channel -> new ChannelCredit(
                        paths.channels().get(channel),
                        conversions[channel],
                        values[channel],
                        money.map(units -> new Money(units[channel], paths.currency())),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()))
                .toList();
    }

    /** Returns credits with the removal effects of their channels. */
    static List<ChannelCredit> withEffects(List<ChannelCredit> credits, ChannelWorths effects) {
        return IntStream.range(0, credits.size())
                .mapToObj(channel -> new ChannelCredit(
                        credits.get(channel).channel(),
                        credits.get(channel).conversions(),
                        credits.get(channel).value(),
                        credits.get(channel).money(),
                        OptionalDouble.of(effects.ofConversions()[channel]),
                        OptionalDouble.of(effects.ofValue()[channel])))
                .toList();
    }
}
