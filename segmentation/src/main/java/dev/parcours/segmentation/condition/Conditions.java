package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSet;
import dev.parcours.core.Channel;
import dev.parcours.core.ChannelMix;
import dev.parcours.core.Consent;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Direction;
import dev.parcours.core.Journey;
import dev.parcours.core.Move;
import dev.parcours.core.PurchaseType;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Segment;
import dev.parcours.core.friction.FrictionKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Writes conditions so that they read aloud. Meant to be imported statically.
 *
 * <pre>{@code
 * Condition ready = allOf(inPosition(HOT_PROSPECT), did("add_to_cart").atLeast(2).within(days(7)));
 * Condition reachable = allOf(prefers(SMS), hasConsent(SMS));
 * Condition young = attribute("age").between(18, 25);
 * }</pre>
 */
public final class Conditions {

    private Conditions() {}

    /**
     * Returns the condition that all of some conditions hold.
     *
     * @throws IllegalArgumentException if there is none, or if they are too many or too deep for a {@link Condition}
     */
    public static Condition allOf(Condition... parts) {
        return new AllOf(List.of(parts));
    }

    /**
     * Returns the condition that at least one of some conditions holds.
     *
     * @throws IllegalArgumentException if there is none, or if they are too many or too deep for a {@link Condition}
     */
    public static Condition anyOf(Condition... parts) {
        return new AnyOf(List.of(parts));
    }

    /**
     * Returns the condition that another is false; it is unknown if the other is.
     *
     * @throws IllegalArgumentException if it is too deep for a {@link Condition}
     */
    public static Condition not(Condition part) {
        return new Not(part);
    }

    /**
     * Returns the condition that at least so many of some conditions hold.
     *
     * @throws IllegalArgumentException if the number is below 1 or above how many there are, or if they are too many or
     *     too deep for a {@link Condition}
     */
    public static Condition atLeastOf(int minimum, Condition... parts) {
        return new AtLeastOf(minimum, List.of(parts));
    }

    /**
     * Returns the condition that the weights of what holds add up to at least a threshold.
     *
     * @throws IllegalArgumentException if there is no weight, or if they are too many or too deep for a
     *     {@link Condition}
     */
    public static Condition score(BigDecimal threshold, Score.Weight... weights) {
        return new Score(List.of(weights), threshold);
    }

    /**
     * Returns a weight for a score.
     *
     * @throws IllegalArgumentException if the points are 0 or have more than 50 digits before or after the point
     */
    public static Score.Weight weight(BigDecimal points, Condition condition) {
        return new Score.Weight(points, condition);
    }

    /** Returns a whole weight for a score. */
    public static Score.Weight weight(long points, Condition condition) {
        return new Score.Weight(BigDecimal.valueOf(points), condition);
    }

    /**
     * Returns the condition that the customer is in another segment.
     *
     * @throws IllegalArgumentException if the id is blank or holds a control character
     */
    public static Condition inSegment(String segmentId) {
        return new InSegment(segmentId);
    }

    /** Returns the condition that the customer is in another segment. */
    public static Condition inSegment(Segment segment) {
        return new InSegment(segment.id());
    }

    /**
     * Returns an attribute of the profile, to ask something of.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public static AttributeTerm attribute(String name) {
        return new AttributeTerm(name);
    }

    /**
     * Returns the place that two attributes of the profile say in degrees, to ask something of.
     *
     * @throws IllegalArgumentException if a name is blank or holds a control character
     */
    public static LocationTerm location(String latitudeAttribute, String longitudeAttribute) {
        return new LocationTerm(latitudeAttribute, longitudeAttribute);
    }

    /** Returns the condition that the customer is in a position of the cycle. */
    public static Condition inPosition(CyclePosition position) {
        return new InPosition(position);
    }

    /** Returns the condition that the brand knows something of the customer. */
    public static Condition isKnown() {
        return new IsKnown();
    }

    /** Returns the condition that a channel is among the customer's preferred ones. */
    public static Condition prefers(Channel channel) {
        return new Prefers(channel.id());
    }

    /** Returns the condition that the customer agrees to advertising messages on a channel. */
    public static Condition hasConsent(Channel channel) {
        return hasConsent(channel, Consent.MARKETING);
    }

