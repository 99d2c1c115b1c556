package dev.parcours.segmentation.moment;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Customer;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Conditions;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.evaluation.SegmentConditions;
import dev.parcours.segmentation.evaluation.Surroundings;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers for a customer and an instant which moments are due, when the others next fall due, on which channel, and
 * why. Sends nothing.
 *
 * <p>Of the channels that suit a message the customer must have agreed to one, for the purpose of the moment; no answer
 * is no agreement. Of those the one is chosen that the customer prefers most; if he prefers none of them, the one that
 * costs least, and then the one that stands first in the moment. A channel on which as many messages were sent as the
 * limits allow is left out until they allow more. In the {@linkplain QuietHours quiet hours} where the customer lives
 * nothing is due: a message waits until they end.
 *
 * <p>The answers depend on the planner, the customer and the instant alone. This class is immutable and thread-safe.
 */
public final class MomentPlanner {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final List<Moment> moments;
    private final ZoneId zone;
    private final Optional<String> zoneAttribute;
    private final Optional<QuietHours> quietHours;
    private final List<MessageLimit> limits;
    private final Map<String, BigDecimal> costs;
    private final SegmentationEngine segments;
    private final Surroundings around;

    private MomentPlanner(
            List<Moment> moments,
            ZoneId zone,
            Optional<String> zoneAttribute,
            Optional<QuietHours> quietHours,
            List<MessageLimit> limits,
            Map<String, BigDecimal> costs,
            SegmentationEngine segments) {
        this.moments = List.copyOf(moments);
        this.zone = checkNotNull(zone, "zone");
        this.zoneAttribute = zoneAttribute;
        this.quietHours = quietHours;
        this.limits = List.copyOf(limits);
        this.costs = ImmutableMap.copyOf(costs);
        this.segments = segments;
        Map<String, Condition> conditions = new LinkedHashMap<>();
        for (SegmentRule rule : segments.rules()) {
            conditions.put(rule.segment().id(), rule.condition());
        }
        checkMoments(conditions);
        around = Surroundings.of(
                segments.positions(),
                segments.logic(),
                SegmentConditions.of(conditions),
                moments.stream().flatMap(MomentPlanner::conditions).toList(),
                segments.options().regexes(),
                segments.options().journeys());
    }

    private void checkMoments(Map<String, Condition> segmentConditions) {
        List<String> ids = moments.stream().map(Moment::id).toList();
        checkArgument(
                ids.stream().distinct().count() == ids.size(),
                "moments need different ids, but these are %s; rename one",
                ids);
        for (Moment moment : moments) {
            conditions(moment)
                    .flatMap(MomentPlanner::segmentsAskedFor)
                    .filter(id -> !segmentConditions.containsKey(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw new IllegalArgumentException(
                                "moment '%s' asks for segment '%s', which has no rule; give the planner an engine that has one"
                                        .formatted(moment.id(), id));
                    });
        }
    }

    private static Stream<Condition> conditions(Moment moment) {
        Stream<Condition> entered = moment.trigger() instanceof Trigger.Entering entering
                ? Stream.of(entering.condition())
                : Stream.empty();
        return Stream.concat(entered, moment.condition().stream());
    }

    private static Stream<String> segmentsAskedFor(Condition condition) {
        return condition instanceof InSegment in
                ? Stream.of(in.segment())
                : condition.parts().stream().flatMap(MomentPlanner::segmentsAskedFor);
    }

    /**
     * Returns the planner of some moments, with {@link QuietHours#NIGHT} as quiet hours, no limits but those of the
     * moments, no costs and no segments.
     *
     * @param zone the zone of customers of whom none is known
     * @throws IllegalArgumentException if two moments have one id, or if one asks for a segment
     */
    public static MomentPlanner of(ZoneId zone, Moment... moments) {
        return of(zone, List.of(moments));
    }

    /**
     * Returns the planner of some moments, with {@link QuietHours#NIGHT} as quiet hours, no limits but those of the
     * moments, no costs and no segments.
     *
     * @param zone the zone of customers of whom none is known
     * @throws IllegalArgumentException if two moments have one id, or if one asks for a segment
     */
    public static MomentPlanner of(ZoneId zone, List<Moment> moments) {
        return of(zone, moments, SegmentationEngine.of());
    }

