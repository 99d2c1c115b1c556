package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the channels of a journey, the bridges between them, and so its {@linkplain dev.parcours.core.ChannelMix mix}.
 *
 * <p>A journey is a row of <em>stays</em>: steps that follow each other on one channel with no pause longer than
 * {@link #within}. Steps that do not say their channel take no part. Where the next stay is on another channel and
 * begins no later than that after the last step of the one before, the customer has passed from one channel to the
 * other: a {@link Bridge}. After a longer pause he has merely come back elsewhere.
 *
 * <p>The brand knows the customer during a stay if the channel is one on which it can {@linkplain Channel#messaging()
 * send a message to one person}, or if one of the steps of the stay identifies him: its type is one of the
 * {@linkplain #identifyingTypes identifying types}, or its {@linkplain Interaction#properties() property} of the
 * {@linkplain #identifyingProperty given name} is true, or the text {@code true}. Data that say nothing of the kind
 * know nobody. A bridge is known if the stays on both sides are.
 *
 * <p>For example, a visit of the web shop without login, then the store with its loyalty card an hour later, then the
 * receipt by e-mail are two bridges, web to store and store to e-mail, of which the second is known: omnichannel, if
 * {@code loyalty_card} is an identifying type.
 *
 * @param within the longest pause over which one channel leads to another
 * @param identifyingTypes the types of interactions that identify the customer, such as a login; may be empty
 * @param identifyingProperty the name of the property that says whether an interaction identifies him; may be empty
 */
public record ChannelMixRule(Duration within, Set<String> identifyingTypes, Optional<String> identifyingProperty) {

    private static final ChannelMixRule USUAL =
            new ChannelMixRule(Duration.ofDays(7), Set.of(), Optional.of("identified"));

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if the pause is negative
     */
    public ChannelMixRule {
        checkArgument(!within.isNegative(), "the pause of a bridge must not be negative, but was %s", within);
        identifyingTypes = ImmutableSortedSet.copyOf(identifyingTypes);
        identifyingProperty.ifPresent(
                name -> checkArgument(!name.isBlank(), "the name of the identifying property must not be blank"));
    }

    /** Returns the usual rule: bridges within 7 days, identified by the property {@code identified}. */
    public static ChannelMixRule usual() {
        return USUAL;
    }

    /**
     * Returns this rule with another longest pause over which one channel leads to another.
     *
     * @throws IllegalArgumentException if the pause is negative
     */
    public ChannelMixRule within(Duration newWithin) {
        return new ChannelMixRule(newWithin, identifyingTypes, identifyingProperty);
    }

    /** Returns this rule with the types of interactions that identify the customer. */
    public ChannelMixRule identifyingTypes(String... types) {
        return new ChannelMixRule(within, ImmutableSortedSet.copyOf(types), identifyingProperty);
    }

    /**
     * Returns this rule with another property that says whether an interaction identifies the customer.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public ChannelMixRule identifyingProperty(String name) {
        return new ChannelMixRule(within, identifyingTypes, Optional.of(name));
    }

    /** Returns which channels a journey takes place on, and its bridges. */
    public ChannelUse use(Journey journey) {
        List<Stay> stays = stays(journey);
        Map<String, Channel> channels = new LinkedHashMap<>();
        List<Bridge> bridges = new ArrayList<>();
        Stay before = null;
        for (Stay stay : stays) {
            channels.putIfAbsent(stay.channel.id(), stay.channel);
            if (before != null && isBridged(before, stay)) {
                bridges.add(bridge(before, stay));
            }
            before = stay;
        }
        return new ChannelUse(List.copyOf(channels.values()), bridges);
    }

    private List<Stay> stays(Journey journey) {
        List<Stay> stays = new ArrayList<>();
        Stay stay = null;
        int place = 0;
        for (Step step : journey.steps()) {
            Interaction interaction = step.interaction();
            Optional<Channel> channel = interaction.channel();
            if (channel.isPresent()) {
                if (stay == null || !goesOn(stay, channel.get(), interaction.time())) {
                    stay = new Stay(channel.get(), place, interaction.time());
                    stays.add(stay);
                }
                stay.add(place, interaction.time(), identifies(interaction));
            }
            place++;
        }
        return stays;
    }

    private boolean goesOn(Stay stay, Channel channel, Instant time) {
        return stay.channel.id().equals(channel.id()) && isWithin(stay.lastTime, time);
    }

    private boolean isWithin(Instant before, Instant next) {
        return !JourneyPolicy.isLonger(before, next, within);
    }

    private boolean identifies(Interaction interaction) {
        return identifyingTypes.contains(interaction.type())
                || identifyingProperty
                        .map(name -> isTrue(interaction.properties().get(name)))
                        .orElse(false);
    }

    private static boolean isTrue(@Nullable AttributeValue value) {
        return value != null && value.asText().filter("true"::equals).isPresent();
    }

    private boolean isBridged(Stay before, Stay next) {
        return !before.channel.id().equals(next.channel.id()) && isWithin(before.lastTime, next.firstTime);
    }

    private static Bridge bridge(Stay before, Stay next) {
        return new Bridge(
                before.channel,
                next.channel,
                before.lastStep,
                next.firstStep,
                Duration.between(before.lastTime, next.firstTime),
                before.isKnown && next.isKnown);
    }

    /** Steps that follow each other on one channel. */
    private static final class Stay {

        private final Channel channel;
        private final int firstStep;
        private final Instant firstTime;
        private int lastStep;
        private Instant lastTime;
        private boolean isKnown;

        Stay(Channel channel, int firstStep, Instant firstTime) {
            this.channel = channel;
            this.firstStep = firstStep;
            this.firstTime = firstTime;
            lastStep = firstStep;
            lastTime = firstTime;
            isKnown = channel.messaging();
        }

        void add(int step, Instant time, boolean identifies) {
            lastStep = step;
            lastTime = time;
            isKnown |= identifies;
        }
    }
}
