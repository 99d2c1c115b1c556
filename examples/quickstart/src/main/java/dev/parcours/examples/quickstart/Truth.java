package dev.parcours.examples.quickstart;

import dev.parcours.core.Channel;
import dev.parcours.core.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What only the maker of the shop can know: what its marketing caused, and what went wrong.
 *
 * <p>What a channel caused is found by living the same half-year again without it, every person taking the same chances
 * on the same days. For each channel, {@code actual = withoutIt + incremental}, in purchases and in value, exactly.
 *
 * <p>What the channels caused one by one does not add up to what they caused together, {@code actual -
 * withoutMarketing}: a purchase that two of them could each have brought is lost only if both are switched off, and one
 * that needed both is lost with either.
 *
 * @param seed what the simulation was drawn from
 * @param people how many people were simulated
 * @param firstDay the first day, in Paris
 * @param weeks how many weeks
 * @param actual what was bought
 * @param withoutMarketing what would have been bought with all channels below switched off
 * @param channels what each channel does and did
 * @param incident what went wrong
 */
public record Truth(
        long seed,
        int people,
        LocalDate firstDay,
        int weeks,
        Outcome actual,
        Outcome withoutMarketing,
        List<ChannelTruth> channels,
        Incident incident) {

    public Truth {
        channels = List.copyOf(channels);
    }

    /** Returns what is true of a channel. */
    public ChannelTruth channel(Channel channel) {
        return channels.stream()
                .filter(truth -> truth.channel().equals(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no marketing ran on channel '%s'; it ran on %s"
                        .formatted(
                                channel.id(),
                                channels.stream().map(c -> c.channel().id()).toList())));
    }

    /** Purchases and their value, before any refund. */
    public record Outcome(long purchases, Money value) {

        Outcome minus(Outcome other) {
            return new Outcome(purchases - other.purchases, value.plus(other.value.negated()));
        }
    }

    /**
     * A channel's effect and what it brought.
     *
     * @param channel the channel
     * @param ideaChance the chance that one exposure awakens a need to buy
     * @param visitMultiplier the factor by which a fresh exposure makes visits more frequent; 1 is no effect
     * @param halfLifeDays after how many days the logarithm of that factor has halved
     * @param basketReturn what a reminder adds to the daily chance of coming back to a basket; it halves every day
     * @param withoutIt what would have been bought had the channel been switched off
     * @param incremental what was bought because of the channel: the actual outcome less the one without it
     */
    public record ChannelTruth(
            Channel channel,
            double ideaChance,
            double visitMultiplier,
            double halfLifeDays,
            double basketReturn,
            Outcome withoutIt,
            Outcome incremental) {}

    /** The payment page failing on one kind of device, from an instant until, but not at, another. */
    public record Incident(String device, Instant from, Instant until) {}
}