    /**
     * Returns the planner of some moments whose conditions may ask for segments; as {@link #of(ZoneId, List)}
     * otherwise.
     *
     * @param zone the zone of customers of whom none is known
     * @param segments the rules of the segments, and the meaning of positions and of absent data for all conditions
     * @throws IllegalArgumentException if two moments have one id, or if one asks for a segment without a rule
     */
    public static MomentPlanner of(ZoneId zone, List<Moment> moments, SegmentationEngine segments) {
        return new MomentPlanner(
                moments, zone, Optional.empty(), Optional.of(QuietHours.NIGHT), List.of(), Map.of(), segments);
    }

    /**
     * Returns this planner with the attribute that holds the time zone of a customer, such as "Europe/Paris". Where it
     * is absent or no zone, the customer lives in the zone of the planner.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public MomentPlanner withZoneAttribute(String name) {
        // The check of the name is that of conditions on it.
        checkNotNull(Conditions.attribute(name));
        return new MomentPlanner(moments, zone, Optional.of(name), quietHours, limits, costs, segments);
    }

    /** Returns this planner with other quiet hours. */
    public MomentPlanner withQuietHours(QuietHours newQuietHours) {
        return new MomentPlanner(moments, zone, zoneAttribute, Optional.of(newQuietHours), limits, costs, segments);
    }

    /** Returns this planner without quiet hours. */
    public MomentPlanner withoutQuietHours() {
        return new MomentPlanner(moments, zone, zoneAttribute, Optional.empty(), limits, costs, segments);
    }

    /**
     * Returns this planner with limits of all messages that the brand sends to a customer, whatever they are for, in
     * place of those that were.
     */
    public MomentPlanner withLimits(MessageLimit... newLimits) {
        return new MomentPlanner(moments, zone, zoneAttribute, quietHours, List.of(newLimits), costs, segments);
    }

    /**
     * Returns this planner with what one message costs on a channel, in place of what it did. All costs are in one
     * currency. A channel without a cost counts as the dearest.
     *
     * @throws IllegalArgumentException if the cost is negative
     */
    public MomentPlanner withCost(Channel channel, BigDecimal cost) {
        checkArgument(cost.signum() >= 0, "the cost of channel '%s' must not be negative", channel.id());
        Map<String, BigDecimal> newCosts = new LinkedHashMap<>(costs);
        newCosts.put(channel.id(), cost.stripTrailingZeros());
        return new MomentPlanner(moments, zone, zoneAttribute, quietHours, limits, newCosts, segments);
    }

    /** Returns the moments in order. */
    public List<Moment> moments() {
        return moments;
    }

    /** Returns the zone of customers of whom none is known. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns the attribute that holds the zone of a customer. */
    public Optional<String> zoneAttribute() {
        return zoneAttribute;
    }

    /** Returns the quiet hours, or empty if there are none. */
    public Optional<QuietHours> quietHours() {
        return quietHours;
    }

    /** Returns the limits of all messages to a customer. */
    public List<MessageLimit> limits() {
        return limits;
    }

    /** Returns what one message costs, by the id of the channel. */
    public Map<String, BigDecimal> costs() {
        return costs;
    }

    /** Returns the rules of the segments. */
    public SegmentationEngine segments() {
        return segments;
    }

    /**
     * Returns where all moments stand for a customer by what was known at an instant. Each is answered as if it were
     * the only one. What time alone brings about is looked for about two years ahead.
     *
     * @throws IllegalArgumentException if the instant is not in the years 1 to 9999
     */
    public MomentPlan plan(Customer customer, Instant asOf) {
        checkArgument(
                !asOf.isBefore(FIRST) && !asOf.isAfter(LAST),
                "moments are planned for instants from %s to %s, but was %s",
                FIRST,
                LAST,
                asOf);
        Known known = Known.of(customer, asOf, zone(customer, asOf), around);
        ChannelPicker picker = new ChannelPicker(known, limits, costs);
        List<MomentAnswer> answers = new ArrayList<>(moments.size());
        moments.forEach(moment -> answers.add(new Answering(moment, known, quietHours, picker).answer()));
        return new MomentPlan(customer.id(), asOf, answers);
    }

    private ZoneId zone(Customer customer, Instant asOf) {
        return zoneAttribute
                .flatMap(name -> customer.attribute(name, asOf))
                .flatMap(AttributeValue::asText)
                .flatMap(MomentPlanner::zone)
                .orElse(zone);
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private List<Object> parts() {
        return Arrays.asList(moments, zone, zoneAttribute, quietHours, limits, costs, segments);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MomentPlanner that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Returns the ids of the moments. */
    @Override
    public String toString() {
        return "planner of the moments " + moments.stream().map(Moment::id).toList();
    }
}
