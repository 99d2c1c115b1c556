package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Channel;
import dev.parcours.core.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Which interactions a condition looks at. One that does not say its channel, device, campaign, direction or value is
 * not among those of a channel, a device and so on.
 *
 * <pre>{@code
 * interactions("purchase").on(STORE).withValue(ValueRange.atLeast(new BigDecimal("100")).in("EUR"))
 * interactions("view").where(attribute("category").is("shoes"))
 * messages().on(EMAIL)                             // whatever the brand sent by e-mail
 * }</pre>
 *
 * @param type what happened, such as "add_to_cart"; or empty for whatever happened
 * @param direction whether the customer or the brand started it, or empty for both
 * @param channel the id of the channel, or empty for all
 * @param touchpoint the name of the touchpoint, or empty for all
 * @param campaign the campaign, or empty for all
 * @param device the device, or empty for all
 * @param value which values, or empty for all and for none
 * @param properties what must be true of the properties of the interaction, where the attribute that each condition
 *     names is the property; of a property that is absent nothing is true
 */
public record InteractionFilter(
        Optional<String> type,
        Optional<Direction> direction,
        Optional<String> channel,
        Optional<String> touchpoint,
        Optional<String> campaign,
        Optional<String> device,
        Optional<ValueRange> value,
        List<AttributeCondition> properties) {

    /** What stands for any type where a type is written; no type can have this name. */
    public static final String ANY_TYPE = "*";

    private static final InteractionFilter ANY = new InteractionFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    /**
     * Creates a filter.
     *
     * @throws IllegalArgumentException if a part is blank or holds a control character, or if a property is asked for
     *     an age or for a match with a regular expression
     */
    public InteractionFilter {
        checkNotNull(type, "type").ifPresent(InteractionFilter::checkType);
        checkNotNull(direction, "direction");
        checkNotNull(channel, "channel").ifPresent(id -> Checks.checkName(id, "channel id"));
        checkNotNull(touchpoint, "touchpoint").ifPresent(name -> Checks.checkName(name, "touchpoint name"));
        checkNotNull(campaign, "campaign").ifPresent(name -> Checks.checkName(name, "campaign"));
        checkNotNull(device, "device").ifPresent(name -> Checks.checkName(name, "device"));
        checkNotNull(value, "value");
        properties = List.copyOf(properties);
        properties.forEach(InteractionFilter::checkProperty);
    }

    private static void checkProperty(AttributeCondition condition) {
        checkArgument(
                !(condition instanceof TextMatches),
                "property '%s' of an interaction is asked to match a regular expression, which only attributes of the"
                        + " profile are; ask with wildcards whether it is like a pattern",
                condition.attribute());
        checkArgument(
                !(condition instanceof AgeInRange),
                "property '%s' of an interaction is asked for an age, which only attributes of the profile have; ask for"
                        + " a range of dates",
                condition.attribute());
    }

    private static void checkType(String type) {
        Checks.checkName(type, "interaction type");
        checkArgument(!type.equals(ANY_TYPE), "'%s' stands for any type and cannot be the name of one", ANY_TYPE);
    }

    /** Returns the filter of all interactions. */
    public static InteractionFilter any() {
        return ANY;
    }

    /**
     * Returns the filter of all interactions of a type.
     *
     * @throws IllegalArgumentException if the type is blank, holds a control character or is {@value #ANY_TYPE}
     */
    public static InteractionFilter ofType(String type) {
        return new InteractionFilter(
                Optional.of(type),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Returns this filter for interactions that were started by one side only. */
    public InteractionFilter in(Direction newDirection) {
        return new InteractionFilter(
                type, Optional.of(newDirection), channel, touchpoint, campaign, device, value, properties);
    }

    /** Returns this filter on a channel only. */
    public InteractionFilter on(Channel newChannel) {
        return new InteractionFilter(
                type, direction, Optional.of(newChannel.id()), touchpoint, campaign, device, value, properties);
    }

    /**
     * Returns this filter at a touchpoint only.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public InteractionFilter at(String newTouchpoint) {
        return new InteractionFilter(
                type, direction, channel, Optional.of(newTouchpoint), campaign, device, value, properties);
    }

    /**
     * Returns this filter in a campaign only.
     *
     * @throws IllegalArgumentException if the campaign is blank or holds a control character
     */
    public InteractionFilter inCampaign(String newCampaign) {
        return new InteractionFilter(
                type, direction, channel, touchpoint, Optional.of(newCampaign), device, value, properties);
    }

    /**
     * Returns this filter with a device only.
     *
     * @throws IllegalArgumentException if the device is blank or holds a control character
     */
    public InteractionFilter with(String newDevice) {
        return new InteractionFilter(
                type, direction, channel, touchpoint, campaign, Optional.of(newDevice), value, properties);
    }

    /** Returns this filter for some values only. */
    public InteractionFilter withValue(ValueRange newValue) {
        return new InteractionFilter(
                type, direction, channel, touchpoint, campaign, device, Optional.of(newValue), properties);
    }

    /** Returns this filter for values from a bound upwards only, in any currency. */
    public InteractionFilter withValueAtLeast(BigDecimal minimum) {
        return withValue(ValueRange.atLeast(minimum));
    }

    /** Returns this filter where conditions on properties of the interaction are true as well. */
    public InteractionFilter where(AttributeCondition... newProperties) {
        return new InteractionFilter(
                type, direction, channel, touchpoint, campaign, device, value, List.of(newProperties));
    }
}