    /**
     * Returns the condition that the customer agrees to the use of a channel for a purpose.
     *
     * @throws IllegalArgumentException if the purpose is blank or holds a control character
     */
    public static Condition hasConsent(Channel channel, String purpose) {
        return new HasConsent(channel.id(), purpose);
    }

    /**
     * Returns the condition that the customer did something at least once, ever. Its methods ask for another number of
     * times, for a window, a channel, a touchpoint or a campaign.
     *
     * @param type the type of the interaction
     * @throws IllegalArgumentException if the type is blank or holds a control character
     */
    public static Did did(String type) {
        return did(InteractionFilter.ofType(type));
    }

    /** Returns the condition that the customer had at least one interaction that passes a filter, ever. */
    public static Did did(InteractionFilter filter) {
        return new Did(filter, 1, OptionalInt.empty(), Window.ever());
    }

    /**
     * Returns the condition that the customer never did something. Its methods ask for a window, a channel and so on.
     *
     * @param type the type of the interaction
     * @throws IllegalArgumentException if the type is blank or holds a control character
     */
    public static Did didNot(String type) {
        return did(type).exactly(0);
    }

    /**
     * Returns the filter of all interactions of a type. Its methods ask for a channel, a device, a value and so on.
     *
     * @throws IllegalArgumentException if the type is blank or holds a control character
     */
    public static InteractionFilter interactions(String type) {
        return InteractionFilter.ofType(type);
    }

    /** Returns the filter of all messages that the brand sent, and of whatever else it started. */
    public static InteractionFilter messages() {
        return InteractionFilter.any().in(Direction.OUTBOUND);
    }

    /** Returns the last answer to a satisfaction question, to ask something of. */
    public static LastAnswerTerm lastAnswer(Satisfaction.Scale scale) {
        return new LastAnswerTerm(scale);
    }

    /** Returns a measure of how recently, how often or for how much the customer buys, to ask something of. */
    public static RfmTerm rfm(RfmBasis basis, RfmMeasure measure) {
        return new RfmTerm(basis, measure);
    }

    /**
     * Returns the condition that the customer's score on a scale is between two scores, both included.
     *
     * @throws IllegalArgumentException if a score is off the scale, if the minimum is above the maximum, or if they are
     *     the whole scale
     */
    public static RfmScoreInRange rfmScore(RfmScale scale, int minimum, int maximum) {
        return new RfmScoreInRange(scale, minimum, maximum);
    }

    /** Returns the condition that the customer has been in the position that he is in for at least so long. */
    public static TimeInPosition inPositionForAtLeast(Duration minimum) {
        return new TimeInPosition(Optional.of(minimum), Optional.empty());
    }

    /** Returns the condition that the customer has been in the position that he is in for at most so long. */
    public static TimeInPosition inPositionForAtMost(Duration maximum) {
        return new TimeInPosition(Optional.empty(), Optional.of(maximum));
    }

    /** Returns the condition that the position of the cycle before the one that the customer is in is a given one. */
    public static CameFrom cameFrom(CyclePosition position) {
        return new CameFrom(position);
    }

    /**
     * Returns the first time that the customer did something, to ask when it was.
     *
     * @throws IllegalArgumentException if the type is blank or holds a control character
     */
    public static Occurred.Term firstTime(String type) {
        return firstTime(InteractionFilter.ofType(type));
    }

    /** Returns the first time that the customer did what passes a filter, to ask when it was. */
    public static Occurred.Term firstTime(InteractionFilter filter) {
        return new Occurred.Term(filter, Occurrence.FIRST);
    }

    /**
     * Returns the last time that the customer did something, to ask when it was.
     *
     * @throws IllegalArgumentException if the type is blank or holds a control character
     */
    public static Occurred.Term lastTime(String type) {
        return lastTime(InteractionFilter.ofType(type));
    }

    /** Returns the last time that the customer did what passes a filter, to ask when it was. */
    public static Occurred.Term lastTime(InteractionFilter filter) {
        return new Occurred.Term(filter, Occurrence.LAST);
    }

    /** Returns the sum of a quantity, to ask of which interactions it is and how much. */
    public static Aggregate.Term sum(Quantity quantity) {
        return new Aggregate.Term(Statistic.SUM, quantity);
    }

    /** Returns the average of a quantity, to ask of which interactions it is and how much. */
    public static Aggregate.Term average(Quantity quantity) {
        return new Aggregate.Term(Statistic.AVERAGE, quantity);
    }

