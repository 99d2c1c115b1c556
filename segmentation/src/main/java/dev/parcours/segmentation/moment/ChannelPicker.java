package dev.parcours.segmentation.moment;

import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.segmentation.moment.ChannelVerdict.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the channel of a message: of those that suit it, that the customer agreed to, and that are not under
 * pressure, the one that he prefers most; among those that he does not prefer the cheapest, and then the first of the
 * moment.
 */
final class ChannelPicker {

    private final Known known;
    private final List<MessageLimit> limits;
    private final Map<MessageLimit, List<Instant>> sent = new LinkedHashMap<>();
    private final Map<String, BigDecimal> costs;
    private final List<String> preferred;

    ChannelPicker(Known known, List<MessageLimit> limits, Map<String, BigDecimal> costs) {
        this.known = known;
        this.limits = limits;
        this.costs = costs;
        limits.forEach(limit -> sent.put(limit, known.sentWithin(limit)));
        preferred =
                known.customer().preferredChannels().stream().map(Channel::id).toList();
    }

    /** Returns the verdicts on all channels of a message at an instant, the chosen one first if there is one. */
    List<ChannelVerdict> choose(List<Channel> suited, String purpose, Instant at) {
        List<ChannelVerdict> verdicts = new ArrayList<>();
        List<Channel> left = new ArrayList<>();
        for (Channel channel : suited) {
            Optional<Reason> refusal = refusal(channel, purpose, at);
            refusal.ifPresent(reason -> verdicts.add(new ChannelVerdict(channel, reason)));
            if (refusal.isEmpty()) {
                left.add(channel);
            }
        }
        verdicts.addAll(0, ranked(left));
        verdicts.addAll(preferredOnly(suited));
        return verdicts;
    }

    private Optional<Reason> refusal(Channel channel, String purpose, Instant at) {
        Optional<Consent> consent = known.customer().consent(channel, purpose, at);
        if (consent.isEmpty()) {
            return Optional.of(Reason.NO_CONSENT);
        }
        if (!consent.get().granted()) {
            return Optional.of(Reason.REFUSED);
        }
        return freeFrom(channel, at).isAfter(at) ? Optional.of(Reason.PRESSURE) : Optional.empty();
    }

    private Instant freeFrom(Channel channel, Instant at) {
        return limits.stream()
                .filter(limit -> limit.isFor(channel.id()))
                .map(limit -> limit.freeFrom(at, sent.getOrDefault(limit, List.of())))
                .max(Comparator.naturalOrder())
                .orElse(at);
    }

    /** Returns the first instant from another on at which one of the channels under pressure no longer is. */
    Instant freeFrom(List<ChannelVerdict> verdicts, Instant at) {
        return verdicts.stream()
                .filter(verdict -> verdict.reason() == Reason.PRESSURE)
                .map(verdict -> freeFrom(verdict.channel(), at))
                .min(Comparator.naturalOrder())
                .orElse(MessageLimit.NEVER);
    }

    private List<ChannelVerdict> ranked(List<Channel> left) {
        List<Channel> ranked = left.stream().sorted(this::compare).toList();
        if (ranked.isEmpty()) {
            return List.of();
        }
        Channel chosen = ranked.get(0);
        List<ChannelVerdict> verdicts = new ArrayList<>();
        for (Channel other : ranked.subList(1, ranked.size())) {
            verdicts.add(new ChannelVerdict(other, whyNot(other, chosen)));
        }
        verdicts.add(0, new ChannelVerdict(chosen, why(chosen, verdicts)));
        return verdicts;
    }

    private Reason why(Channel chosen, List<ChannelVerdict> others) {
        if (preferred.contains(chosen.id())) {
            return Reason.PREFERRED;
        }
        boolean isCheapest = !others.isEmpty() && others.stream().allMatch(other -> other.reason() == Reason.DEARER);
        return isCheapest ? Reason.CHEAPEST : Reason.FIRST;
    }

    private Reason whyNot(Channel other, Channel chosen) {
        if (rank(other) != rank(chosen)) {
            return Reason.LESS_PREFERRED;
        }
        return compareCosts(other, chosen) != 0 ? Reason.DEARER : Reason.LISTED_LATER;
    }

    private int compare(Channel one, Channel other) {
        int byPreference = Integer.compare(rank(one), rank(other));
        return byPreference != 0 ? byPreference : compareCosts(one, other);
    }

    private int rank(Channel channel) {
        int index = preferred.indexOf(channel.id());
        return index < 0 ? preferred.size() : index;
    }

    // What is not known to cost little may cost much.
    private int compareCosts(Channel one, Channel other) {
        BigDecimal cost = costs.get(one.id());
        BigDecimal otherCost = costs.get(other.id());
        return Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()).compare(cost, otherCost);
    }

    private List<ChannelVerdict> preferredOnly(List<Channel> suited) {
        return known.customer().preferredChannels().stream()
                .filter(channel -> suited.stream().noneMatch(other -> other.id().equals(channel.id())))
                .map(channel ->
                        new ChannelVerdict(channel, channel.messaging() ? Reason.NOT_SUITED : Reason.NO_MESSAGES))
                .toList();
    }
}