    /** Returns the largest of a quantity, to ask of which interactions it is and how much. */
    public static Aggregate.Term maximum(Quantity quantity) {
        return new Aggregate.Term(Statistic.MAXIMUM, quantity);
    }

    /** Returns the smallest of a quantity, to ask of which interactions it is and how much. */
    public static Aggregate.Term minimum(Quantity quantity) {
        return new Aggregate.Term(Statistic.MINIMUM, quantity);
    }

    /**
     * Returns how many different ones of a quantity there are, such as days, to ask of which interactions and how many.
     */
    public static Aggregate.Term distinct(Quantity quantity) {
        return new Aggregate.Term(Statistic.DISTINCT_COUNT, quantity);
    }

    /**
     * Returns something that the customer did, to say what he did next, or did not.
     *
     * @throws IllegalArgumentException if the type is blank or holds a control character
     */
    public static Sequence.Term sequence(String first) {
        return sequence(InteractionFilter.ofType(first));
    }

    /** Returns what the customer did that passes a filter, to say what he did next, or did not. */
    public static Sequence.Term sequence(InteractionFilter first) {
        return new Sequence.Term(first);
    }

    /**
     * Returns how often the customer did something, to ask how that changed from one period to the next.
     *
     * @throws IllegalArgumentException if the type is blank or holds a control character
     */
    public static Trend.Term trend(String type) {
        return trend(InteractionFilter.ofType(type));
    }

    /** Returns how often the customer did what passes a filter, to ask how that changed from one period to the next. */
    public static Trend.Term trend(InteractionFilter filter) {
        return new Trend.Term(filter, Optional.empty());
    }

    /**
     * Returns when the customer does something by the clocks of a zone, to ask when it usually is.
     *
     * @throws IllegalArgumentException if the type is blank or holds a control character
     */
    public static Habit.Term habit(String type, ZoneId zone) {
        return habit(InteractionFilter.ofType(type), zone);
    }

    /** Returns when the customer does what passes a filter by the clocks of a zone, to ask when it usually is. */
    public static Habit.Term habit(InteractionFilter filter, ZoneId zone) {
        return new Habit.Term(filter, zone, Set.of(), Set.of());
    }

    /**
     * Returns the condition that the brand contacted the customer on a channel at least once, ever. Its methods ask for
     * another number of times and for a window: {@code contacted(EMAIL).atMost(3).within(days(7))} is under a limit of
     * contact pressure, {@code contacted(EMAIL).exactly(0).within(days(2))} says that the last contact is two days ago.
     */
    public static Did contacted(Channel channel) {
        return did(messages().on(channel));
    }

    /** Returns the filter of all interactions that the customer started: his responses. */
    public static InteractionFilter responses() {
        return InteractionFilter.any().in(Direction.INBOUND);
    }

    /**
     * Returns the condition that at least half of the customer's responses, of which there are at least
     * {@value Share#USUAL_EVIDENCE}, are on a channel, ever: the preference that is observed, where {@link #prefers}
     * asks for the one declared. Its methods ask for another share, evidence or window.
     */
    public static Share responds(Channel channel) {
        return share(responses().on(channel), responses());
    }

    /**
     * Returns the condition that among the customer's interactions of one kind at least half are of another, ever, if
     * there are at least {@value Share#USUAL_EVIDENCE}. Its methods ask for another share, evidence or window.
     */
    public static Share share(InteractionFilter of, InteractionFilter among) {
        return new Share(of, among, new BigDecimal("0.5"), Share.USUAL_EVIDENCE, Window.ever());
    }

    /**
     * Returns the condition that the brand can reach the customer on a channel for advertising messages: he agrees, and
     * the usual attribute with his address is known, which is {@code email} for e-mail, {@code phone} for SMS and call
     * centre, {@code push_token} for push, {@code wallet_pass} for the mobile wallet, {@code address} for paper mail,
     * {@code chat_id} for chat, and the id of the channel for any other.
     *
     * @throws IllegalArgumentException if the channel carries no messages
     */
    public static Condition reachable(Channel channel) {
        return reachable(channel, Consent.MARKETING, Addresses.attribute(channel.id()));
    }

    /**
     * Returns the condition that the brand can reach the customer on a channel for a purpose: he agrees to it, and an
     * attribute with his address is known. It is false without address, whatever he answered; else unknown without
     * answer.
     *
     * @throws IllegalArgumentException if the channel carries no messages, or if the purpose or the name is blank or
     *     holds a control character
     */
    public static Condition reachable(Channel channel, String purpose, String addressAttribute) {
        checkArgument(
                channel.messaging(),
                "the channel '%s' carries no messages, so nobody is reachable on it; take one that does",
                channel.id());
        return allOf(hasConsent(channel, purpose), attribute(addressAttribute).isPresent());
    }

    /**
     * Returns the condition that the customer is in one of some stages: that of the last placed step of his latest
     * journey.
     *
     * @throws IllegalArgumentException if there is no stage, or if an id is blank or holds a control character
     */
    public static Condition inStage(String... stages) {
        return new InStage(ImmutableSet.copyOf(stages));
    }

    /**
     * Returns the condition that the customer's latest journey has reached a stage, or one that follows it.
     *
     * @throws IllegalArgumentException if the id is blank or holds a control character
     */
    public static Condition reachedStage(String stage) {
        return new ReachedStage(stage);
    }

    /** Returns the condition that the customer's latest journey is still going on. */
    public static Condition journeyGoesOn() {
        return new JourneyEnd(EnumSet.of(Journey.End.OPEN));
    }

    /**
     * Returns the condition that the customer's latest journey has ended in one of some ways; in any if none is named.
     *
     * @throws IllegalArgumentException if a latest journey cannot end so
     */
    public static Condition journeyEnded(Journey.End... ends) {
        return ends.length == 0 ? JourneyEnd.any() : new JourneyEnd(ImmutableSet.copyOf(ends));
    }

    /**
     * Returns the condition that the customer moved between stages in one of some ways, at least once in his latest
     * journey. Its methods name the stages, and ask for other numbers of times, journeys and windows.
     *
     * @throws IllegalArgumentException if there is no move, or one of them is {@link Move#LEAVE}
     */
    public static Moved moved(Move... moves) {
        return new Moved(
                ImmutableSet.copyOf(moves),
                Optional.empty(),
                Optional.empty(),
                1,
                OptionalInt.empty(),
                JourneyScope.LATEST,
                Window.ever());
    }

    /**
     * Returns the condition that the customer's latest purchase is of one of some types.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Condition boughtAs(PurchaseType... types) {
        return new BoughtAs(ImmutableSet.copyOf(types));
    }

    /**
     * Returns the condition that the channels of the customer's latest journey hang together in one of some ways.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Condition channelMix(ChannelMix... mixes) {
        return new HasChannelMix(ImmutableSet.copyOf(mixes));
    }

    /**
     * Returns the condition that the customer's latest journey meets at least one of some kinds of friction, as far as
     * this journey shows them by itself, without comparison with those of others.
     *
     * @throws IllegalArgumentException if there is none, or one that cannot be told of one journey
     */
    public static Condition metFriction(FrictionKind... kinds) {
        return new MetFriction(ImmutableSet.copyOf(kinds));
    }

    /** Returns a length of time of exactly so many times 24 hours. */
    public static Duration days(long days) {
        return Duration.ofDays(days);
    }

    /** Returns a length of time. */
    public static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    /** The last answer to a satisfaction question, of which something is asked. */
    public static final class LastAnswerTerm {

        private final Satisfaction.Scale scale;

        private LastAnswerTerm(Satisfaction.Scale scale) {
            this.scale = checkNotNull(scale, "scale");
        }

        /**
         * Returns the condition that the score is at least a number.
         *
         * @throws IllegalArgumentException if the number is off the scale, or is its lowest
         */
        public Condition atLeast(int score) {
            return between(score, scale.highest());
        }

        /**
         * Returns the condition that the score is at most a number.
         *
         * @throws IllegalArgumentException if the number is off the scale, or is its highest
         */
        public Condition atMost(int score) {
            return between(scale.lowest(), score);
        }

        /**
         * Returns the condition that the score is between two numbers, both included.
         *
         * @throws IllegalArgumentException if a number is off the scale, if the first is above the second, or if they
         *     are the whole scale
         */
        public Condition between(int minimum, int maximum) {
            return new LastAnswer(scale, minimum, maximum);
        }
    }
}
